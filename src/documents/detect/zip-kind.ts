// A zip's entry names → docx, xlsx, pptx, odt, ods, ofd, a file of another program, or a plain zip.

import { latin1 } from '#bytes';
import type { ByteSource, Kind } from '../../core/model/document.ts';
import { startsWith, uint16, uint32 } from '../binary.ts';
import { outerFolder } from '../containers/zip/index.ts';
import { contradiction, endingOf } from './family.ts';

const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];
const END = [0x50, 0x4b, 0x05, 0x06];
const END_BYTES = 22;
/** An end record with its longest comment. */
const TAIL_BYTES = END_BYTES + 0xffff;
/** Some hundred names: OOXML, ODF and OFD show what they are long before. */
const DIRECTORY_BYTES = 32 * 1024;
const MIMETYPE_CHARACTERS = 80;

const PACKAGES: readonly (readonly [folder: string, Kind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
  ['visio/', 'otherPackage'],
];

const MIMETYPES: readonly (readonly [prefix: string, Kind])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'pptx'],
  ['application/', 'otherPackage'],
];

const OOXML_ENDINGS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['docx', 'docm', 'dotx', 'wps', 'wpt'].map((ending) => [ending, 'docx'] as const),
  ...['xlsx', 'xlsm', 'xltx', 'et', 'ett'].map((ending) => [ending, 'xlsx'] as const),
  ...['pptx', 'pptm', 'ppsx', 'dps', 'dpt'].map((ending) => [ending, 'pptx'] as const),
]);

const ODF_ENDINGS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['odt', 'odt'],
  ['ott', 'odt'],
  ['ods', 'ods'],
  ['odp', 'pptx'],
]);

/** Files of programs that keep them as zips; whoever unpacks one has no paper in his hands. */
const OTHER_PROGRAMS =
  /^(?:epub|vs[ds][xm]|vstx|xmind|mmap|emmx|xps|oxps|uo[tps]|jar|apk|ipa|kmz|sketch|od[gfb]|otg)$/;
const APPLE = /^(?:pages|numbers|key|template|kth)$/;

/** Whether the file starts like a zip, an empty one included. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, LOCAL) || startsWith(head, END);
}

/** A zip → its kind: by the first local headers if they suffice, else by the central directory. */
export function zipKind(source: ByteSource, head: Uint8Array, name: string): Kind {
  const first = localNames(head);
  const early = kindOfMimetype(head, first) ?? kindOfNames(first);
  if (early !== undefined) return early;
  const all = directoryNames(source);
  const names = all.length > 0 ? all : first;
  return kindOfNames(all) ?? kindOfUnusual(names, name) ?? kindInFolder(names, name) ?? 'zip';
}

// OPC lets the parts stand in any folder, and a repacked ODF hides its mimetype: then the ending decides.
function kindOfUnusual(names: readonly string[], name: string): Kind | undefined {
  const ending = endingOf(name);
  if (isApple(names, ending)) return 'iwork';
  if (OTHER_PROGRAMS.test(ending)) return 'otherPackage';
  if (names.some(isPackagePart)) return OOXML_ENDINGS.get(ending);
  return names.includes('content.xml') ? ODF_ENDINGS.get(ending) : undefined;
}

/** Pages, Numbers and Keynote: since 2013, and before. */
function isApple(names: readonly string[], ending: string): boolean {
  if (names.some((name) => /^(?:index\/[^/]+\.iwa|index\.apxl(?:\.gz)?)$/.test(name))) return true;
  const isOld = names.some((name) => /^index\.(?:zip|xml(?:\.gz)?)$/.test(name));
  return isOld && (APPLE.test(ending) || names.includes('buildversionhistory.plist'));
}

/** A document that somebody unpacked and packed again, with the folder around it. */
function kindInFolder(names: readonly string[], name: string): Kind | undefined {
  const ending = endingOf(name);
  const folder = outerFolder(names);
  if (folder === undefined || contradiction(name, 'zip') === undefined) return undefined;
  const inside = names.map((each) => each.slice(folder.length));
  return kindOfNames(inside) ?? (inside.includes('content.xml') ? ODF_ENDINGS.get(ending) : undefined);
}

function kindOfNames(names: readonly string[]): Kind | undefined {
  if (names.includes('ofd.xml')) return 'ofd';
  if (!names.some(isPackagePart)) return undefined;
  return PACKAGES.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1];
}

function isPackagePart(name: string): boolean {
  return name === '[content_types].xml' || name === '_rels/.rels' || name.startsWith('docprops/');
}

// ODF 1.2 part 3, 3.3: the first entry is `mimetype`, stored, without extra field.
function kindOfMimetype(head: Uint8Array, names: readonly string[]): Kind | undefined {
  if (names[0] !== 'mimetype') return undefined;
  const from = dataAt(head, 0);
  const type = latin1(head, from, from + MIMETYPE_CHARACTERS);
  return MIMETYPES.find(([prefix]) => type.startsWith(prefix))?.[1];
}

/** Names that can be reached by stepping from one local header to the next inside the head. */
function localNames(head: Uint8Array): readonly string[] {
  const names: string[] = [];
  let at = 0;
  while (startsWith(head, LOCAL, at)) {
    names.push(nameAt(head, at + 30, uint16(head, at + 26)));
    const sizeFollowsData = (uint16(head, at + 6) & 8) !== 0;
    if (sizeFollowsData) return names;
    at = dataAt(head, at) + uint32(head, at + 18);
  }
  return names;
}

function dataAt(head: Uint8Array, at: number): number {
  return at + 30 + uint16(head, at + 26) + uint16(head, at + 28);
}

/** Names at the start of the central directory; none where no end record is found. */
function directoryNames(source: ByteSource): readonly string[] {
  const end = endRecord(source, 1024) ?? endRecord(source, TAIL_BYTES);
  if (end === undefined) return [];
  const length = Math.min(uint32(end, 12), DIRECTORY_BYTES);
  const directory = source.read(uint32(end, 16), length);
  const names: string[] = [];
  let at = 0;
  while (startsWith(directory, CENTRAL, at)) {
    names.push(nameAt(directory, at + 46, uint16(directory, at + 28)));
    at += 46 + uint16(directory, at + 28) + uint16(directory, at + 30) + uint16(directory, at + 32);
  }
  return names;
}

function endRecord(source: ByteSource, tailBytes: number): Uint8Array | undefined {
  const from = Math.max(0, source.size - tailBytes);
  const tail = source.read(from, source.size - from);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (startsWith(tail, END, at)) return tail.subarray(at);
  }
  return undefined;
}

// Some Chinese OFD and OOXML writers on Windows put backslashes, others a dot or a slash in front, or other cases.
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  const name = latin1(bytes, at, at + length)
    .replaceAll('\\', '/')
    .toLowerCase();
  return name.startsWith('.') || name.startsWith('/') ? name.replace(/^(?:\.?\/)+/, '') : name;
}
