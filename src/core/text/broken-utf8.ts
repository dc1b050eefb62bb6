// Bytes that are no valid UTF-8 → whether they are UTF-8 with some characters broken, or GBK.

/**
 * What the bytes of a line are made of when they are read either way. In the Chinese of offices nearly every
 * pair of GBK lies in the common half of its table, and by chance 2 to 3 in 100 characters look like one of
 * UTF-8; of UTF-8 read as GBK four in five pairs lie in the other half (measured on notices and lists, and
 * held by a property test).
 */
interface Evidence {
  /** Bytes beyond ASCII. */
  high: number;
  /** Whole characters of UTF-8 of the kinds that office text is made of, three bytes each. */
  whole: number;
  common: number;
  uncommon: number;
}

/** Bytes of one line, without its end. */
interface ByteLine {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Fewer may look like UTF-8 by chance: in a text of a word or two, in one of many lines. */
const LEAST = 2;
const LEAST_IN_LINE = 3;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Whether the bytes, which are no valid UTF-8, are more likely broken UTF-8 than GBK. One line that is decides
 * as well: GB18030 would take it for other characters without a word, 涓枃 in place of 中文.
 */
export function isBrokenUtf8(bytes: Uint8Array): boolean {
  const all = { high: 0, whole: 0, common: 0, uncommon: 0 };
  for (let from = 0; from < bytes.length; ) {
    const to = lineEnd(bytes, from);
    const line = evidenceOf({ bytes, from, to });
    if (line.whole >= LEAST_IN_LINE && isRatherUtf8(line)) return true;
    addEvidence(all, line);
    from = to + 1;
  }
  return all.whole >= LEAST && isRatherUtf8(all);
}

/** Whether half of what is not ASCII reads as UTF-8: text in no other encoding comes near that. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const evidence = { high: 0, whole: 0, common: 0, uncommon: 0 };
  weighUtf8({ bytes, from: 0, to: bytes.length }, evidence);
  return evidence.whole >= LEAST_IN_LINE && evidence.whole * 6 >= evidence.high;
}

function evidenceOf(line: ByteLine): Evidence {
  const evidence = { high: 0, whole: 0, common: 0, uncommon: 0 };
  weighUtf8(line, evidence);
  weighGbk(line, evidence);
  return evidence;
}

function addEvidence(sum: Evidence, more: Evidence): void {
  sum.high += more.high;
  sum.whole += more.whole;
  sum.common += more.common;
  sum.uncommon += more.uncommon;
}

/** The share of bytes that UTF-8 explains is at least a quarter, and at least the share of pairs that GBK does. */
function isRatherUtf8({ high, whole, common, uncommon }: Evidence): boolean {
  return whole * 12 >= high && whole * 3 * (common + uncommon) >= common * high;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let to = from;
  while (to < bytes.length && bytes[to] !== NEWLINE && bytes[to] !== RETURN) to++;
  return to;
}

function weighUtf8({ bytes, from, to }: ByteLine, evidence: Evidence): void {
  for (let at = from; at < to; at++) {
    const first = bytes[at] ?? 0;
    if (first >= 0x80) evidence.high++;
    const second = bytes[at + 1] ?? 0;
    if (isOffice(first, second) && goesOn(second) && goesOn(bytes[at + 2] ?? 0)) evidence.whole++;
  }
}

/** A byte behind the first of a character. */
function goesOn(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** General punctuation, kana, Han, Hangul and full-width forms: the first two of their three bytes. */
function isOffice(first: number, second: number): boolean {
  if (first === 0xe2) return second === 0x80;
  if (first === 0xea) return second >= 0xb0;
  if (first === 0xef) return second >= 0xbc;
  return first >= 0xe3 && first <= 0xed;
}

/** Pairs, and the four-byte forms of GB 18030, by where they lie: the symbols and first level of GB 2312 are common. */
function weighGbk({ bytes, from, to }: ByteLine, evidence: Evidence): void {
  for (let at = from; at < to; ) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead <= 0x80) at += 1;
    else {
      if (isCommonPair(lead, trail)) evidence.common++;
      else evidence.uncommon++;
      at += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
    }
  }
}

function isCommonPair(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7));
}
