// The text of a list → the places where a comment of the program's own says that somebody is to look at the line.

import type { Manifest } from '../model/manifest.ts';
import type { SourceText } from './source-text.ts';

const WORDS = '请核对';
/** A comment that begins so, at the end of a line or alone on it. */
const MARK = new RegExp(`(?<=^|[ \\t])#[ \\t]*${WORDS}`, 'gm');

/** Most lists have none: their lines are not searched. */
export function marksIn(text: string, source: SourceText): Pick<Manifest, 'marks'> {
  if (!text.includes(WORDS)) return {};
  const marks = [...text.matchAll(MARK)].map(({ index }) => source.placeAt(index));
  return marks.length > 0 ? { marks } : {};
}
