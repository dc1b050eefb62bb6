// Mistakes that YAML takes for ordinary text or keys → their fault: only the vocabulary tells them apart.

import type { Vocabulary } from '../model/notice.ts';
import { NUMBER_MARK, OTHER_MARK } from './item-marks.ts';
import {
  colonTypo,
  type IsKnownKey,
  indentTypo,
  listMarkTypo,
  partsOfLine,
  type Typo,
  typoIn,
} from './line-typos.ts';
import { faultAt } from './source-text.ts';
import type { KeyValue, ManifestFault, TextNode } from './tree.ts';
import { type Expected, isKnownAnywhere } from './vocabulary.ts';

interface MistakeContext {
  readonly text: string;
  readonly root: Vocabulary;
}

/** Nobody writes such a line by hand, and one endless line may hold thousands of texts. */
const LONGEST_LINE = 1_000;
const MARKED = /^[［【｛]/;

/**
 * A plain text → the typo that made it text: it stands where keys are expected, starts like a list, begins
 * with a key of an item, or goes on over a line that begins with a key.
 */
export function silentMistakeInText(
  node: TextNode,
  context: MistakeContext,
  { vocabulary, shorthand }: Expected,
): ManifestFault | undefined {
  if (!node.plain) return undefined;
  const anything = (line: string) => typoIn(line, knownIn(context.root));
  if (vocabulary.type === 'object') {
    const key = (line: string) => keyTypo(line, knownIn(vocabulary));
    return typoInLines(node, context.text, shorthand === undefined ? anything : key);
  }
  if (vocabulary.type === 'array' && (MARKED.test(node.text) || OTHER_MARK.test(node.text)))
    return typoInLines(node, context.text, anything);
  if (vocabulary.type === 'array' && isNumbered(node, context.text))
    return faultAt(node.at, { code: 'syntax', index: 0, detail: { cause: 'numberedItems' } });
  // An end of a line is read as a blank, several as one less.
  const isFolded = node.end - node.at > node.text.length || node.text.includes(' ');
  const goesOn = isFolded && context.text.slice(node.at, node.end).includes('\n');
  return goesOn ? typoInLines(node, context.text, (line) => keyTypo(line, knownIn(context.root))) : undefined;
}

/** 1、 … 2、 … on lines of their own. */
function isNumbered(node: TextNode, text: string): boolean {
  if (!NUMBER_MARK.test(node.text)) return false;
  const lines = text.slice(node.at, node.end).split('\n', 3);
  return lines.length > 1 && lines.every((line) => NUMBER_MARK.test(line.trim()));
}

function knownIn(vocabulary: Vocabulary): IsKnownKey {
  return (key) => isKnownAnywhere(key, vocabulary);
}

/** The first typo in the lines on which a text stands. */
function typoInLines(node: TextNode, text: string, typoOf: (line: string) => Typo | undefined) {
  const near = text.slice(Math.max(0, node.at - LONGEST_LINE), node.at);
  const rest = /^[^\n]*/.exec(text.slice(node.end, node.end + LONGEST_LINE))?.[0] ?? '';
  let start = node.at - (near.length - near.lastIndexOf('\n') - 1);
  for (const line of text.slice(start, node.end + rest.length).split('\n')) {
    const typo = line.length > LONGEST_LINE ? undefined : typoOf(line);
    if (typo !== undefined) return faultAt(start, typo);
    start += line.length + 1;
  }
  return undefined;
}

/** Texts hold colons too: what stands before one is a key only if the notice knows it. */
function keyTypo(line: string, known: IsKnownKey): Typo | undefined {
  const typo = colonTypo(partsOfLine(line), known);
  return typo?.detail?.key !== undefined && known(typo.detail.key) ? typo : undefined;
}

/** A key with a typo in it: blanks that do not indent, a wrong list mark, a full-width colon. */
export function silentMistakeInKey({ key, at }: KeyValue, root: Vocabulary): ManifestFault | undefined {
  const line = key.slice(0, LONGEST_LINE);
  const parts = partsOfLine(line);
  const typo = indentTypo(parts) ?? listMarkTypo(parts) ?? keyTypo(line, knownIn(root));
  return typo && faultAt(at, typo);
}
