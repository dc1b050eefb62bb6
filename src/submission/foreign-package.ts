// A file → why it is not opened, where something is packed in it: by its name, and where that tells nothing by its first bytes.

import { equal, indexOf } from '#bytes';
import type { ByteSource, Unread } from '../core/model/document.ts';
import { endingOf, kindOf } from '../documents/index.ts';
import type { FileTree } from './file-tree.ts';

const VOLUME = /\.(?:\d{3}|z\d{2}|r\d{2})$/i;
const UNFINISHED = /\.(?:crdownload|part|partial|download|downloading|opdownload|td|xltd|aria2)$/i;
const MAIL = /\.(?:msg|oft|emlx|mbox|mbx|pst|ost|dbx|tnef|p7m)$/i;
const ARCHIVE =
  /\.(?:tar(?:\.\w{1,4})?|t[gbx]z2?|gz|bz2?|xz|zst|lz4?|lzma|lzh|lha|arj|ace|cab|iso|img|dmg|wim|zipx|jar|alz|egg|uue?)$/i;

/** Mails of other programs, other archives, volumes of an archive, downloads that are not finished. */
export function foreignPackage(name: string): Unread | undefined {
  const part = /(?:\.tar)?\.[^.]+$/i.exec(name)?.[0] ?? '';
  if (VOLUME.test(name)) return { code: 'splitArchive', detail: { part, container: 'archive' } };
  if (UNFINISHED.test(name)) return { code: 'unfinished', detail: { part, container: 'archive' } };
  if (MAIL.test(name)) return { code: 'foreignMail', detail: { part, container: 'mail' } };
  return ARCHIVE.test(name) ? { code: 'archive', detail: { part, container: 'archive' } } : undefined;
}

/** [MS-OXTNEF] 2.1.1: the signature of winmail.dat. */
const TNEF = Uint8Array.of(0x78, 0x9f, 0x3e, 0x22);
/** RFC 5652, 6.1: enveloped-data, 1.2.840.113549.1.7.3, stands in the first bytes. */
const ENVELOPED = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x03);
const OID_WITHIN = 32;

/** A mail program's own wrapping: the attachments lie inside of one that no other program opens. */
export function wrapped(name: string, head: Uint8Array): Unread | undefined {
  if (/(?:^|\/)win(?:mail)?\.dat$/i.test(name) || equal(head.subarray(0, TNEF.length), TNEF))
    return { code: 'winmail', detail: { container: 'mail' } };
  const isSealed =
    indexOf(head.subarray(0, OID_WITHIN), ENVELOPED) >= 0 || /(?:^|\/)encrypted\.(?:asc|pgp)$/i.test(name);
  if (isSealed) return { code: 'sealedMail', detail: { container: 'mail' } };
  return /\.p7m$/i.test(name) ? { code: 'signedMail', detail: { container: 'mail' } } : undefined;
}

const PACKED_IN: ReadonlyMap<string, Unread> = new Map<string, Unread>([
  ['zip', { code: 'archive', detail: { kind: 'zip', container: 'archive' } }],
  ['rar', { code: 'archive', detail: { kind: 'rar', container: 'archive' } }],
  ['7z', { code: 'archive', detail: { kind: 'sevenZip', container: 'archive' } }],
  ['eml', { code: 'foreignMail', detail: { container: 'mail', kind: 'eml' } }],
]);

/** Papers and pictures, by whose names nobody packs anything. */
const PAPER =
  /\.(?:docx?|wps|pdf|ofd|rtf|odt|txt|md|html?|xlsx?|et|csv|ods|jpe?g|png|gif|bmp|webp|tiff?|heic|ya?ml|pptx?)$/i;
/** Each look may unpack a whole file. */
const MOST_LOOKS = 20;
const HEAD_BYTES = 64;

/** Of the files of a submission, the first in which others may lie that nobody opens here, and how many such there are. */
export function closedIn(tree: FileTree): Unread | undefined {
  const looks = { left: MOST_LOOKS };
  const closed = tree.files.flatMap((file) => {
    const unread = PAPER.test(file) ? undefined : closedAs(file, tree, looks);
    return unread === undefined ? [] : [{ file, unread }];
  });
  const [first] = closed;
  if (first === undefined) return undefined;
  const { kind } = first.unread.detail ?? {};
  const detail = { file: first.file, what: first.unread.code, count: closed.length };
  return { code: 'maybeInside', detail: kind === undefined ? detail : { ...detail, kind } };
}

/** Why a file is not opened in which others may lie, as far as its name tells. */
export function closedByName(file: string): Unread | undefined {
  return PACKED_IN.get(endingOf(file)) ?? wrapped(file, new Uint8Array()) ?? foreignPackage(file);
}

function closedAs(file: string, tree: FileTree, looks: { left: number }): Unread | undefined {
  const named = closedByName(file);
  if (named !== undefined || looks.left-- <= 0) return named;
  const opened = tree.open(file);
  if ('unread' in opened) return undefined;
  try {
    return closedByContent(opened.source, file);
  } finally {
    opened.close();
  }
}

function closedByContent(source: ByteSource, file: string): Unread | undefined {
  const kind = kindOf(source, file);
  const ending = kind === 'sevenZip' ? '7z' : kind;
  return PACKED_IN.get(ending) ?? wrapped(file, source.read(0, HEAD_BYTES));
}
