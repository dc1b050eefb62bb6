// The characters of one page in PDFium's order → lines, each with its place on the page.

import type { LayoutLine } from '../../layout/join-lines.ts';
import type { OpenPdf } from './visit-pdf.ts';

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

interface LineStretch {
  text: string;
  readonly first: number;
  last: number;
}

const END = '\n';
// A hyphen before the end of a line: PDFium gives a sign of its own and leaves the line's end out.
const LAST_HYPHEN = '-\n';
const HYPHEN_SIGNS = [0x02, 0xfffe];
// Stands for a blank that PDFium has made of a gap until its neighbours are known.
const GAP = '\0';
// Between Han and Latin text programs leave a little room that is no blank.
const ROOM = /(?<=\p{Script=Han})\0(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])\0(?=\p{Script=Han})/gu;
// Ligatures, and radicals that character maps give in place of the ideographs which look the same.
const COMPATIBLE = /[\ufb00-\ufb06\u2e80-\u2fd5]/g;
const NO_LETTER = /[\ufffd\ue000-\uf8ff]/g;

/** A text page → its lines, and how many characters have no letter. */
export function readLines(
  open: OpenPdf,
  text: number,
  frame: PageFrame,
): { readonly lines: readonly LayoutLine[]; readonly unmapped: number } {
  const { stretches, lost } = stretchesOf(open, text);
  const lines = stretches.map((stretch) => lineOf({ open, text, frame }, stretch));
  const nameless = lines.reduce((sum, line) => sum + (line.text.match(NO_LETTER)?.length ?? 0), 0);
  return { lines: lines.filter((line) => line.text !== ''), unmapped: lost + nameless };
}

function stretchesOf(open: OpenPdf, text: number): { stretches: readonly LineStretch[]; lost: number } {
  const stretches: LineStretch[] = [];
  let lost = 0;
  let ended = true;
  const count = open.pdfium.FPDFText_CountChars(text);
  for (let at = 0; at < count; at++) {
    const sign = signAt(open, text, at);
    if (sign === '') lost++;
    else if (sign !== END) extend(stretches, { sign, at, ended });
    if (sign !== '') ended = sign.endsWith(END);
  }
  return { stretches, lost };
}

/** The character at a place, empty where the file has no letter for it. */
function signAt({ pdfium }: OpenPdf, text: number, at: number): string {
  const codePoint = pdfium.FPDFText_GetUnicode(text, at);
  // Without a map PDFium gives the bare code, which may look like a line feed or a letter.
  const isLetter = codePoint > 0 && codePoint <= 0x10ffff;
  if (!isLetter || pdfium.FPDFText_HasUnicodeMapError(text, at) === 1) return '';
  if (codePoint === 0x0a || codePoint === 0x0d) return END;
  if (HYPHEN_SIGNS.includes(codePoint)) return LAST_HYPHEN;
  if (codePoint === 0x20 && pdfium.FPDFText_IsGenerated(text, at) === 1) return GAP;
  return String.fromCodePoint(codePoint);
}

function extend(
  stretches: LineStretch[],
  { sign, at, ended }: { readonly sign: string; readonly at: number; readonly ended: boolean },
): void {
  const current = ended ? undefined : stretches.at(-1);
  const character = sign === LAST_HYPHEN ? '-' : sign;
  if (current === undefined) {
    stretches.push({ text: character, first: at, last: at });
    return;
  }
  current.text += character;
  if (character !== ' ' && character !== GAP) current.last = at;
}

function lineOf({ open, text, frame }: PageCharacters, stretch: LineStretch): LayoutLine {
  const start = placeOf({ open, text, frame }, stretch.first, 'start');
  const end = placeOf({ open, text, frame }, stretch.last, 'end');
  const whole = stretch.text
    .replace(ROOM, '')
    .replaceAll(GAP, ' ')
    .replace(COMPATIBLE, (sign) => sign.normalize('NFKC'));
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
  const { pdfium, scratch } = open;
  pdfium.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8);
  const view = new DataView(pdfium.memory.buffer, scratch);
  const x = view.getFloat64(0, true);
  const y = view.getFloat64(8, true);
  if (edge === 'start') return asShown(frame, x, y);
  pdfium.FPDFText_GetLooseCharBox(text, at, scratch);
  const box = new DataView(pdfium.memory.buffer, scratch); // FS_RECTF: left, top, right, bottom
  const upright = frame.rotation % 2 === 0;
  if (upright) return asShown(frame, box.getFloat32(frame.rotation === 0 ? 8 : 0, true), y);
  return asShown(frame, x, box.getFloat32(frame.rotation === 1 ? 4 : 12, true));
}

function asShown({ width, height, rotation }: PageFrame, x: number, y: number) {
  if (rotation === 1) return { across: y, up: height - x };
  if (rotation === 2) return { across: width - x, up: height - y };
  if (rotation === 3) return { across: width - y, up: x };
  return { across: x, up: y };
}
