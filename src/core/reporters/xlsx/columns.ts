// A table → how wide its columns are; a text and a width → on how many lines it stands there.

import { displayWidth } from '../../text/display-width.ts';
import { type Table, textOf } from './table.ts';

const NARROWEST = 6;
const WIDEST = 40;
/** Characters across A4 at some two thirds of their size; no column is cut below the width of a phone number for it. */
const ON_PAPER = 190;
const LEAST = 16;
/** What a program keeps free at the two sides of a cell. */
const MARGIN = 2;
const SAMPLE_ROWS = 300;

/** Columns as wide as the head and the first rows need, in narrow characters. */
export function widthsOf({ head, rows }: Table): number[] {
  const widths = head.map(breadthOf);
  let left = SAMPLE_ROWS;
  for (const row of rows()) {
    if (left-- === 0) break;
    row.forEach((value, column) => {
      widths[column] = Math.max(widths[column] ?? 0, breadthOf(textOf(value)));
    });
  }
  const wanted = widths.map((width) => Math.max(NARROWEST, width + MARGIN));
  const most = mostFor(wanted);
  return wanted.map((width) => Math.min(most, width));
}

/** How wide the widest columns may be, so that the sheet is still readable where it is printed one page wide. */
function mostFor(wanted: readonly number[]): number {
  const isTooWide = (most: number) =>
    wanted.reduce((sum, width) => sum + Math.min(most, width), 0) > ON_PAPER;
  let most = WIDEST;
  while (most > LEAST && isTooWide(most)) most--;
  return most;
}

/** On how many lines a text stands in a column; not every program finds that out by itself. */
export function linesOf(text: string, width: number): number {
  // A character is at most two columns wide: what is shorter needs no measuring.
  if (text.length * 2 <= width - MARGIN) return 1;
  return Math.ceil(breadthOf(text) / (width - MARGIN));
}

// A terminal shows them narrow, the Chinese type of a workbook as wide as a Han character.
const WIDE_IN_PRINT = /[“”‘’—…·×]/g;

function breadthOf(text: string): number {
  return displayWidth(text) + (text.match(WIDE_IN_PRINT)?.length ?? 0);
}
