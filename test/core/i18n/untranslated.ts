// What the program printed in the pseudo-language → the words in it that come neither from a message nor from input.

import { sheetsOf } from '../../make/workbook.ts';

/** A run of Han, or a word of other letters. */
const WORD = /\p{Script=Han}+|[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu;

/** A wrapped line or a narrow cell may cut a message's name in two, with the id of a requirement at the line's end. */
const NAME = /⟦[\w.\s]*(?:\[[\w-]+\]\s*)?[\w.\s]*⟧/gu;

/** A code, number or path that was given to a message, in one piece. */
const CODE = /⟨[\w./:+\s-]*⟩/gu;

const HASH = /\b[0-9a-f]{64}\b/g;

/** Punctuation that joins two messages, or a message and something else: it is Chinese, and no message has it. Brackets and quotation
 * marks around words of the notice are its own. */
const JOINT = /(?<=[⟧⟩]\s*)[，。；：、]|[，。；：、](?=\s*⟦)/gu;

/** Words that anybody may use: input, ids, what the notice says in its own words. */
export type Known = ReadonlySet<string>;

export function wordsOf(texts: readonly string[]): Known {
  return new Set(texts.flatMap((text) => text.match(WORD) ?? []));
}

/** Names of formats and units, and of ourselves. */
const OURS = wordsOf(['baosong sha256 MB KB']);

/** The words of a text that are not known; at the end of a line and beside dots a word may be cut. */
export function untranslated(text: string, known: Known): string[] {
  const joints = text.match(JOINT) ?? [];
  let bare = text.replace(NAME, ' ').replace(HASH, ' ');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(CODE, ' ');
  }
  const found = [...bare.matchAll(WORD)].filter(([word]) => !known.has(word) && !OURS.has(word));
  return [...joints, ...found.filter((match) => !isPieceOf(match, bare, known)).map(([word]) => word)];
}

function isPieceOf({ 0: word, index }: RegExpExecArray, text: string, known: Known): boolean {
  const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
  const isCut = /(?:^|\n|\.\.)\s*$/.test(before) || /^\s*(?:$|\n|\.\.)/.test(after);
  return isCut && [...known].some((each) => each.includes(word));
}

/** A text for programs: names and codes are one word; whoever speaks uses several, or Han. */
function isSentence(text: string): boolean {
  return /\p{Script=Han}|\p{L}\s+\p{L}/u.test(text);
}

/** A JSON report → its sentences. */
export function inJson(json: string): string {
  return stringsIn(JSON.parse(json)).filter(isSentence).join('\n\n');
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Where a JSON report holds what was handed in, as it was written. */
const INPUT = new Set([
  'fields',
  'actual',
  'clerk',
  'file',
  'files',
  'name',
  'path',
  'label',
  'subject',
  'items',
  'key',
]);

/** A JSON report → what was handed in, as far as it is quoted there. */
export function inputIn(json: string): string[] {
  return inputBelow(JSON.parse(json));
}

function inputBelow(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    INPUT.has(name) ? stringsIn(each) : inputBelow(each),
  );
}

/** Attributes that somebody reads or hears. */
const SAID = /\b(?:title|alt|aria-label|name|message)="([^"]*)"/g;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** A page, or another XML report → what somebody reads in it, each text and attribute by itself. */
export function inXml(xml: string): string {
  const tags = /<style>[\s\S]*?<\/style>|<meta[^>]*>|<[^>]*>/g;
  const told = (xml.match(tags) ?? []).filter((tag) => !tag.startsWith('<meta'));
  const attributes = told.flatMap((tag) => [...tag.matchAll(SAID)].map(([, text]) => text));
  const read = [...xml.split(tags), ...attributes].join('\n\n');
  return read.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(code) : (ENTITIES[name] ?? ''),
  );
}

/** A workbook → the names of its sheets and the texts of its cells. */
export function inWorkbook(bytes: Uint8Array): string {
  return sheetsOf(bytes)
    .flatMap(({ name, cells }) => [name, ...cells.map(({ text }) => text)])
    .join('\n\n');
}
