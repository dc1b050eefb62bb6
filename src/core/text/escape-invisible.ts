// Foreign text → the same text in which nothing is invisible and nothing steers a terminal or turns a line round; and how much of it nobody sees.

import { LIMITS } from '../limits.ts';
import { lazyPattern } from '../memoize.ts';

// Controls (line feed and tab too), formats (bidi, zero width, tags), lone surrogates, separators of lines,
// what XML forbids, and letters that show nothing. Variation selectors stay: names and emoji need them.
const unseen = lazyPattern(
  String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u2065\u3164\uffa0\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]`,
  'gu',
);

// What most texts are made of from end to end: printable ASCII, CJK marks and Han, full-width forms.
const PLAIN =
  /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2100-\u214b\u2160-\u2188\u2190-\u21ff\u2460-\u25ff\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * Text → the same with every such character as ‹U+202E›: no escape character of JSON, XML, Markdown or CSV is in it.
 * Idempotent; healthy text passes unchanged.
 */
export function escapeInvisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(unseen(), (character) => `‹U+${hexOf(character.codePointAt(0) ?? 0)}›`);
}

function hexOf(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}

/** The first `limit` characters (code points), escaped; … is added where there was more. */
export function escapeAndTruncate(text: string, limit: number = LIMITS.quotedCharacters): string {
  if (text.length <= limit) return escapeInvisible(text);
  let end = 0;
  for (let kept = 0; kept < limit && end < text.length; kept++) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  }
  return end < text.length ? `${escapeInvisible(text.slice(0, end))}…` : escapeInvisible(text);
}

// Zero width, bidi and fillers that show nothing; variation selectors belong to the letter before them.
const UNSEEN =
  /[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;

// Hardly any text has one of these code units (those beyond the BMP by their first half), and the search for them is quick.
const UNSEEN_UNIT =
  /[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\udb40-\udb43]/;

/** Web pages and input methods leave some: up to so many are not worth a clerk's time. */
const STRAY = 20;

/** They do not count as 字, in Word or here; but more than a stray few are there on purpose. */
export function zeroWidthIn(text: string): number {
  if (!UNSEEN_UNIT.test(text)) return 0;
  const count = text.match(UNSEEN)?.length ?? 0;
  return count > STRAY ? count : 0;
}
