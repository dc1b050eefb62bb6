// The workbook stream of an .xls → whether its records are whole ([MS-XLS] 2.1.4): the library guesses on where they are not.

import { uint16 } from '../binary.ts';

const BOF = 0x0809;
const EOF = 0x000a;
const SHEET = 0x0085;
const LONGEST = 8224;

/** Each sheet that the stream names begins and ends in it, record by record. */
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
