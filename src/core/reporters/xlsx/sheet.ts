// A table → the XML of its sheet, piece by piece: head frozen, a filter over all rows, one page wide on paper.

import type { ReportInput } from '../../report/input.ts';
import { timeText } from '../../report/view/index.ts';
import { escapeXml, headXml, lettersOf, rowsXml, widthsOf } from './cells.ts';
import type { Table } from './table.ts';

export interface SheetOf {
  readonly table: Table;
  readonly input: ReportInput;
  /** One of the sheets is the one that a program shows first. */
  readonly isFirst: boolean;
}

/** Yields the sheet and returns the range of its table, which only the last row tells. */
export function* sheetXml({ table, input, isFirst }: SheetOf): Generator<string, string> {
  const { head, rows, title } = table;
  const widths = widthsOf(table);
  yield beginning(widths, isFirst) + headXml(head);
  const last = yield* rowsXml(rows(), { widths, more: input.messages.more });
  const column = lettersOf(head.length - 1);
  yield `</sheetData><autoFilter ref="A1:${column}${last}"/>${PAPER}${paperHead(title, input)}</worksheet>`;
  return `$A$1:$${column}$${last}`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function beginning(widths: readonly number[], isFirst: boolean): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="17" customHeight="1"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

/** A4 across. */
const PAPER =
  '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';

/** What stands on each printed page: sheet, notice and time above, the page's number below. */
function paperHead(title: string, input: ReportInput): string {
  const { notice, asOf, inbox, messages } = input;
  const partial = inbox?.partial;
  const stopped = partial ? [messages.batch.partial(partial.done, partial.all)] : [];
  const [left, right] = [[title, notice.number, ...stopped].join('  '), timeText(asOf, input)].map((text) =>
    text.replaceAll('&', '&&'),
  );
  return `<headerFooter><oddHeader>${escapeXml(`&L${left}&R${right}`)}</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`;
}
