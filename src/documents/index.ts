// The one door to documents: bytes → Document, and what else a submission needs of its files.

import type { ByteSource, Kind, Unread } from '../core/model/document.ts';
import type { Mail } from './containers/mail/index.ts';
import type { ShownPictures } from './formats/docx/pictures.ts';

export { sourceOf } from './binary.ts';
export type { Mail, MailFile } from './containers/mail/index.ts';
export { isUnread, openZip, type Zip, type ZipEntry } from './containers/zip/index.ts';
export { endingOf } from './detect/family.ts';
export { familyOf, kindOf } from './detect/index.ts';
export { smallPicture } from './formats/image/small-picture.ts';

import type { MeasuredFile } from './read-document.ts';

export { isReadByUs, type MeasuredFile, readDocument, unreadableAs } from './read-document.ts';
export { scannedBytes } from './scanned-bytes.ts';

/** The bytes of a saved mail → its sender, date and attachments; loaded only where there is one. */
export async function openMail(bytes: Uint8Array): Promise<Mail | Unread> {
  return (await import('./containers/mail/index.ts')).openEml(bytes);
}

/** The hashes of the pictures that a .docx shows, limited to those of some sizes; loaded only when called. */
export async function docxPictures(
  source: ByteSource,
  pictures: ShownPictures,
): Promise<readonly string[] | Unread> {
  return (await import('./formats/docx/pictures.ts')).pictureHashes(source, pictures);
}

const TABLED: readonly Kind[] = ['docx', 'odt', 'doc', 'rtf'];

/** Where anything may be handed in, a table in a text is one as in a sheet; loaded only where there is one. */
export async function withTables(source: ByteSource, measured: MeasuredFile): Promise<MeasuredFile> {
  const { document } = measured;
  const { kind, text, sheet: own } = document;
  if (text === undefined || own !== undefined || !TABLED.includes(kind)) return measured;
  const sheet = await (await import('./formats/sheet/text-tables.ts')).tablesOfText(source, document);
  return sheet === undefined ? measured : { ...measured, document: { ...document, sheet } };
}
