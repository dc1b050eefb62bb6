// Bytes and the name of a charset that came with them → text.

import { latin1 } from '#bytes';
import { isBrokenUtf8, isMostlyUtf8 } from '../core/text/broken-utf8.ts';

export interface LabelledText {
  readonly text: string;
  readonly encoding: string;
}

/** In Western text a letter beyond ASCII stands alone or in twos; below this share in pairs it may be Western. */
const PAIRED = 0.9;

/**
 * Bytes → text by their label; throws where the label is unknown or does not fit the bytes. The label
 * gb2312 and its kin stand for all of GBK on the web, and GB18030 is GBK and more.
 */
export function decodeByLabel(bytes: Uint8Array, label: string): LabelledText {
  const isChinese = /^(?:x-)?gb/i.test(label);
  const decoder = new TextDecoder(isChinese ? 'gb18030' : label, { fatal: true });
  const { encoding } = decoder;
  if (isChinese ? isBrokenUtf8(bytes) : isMostlyUtf8(bytes))
    throw new RangeError('UTF-8 under another label');
  if (encoding !== 'windows-1252') return { text: decoder.decode(bytes), encoding };
  if (isPaired(bytes)) throw new RangeError('two bytes a character under the label of one');
  return { text: decodeWindows1252(bytes), encoding };
}

/** Templates and mail programs put a Western label on anything; Chinese bytes come in runs of two and more. */
function isPaired(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) paired++;
  }
  return high >= 4 && paired >= high * PAIRED;
}

// Code page 1252 is decoded here: under this name the TextDecoder of Node 20 decodes ISO 8859-1.

// From 0x80 to 0x9f; unassigned bytes stay themselves.
const UPPER = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];

/** One byte → its code unit. */
export function windows1252Unit(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? (UPPER[byte - 0x80] ?? byte) : byte;
}

/** Bytes in code page 1252 → text. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return mendWindows1252(latin1(bytes));
}

/** Text that was decoded as ISO 8859-1 → what its writer meant: nobody writes the controls that stand there. */
export function mendWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) =>
    String.fromCharCode(windows1252Unit(control.charCodeAt(0))),
  );
}
