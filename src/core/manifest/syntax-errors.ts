// An error of the YAML library → the one fault that helps most to mend the manifest.

import { LIMITS } from '../limits.ts';
import type { SyntaxCause } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { closedQuote, type IsKnownKey, type LineParts, partsOfLine, typoIn } from './line-typos.ts';
import { indentOf, topKey } from './repairs.ts';
import { faultInLine, indexBelow, lineAt, lineIndexAt, type SourceLines, splitLines } from './source-text.ts';
import type { ManifestFault } from './tree.ts';
import { entriesBelow, isKnownAnywhere, propertyNamed } from './vocabulary.ts';

/** One error of the library. */
export interface YamlError {
  readonly code: string;
  readonly at: number;
  readonly message: string;
}

/** Text and its first error → the likeliest cause: an unclosed quote, a known typo nearby, else what the error says. */
export function likelyCause(text: string, error: YamlError, vocabulary: Vocabulary): ManifestFault {
  const known: IsKnownKey = (key) => isKnownAnywhere(key, vocabulary);
  const source = splitLines(text);
  const at = lineIndexAt(source, error.at);
  if (/directives-end/.test(error.message)) return percentIn(text) ?? { code: 'syntax', at: error.at };
  const opened = unclosedQuoteBefore(source, error.message.includes('closing') ? source.lines.length : at);
  if (opened !== undefined) return opened;
  const fault = typoNear(source, at, { error, known }) ?? causeOfError(source, at, error);
  return fault.code === 'indentation' && fault.detail === undefined
    ? atLostIndent(source, fault, vocabulary)
    : fault;
}

/** Where a line lost its indent, YAML refuses the next one: a key of an item at the margin is where it was lost. */
function atLostIndent(source: SourceLines, fault: ManifestFault, vocabulary: Vocabulary): ManifestFault {
  const from = lineIndexAt(source, Number(fault.at));
  if (!isOfItem(lineAt(source, from).trim(), vocabulary)) return fault;
  let lost = from;
  while (isLost(source, lost - 1, vocabulary)) lost--;
  const at = source.starts[lost];
  return lineAt(source, lost).startsWith(' ') || at === undefined ? fault : { ...fault, at };
}

/** One that is a key of the list too stands at the margin rightly, unless it parts two lines of an item. */
function isLost(source: SourceLines, at: number, vocabulary: Vocabulary): boolean {
  const line = lineAt(source, at);
  const key = topKey(line);
  if (key === '' || !isOfItem(line, vocabulary)) return false;
  return propertyNamed(key, vocabulary) === undefined || lineAt(source, at - 1).startsWith(' ');
}

/** Whether a line begins an item, or with a key of what stands below the list itself. */
function isOfItem(content: string, vocabulary: Vocabulary): boolean {
  const key = topKey(content);
  return key === ''
    ? content.startsWith('- ')
    : entriesBelow(vocabulary).some((child) => isKnownAnywhere(key, child));
}

/** A line that starts with a percent sign is an instruction to YAML, not content. */
export function percentIn(text: string): ManifestFault | undefined {
  const at = text.search(/^%/m);
  return at < 0 ? undefined : { code: 'syntax', at, detail: { cause: 'needsQuotes', character: '%' } };
}

interface TypoContext {
  readonly error: YamlError;
  readonly known: IsKnownKey;
}

/** The typo on the line of the error, else on the next line, if that is deeper or this one is blank. */
function typoNear(source: SourceLines, at: number, { error, known }: TypoContext): ManifestFault | undefined {
  const line = lineAt(source, at);
  const here = typoIn(line, known);
  if (here !== undefined) return faultInLine(source, at, here);
  if (line.trim() !== '' && !/IMPLICIT_KEY/.test(error.code)) return undefined;
  const below = nextContent(source, at);
  const next = source.lines[below];
  if (next === undefined) return undefined;
  const there = typoIn(next, known);
  if (there !== undefined) return faultInLine(source, below, there);
  const goesOn = line.trim() === '' || indentOf(next) > partsOfLine(line).bodyAt;
  return goesOn ? faultInLine(source, below, { code: 'indentation', index: indentOf(next) }) : undefined;
}

