// The manifest's text → its lines, and the place and the excerpt of an offset.

import { LIMITS } from '../limits.ts';
import type { ManifestProblem, SourcePosition } from '../model/manifest.ts';
import type { Typo } from './line-typos.ts';
import type { ManifestFault } from './tree.ts';

/** Places are asked for one by one, so lines are only searched once one is. */
export interface SourceText {
  readonly placeAt: (offset: number) => SourcePosition;
  /** The line there, cut to what may be quoted. */
  readonly excerptAt: (offset: number) => string;
}

/** Text (line ends already \n) → its lines by offset. */
export function sourceText(text: string): SourceText {
  let known: readonly number[] | undefined;
  let last = { start: 0, at: 0, column: 1 };
  const starts = () => {
    known ??= lineStarts(text);
    return known;
  };
  const placeAt = (offset: number): SourcePosition => {
    const line = lineIndex(starts(), offset);
    const start = starts()[line] ?? 0;
    // One endless line may hold thousands of faults: count from the last one, not from the line's start.
    const from = last.start === start && last.at <= offset ? last : { start, at: start, column: 1 };
    last = { start, at: offset, column: from.column + charactersBetween(text, from.at, offset) };
    return { line: line + 1, column: last.column };
  };
  const excerptAt = (offset: number): string => {
    const line = lineIndex(starts(), offset);
    const end = (starts()[line + 1] ?? text.length + 1) - 1;
    return cut(text.slice(starts()[line], end));
  };
  return { placeAt, excerptAt };
}

/** A fault at an offset → the problem with place and excerpt. */
export function problemOf(fault: ManifestFault, source: SourceText): ManifestProblem {
  const { at, ...rest } = fault;
  return at === undefined ? rest : { ...rest, place: source.placeAt(at), excerpt: source.excerptAt(at) };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Characters, not UTF-16 units: as an editor counts columns. */
function charactersBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++;
    count++;
  }
  return count;
}

function cut(line: string): string {
  if (line.length <= LIMITS.quotedCharacters) return line;
  return Array.from(line.slice(0, 2 * LIMITS.quotedCharacters))
    .slice(0, LIMITS.quotedCharacters)
    .join('');
}

/** A text in lines, with the offset at which each begins. */
export interface SourceLines {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

/** Text → its lines. */
export function splitLines(text: string): SourceLines {
  return { lines: text.split('\n'), starts: lineStarts(text) };
}

/** A line by its index; nothing where there is none. */
export function lineAt({ lines }: SourceLines, index: number): string {
  return lines[index] ?? '';
}

/** Offset → the index of its line. */
export function lineIndexAt({ starts }: SourceLines, offset: number): number {
  return lineIndex(starts, offset);
}

/** A typo in a line → the fault at its offset. */
export function faultInLine({ starts }: SourceLines, line: number, typo: Typo): ManifestFault {
  return faultAt(starts[line] ?? 0, typo);
}

/** A typo in a line that begins at an offset → the fault there. */
export function faultAt(start: number, { code, index, detail }: Typo): ManifestFault {
  const at = start + index;
  return detail === undefined ? { code, at } : { code, at, detail: { ...detail } };
}

/** The index of the first such line below another, or the number of lines. */
export function indexBelow(lines: readonly string[], from: number, is: (line: string) => boolean): number {
  let index = from + 1;
  while (index < lines.length && !is(lines[index] ?? '')) index++;
  return index;
}
