// Numbers under their formats are the text that a clerk sees in the cell.

import { describe, expect, test } from 'vitest';
import {
  builtInFormat,
  numberShape,
  numberText,
} from '../../../../src/documents/formats/sheet/number-text.ts';

// 41234 is 4708 days after 36526, the first day of 2000.
describe('numbers', () => {
  test.each<[number, string, string]>([
    [13800000000, 'General', '13800000000'],
    [1.1010519491231e17, 'General', '110105194912310000'],
    [0.1 + 0.2, 'General', '0.3'],
    [-1.5, '0.00_);(0.00)', '-1.5'],
    [512, '0000', '0512'],
    [0.125, '0.0%', '12.5%'],
    [41234, builtInFormat(14), '2012-11-21'],
    [41234, builtInFormat(57), '2012-11-21'],
    [41234.5, builtInFormat(22), '2012-11-21 12:00'],
    [0.75, builtInFormat(20), '18:00'],
    [41234, 'yyyy"年"m"月"d"日";@', '2012-11-21'],
    [41234, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '2012-11-21'],
    [41234, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2012-11-21'],
    [5, '[Red]0"day"', '5'],
    [5, '0"元"', '5'],
    [12000, '0.00E+00', '12000'],
    [7, '@', '7'],
  ])('%d as %s is %s', (value, code, text) => {
    expect(numberText(value, numberShape(code), false)).toBe(text);
  });

  // ECMA-376 18.17.4.1: day 1 is 1 January 1900 and a 29 February 1900 is counted; or day 0 is 1 January 1904.
  test.each<[number, boolean, string]>([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [36526, false, '2000-01-01'],
    [0, true, '1904-01-01'],
    [35064, true, '2000-01-01'],
  ])('day %d, from 1904: %s, is %s', (serial, from1904, text) => {
    expect(numberText(serial, numberShape('yyyy-m-d'), from1904)).toBe(text);
  });
});
