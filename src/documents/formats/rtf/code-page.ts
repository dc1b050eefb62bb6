// Character sets and code pages as RTF numbers them → the names by which TextDecoder knows them.

import { decodeWindows1252 } from '../../charset.ts';

/** A font whose bytes are signs of its own: each is one character, whatever it shows. */
export const SYMBOLS = 'symbols';

/** The default of a file that names no code page. */
export const WINDOWS_1252 = 'windows-1252';

const BY_CHARACTER_SET: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  128: 932,
  129: 949,
  130: 949, // Johab has no decoder; its range of code page 949 is the nearest
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10008: 'gb18030',
  20866: 'koi8-r',
  20936: 'gb18030',
  51936: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Font's character set → encoding; nothing where the document's own holds. */
export function encodingOfCharacterSet(set: number): string | undefined {
  if (set === 2) return SYMBOLS;
  const page = BY_CHARACTER_SET[set];
  return page === undefined ? undefined : encodingOfCodePage(page);
}

/** Code page → encoding; the Western one where it is unknown. */
export function encodingOfCodePage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return BY_CODE_PAGE[page] ?? WINDOWS_1252;
}

/** Whether this byte begins a character of two; four bytes of GB18030 are two such pairs. */
export function isLead(byte: number, encoding: string): boolean {
  if (byte < 0x81 || byte === 0xff) return false;
  if (encoding === 'shift_jis') return byte < 0xa0 || (byte >= 0xe0 && byte <= 0xfc);
  return encoding === 'gb18030' || encoding === 'big5' || encoding === 'euc-kr';
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Bytes → text. */
export function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === WINDOWS_1252) return decodeWindows1252(bytes);
  if (encoding === SYMBOLS) return Array.from(bytes, (byte) => String.fromCharCode(symbol(byte))).join('');
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder.decode(bytes);
}

/** Word shows the bytes of symbol fonts in this part of the private use area. */
function symbol(byte: number): number {
  return byte <= 0x20 ? byte : 0xf000 + byte;
}
