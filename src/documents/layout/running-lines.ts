// The lines of all pages → those that are headers, footers or page numbers.

import type { LayoutLine, LayoutPage } from './join-lines.ts';

const DEEPEST = 4;
const STEP = 6;
const MARGIN = 0.15;
const LONGEST_NUMBER = 24;
const NUMBERS = /[0-9０-９]+/g;
const PAGE_NUMBER = /^[-—–－\s·第]*([0-9０-９]{1,3})[-—–－\s·页]*(?:[/共,，]*\s*[0-9０-９]{1,3}\s*页?)?$/;

/** A page with those of its lines that may still be headers, outermost first. */
interface PageEdge {
  readonly page: LayoutPage;
  readonly lines: readonly LayoutLine[];
}

/** Pages → the lines at their upper and lower ends that repeat from page to page. */
export function runningLines(pages: readonly LayoutPage[]): ReadonlySet<LayoutLine> {
  const downwards = pages.map((page) => ({ page, lines: [...page.lines].sort(byHeight) }));
  const upwards = downwards.map(({ page, lines }) => ({ page, lines: [...lines].reverse() }));
  const running = new Set<LayoutLine>();
  for (const edges of [downwards, upwards]) peel(edges, running, Math.max(2, Math.min(3, pages.length)));
  return running;
}

function byHeight(one: LayoutLine, other: LayoutLine): number {
  return other.up - one.up || one.left - other.left;
}

/** Takes the outermost line off each page where it repeats, then the next one of those pages. */
function peel(edges: readonly PageEdge[], running: Set<LayoutLine>, enough: number): void {
  let left = edges;
  for (let depth = 0; depth < DEEPEST && left.length > 0; depth++) {
    const repeated = runningOf(
      left.flatMap(({ lines }) => lines.slice(0, 1)),
      enough,
    );
    const isRunning = (line: LayoutLine | undefined, page: LayoutPage) =>
      line !== undefined && (repeated.has(line) || isOwnNumber(line, page));
    left = left.filter(({ page, lines: [line] }) => isRunning(line, page));
    for (const { lines } of left) for (const line of lines.slice(0, 1)) running.add(line);
    left = left.map(({ page, lines }) => ({ page, lines: lines.slice(1) }));
  }
}

/** Of one line per page those that say the same at the same height, but for their numbers. */
function runningOf(lines: readonly LayoutLine[], enough: number): ReadonlySet<LayoutLine> {
  const groups = new Map<string, LayoutLine[]>();
  for (const line of lines) {
    const key = `${Math.round(line.up / STEP)} ${line.text.replace(NUMBERS, '0')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return new Set([...groups.values()].filter((group) => group.length >= enough && isSteady(group)).flat());
}

/** Every number in the lines stays the same or goes up with the page, as no figures of a table do. */
function isSteady(lines: readonly LayoutLine[]): boolean {
  const rows = lines.map(({ page, text }) => ({ page, numbers: numbersOf(text) }));
  const most = Math.max(1, Math.floor(rows.length / 3)); // numbering may start anew in the file
  return (rows[0]?.numbers ?? []).every((_, place) => {
    const values = rows.map(({ numbers }) => numbers[place] ?? 0);
    const steps = rows.map(({ page, numbers }) => (numbers[place] ?? 0) - page);
    return new Set(values).size <= most || new Set(steps).size <= most;
  });
}

function numbersOf(text: string): readonly number[] {
  return [...text.normalize('NFKC').matchAll(NUMBERS)].map(([digits]) => Number(digits));
}

/** A line in the margin that is nothing but the number of this very page. */
function isOwnNumber({ text, page, up }: LayoutLine, { height }: LayoutPage): boolean {
  if (text.length > LONGEST_NUMBER) return false;
  const inMargin = up < MARGIN * height || up > (1 - MARGIN) * height;
  const number = Number(PAGE_NUMBER.exec(text)?.[1]?.normalize('NFKC') ?? Number.NaN);
  return inMargin && (number === page + 1 || number === page);
}
