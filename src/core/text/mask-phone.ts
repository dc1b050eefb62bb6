// A sentence → the same with four digits of every telephone number replaced by asterisks.

const D = '[0-9\uff10-\uff19]';
const GAP = '[-\\s()\uff08\uff09.\u00b7\u2010-\u2015\uff0d]{0,3}';
const CANDIDATE = new RegExp(
  [
    '(?<hash>(?<![0-9a-f])[0-9a-f]{32,}(?![0-9a-f]))',
    `(?<mobile>(?<!${D})1[3-9\uff13-\uff19]${D}${GAP}${D}{4}${GAP}${D}{4}(?!${D}|\\*|@))`,
    `(?<area>(?<!${D})[0\uff10]${D}{2,3}${GAP}${D}{3,4}${GAP}${D}{4}(?!${D}|\\*|@))`,
    `(?<run>(?<!${D})${D}{7,}(?!${D}|\\*|@))`,
    `(?<halves>(?<!${D})[3-8]${D}{3}[-\\s]${D}{4}(?!${D}|\\*|@))`,
  ].join('|'),
  'giu',
);
// A day without separators, and two round numbers with a dash, are not telephone numbers.
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const ROUND = /^\d\d00.\d\d00$/;

/** 13812345678 → 138****5678; any other run of seven digits or more loses its last four. Total, idempotent. */
export function maskPhone(text: string): string {
  return text.replace(CANDIDATE, (found: string, hash: string | undefined) => {
    if (hash !== undefined && /[a-f]/i.test(hash)) return found;
    return DAY.test(found) || ROUND.test(found) ? found : cover(found);
  });
}

function cover(found: string): string {
  const digits = found.normalize('NFKC').replace(/\D/g, '');
  const [first, last] = coveredOf(digits);
  let at = -1;
  return found.replace(/[0-9\uff10-\uff19]/gu, (digit) => {
    at++;
    return at >= first && at < last ? '*' : digit;
  });
}

function coveredOf(digits: string): readonly [first: number, last: number] {
  if (/^1[3-9]\d{9}$/.test(digits)) return [3, 7];
  if (/^861[3-9]\d{9}$/.test(digits)) return [5, 9];
  return digits.length > 12 ? [4, digits.length] : [digits.length - 4, digits.length];
}
