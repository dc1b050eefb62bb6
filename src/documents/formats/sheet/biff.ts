// The workbook stream of an .xls → whether its records are whole ([MS-XLS] 2.1.4), and the same without all that rows do not need.

import { uint16 } from '../../binary.ts';
import { builtInFormat, numberShape } from './number-text.ts';

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
const XF = 0x00e0;
const FORMAT = 0x041e;
/** A cell style's record has the number of its format behind that of its font ([MS-XLS] 2.4.353). */
const XF_FORMAT_AT = 2;
/** Where a formula's record has the length of its tokens; the value that it last had stands before. */
const TOKENS_AT = 20;
const NO_TOKENS = 0xffff;
/** A record without content that matters ([MS-XLS] 2.4.323, Template). */
const IDLE = 0x0060;

/** What rows are made of, by the numbers of [MS-XLS] 2.3. */
const NEEDED: ReadonlySet<number> = new Set([
  BOF,
  EOF,
  SHEET,
  FORMULA,
  0x0022, // Date1904
  0x002f, // FilePass
  0x003c, // Continue
  0x0042, // CodePage
  0x00bd, // MulRk
  0x00d6, // RString
  XF,
  0x00e5, // MergeCells
  0x00fc, // SST
  0x00fd, // LabelSst
  0x0200, // Dimensions
  0x0203, // Number
  0x0204, // Label
  0x0205, // BoolErr
  0x0207, // String
  0x0208, // Row
  0x027e, // RK
  FORMAT,
]);

/**
 * The stream with everything else blanked out in place, for sheets are found by their place in it. Cells keep
 * the values they were saved with. (On some damaged formulas and names the library never ends, or takes
 * gigabytes: test/hostile has them.)
 */
export function rowsOnly(stream: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(stream);
  const view = new DataView(copy.buffer);
  const written = formatsWritten(copy);
  for (let at = 0; at + 4 <= copy.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    const hasTokens = view.getUint16(at + 2, true) >= TOKENS_AT + 2 && at + TOKENS_AT + 6 <= copy.length;
    if (type === XF) setKnownFormat(view, at, written);
    if (type === FORMULA && hasTokens) view.setUint16(at + 4 + TOKENS_AT, NO_TOKENS, true);
    else if (type === FORMULA || !NEEDED.has(type)) view.setUint16(at, IDLE, true);
  }
  return copy;
}

/** The numbers of the formats that the stream itself spells out. */
function formatsWritten(stream: Uint8Array): Set<number> {
  const written = new Set<number>();
  for (let at = 0; at + 6 <= stream.length; at += 4 + uint16(stream, at + 2))
    if (uint16(stream, at) === FORMAT) written.add(uint16(stream, at + 4));
  return written;
}

/** Formats that are known by their number alone, as in .xlsx: the library does not know the Chinese ones. */
const KNOWN_BY_LIBRARY = { date: 14, time: 20, dateTime: 22 } as const;

function setKnownFormat(view: DataView, at: number, written: ReadonlySet<number>): void {
  const place = at + 4 + XF_FORMAT_AT;
  if (place + 2 > view.byteLength) return;
  const number = view.getUint16(place, true);
  const { type } = numberShape(builtInFormat(number));
  if (written.has(number) || (type !== 'date' && type !== 'time' && type !== 'dateTime')) return;
  view.setUint16(place, KNOWN_BY_LIBRARY[type], true);
}
