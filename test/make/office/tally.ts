// Paragraphs → 字数 and its parts, counted a second way: by the two sentences of the rule, one pattern for each.

export interface Tally {
  readonly count: number;
  readonly asian: number;
  readonly nonAsian: number;
  readonly charactersNoSpaces: number;
}

/** One each: Han, kana, Hangul, full-width marks. This material holds nothing stranger. */
const ASIAN = /[\u3001-\u303f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7ff\uff01-\uffef]/gu;

/** Marks that the format's hint, if it has any, would make Asian. */
const AMBIGUOUS = /[“”‘’—…·]/g;

export function tally(paragraphs: readonly string[]): Tally {
  const text = paragraphs.join('\n');
  const asian = text.match(ASIAN)?.length ?? 0;
  const nonAsian = text.replace(ASIAN, ' ').split(/\s+/).filter(Boolean).length;
  return { count: asian + nonAsian, asian, nonAsian, charactersNoSpaces: text.replace(/\s/g, '').length };
}

/** Every ambiguous mark as one Asian character. */
export function hinted(text: string): string {
  return text.replace(AMBIGUOUS, '〓');
}
