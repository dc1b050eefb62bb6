// A paragraph with slots and a unit → the paragraph with names and numbers, in Han or in Arabic digits.

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/**
 * @typedef {object} Filling
 * @property {Readonly<Record<string, string | number>>} values what stands for the slots with a name
 * @property {boolean} han numbers in words
 * @property {() => number} next chance
 */

// {#30-60} a number, {%5-9} a percentage, {y2006-2008} a year, {年+3} years after the founding, {简} a value.
const SLOT = /\{(?:([#%y])([\d.]+)(?:-([\d.]+))?|年\+(\d+)|(\p{Script=Han}))\}/gu;

/**
 * @param {string} text
 * @param {Filling} filling
 * @returns {string}
 */
export function fill(text, filling) {
  return text.replace(SLOT, (_, kind, low, high, years, name) => {
    if (kind !== undefined) return numberText(kind, picked(low, high ?? low, filling), filling);
    if (years !== undefined) return String(Number(filling.values.年) + Number(years));
    const value = filling.values[name];
    if (value === undefined) throw new Error(`nothing for the slot ${name} in: ${text}`);
    return typeof value === 'number' && name !== '年' ? inStyle(value, filling.han) : String(value);
  });
}

/**
 * @param {string} low
 * @param {string} high
 * @param {Filling} filling
 */
function picked(low, high, { next }) {
  const step = low.includes('.') ? 0.1 : stepFor(Number(low), Number(high));
  const steps = Math.round((Number(high) - Number(low)) / step);
  return Math.round((Number(low) + Math.floor(next() * (steps + 1)) * step) * 10) / 10;
}

/**
 * People round large numbers, and all between round ends.
 * @param {number} low
 * @param {number} high
 */
function stepFor(low, high) {
  if (high >= 10000) return 1000;
  if (high >= 1000) return 100;
  if (low % 10 === 0 && high % 10 === 0) return high > 60 ? 10 : 5;
  return high >= 300 ? 10 : 1;
}

/**
 * @param {string} kind
 * @param {number} value
 * @param {Filling} filling
 */
function numberText(kind, value, { han }) {
  if (kind === 'y') return String(value);
  if (kind === '#') return inStyle(value, han);
  if (!han) return `${value}%`;
  return `百分之${value === 100 ? '百' : hanNumber(value)}`;
}

/**
 * @param {number} value
 * @param {boolean} han
 */
function inStyle(value, han) {
  if (!han) return String(value);
  return value === 2 ? '两' : hanNumber(value);
}

/**
 * 1230 → 一千二百三十, 0.7 → 零点七; up to 99,999,999.
 * @param {number} value
 * @returns {string}
 */
export function hanNumber(value) {
  const [whole, fraction] = String(value).split('.');
  const words = Number(whole) === 0 ? '零' : hanWhole(Number(whole));
  return fraction === undefined ? words : `${words}点${[...fraction].map((digit) => DIGITS[digit]).join('')}`;
}

/** @param {number} value */
function hanWhole(value) {
  const myriads = Math.floor(value / 10000);
  const rest = value % 10000;
  if (myriads === 0) return hanSmall(rest).replace(/^一十/, '十');
  const gap = rest > 0 && rest < 1000 ? '零' : '';
  return `${hanSmall(myriads).replace(/^一十/, '十')}万${gap}${rest === 0 ? '' : hanSmall(rest)}`;
}

/** @param {number} value below 10000 */
function hanSmall(value) {
  const words = [...String(value)].map((digit, at, all) =>
    digit === '0' ? '零' : DIGITS[Number(digit)] + UNITS[all.length - 1 - at],
  );
  return words.join('').replace(/零+/g, '零').replace(/零$/, '');
}
