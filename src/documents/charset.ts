// Bytes in code page 1252 → text. TextDecoder is no help: under this name Node 20 decodes ISO 8859-1.

import { latin1 } from '#bytes';

// From 0x80 to 0x9f; unassigned bytes stay themselves.
const UPPER = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
  0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0x9d, 0x17e, 0x178,
];

/** One byte → its code unit. */
export function westernUnit(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? (UPPER[byte - 0x80] ?? byte) : byte;
}

/** Bytes → text. */
export function decodeWestern(bytes: Uint8Array): string {
  return mendWestern(latin1(bytes));
}

/** Text that was decoded as ISO 8859-1 → what its writer meant: nobody writes the controls that stand there. */
export function mendWestern(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => String.fromCharCode(westernUnit(control.charCodeAt(0))));
}
