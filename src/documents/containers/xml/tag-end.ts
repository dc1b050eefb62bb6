// A start tag's attributes → where the tag ends, past all quoted values.

import { LIMITS } from '../../../core/limits.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Instead of a place: the tag has more attributes than any document needs. */
export const TOO_MANY = -2;

/** The place of the tag's `>`; negative when there is none. */
export function tagEnd(bytes: Uint8Array, from: number): number {
  let attributes = 0;
  for (let at = from, end = bytes.length; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte > GREATER) continue; // letters, by far the most
    if (byte === GREATER) return attributes > LIMITS.xmlAttributes ? TOO_MANY : at;
    if (byte === LESS) return -1;
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    attributes++;
    at++;
    while (at < end && bytes[at] !== byte) at++;
  }
  return -1;
}