function nextContent({ lines }: SourceLines, from: number): number {
  return indexBelow(lines, from, (line) => /^\s*[^\s#]/.test(line));
}

/** What the error itself says, where no known typo explains it. */
function causeOfError(source: SourceLines, line: number, error: YamlError): ManifestFault {
  const { code, at, message } = error;
  const start = (source.starts[line] ?? 0) + indentOf(lineAt(source, line));
  if (/stack|RESOURCE/.test(code + message)) {
    return { code: 'tooDeep', at, detail: { limit: LIMITS.manifestDepth } };
  }
  if (code === 'TAB_AS_INDENT') return { code: 'tab', at };
  if (/^Missing closing/.test(message)) return { code: 'unclosedQuote', at };
  if (/Flow|flow/.test(message)) return bracketBefore(source, line) ?? syntaxFault('unclosedBracket', at);
  if (isWithoutColon(lineAt(source, line), error)) return syntaxFault('missingColon', at);
  const lost = code === 'UNEXPECTED_TOKEN' && at === start;
  const shifted = /BAD_INDENT|IMPLICIT_KEY/.test(code) || /^Sequence item/.test(message);
  return lost || shifted ? { code: 'indentation', at: start } : syntaxFault('other', at);
}

function isWithoutColon(line: string, { code, message }: YamlError): boolean {
  if (/[:：]/.test(line)) return false;
  return /followed by map values/.test(message) || code === 'MULTILINE_IMPLICIT_KEY';
}

/** The nearest line above whose value opens a bracket, which is closed by a full-width one or not at all. */
function bracketBefore(source: SourceLines, from: number): ManifestFault | undefined {
  for (let line = from; line >= 0; line--) {
    const text = lineAt(source, line);
    const { value, valueAt } = partsOfLine(text);
    if (!/^[[{]/.test(value)) continue;
    const typo = typoIn(text, () => false);
    const closed = typo?.detail?.cause === 'fullWidthBracket' ? faultInLine(source, line, typo) : undefined;
    return closed ?? syntaxFault('unclosedBracket', (source.starts[line] ?? 0) + valueAt);
  }
  return undefined;
}

function syntaxFault(cause: SyntaxCause, at: number): ManifestFault {
  return { code: 'syntax', at, detail: { cause } };
}

/** A quote opened before the `last` line and not closed before it: every other error is its consequence. */
function unclosedQuoteBefore(source: SourceLines, last: number): ManifestFault | undefined {
  for (let line = 0; line < last; line++) {
    const parts = partsOfLine(lineAt(source, line));
    if (/^[|>]/.test(parts.value)) line = endOfBlock(source, line);
    if (!opensQuote(parts)) continue;
    const close = closingLine(source, line, parts.value.charAt(0));
    if (close < last) line = close;
    else return unclosedQuoteAt(source, line);
  }
  return undefined;
}

function opensQuote({ value }: LineParts): boolean {
  return /^["']/.test(value) && closedQuote(value) === undefined;
}

function closingLine({ lines }: SourceLines, from: number, quote: string): number {
  return indexBelow(lines, from, (line) => closedQuote(quote + line) !== undefined);
}

function unclosedQuoteAt(source: SourceLines, line: number): ManifestFault | undefined {
  const typo = typoIn(lineAt(source, line), () => false);
  return typo && faultInLine(source, line, typo);
}

/** The last line of a block text: all lines below that are blank or deeper than the line that opens it. */
function endOfBlock(source: SourceLines, from: number): number {
  const column = indentOf(lineAt(source, from));
  return indexBelow(source.lines, from, (line) => line.trim() !== '' && indentOf(line) <= column) - 1;
}
