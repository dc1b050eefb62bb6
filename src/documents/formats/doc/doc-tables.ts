// Bytes of a .doc → the rows of the tables in its body ([MS-DOC] 2.4.3: a cell ends in 0x07, and so does a row).

import { utf16 } from '#bytes';
import type { ByteSource } from '../../../core/model/document.ts';
import { uint16 } from '../../binary.ts';
import { openCompound } from '../../containers/ole/index.ts';
import type { EdgedCell, EdgedRow } from '../sheet/edged-rows.ts';
import { readFib } from './fib.ts';
import { eachStretch, readPages } from './formatted-pages.ts';
import { isHidden, MARK, paragraphSprms } from './marks.ts';
import type { PieceText } from './piece-table.ts';
import { type BodyText, bodyText } from './read-text.ts';
import { eachSprm } from './sprms.ts';

/** Rows in their order; none where the file cannot be read, which its own reader tells. */
export function docRows(source: ByteSource): readonly EdgedRow[] {
  const compound = openCompound(source);
  const word = compound?.stream('WordDocument');
  const fib = word && readFib(word);
  const table = typeof fib === 'object' ? compound?.stream(fib.table) : undefined;
  if (!word || typeof fib !== 'object' || fib.encrypted || !table) return [];
  const body = bodyText({ fib, word, table });
  const paragraphs = fib.block(table, 'paragraphPages');
  return body && paragraphs ? rowsIn(body, tableMarks(body.pieces, word, paragraphs), fib.lengths.main) : [];
}

interface TableMarks {
  readonly inTable: Uint8Array;
  /** By the position of the mark that ends a row, what is said of its cells. */
  readonly rowEnds: Map<number, readonly Omit<EdgedCell, 'text'>[]>;
}

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEFINITION = 0xd608;

function tableMarks(text: PieceText, word: Uint8Array, paragraphs: Uint8Array): TableMarks {
  const marks: TableMarks = { inTable: new Uint8Array(text.units.length), rowEnds: new Map() };
  const stretches = readPages(word, { index: paragraphs, entryBytes: 13 });
  for (const piece of text.pieces) {
    eachStretch(piece, stretches, (from, to, at) => {
      let [isRowEnd, cells]: [boolean, readonly Omit<EdgedCell, 'text'>[]] = [false, []];
      eachSprm(paragraphSprms(word, at), (code, list, operand) => {
        if (code === IN_TABLE && list[operand] !== 0) marks.inTable.fill(1, from, to);
        if (code === ROW_END && list[operand] !== 0) isRowEnd = true;
        if (code === DEFINITION) cells = cellsDefined(list, operand + 2);
      });
      if (isRowEnd) marks.rowEnds.set(to - 1, cells);
    });
  }
  return marks;
}

const CELL_BYTES = 20;
const DOWN = ['none', 'goesOn', 'none', 'begins'] as const;

/** 2.9.316: how many, their edges, and for each 20 bytes that begin with how it is merged (2.9.305). */
function cellsDefined(list: Uint8Array, at: number): Omit<EdgedCell, 'text'>[] {
  const count = list[at] ?? 0;
  const cells = at + 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const place = cells + index * CELL_BYTES;
    const merge = place + 2 <= list.length ? uint16(list, place) : 0;
    const down = DOWN[(merge >> 5) & 3];
    const edge = (uint16(list, at + 1 + (index + 1) * 2) << 16) >> 16;
    return { edge, across: (merge & 3) === 1, ...(down === 'none' ? {} : { down }) };
  });
}

const CELL = 0x07;
const PARAGRAPH = 0x0d;
const PAGE = 0x0c;
const FIELD = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;

function rowsIn({ units, marks }: BodyText, { inTable, rowEnds }: TableMarks, end: number): EdgedRow[] {
  const rows: EdgedRow[] = [];
  let [cells, text, apart, codes]: [string[], number[], boolean, number] = [[], [], true, 0];
  for (let at = 0; at < end; at++) {
    const unit = units[at] ?? 0;
    if (unit === FIELD) codes++;
    else if (unit === FIELD_RESULT || unit === FIELD_END) codes = Math.max(0, codes - 1);
    else if (unit === CELL) {
      const defined = rowEnds.get(at);
      if (defined === undefined) cells.push(textOf(text));
      else {
        rows.push({ cells: cells.map((each, index) => ({ text: each, ...defined[index] })), apart });
        [cells, apart] = [[], false];
      }
      text = [];
    } else if (unit === PARAGRAPH || unit === PAGE) {
      if (inTable[at] === 1) text.push(0x0a);
      else [cells, text, apart] = [[], [], true];
    } else if (codes === 0 && unit >= 0x20 && isShown(marks[at] ?? 0)) text.push(unit);
  }
  return rows;
}

function isShown(mark: number): boolean {
  return (mark & (MARK.deleted | MARK.tiny)) === 0 && !isHidden(mark);
}

function textOf(units: readonly number[]): string {
  return utf16(new Uint8Array(Uint16Array.from(units).buffer)).trim();
}
