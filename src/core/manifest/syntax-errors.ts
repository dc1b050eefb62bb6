// The library's complaints about the syntax → the one fault that helps most to mend the manifest.

import { LIMITS } from '../limits.ts';
import type { Vocabulary } from '../model/notice.ts';
import { type Known, lineOf, slipIn } from './line-typos.ts';
import { faultAt, indentOf, indexBelow, type Lines, lineAt, linesOf } from './lines.ts';
import type { Cause, Fault } from './tree.ts';
import { openedBefore } from './unclosed-quote.ts';
import { isKnownAnywhere } from './vocabulary.ts';

/** One error of the library. */
export interface Complaint {
  readonly code: string;
  readonly at: number;
  readonly message: string;
}

/** Text and the first complaint about it → the likeliest cause: a known slip nearby, else the error's own sense. */
export function explain(text: string, complaint: Complaint, vocabulary: Vocabulary): Fault {
  const known: Known = (key) => isKnownAnywhere(key, vocabulary);
  const source = linesOf(text);
  const at = lineAt(source, complaint.at);
  if (/directives-end/.test(complaint.message))
    return percentIn(text) ?? { code: 'syntax', at: complaint.at };
  const opened = openedBefore(source, complaint.message.includes('closing') ? source.lines.length : at);
  if (opened !== undefined) return opened;
  return slipNear(source, at, { complaint, known }) ?? ownSense(source, at, complaint);
}

/** A line that starts with a percent sign is an instruction to YAML, not content. */
export function percentIn(text: string): Fault | undefined {
  const at = text.search(/^%/m);
  return at < 0 ? undefined : { code: 'syntax', at, detail: { cause: 'needsQuotes', character: '%' } };
}

interface Hint {
  readonly complaint: Complaint;
  readonly known: Known;
}

/** The slip on the line of the error, else on the next one where that goes on wrongly or the first is blank. */
function slipNear(source: Lines, at: number, { complaint, known }: Hint): Fault | undefined {
  const line = source.lines[at] ?? '';
  const here = slipIn(line, known);
  if (here !== undefined) return faultAt(source, at, here);
  if (line.trim() !== '' && !/IMPLICIT_KEY/.test(complaint.code)) return undefined;
  const below = nextContent(source, at);
  const next = source.lines[below];
  if (next === undefined) return undefined;
  const there = slipIn(next, known);
  if (there !== undefined) return faultAt(source, below, there);
  const goesOn = line.trim() === '' || indentOf(next) > lineOf(line).bodyAt;
  return goesOn ? faultAt(source, below, { code: 'indentation', index: indentOf(next) }) : undefined;
}

function nextContent({ lines }: Lines, from: number): number {
  return indexBelow(lines, from, (line) => /^\s*[^\s#]/.test(line));
}

/** What the error itself says, for slips that are none of the known ones. */
function ownSense(source: Lines, line: number, complaint: Complaint): Fault {
  const { code, at, message } = complaint;
  const start = (source.starts[line] ?? 0) + indentOf(source.lines[line] ?? '');
  if (/stack|RESOURCE/.test(code + message)) {
    return { code: 'tooDeep', at, detail: { limit: LIMITS.manifestDepth } };
  }
  if (code === 'TAB_AS_INDENT') return { code: 'tab', at };
  if (/^Missing closing/.test(message)) return { code: 'unclosedQuote', at };
  if (/Flow|flow/.test(message)) return bracketBefore(source, line) ?? syntax('unclosedBracket', at);
  if (isWithoutColon(source.lines[line] ?? '', complaint)) return syntax('missingColon', at);
  const lost = code === 'UNEXPECTED_TOKEN' && at === start;
  const shifted = /BAD_INDENT|IMPLICIT_KEY/.test(code) || /^Sequence item/.test(message);
  return lost || shifted ? { code: 'indentation', at: start } : syntax('other', at);
}

function isWithoutColon(line: string, { code, message }: Complaint): boolean {
  if (/followed by map values/.test(message)) return true;
  return code === 'MULTILINE_IMPLICIT_KEY' && !/[:：]/.test(line);
}

/** The nearest line up from the error whose value opens a bracket: closed by a full-width one, or not at all. */
function bracketBefore(source: Lines, from: number): Fault | undefined {
  for (let line = from; line >= 0; line--) {
    const text = source.lines[line] ?? '';
    const { value, valueAt } = lineOf(text);
    if (!/^[[{]/.test(value)) continue;
    const slip = slipIn(text, () => false);
    const closed = slip?.detail?.cause === 'fullWidthBracket' ? faultAt(source, line, slip) : undefined;
    return closed ?? syntax('unclosedBracket', (source.starts[line] ?? 0) + valueAt);
  }
  return undefined;
}

function syntax(cause: Cause, at: number): Fault {
  return { code: 'syntax', at, detail: { cause } };
}
