// The bytes of a workbook → its sheets, cell by cell, read by an XML parser that knows nothing of how they were made.

import { SaxesParser } from 'saxes';
import { sourceOf } from '../../src/documents/binary.ts';
import { isUnread, openZip } from '../../src/documents/containers/zip/index.ts';

export interface Cell {
  readonly address: string;
  /** inlineStr, s, or n where nothing is said. */
  readonly type: string;
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly xml: string;
  /** Names of all elements, each once. */
  readonly elements: ReadonlySet<string>;
  readonly cells: readonly Cell[];
  /** Texts row by row. */
  readonly rows: readonly (readonly string[])[];
}

/** Every part by its name; throws where the zip is not sound. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map([...entriesOf(bytes)].map(([name, entry]) => [name, Buffer.from(entry).toString()]));
}

/** The same as bytes, for any zip. */
export function entriesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = openZip(sourceOf(bytes));
  if (isUnread(zip)) throw new Error(zip.code);
  return new Map(
    zip.entries.map((entry) => {
      const read = zip.read(entry);
      if (isUnread(read)) throw new Error(`${entry.name}: ${read.code}`);
      return [entry.name, read];
    }),
  );
}

export function sheetsOf(bytes: Uint8Array): Sheet[] {
  const parts = partsOf(bytes);
  const names: string[] = [];
  parse(parts.get('xl/workbook.xml') ?? '', (tag, attributes) => {
    if (tag === 'sheet') names.push(attributes['name'] ?? '');
  });
  const strings = parts.get('xl/sharedStrings.xml');
  const shared = strings === undefined ? [] : sharedStrings(strings);
  return names.map((name, index) =>
    sheetOf(name, parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '', shared),
  );
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  parse(
    xml,
    (tag) => {
      if (tag === 'si') strings.push('');
    },
    (text) => {
      strings[strings.length - 1] += text;
    },
  );
  return strings;
}

function sheetOf(name: string, xml: string, shared: readonly string[]): Sheet {
  const elements = new Set<string>();
  const cells: { address: string; type: string; text: string }[] = [];
  let inside = false;
  parse(
    xml,
    (tag, attributes) => {
      elements.add(tag);
      if (tag === 'c') cells.push({ address: attributes['r'] ?? '', type: attributes['t'] ?? 'n', text: '' });
      inside = tag === 'v' || tag === 't';
    },
    (text) => {
      const cell = cells.at(-1);
      if (inside && cell) cell.text += text;
    },
  );
  const read = cells.map((cell) => ({
    ...cell,
    text: (cell.type === 's' ? (shared[Number(cell.text)] ?? '') : cell.text).replace(
      /_x([0-9A-Fa-f]{4})_/g,
      (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)),
    ),
  }));
  return { name, xml, elements, cells: read, rows: rowsOf(read) };
}

function rowsOf(cells: readonly Cell[]): string[][] {
  const rows: string[][] = [];
  for (const { address, text } of cells) {
    const row = Number(address.replace(/^[A-Z]+/, '')) - 1;
    rows[row] = [...(rows[row] ?? []), text];
  }
  return rows;
}

function parse(
  xml: string,
  open: (tag: string, attributes: Readonly<Record<string, string>>) => void,
  text: (text: string) => void = () => undefined,
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('text', text);
  parser.write(xml).close();
}
