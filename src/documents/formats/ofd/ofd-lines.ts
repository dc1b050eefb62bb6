// Pieces of text in the order in which a page draws them → lines in points, as layout/ takes them.

import type { LayoutLine } from '../../layout/join-lines.ts';
import { isAsian, lastCharacter } from './code-lines.ts';
import type { PositionedText } from './positioned-text.ts';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** A line goes on while the base line moves less than this part of the size. */
const SAME_LINE = 0.5;
const BLANK = 0.2;
const WIDE = 1.5;

/** Where a line stands: the page's index and height. */
export interface LineFrame {
  readonly index: number;
  readonly height: number;
}

interface OpenLine {
  text: string;
  right: number;
  readonly first: PositionedText;
}

/** Pieces → lines. What is drawn twice in one place (a poor man's bold) stands once. */
export function layoutLines(pieces: readonly PositionedText[], frame: LineFrame): readonly LayoutLine[] {
  const lines: OpenLine[] = [];
  for (const piece of once(pieces)) {
    const line = lines.at(-1);
    if (line && continues(line, piece)) extend(line, piece);
    else lines.push({ text: piece.text, right: piece.right, first: piece });
  }
  return lines.map((line) => lineOf(line, frame)).filter(({ text }) => text !== '');
}

function once(pieces: readonly PositionedText[]): readonly PositionedText[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, left, down }) => {
    const place = `${Math.round(left * 2)} ${Math.round(down * 2)} ${text}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

function continues({ first, right }: OpenLine, piece: PositionedText): boolean {
  const size = Math.max(first.size, piece.size);
  return Math.abs(piece.down - first.down) < SAME_LINE * size && piece.left > right - size;
}

function extend(line: OpenLine, piece: PositionedText): void {
  const gap = (piece.left - line.right) / piece.size;
  const isJoint = /\s$/.test(line.text) || /^\s/.test(piece.text);
  const besideAsian = isAsian(lastCharacter(line.text)) || isAsian(piece.text);
  const isBlank = gap > WIDE || (gap > BLANK && !besideAsian);
  line.text += isBlank && !isJoint ? ` ${piece.text}` : piece.text;
  line.right = Math.max(line.right, piece.right);
}

function lineOf({ text, right, first }: OpenLine, { index, height }: LineFrame): LayoutLine {
  return {
    page: index,
    text: text.replace(/^ +| +$/g, ''),
    spaced: /\s$/.test(text),
    left: first.left * POINTS,
    right: right * POINTS,
    up: (height - first.down) * POINTS,
  };
}
