// A report → the sheets of its workbook, in the order in which an office reads them.

import type { ReportInput } from '../../report/input.ts';
import { findingsTable } from './findings.ts';
import { matrixOf } from './matrix.ts';
import { clerksTable, missingTable, unitSheets } from './people.ts';
import type { Table } from './table.ts';

/** Each sheet with a name of its own that a workbook accepts. */
export function tablesOf(input: ReportInput): Table[] {
  const tables = [
    matrixOf(input),
    ...unitSheets(input),
    findingsTable(input),
    clerksTable(input),
    missingTable(input),
  ];
  const names = sheetNames(tables.map(({ title }) => title));
  return tables.map((table, index) => ({ ...table, title: names[index] ?? table.title }));
}

const NAME_UNITS = 31;

/** Titles → sheet names: at most 31 UTF-16 units, none of []:*?/\, no apostrophe at either end, all different. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
      .replace(/^'+|'+$/g, '')
      .trim();
    const name = free(plain === '' ? '_' : plain, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function free(plain: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const mark = number === 1 ? '' : ` (${number})`;
    const name = `${cut(plain, NAME_UNITS - mark.length)}${mark}`;
    // Spreadsheet programs keep this one name for themselves.
    if (!taken.has(name.toLowerCase()) && name.toLowerCase() !== 'history') return name;
  }
}

/** At most so many UTF-16 units, no character halved, no apostrophe laid bare at the end. */
function cut(text: string, units: number): string {
  return text.slice(0, units).replace(/['\ud800-\udbff]+$/, '');
}
