// Foreign text → text that no spreadsheet program takes for a formula, in whatever file it is saved again.

import { escapeInvisible } from '../../text/escape-invisible.ts';

// docs/promises.md, promise 16: = + - @ in every width Unicode has of them, tab, CR and NUL; blanks before do not help.
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫−\0]|^[\t\r]/u;
const PLAIN = /^[\p{Script=Han}0-9A-Za-z（《“][\p{Script=Han} -~，。、；：？！（）《》“”—]*$/u;

/** Text → the same, made visible, with an apostrophe before what would begin a formula. */
export function escapeFormula(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return FORMULA.test(text) ? `'${escapeInvisible(text)}` : escapeInvisible(text);
}
