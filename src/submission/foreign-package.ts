// A file's name → what it is by its ending, where something is packed in it that this program does not open.

import type { Unread } from '../core/model/document.ts';

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
