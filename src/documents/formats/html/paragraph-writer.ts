// Pieces of text with their states → paragraphs, white space collapsed as a browser does.

import type { Paragraph, Run } from '../../../core/model/document.ts';
import { CLASS, classOf } from '../../../core/text/character.ts';
import type { TextPlace, TextState } from './element.ts';

/** How a piece of text stands on the page. */
export interface TextStanding {
  readonly place: TextPlace;
  readonly state: TextState;
  /** White space is kept, as in `<pre>`. */
  readonly kept: boolean;
}

/** A paragraph under way, and those before it. */
export interface ParagraphWriter {
  readonly done: Paragraph[];
  runs: { text: string; state: TextState }[];
  place: TextPlace;
  /** White space that becomes a space if more text follows in this paragraph. */
  pending: '' | ' ' | '\n';
  /** The last character written in this paragraph. */
  last: string;
  /** Characters written in all. */
  length: number;
}

export function newParagraphWriter(): ParagraphWriter {
  return { done: [], runs: [], place: 'body', pending: '', last: '', length: 0 };
}

/** Ends the paragraph; one without text leaves no trace, for it counts nothing. */
export function endParagraph(writer: ParagraphWriter): void {
  if (writer.runs.length > 0) writer.done.push({ place: writer.place, runs: writer.runs.map(runOf) });
  writer.runs = [];
  writer.pending = '';
  writer.last = '';
}

/** Adds text as it stands in the source. */
export function writeText(writer: ParagraphWriter, text: string, standing: TextStanding): void {
  if (standing.kept) writeKept(writer, text, standing);
  else writeCollapsed(writer, text, standing);
}

/** A manual line break: white space on either side of it goes. */
export function writeBreak(writer: ParagraphWriter, standing: TextStanding): void {
  writer.pending = '';
  append(writer, '\v', standing);
}

function writeCollapsed(writer: ParagraphWriter, text: string, standing: TextStanding): void {
  for (const piece of text.match(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g) ?? []) {
    if (/^[ \t\n\f\r]/.test(piece)) hold(writer, piece);
    else write(writer, piece, standing);
  }
}

function writeKept(writer: ParagraphWriter, text: string, standing: TextStanding): void {
  text.split(/\r\n?|\n/).forEach((line, at) => {
    if (at > 0) append(writer, '\v', standing);
    if (line !== '') append(writer, line, standing);
  });
}

function hold(writer: ParagraphWriter, space: string): void {
  if (writer.last === '' || writer.last === '\v') return;
  const isBreak = /[\n\r]/.test(space) && writer.pending !== ' ';
  writer.pending = isBreak ? '\n' : ' ';
}

function write(writer: ParagraphWriter, piece: string, standing: TextStanding): void {
  if (writer.pending !== '' && !joins(writer, piece)) append(writer, ' ', standing);
  writer.pending = '';
  append(writer, piece, standing);
}

// CSS Text 3, 4.1.3: a line feed between two East Asian characters is no space; so Chinese source may be wrapped.
function joins({ pending, last }: ParagraphWriter, piece: string): boolean {
  return pending === '\n' && isAsian(last) && isAsian(piece);
}

function isAsian(text: string): boolean {
  const kind = classOf(text.codePointAt(0) ?? 0);
  return kind === CLASS.han || kind === CLASS.asian;
}

function append(writer: ParagraphWriter, text: string, { place, state }: TextStanding): void {
  if (writer.runs.length === 0) writer.place = place;
  writer.length += text.length;
  const run = writer.runs.at(-1);
  if (run && run.state === state) run.text += text;
  else writer.runs.push({ text, state });
  writer.last = text.slice(/[\udc00-\udfff]$/.test(text) ? -2 : -1);
}

function runOf({ text, state }: { text: string; state: TextState }): Run {
  return state === undefined ? { text } : { text, state };
}

/** What was seen from this paragraph on is in doubt from now on. */
export function doubtFrom(writer: ParagraphWriter, from: number): void {
  const doubted = <R extends { readonly state?: TextState }>(run: R): R =>
    run.state === undefined ? { ...run, state: 'doubtful' } : run;
  for (let at = from; at < writer.done.length; at++) {
    const paragraph = writer.done[at];
    if (paragraph) writer.done[at] = { ...paragraph, runs: paragraph.runs.map(doubted) };
  }
  writer.runs = writer.runs.map(doubted);
}
