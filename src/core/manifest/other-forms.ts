// Bytes or text under the name of a list → the form of another program that they have, if they have one.

import type { ManifestForm } from '../model/manifest.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** First bytes, by what they stand for; Word and Excel of 1997 share theirs. */
const SIGNATURES: readonly (readonly [form: ManifestForm, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** What begins like a file of another program. */
export function binaryForm(bytes: Uint8Array): ManifestForm | undefined {
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(ZIP)) return packedForm(bytes);
  return SIGNATURES.find(([, signature]) => begins(signature))?.[0];
}

/** The directory at a zip's end names its parts as they are. */
function packedForm(bytes: Uint8Array): ManifestForm {
  const names = new TextDecoder('latin1').decode(bytes.subarray(-20_000));
  if (names.includes('word/')) return 'word';
  return names.includes('xl/') ? 'sheet' : 'archive';
}

/** What programs save instead of plain text: their marks, read as a list, would be unknown keys. */
export function textForm(text: string): ManifestForm | undefined {
  if (/^\s*\{\\rtf/.test(text)) return 'rtf';
  if (/^\s*<[a-z!?]/i.test(text)) return 'html';
  return MAIL.test(text.slice(0, 2_000)) ? 'mail' : undefined;
}

const MAIL =
  /^(?:[\w-]{1,40}:[^\n]*\n|[ \t][^\n]*\n){0,12}(?:MIME-Version|Received|Return-Path|Message-ID|X-Mailer): /i;

/** Tables, bold keys or headings as Markdown has them: asked of a text that does not read as a list. */
export function isMarkdown(text: string): boolean {
  return /^ {0,3}\|[-:| ]{3,}$/m.test(text) || /^ {0,3}(?:[-*] )?\*\*[^*\n]{1,40}\*\*[ \t]*[:：]/m.test(text);
}
