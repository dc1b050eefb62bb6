// A quoted line of the list → its characters as one sees them, so that a column finds its own.

/** A character that was made visible (‹U+200B›) is still one character of the line. */
const CHARACTER = /‹U\+[0-9A-F]{4,6}›|./gsu;
const TAB = '‹U+0009›';

/** The characters of an excerpt, in the order of their columns; a tab takes the room of a blank. */
export function charactersOf(text: string): string[] {
  return (text.match(CHARACTER) ?? []).map((each) => (each === TAB || each === '\t' ? ' ' : each));
}
