// The characters of one page in PDFium's order → lines, each with its place on the page.

import type { LayoutLine } from '../../layout/join-lines.ts';
import type { OpenPdf } from './open-pdf.ts';
import { GAP, type LetterSource, type LineStretch, stretchesOf } from './page-letters.ts';
import { letterBox, letterOrigin } from './pdf-geometry.ts';

/** A page's place in the file, its size as shown and its rotation in quarters, clockwise. */
export interface PageFrame {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

interface PageCharacters {
  readonly open: OpenPdf;
  readonly text: number;
  readonly frame: PageFrame;
}

export interface PageLetters {
  readonly lines: readonly LayoutLine[];
  /** How many seen characters have no letter. */
  readonly unmapped: number;
  readonly unseen: string;
  readonly doubtful: string;
}

// Between Han and Latin text programs leave a little room that is no blank.
const ROOM = /(?<=\p{Script=Han})\0(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])\0(?=\p{Script=Han})/gu;
// Ligatures are taken as the letters they stand for.
const LIGATURES = /[\ufb00-\ufb06]/g;
const NO_LETTER = /\ufffd/g;

/** A text page → the lines that it shows, and what it holds besides. */
export function readLines(source: LetterSource, frame: PageFrame): PageLetters {
  const { stretches, lost, unseen, doubtful } = stretchesOf(source);
  const lines = stretches.map((stretch) => lineOf({ ...source, frame }, stretch));
  const nameless = lines.reduce((sum, line) => sum + (line.text.match(NO_LETTER)?.length ?? 0), 0);
  const unmapped = lost + nameless;
  return { lines: lines.filter((line) => line.text !== ''), unmapped, unseen, doubtful };
}

function lineOf({ open, text, frame }: PageCharacters, stretch: LineStretch): LayoutLine {
  const start = placeOf({ open, text, frame }, stretch.first, 'start');
  const end = placeOf({ open, text, frame }, stretch.last, 'end');
  const whole = stretch.text
    .replace(ROOM, '')
    .replaceAll(GAP, ' ')
    .replace(LIGATURES, (sign) => sign.normalize('NFKC'));
  return {
    page: frame.index,
    text: whole.trimEnd().replace(/^ +/, ''), // full-width blanks stay: they begin paragraphs
    spaced: /\s$/.test(whole),
    left: Math.min(start.across, end.across),
    right: Math.max(start.across, end.across),
    up: start.up,
  };
}

/** The origin of a character, or the point on its base line where it ends, as the page is shown. */
function placeOf({ open, text, frame }: PageCharacters, at: number, edge: 'start' | 'end') {
  const [x, y] = letterOrigin(open, text, at);
  if (edge === 'start') return asShown(frame, x, y);
  const { left, bottom, right, top } = letterBox(open, text, at);
  const upright = frame.rotation % 2 === 0;
  if (upright) return asShown(frame, frame.rotation === 0 ? right : left, y);
  return asShown(frame, x, frame.rotation === 1 ? top : bottom);
}

function asShown({ width, height, rotation }: PageFrame, x: number, y: number) {
  if (rotation === 1) return { across: y, up: height - x };
  if (rotation === 2) return { across: width - x, up: height - y };
  if (rotation === 3) return { across: width - y, up: x };
  return { across: x, up: y };
}
