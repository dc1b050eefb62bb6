// Slips that YAML takes for ordinary text or keys → the fault they are: only the vocabulary tells them apart.

import type { Vocabulary } from '../model/notice.ts';
import { type Known, lineOf, type Slip, slipIn, slipOfColon, slipOfLead, slipOfMark } from './line-typos.ts';
import type { Fault, Pair, TextNode } from './tree.ts';
import { isKnownAnywhere } from './vocabulary.ts';

interface Whole {
  readonly text: string;
  readonly root: Vocabulary;
}

interface Wanted {
  readonly vocabulary: Vocabulary;
  readonly shorthand?: string | undefined;
}

/** Nobody writes such a line by hand, and one endless line may hold thousands of texts. */
const LONGEST_LINE = 1_000;
const MARKED = /^[-－—–−﹣‐‑［【｛]/;

/**
 * A plain text → the slip that made it text: it stands where keys are wanted, starts like a list,
 * begins with a key of an item, or has swallowed a line that begins with a key.
 */
export function slipOfText(node: TextNode, whole: Whole, wanted: Wanted): Fault | undefined {
  if (!node.plain) return undefined;
  const { vocabulary, shorthand } = wanted;
  const anything = (line: string) => slipIn(line, knownIn(whole.root));
  if (vocabulary.type === 'object') {
    const key = (line: string) => keySlip(line, knownIn(vocabulary));
    return slipInLines(node, whole.text, shorthand === undefined ? anything : key);
  }
  if (vocabulary.type === 'array' && MARKED.test(node.text)) return slipInLines(node, whole.text, anything);
  const swallowed = node.text.includes(' ') && whole.text.slice(node.at, node.end).includes('\n');
  return swallowed ? slipInLines(node, whole.text, (line) => keySlip(line, knownIn(whole.root))) : undefined;
}

function knownIn(vocabulary: Vocabulary): Known {
  return (key) => isKnownAnywhere(key, vocabulary);
}

/** The first slip in the lines on which a text stands. */
function slipInLines(node: TextNode, text: string, slipOf: (line: string) => Slip | undefined) {
  const near = text.slice(Math.max(0, node.at - LONGEST_LINE), node.at);
  const rest = /^[^\n]*/.exec(text.slice(node.end, node.end + LONGEST_LINE))?.[0] ?? '';
  let start = node.at - (near.length - near.lastIndexOf('\n') - 1);
  for (const line of text.slice(start, node.end + rest.length).split('\n')) {
    const slip = line.length > LONGEST_LINE ? undefined : slipOf(line);
    if (slip !== undefined) return faultAt(start, slip);
    start += line.length + 1;
  }
  return undefined;
}

/** A text may well hold a colon: what stands before it is a key only where the notice knows it. */
function keySlip(line: string, known: Known): Slip | undefined {
  const slip = slipOfColon(lineOf(line), known);
  return slip?.detail?.key !== undefined && known(slip.detail.key) ? slip : undefined;
}

/** A key that is none as it stands: blanks that do not indent, a list mark that is none, a full-width colon. */
export function slipOfKey({ key, at }: Pair, root: Vocabulary): Fault | undefined {
  const line = key.slice(0, LONGEST_LINE);
  const parts = lineOf(line);
  const slip = slipOfLead(parts) ?? slipOfMark(parts) ?? keySlip(line, knownIn(root));
  return slip && faultAt(at, slip);
}

function faultAt(start: number, { code, index, detail }: Slip): Fault {
  return detail === undefined
    ? { code, at: start + index }
    : { code, at: start + index, detail: { ...detail } };
}
