// A report → the bytes of a workbook: matrix, every unit, findings, clerks, and who has not handed in.

import type { ReportInput } from '../../report/input.ts';
import type { Style } from '../style.ts';
import {
  contentTypesXml,
  corePropertiesXml,
  type NamedSheet,
  packageRelationsXml,
  sheetPart,
  workbookRelationsXml,
  workbookXml,
} from './parts.ts';
import { sheetXml } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { maskedRows } from './table.ts';
import { tablesOf } from './tables.ts';
import { type PackedPart, packer, zipOf } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The same report gives the same bytes; one sheet after the other is made and packed, none is held. */
export async function xlsx(
  input: ReportInput,
  { mask }: Pick<Style, 'mask'> = { mask: false },
): Promise<Uint8Array> {
  const pack = await packer();
  const named: NamedSheet[] = [];
  const sheets: PackedPart[] = [];
  for (const [index, table] of tablesOf(input).entries()) {
    const shown = mask ? { ...table, rows: () => maskedRows(table.rows()) } : table;
    let range = '';
    function* pieces(): Iterable<string> {
      yield XML;
      range = yield* sheetXml({ table: shown, input, isFirst: index === 0 });
    }
    sheets.push(pack(sheetPart(index), pieces()));
    named.push({ title: table.title, range });
  }
  const frame = [
    ['[Content_Types].xml', contentTypesXml(named.length)],
    ['_rels/.rels', packageRelationsXml()],
    ['docProps/core.xml', corePropertiesXml(input.tool.name)],
    ['xl/workbook.xml', workbookXml(named)],
    ['xl/_rels/workbook.xml.rels', workbookRelationsXml(named.length)],
    ['xl/styles.xml', stylesXml()],
  ] as const;
  return zipOf([...frame.map(([name, xml]) => pack(name, [XML, xml])), ...sheets]);
}
