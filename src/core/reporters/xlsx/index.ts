// A batch → the bytes of a workbook: matrix, every unit, findings, clerks, and who has not handed in.

import type { Batch } from '../../report/view.ts';
import { escaped, lettersOf, rowsXml, type Styles } from './cells.ts';
import type { Table } from './table.ts';
import { tablesOf } from './tables.ts';
import { frameOf, sheetPart } from './template.ts';
import { type Packed, pack, zipOf } from './zip.ts';

const WORKBOOK = 'xl/workbook.xml';

/** The same batch gives the same bytes; one sheet after the other is made and packed, none is held. */
export async function roster(batch: Batch): Promise<Uint8Array> {
  const tables = tablesOf(batch);
  const frame = await frameOf(tables);
  const ranges: string[] = [];
  const sheets: Packed[] = [];
  for (const [index, table] of tables.entries()) {
    const part = sheetPart(index);
    const xml = frame.parts.get(part) ?? '';
    const widths = frame.widths[index] ?? [];
    sheets.push(await pack(part, sheetXml(xml, { batch, table, widths, styles: frame.styles, ranges })));
  }
  const others = [...frame.parts].filter(([name]) => !name.startsWith('xl/worksheets/sheet'));
  const packed: Packed[] = [];
  for (const [name, xml] of others) {
    packed.push(await pack(name, [name === WORKBOOK ? withNames(xml, tables, ranges) : xml]));
  }
  return zipOf([...packed, ...sheets]);
}

interface Filling {
  readonly batch: Batch;
  readonly table: Table;
  readonly widths: readonly number[];
  readonly styles: Styles;
  /** Where each sheet's table ends, told once it is written. */
  readonly ranges: string[];
}

/** The library's sheet with our rows in it, a filter on its head, and one page wide on paper. */
function* sheetXml(xml: string, { batch, table, widths, styles, ranges }: Filling): Generator<string> {
  const { head, rows, title } = table;
  const [before = '', after = ''] = xml.replace(/<row r="2">.*?<\/row>/s, '').split('</sheetData>');
  yield before
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<cols>', '<sheetFormatPr defaultRowHeight="17" customHeight="1"/><cols>');
  const { more } = batch.labels;
  const last = yield* rowsXml(rows(), { widths, styles, more });
  const column = lettersOf(head.length - 1);
  ranges.push(`$A$1:$${column}$${last}`);
  yield `</sheetData><autoFilter ref="A1:${column}${last}"/>`;
  yield after
    .replace(/<pageMargins [^>]*\/>/, MARGINS)
    .replace(
      /<pageSetup ([^>]*)\/>/,
      (_, paper: string) => `<pageSetup ${paper} fitToHeight="0"/>${paperHead(title, batch)}`,
    );
}

const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>';

/** What stands on each printed page: sheet, notice and time above, the page's number below. */
function paperHead(title: string, { notice, asOf, partial, labels }: Batch): string {
  const stopped = partial ? [labels.batch.partial(partial.done, partial.all)] : [];
  const [left, right] = [[title, notice.number, ...stopped].join('  '), asOf].map((text) =>
    text.replaceAll('&', '&&'),
  );
  return `<headerFooter><oddHeader>${escaped(`&L${left}&R${right}`)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`;
}

/** The head is printed on every page; the filter's range is named as spreadsheet programs do. */
function withNames(xml: string, tables: readonly Table[], ranges: readonly string[]): string {
  const names = tables.map(({ title }, index) => {
    const sheet = escaped(`'${title.replaceAll("'", "''")}'!`);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}${ranges[index]}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}$1:$1</definedName>`,
    ].join('');
  });
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
}
