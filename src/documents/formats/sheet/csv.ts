// The bytes of a .csv or .tsv → its rows (RFC 4180, and the separators and encodings of Chinese office programs).

import type { ByteSource, Document } from '../../../core/model/document.ts';
import { decodeText, encodingNotes } from '../../../core/text/encoding.ts';
import { unreadDocument, wholeFile } from '../../result.ts';
import { sheetDocument } from './sheet-facts.ts';
import { addRow, newSheetTable, type SheetTable } from './sheet-table.ts';

const SEPARATORS = [',', ';', '\t'] as const;

/** Separated text → facts of its one sheet. */
export function readCsv(source: ByteSource, _name: string): Document {
  const bytes = wholeFile(source);
  if (!(bytes instanceof Uint8Array)) return unreadDocument('csv', bytes);
  const decoded = decodeText(bytes);
  if ('code' in decoded) return unreadDocument('csv', decoded);
  return sheetDocument('csv', [tableOf(decoded.text.replace(/\x1a+$/, ''))], encodingNotes(decoded));
}

function tableOf(text: string): SheetTable {
  const table = newSheetTable();
  // Excel's own first line `sep=;` names the separator and is no row.
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  for (const row of rowsOf(body, named?.[1] ?? separatorOf(body))) addRow(table, row);
  return table;
}

/** The separator that the first line holds most of, outside quotes; a comma where it holds none. */
function separatorOf(text: string): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, 65_536))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = SEPARATORS.map((separator) => line.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Text → rows. A quote within an unquoted cell is a character; an unclosed quote ends with the text. */
export function* rowsOf(text: string, separator: string): Generator<string[]> {
  const plain = new RegExp(`[^${separator === '\t' ? '\\t' : escaped(separator)}\\r\\n]*`, 'y');
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at, plain) : bare(text, at, plain);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield row;
    row = [];
  }
}

interface CsvCell {
  readonly text: string;
  readonly end: number;
}

function bare(text: string, at: number, plain: RegExp): CsvCell {
  plain.lastIndex = at;
  const found = plain.exec(text)?.[0] ?? '';
  return { text: found, end: at + found.length };
}

function quoted(text: string, start: number, plain: RegExp): CsvCell {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return { text: unescaped(text.slice(start + 1)), end: text.length };
  const rest = bare(text, end + 1, plain); // "甲"乙 is no CSV, but the 乙 is not lost
  return { text: unescaped(text.slice(start + 1, end)) + rest.text, end: rest.end };
}

function unescaped(text: string): string {
  return text.replaceAll('""', '"');
}

function escaped(separator: string): string {
  return separator.replace(/[\\\]^-]/g, '\\$&');
}
