// The names of a workbook's sheets → the parts of its file that hold it together.

import { escapeXml } from './cells.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet: its name, and the range of its table, such as $A$1:$Q$13. */
export interface NamedSheet {
  readonly title: string;
  readonly range: string;
}

/** The name of the part of a sheet within the file. */
export function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** [Content_Types].xml: what each part is. */
export function contentTypesXml(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`/${sheetPart(index)}`, 'worksheet']),
  ];
  const overrides = parts.map(
    ([name, kind]) => `<Override PartName="${name}" ContentType="${TYPE}.${kind}+xml"/>`,
  );
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>`,
    ...overrides,
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    '</Types>',
  ].join('');
}

/** _rels/.rels: where the workbook is. */
export function packageRelationsXml(): string {
  return relationsXml([
    [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);
}

/** docProps/core.xml: what made it, by which it is known again; spreadsheet programs keep it when they save. */
export function corePropertiesXml(maker: string): string {
  const dc = 'http://purl.org/dc/elements/1.1/';
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="${dc}"><dc:creator>${escapeXml(maker)}</dc:creator></cp:coreProperties>`;
}

/** xl/_rels/workbook.xml.rels: sheets by their number, styles behind them. */
export function workbookRelationsXml(sheets: number): string {
  const targets = Array.from({ length: sheets }, (_, index) => sheetPart(index).replace('xl/', ''));
  return relationsXml([
    ...targets.map((target) => [`${OFFICE}/worksheet`, target] as const),
    [`${OFFICE}/styles`, 'styles.xml'],
  ]);
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const rows = relations.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

/** xl/workbook.xml; the head is printed on every page, the filter's range is named as spreadsheet programs do. */
export function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(
    ({ title }, index) => `<sheet name="${escapeXml(title)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${listed.join('')}</sheets>`,
    `<definedNames>${sheets.map(definedNames).join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

function definedNames({ title, range }: NamedSheet, index: number): string {
  const sheet = escapeXml(`'${title.replaceAll("'", "''")}'!`);
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}${range}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}$1:$1</definedName>`,
  ].join('');
}
