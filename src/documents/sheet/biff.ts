// The workbook stream of an .xls → whether its records are whole ([MS-XLS] 2.1.4), and the same without formulas.

import { uint16 } from '../binary.ts';

const BOF = 0x0809;
const EOF = 0x000a;
const SHEET = 0x0085;
const LONGEST = 8224;

/** The library guesses on where records are not whole: each sheet that the stream names begins and ends in it, record by record. */
export function isWholeWorkbook(stream: Uint8Array): boolean {
  const counts = new Map<number, number>();
  for (let at = 0; at + 4 <= stream.length; at += 4 + uint16(stream, at + 2)) {
    const type = uint16(stream, at);
    if (uint16(stream, at + 2) > LONGEST) break;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const begun = counts.get(BOF) ?? 0;
  return begun === counts.get(EOF) && begun > (counts.get(SHEET) ?? 0);
}

const FORMULA = 0x0006;
/** Where a formula's record has the length of its tokens; the value that it last had stands before. */
const TOKENS_AT = 20;
const NO_TOKENS = 0xffff;
/** Names, external names, arrays, data tables and shared formulas; cells with formulas as older versions have them. */
const OF_FORMULAS: ReadonlySet<number> = new Set([
  0x0018, 0x0218, 0x0023, 0x0223, 0x0021, 0x0221, 0x0236, 0x04bc, 0x0206, 0x0406,
]);
/** A record without content that matters ([MS-XLS] 2.4.323, Template). */
const IDLE = 0x0060;

/**
 * The stream with its formulas blanked out in place, for sheets are found by their place in it. Cells keep the
 * values they were saved with. (The library never ends on some damaged formulas.)
 */
export function withoutFormulas(stream: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(stream);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    const isCell = type === FORMULA && view.getUint16(at + 2, true) >= TOKENS_AT + 2;
    if (isCell && at + 4 + TOKENS_AT + 2 <= copy.length) view.setUint16(at + 4 + TOKENS_AT, NO_TOKENS, true);
    else if (type === FORMULA || OF_FORMULAS.has(type)) view.setUint16(at, IDLE, true);
  }
  return copy;
}
