// The control words of an RTF table → which paragraphs stand in which cell of which row.

import type { Paragraph } from '../../../core/model/document.ts';
import type { EdgedCell, EdgedRow } from '../sheet/edged-rows.ts';

/** A row: before which paragraph it and each of its cells end. */
interface RtfRow {
  readonly from: number;
  readonly apart: boolean;
  readonly ends: readonly number[];
  readonly cells: readonly Omit<EdgedCell, 'text'>[];
}

/** The table under way; places are numbers of paragraphs. */
export interface RtfTable {
  readonly rows: RtfRow[];
  from: number;
  /** A paragraph outside of tables came since the last row. */
  apart: boolean;
  ends: number[];
  cells: Omit<EdgedCell, 'text'>[];
  /** What was said of the cell whose edge comes next. */
  merge: Pick<EdgedCell, 'down' | 'across'>;
}

export function newRtfTable(): RtfTable {
  return { rows: [], from: 0, apart: true, ends: [], cells: [], merge: {} };
}

/** \trowd; Word says it again behind the cells. */
export function beginRow(table: RtfTable, paragraphs: number): void {
  table.cells = [];
  if (table.ends.length === 0) table.from = paragraphs;
}

/** \cellx */
export function addEdge(table: RtfTable, edge: number): void {
  table.cells.push({ edge, ...table.merge });
  table.merge = {};
}

/** \clvmgf, \clvmrg, \clmrg */
export function mergeNext(table: RtfTable, merge: RtfTable['merge']): void {
  table.merge = { ...table.merge, ...merge };
}

/** \cell */
export function endCell(table: RtfTable, paragraphs: number): void {
  table.ends.push(paragraphs);
}

/** \row */
export function endRow(table: RtfTable, paragraphs: number): void {
  const { from, apart, ends, cells } = table;
  table.rows.push({ from, apart, ends, cells });
  table.from = paragraphs;
  table.apart = false;
  table.ends = [];
}

/** The rows with the text that their cells show. */
export function rtfRowsOf({ rows }: RtfTable, paragraphs: readonly Paragraph[]): EdgedRow[] {
  const shown = (from: number, to: number) =>
    paragraphs
      .slice(from, to)
      .filter(({ place }) => place === 'body')
      .map(({ runs }) => runs.map(({ state, text }) => (state === undefined ? text : '')).join(''))
      .join('\n');
  return rows.map(({ from, apart, ends, cells }) => {
    const starts = [from, ...ends];
    return { apart, cells: ends.map((to, at) => ({ ...cells[at], text: shown(starts[at] ?? from, to) })) };
  });
}
