// Text → how many of its characters nobody can see; a few stray ones come with copying and do not count.

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
