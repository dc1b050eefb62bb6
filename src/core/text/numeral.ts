// Chinese numerals in a text → Arabic digits, for dates: 二〇一二年十一月 becomes one that digits can be read from.

const DIGITS = '零一二三四五六七八九';
// The letter O is typed for the round zero often enough.
const ZEROS = /[〇○◯]|(?<=[〇○一二三四五六七八九Oo])[Oo]/gu;
const NUMERALS = /[零一二三四五六七八九十廿卅]+/gu;

/** Text → the same with numerals below one hundred, and digit by digit ones of any length, as digits. */
export function withDigits(text: string): string {
  return text
    .replace(ZEROS, '零')
    .replace(NUMERALS, (found) => digitsOf(found.replace('廿', '二十').replace('卅', '三十')));
}

function digitsOf(numeral: string): string {
  const [tens, ones, more] = numeral.split('十');
  if (ones === undefined) return [...numeral].map((digit) => DIGITS.indexOf(digit)).join('');
  const readable = more === undefined && (tens ?? '').length < 2 && ones.length < 2;
  if (!readable) return numeral; // 十十 is no number
  return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
}
