// A drafted list, or an empty one × the notice → the text of a list to be looked through: values, comments, marks.

import { childPointer } from '../json-pointer.ts';
import type { DraftedList, DraftedValue } from '../model/draft.ts';
import type { Notice, Vocabulary } from '../model/notice.ts';

/** What is written besides the values. */
export interface ListComments {
  /** Lines at the head, each without its mark of a comment. */
  readonly head: readonly string[];
  /** Behind a value that is not sure; `others` is what other sources say. */
  readonly mark: (others: readonly string[]) => string;
  /** The last day of a stage. */
  readonly due: (date: string) => string;
}

const NOTHING: DraftedList = { value: {}, values: [], unplaced: [], consulted: [] };

/** Keys in the notice's own words; what nothing is known of stands there to be filled in, or behind a comment sign. */
export function writeList(drafted: DraftedList | undefined, notice: Notice, comments: ListComments): string {
  const values = new Map((drafted ?? NOTHING).values.map((each) => [each.pointer, each]));
  const writing = { values, comments };
  const groups = [undefined, ...notice.stages.map(({ id }) => id)].map((id) => {
    const stage = notice.stages.find((each) => each.id === id);
    const heading =
      stage === undefined ? [] : ['', `# ---- ${stage.title.zh}${comments.due(stage.due)} ----`];
    const properties = Object.entries(notice.manifest.properties ?? {}).filter(
      ([, each]) => each.stage === id,
    );
    return [
      ...heading,
      ...properties.flatMap(([name, entry]) => propertyLines(`/${name}`, name, entry, writing)),
    ];
  });
  return `${[...comments.head.map((line) => `# ${line}`), ...groups.flat()].join('\n')}\n`;
}

interface Writing {
  readonly values: ReadonlyMap<string, DraftedValue>;
  readonly comments: ListComments;
}

function propertyLines(
  pointer: string,
  name: string,
  entry: Vocabulary,
  writing: Writing,
): readonly string[] {
  const key = entry.title ?? name;
  if (entry.type === 'array') return listLines(pointer, key, entry, writing);
  if (entry.type === 'object') return objectLines(key, entry);
  const value = writing.values.get(pointer);
  if (value !== undefined) return [`${key}: ${shown(value, writing)}`];
  return isAsked(entry) ? [`${key}:${helpBehind(entry)}`] : [`# ${key}:${helpBehind(entry)}`];
}

/** Facts of people, units and papers are asked of everybody; what is declared is not. */
function isAsked({ fact, document }: Vocabulary): boolean {
  return document !== undefined || ['person', 'phone', 'unit', 'submitter'].includes(fact ?? '');
}

function helpBehind({ description }: Vocabulary): string {
  return description === undefined ? '' : `  # ${description}`;
}

function objectLines(key: string, { description, properties = {} }: Vocabulary): readonly string[] {
  const inner = Object.entries(properties).map(([name, { title }]) => `#   ${title ?? name}:`);
  return ['', ...(description === undefined ? [] : [`# ${description}`]), `# ${key}:`, ...inner];
}

function listLines(pointer: string, key: string, entry: Vocabulary, writing: Writing): readonly string[] {
  const help = entry.description === undefined ? [] : [`# ${entry.description}`];
  const items = itemsIn(pointer, entry, writing);
  if (items.length > 0) return ['', ...help, `${key}:`, ...items];
  return ['', ...help, `# ${key}:`, ...emptyItem(entry).map((line) => `# ${line}`)];
}

function itemsIn(pointer: string, { items }: Vocabulary, writing: Writing): readonly string[] {
  const lines: string[] = [];
  for (let index = 0; ; index++) {
    const own = childPointer(pointer, index);
    const value = writing.values.get(own);
    if (value !== undefined) lines.push(`  - ${shown(value, writing)}`);
    else {
      const item = itemLines(own, items, writing);
      if (item.length === 0) return lines;
      lines.push(...(index > 0 ? ['', ...item] : item));
    }
  }
}

/** The properties that are known, and those of people and units that are to be filled in. */
function itemLines(pointer: string, item: Vocabulary | undefined, writing: Writing): readonly string[] {
  const entries = Object.entries(item?.properties ?? {});
  if (!entries.some(([name]) => writing.values.has(childPointer(pointer, name)))) return [];
  const lines = entries.flatMap(([name, entry]) => {
    const value = writing.values.get(childPointer(pointer, name));
    if (value === undefined && !isAsked(entry)) return [];
    return [
      `${entry.title ?? name}:${value === undefined ? helpBehind(entry) : ` ${shown(value, writing)}`}`,
    ];
  });
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function emptyItem({ items }: Vocabulary): readonly string[] {
  if (items?.type !== 'object') return ['  - '];
  const lines = Object.entries(items.properties ?? {}).map(
    ([name, entry]) => `${entry.title ?? name}:${helpBehind(entry)}`,
  );
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function shown({ value, isSure, others }: DraftedValue, { comments }: Writing): string {
  const text = scalar(value);
  return isSure ? text : `${text}  # ${comments.mark(others.map((each) => oneLine(each.value)))}`;
}

/** Nothing in it means anything to YAML; else it is written in double quotes. */
const PLAIN = /^[\p{Script=Han}\p{L}\p{N}（《][^\p{C}#:：&*!|>'"%@`{}[\],?]*$/u;
const CLOCK = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

function scalar(value: string): string {
  const isPlain = (PLAIN.test(value) && value.trim() === value) || CLOCK.test(value);
  return isPlain ? value : quoted(value);
}

/** The reader of lists takes a backslash in such quotes for one of a path, but not where it writes a character by its number. */
function quoted(value: string): string {
  const unusual = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\\"]/g;
  return `"${value.replace(unusual, escaped)}"`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A hostile name ends no comment and begins no line. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ');
}
