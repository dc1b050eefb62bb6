// Lines → paragraphs, so that the end of a line or page neither splits a word nor joins two.

import { CLASS, classOf } from '../../core/text/character.ts';

const DIGIT_LAST = /[0-9]$/;
const DIGIT_FIRST = /^[0-9]/;
const HYPHEN_LAST = /\S[-\u00ad\u2010]$/;
// A full line may also be broken at a dash or a slash inside a word.
const BREAK_LAST = /\S[\u2011-\u2015/]$/;
const BREAK_FIRST = /^[\u2011-\u2015/]\S/;

const LETTER = /[\p{L}\p{N}]/u;
const NEAR_END = 32;

/** What stands between two lines: nothing, a blank, or the end of a paragraph. */
type Seam = 'none' | 'blank' | 'paragraph';

/** Lines in reading order → the text of each paragraph. */
export function joinLines(lines: readonly LayoutLine[]): readonly string[] {
  const margins = marginsOf(lines);
  const paragraphs: string[] = [];
  let text = '';
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const seam = next === undefined ? 'paragraph' : seamOf(line, next, margins);
    text += seam === 'none' ? line.text.replace(/\u00ad$/, '') : line.text;
    if (seam === 'blank') text += ' ';
    if (seam !== 'paragraph') continue;
    paragraphs.push(text);
    text = '';
  }
  return paragraphs;
}

interface Margins {
  readonly left: ReadonlyMap<number, number>;
  readonly right: ReadonlyMap<number, number>;
}

function marginsOf(lines: readonly LayoutLine[]): Margins {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  for (const line of lines) {
    left.set(line.page, Math.min(line.left, left.get(line.page) ?? line.left));
    right.set(line.page, Math.max(line.right, right.get(line.page) ?? line.right));
  }
  return { left, right };
}

function seamOf(line: LayoutLine, next: LayoutLine, margins: Margins): Seam {
  const room = (margins.right.get(line.page) ?? line.right) - line.right;
  const full = room <= tokenWidth(next);
  if (isBroken(line, next, full)) return 'none';
  if (startsParagraph(next, margins) || !full) return 'paragraph';
  // Where only marks stand at the edge, they tell: a full-width one is set without blanks.
  const last = strongLast(line.text) ?? line.text.at(-1);
  const first = strongFirst(next.text) ?? next.text[0];
  if (isHan(last) || isHan(first)) return 'none';
  return !line.spaced && isCutNumber(line, next, room) ? 'none' : 'blank';
}

/** The line ends inside a word. */
function isBroken(line: LayoutLine, next: LayoutLine, full: boolean): boolean {
  if (line.spaced || isHan(strongLast(line.text))) return false;
  if (HYPHEN_LAST.test(line.text)) return true;
  return full && (BREAK_LAST.test(line.text) || BREAK_FIRST.test(next.text));
}

function startsParagraph(next: LayoutLine, { left }: Margins): boolean {
  if (next.text.startsWith('\u3000')) return true;
  const indent = (next.left - (left.get(next.page) ?? next.left)) / advanceOf(next);
  return indent > 1.2 && indent < 4.5;
}

// Some programs set Chinese in a fixed number of columns and cut numbers at the edge.
function isCutNumber(line: LayoutLine, next: LayoutLine, room: number): boolean {
  const digits = DIGIT_LAST.test(line.text) && DIGIT_FIRST.test(next.text);
  return digits && room < advanceOf(line) && hasHan(line.text) && hasHan(next.text);
}

/** The width that the line would have needed to take in one more piece of the next one. */
function tokenWidth(next: LayoutLine): number {
  const latin = /^[^\s\u2e80-\uffef]+/.exec(next.text)?.[0].length ?? 0;
  return advanceOf(next) * (latin > 0 ? latin + 1.5 : 2.5); // two: punctuation never begins a line
}

function advanceOf({ text, left, right }: LayoutLine): number {
  return Math.max(1, (right - left) / Math.max(1, [...text].length));
}

function strongFirst(text: string): string | undefined {
  return LETTER.exec(text)?.[0];
}

function strongLast(text: string): string | undefined {
  return [...text.slice(-NEAR_END)].findLast((character) => LETTER.test(character));
}

function isHan(character: string | undefined): boolean {
  const kind = classOf(character?.codePointAt(0) ?? 0);
  return kind === CLASS.han || kind === CLASS.asian;
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** One line of text. Lengths are points from the lower left corner of the page as shown. */
export interface LayoutLine {
  readonly page: number;
  readonly text: string;
  /** The line ended in a blank: a word ends with it. */
  readonly spaced: boolean;
  readonly left: number;
  readonly right: number;
  readonly up: number;
}

/** A page as far as its edges matter: height in points. */
export interface LayoutPage {
  readonly lines: readonly LayoutLine[];
  readonly height: number;
}
