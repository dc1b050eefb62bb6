// A report → one table of every unit of every list, as CSV that a Chinese spreadsheet program opens unharmed.

import type { ReportInput } from '../report/input.ts';
import { countingOf } from './counting.ts';
import type { Style } from './style.ts';
import { unseenLines } from './unseen.ts';
import { type List, listsOf, measuredOf } from './xlsx/people.ts';
import { escapeFormula, maskedRows, type Row, textOf } from './xlsx/table.ts';

/** UTF-8 with the byte order mark that tells it from GBK, CRLF, quotes by RFC 4180, no formula. */
export function csv(input: ReportInput, { mask }: Pick<Style, 'mask'> = { mask: false }): string {
  const { roster, batch: words } = input.messages;
  const lists = listsOf(input);
  const titles = [...new Set(lists.flatMap(({ fields }) => fields.map(([, title]) => title)))];
  const head = [
    roster.number,
    roster.list,
    words.submitter,
    ...titles,
    roster.characters,
    words.verdict,
    roster.file,
  ];
  const lines = [lineOf(head)];
  for (const list of lists) {
    const rows = rowsOf(input, list, titles);
    for (const row of mask ? maskedRows(rows) : rows) lines.push(lineOf([lines.length, ...row]));
  }
  // Behind the units, each in a row as long as theirs.
  for (const line of unseenLines(input)) lines.push(lineOf(['', line, ...head.slice(2).map(() => '')]));
  return `\ufeff${lines.join('')}`;
}

/** The units of one list, its fields under the heads that all lists share. */
function* rowsOf(
  input: ReportInput,
  { name, title, fields }: List,
  titles: readonly string[],
): Iterable<Row> {
  const keys = titles.map((each) => fields.find(([, head]) => head === each)?.[0] ?? '');
  for (const { name: submitter, submission } of countingOf(input)) {
    for (const unit of submission?.units ?? []) {
      if (unit.list !== name) continue;
      yield [title, submitter, ...keys.map((key) => unit.fields[key] ?? ''), ...measuredOf(unit, input)];
    }
  }
}

function lineOf(row: Row): string {
  return `${row.map((value) => (typeof value === 'number' ? String(value) : quotedField(textOf(value)))).join(',')}\r\n`;
}

/** Quoted where a comma, a quote or another country's separator stands in it. */
function quotedField(text: string): string {
  const safe = escapeFormula(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
