// A number and its format code → the text that a clerk sees in the cell, dates as YYYY-MM-DD.

/** Formats that a workbook names by number alone (ECMA-376 18.8.30), the Chinese ones included. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy-m',
  28: 'm-d',
  29: 'm-d',
  30: 'm-d-yy',
  31: 'yyyy-m-d',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm',
  35: 'h:mm:ss',
  36: 'yyyy-m',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
  50: 'yyyy-m',
  51: 'm-d',
  52: 'yyyy-m',
  53: 'm-d',
  54: 'm-d',
  55: 'h:mm',
  56: 'h:mm:ss',
  57: 'yyyy-m',
  58: 'm-d',
};

/** ECMA-376 18.8.30: the numbers whose formats depend on the edition of Excel. */
export const EAST_ASIAN_FORMATS: readonly number[] = [
  27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
];

const DAY_SECONDS = 86_400;

export type NumberShape =
  | { readonly type: 'date' | 'time' | 'dateTime' | 'general' }
  | { readonly type: 'digits' | 'percent'; readonly places: number };

/** A format's number → its code; `General` where the number means none. */
export function builtInFormat(number: number): string {
  return BUILT_IN[number] ?? 'General';
}

/** A format code → what it makes of a number. Colours, conditions, quoted words and escapes say nothing. */
export function numberShape(code: string): NumberShape {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/;.*$/s, '');
  if (/general|@|通用/i.test(bare)) return { type: 'general' };
  const day = /[yde]/i.test(bare.replace(/e[+-]/gi, ''));
  const clock = /[hs]/i.test(bare);
  if (day) return { type: clock ? 'dateTime' : 'date' };
  if (clock) return { type: 'time' };
  if (/m/i.test(bare)) return { type: 'date' };
  if (bare.endsWith('%')) return { type: 'percent', places: /\.(0+)/.exec(bare)?.[1]?.length ?? 0 };
  return /^0+$/.test(bare) ? { type: 'digits', places: bare.length } : { type: 'general' };
}

/** A number in its shape → text: no exponent, none of the noise that binary fractions carry. */
export function numberText(value: number, shape: NumberShape, from1904: boolean): string {
  switch (shape.type) {
    case 'date':
    case 'dateTime':
    case 'time':
      return timeText(value, shape.type, from1904) ?? plainNumber(value);
    case 'percent':
      return `${(value * 100).toFixed(Math.min(shape.places, 20))}%`;
    case 'digits':
      return value < 0 ? plainNumber(value) : plainNumber(Math.round(value)).padStart(shape.places, '0');
    default:
      return plainNumber(value);
  }
}

// A sheet keeps and shows fifteen digits; those beyond are noise of the binary fraction.
function plainNumber(value: number): string {
  const shown = Number(value.toPrecision(15));
  return Number.isInteger(shown) && Math.abs(shown) < 1e21 ? BigInt(shown).toString() : String(shown);
}

// The day numbers 1 to 60 count a 29 February 1900 that never was (ECMA-376 18.17.4.1).
function timeText(serial: number, type: 'date' | 'dateTime' | 'time', from1904: boolean): string | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const moment = new Date(Math.round((days - 25_569) * DAY_SECONDS) * 1000).toISOString();
  const clock = moment.slice(11, 19).replace(/:00$/, '');
  if (type === 'time') return clock;
  return type === 'date' || serial % 1 === 0 ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${clock}`;
}
