// Rows of text → a small .xlsx with one sheet, every cell kept as text.

import { escapeXml } from './docx-runs.mjs';
import { makeZip } from './zip.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * @param {string} name of the sheet
 * @param {readonly (readonly string[])[]} rows header first
 * @returns {Buffer}
 */
export function makeXlsx(name, rows) {
  const relations = (id, type, target) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const types =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/></Types>`;
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`;
  return makeZip([
    part('[Content_Types].xml', types),
    part('_rels/.rels', relations('rId1', 'officeDocument', 'xl/workbook.xml')),
    part('xl/workbook.xml', workbook),
    part('xl/_rels/workbook.xml.rels', relations('rId1', 'worksheet', 'worksheets/sheet1.xml')),
    part('xl/worksheets/sheet1.xml', sheet),
  ]);
}

/**
 * @param {readonly string[]} cells
 * @param {number} index
 */
function rowXml(cells, index) {
  const cell = (text, column) =>
    `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  return `<row r="${index + 1}">${cells.map(cell).join('')}</row>`;
}

/**
 * @param {string} name
 * @param {string} xml
 */
function part(name, xml) {
  return {
    name,
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, 'utf8'),
  };
}
