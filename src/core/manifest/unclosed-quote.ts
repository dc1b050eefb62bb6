// Lines → the quote that was opened and swallows the lines up to an error.

import { closedQuote, type Line, lineOf, slipIn } from './line-typos.ts';
import { faultAt, indentOf, indexBelow, type Lines } from './lines.ts';
import type { Fault } from './tree.ts';

/** The fault of a quote opened before the `last` line and not closed before it: all else is its consequence. */
export function openedBefore(source: Lines, last: number): Fault | undefined {
  for (let line = 0; line < last; line++) {
    const parts = lineOf(source.lines[line] ?? '');
    if (/^[|>]/.test(parts.value)) line = endOfBlock(source, line);
    if (!opensQuote(parts)) continue;
    const close = closingLine(source, line, parts.value.charAt(0));
    if (close < last) line = close;
    else return faultOfOpened(source, line);
  }
  return undefined;
}

function opensQuote({ value }: Line): boolean {
  return /^["']/.test(value) && closedQuote(value) === undefined;
}

function closingLine({ lines }: Lines, from: number, quote: string): number {
  return indexBelow(lines, from, (line) => closedQuote(quote + line) !== undefined);
}

function faultOfOpened(source: Lines, line: number): Fault | undefined {
  const slip = slipIn(source.lines[line] ?? '', () => false);
  return slip && faultAt(source, line, slip);
}

/** The last line of a block text: all lines below that are blank or deeper than the line that opens it. */
function endOfBlock({ lines }: Lines, from: number): number {
  const column = indentOf(lines[from] ?? '');
  return indexBelow(lines, from, (line) => line.trim() !== '' && indentOf(line) <= column) - 1;
}
