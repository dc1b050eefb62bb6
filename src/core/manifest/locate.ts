// Offsets into the manifest's text → lines, columns and excerpts; nothing is computed before it is asked for.

import { LIMITS } from '../limits.ts';
import type { ManifestProblem, SourcePosition } from '../model/manifest.ts';
import type { Fault } from './tree.ts';

export interface Source {
  readonly placeAt: (offset: number) => SourcePosition;
  /** The line there, cut to what may be quoted. */
  readonly excerptAt: (offset: number) => string;
}

/** Text (line ends already \n) → its lines by offset. */
export function sourceOf(text: string): Source {
  let known: readonly number[] | undefined;
  let last = { start: 0, at: 0, column: 1 };
  const starts = () => {
    known ??= lineStarts(text);
    return known;
  };
  const placeAt = (offset: number): SourcePosition => {
    const line = lineIndex(starts(), offset);
    const start = starts()[line] ?? 0;
    // One endless line may hold thousands of faults: go on from the last one instead of from the line's start.
    const from = last.start === start && last.at <= offset ? last : { start, at: start, column: 1 };
    last = { start, at: offset, column: from.column + characters(text, from.at, offset) };
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
export function problemOf(fault: Fault, source: Source): ManifestProblem {
  const { code, at, pointer, detail } = fault;
  return {
    code,
    ...(at === undefined ? {} : { place: source.placeAt(at), excerpt: source.excerptAt(at) }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(detail === undefined ? {} : { detail }),
  };
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
function characters(text: string, from: number, to: number): number {
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
