// The manifest's text → its lines, for whoever looks for the cause of a fault.

import type { Slip } from './line-typos.ts';
import type { Fault } from './tree.ts';

export interface Lines {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

export function linesOf(text: string): Lines {
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return { lines, starts };
}

export function lineAt({ starts }: Lines, offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return next < 0 ? starts.length - 1 : next - 1;
}

export function faultAt({ starts }: Lines, line: number, { code, index, detail }: Slip): Fault {
  const at = (starts[line] ?? 0) + index;
  return detail === undefined ? { code, at } : { code, at, detail: { ...detail } };
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The first such line below, or the number of lines. */
export function indexBelow(lines: readonly string[], from: number, is: (line: string) => boolean): number {
  let index = from + 1;
  while (index < lines.length && !is(lines[index] ?? '')) index++;
  return index;
}
