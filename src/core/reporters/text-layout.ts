// Columns on a screen: padding and wrapping by display width, where a Han character is two.

import { displayWidth } from '../text/display-width.ts';

/** Text padded with blanks to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Text padded on its left: for numbers. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Text cut to a width, its middle left out: the beginning and the ending of a file name both tell. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  let head = '';
  let tail = '';
  while (characters.length > 0 && displayWidth(head) + displayWidth(tail) + 4 < width) {
    if (displayWidth(head) <= displayWidth(tail)) head += characters.shift();
    else tail = `${characters.pop()}${tail}`;
  }
  return `${head}..${tail}`;
}

// A line begins with none of these, and ends with none of those (GB/T 15834, line-breaking).
const NOT_FIRST = /^[，。、；：？！）》」』】〕”’…,.;:?!)\]}%]/u;
const NOT_LAST = /[（《「『【〔“‘([{]$/u;

// Of the logs that obey words of a build, some trim a line before they read it, and some read its middle (docs/promises.md).
const FIRST_COLON = /^([^\S\n]*):(?=:)/gm;
const SECOND_HASH = /##(?=(?:vso|teamcity)?\[)/g;

/** A text in which no line is a command to the log of a build: the sign that would make it one is spelt out. */
export function withoutCommands(text: string): string {
  return text.replace(FIRST_COLON, '$1‹U+003A›').replace(SECOND_HASH, '#‹U+0023›');
}

/** Text → lines of at most `width` columns; breaks between Han characters or at blanks, never inside a word. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && displayWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = `${indent}${piece.trimStart()}`;
    } else line += piece;
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The smallest pieces that a line may be broken between. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(/[!-~]+ *|\s+|./gsu) ?? []) {
    const before = found.at(-1);
    const joined =
      before !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(before)) && before.trimEnd() === before;
    if (joined) found[found.length - 1] = `${before}${piece}`;
    else found.push(piece);
  }
  return found;
}

/** Wrapped text, its first line behind a prefix and the others under it. */
export function hangingIndent(prefix: string, text: string, width: number): string[] {
  const indent = ' '.repeat(displayWidth(prefix));
  return wrap(text, width - displayWidth(prefix)).map(
    (line, index) => (index === 0 ? prefix : indent) + line,
  );
}

/** Wrapped text, its further lines two columns in: a word of input in them begins no line (docs/promises.md). */
export function wrapIndented(text: string, width: number): string[] {
  return wrap(text, width, '  ');
}

/** A character that was made visible (‹U+200B›) is still one character of the line. */
const CHARACTER = /‹U\+[0-9A-F]{4,6}›|./gsu;
const TAB = '‹U+0009›';

/** The characters of an excerpt, in the order of their columns; a tab takes the room of a blank. */
export function charactersOf(text: string): string[] {
  return (text.match(CHARACTER) ?? []).map((each) => (each === TAB || each === '\t' ? ' ' : each));
}
