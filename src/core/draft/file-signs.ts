// One file as read → what its folders, its name and the beginning of its text say, before anybody asks what it is.

import type { Family } from '../model/document.ts';
import type { ReadFile } from '../model/draft.ts';
import { versionless } from '../text/file-version.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { sharedRun, unitsIn } from './unit-names.ts';

/** A unit that a text is about, most likely. */
export interface UnitSign {
  readonly name: string;
  /** Where it stands: in a heading, or at the beginning of the text. */
  readonly words: string;
  readonly inHeading: boolean;
  readonly times: number;
  /** The name of the file is a part of its name, or holds it. */
  readonly inFileName: boolean;
}

export interface FileSigns {
  readonly path: string;
  /** From the outermost to the innermost. */
  readonly folders: readonly string[];
  /** Without ending, number and words of versions. */
  readonly stem: string;
  readonly family: Family;
  readonly headings: readonly string[];
  readonly content: string;
  /** The surest first. */
  readonly units: readonly UnitSign[];
}

const HEADING_LINES = 6;
const HEADING_LONGEST = 40;
const OPENINGS = 3;
/** Further on, a text says nothing new of what it is. */
const CONTENT = 20_000;
/** So many characters in common make of two names one. */
const RUN_LEAST = 3;
const ITEM_NUMBER =
  /^(?:附件?\s*)?[(（【[]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）】\]]?[\s、.．_—-]+(?=\S)|^\d{1,2}(?=\D)/u;
/** What programs call a file that nobody has named. */
const UNNAMED = /^(?:新建|未命名|未标题|无标题|untitled|doc\d*$|文档\d*$|document\d*$|工作簿\d*$|book\d*$)/iu;

/** A file and the endings of units' names → its signs. */
export function signsOf({ path, document, family }: ReadFile, endings: readonly string[]): FileSigns {
  const parts = path.split('/');
  const folders = parts.slice(0, -1);
  const stem = stemOf(parts.at(-1) ?? '');
  const content = (document.text?.content ?? '').slice(0, CONTENT);
  const lines = firstLines(content);
  const headings = lines.filter(isHeading);
  const units = unitSigns(lines, { content, stem, endings });
  return { path, folders, stem, family, headings, content, units };
}

/** 01_甲公司经验材料（定稿）.docx → 甲公司经验材料; nothing of a name that says nothing. */
function stemOf(name: string): string {
  const bare = versionless(name).replace(ITEM_NUMBER, '').trim();
  return UNNAMED.test(bare) || isPlaceholder(bare) ? '' : bare;
}

function firstLines(content: string): readonly string[] {
  const lines: string[] = [];
  for (const line of content.split('\n', 4 * HEADING_LINES)) {
    const bare = line.trim();
    if (bare !== '' && lines.length < HEADING_LINES) lines.push(bare);
  }
  return lines;
}

function isHeading(line: string): boolean {
  return line.length <= HEADING_LONGEST && !/[。；;]$/u.test(line);
}

interface TextParts {
  readonly content: string;
  readonly stem: string;
  readonly endings: readonly string[];
}

function unitSigns(lines: readonly string[], { content, stem, endings }: TextParts): readonly UnitSign[] {
  const openings = lines.filter((line) => !isHeading(line)).slice(0, OPENINGS);
  const places = [
    ...lines.filter(isHeading).map((words) => ({ words, inHeading: true })),
    ...openings.map((line) => ({ words: openingOf(line), inHeading: false })),
  ];
  const found = new Map<string, UnitSign>();
  for (const { words, inHeading } of places)
    for (const names of unitsIn(words, endings)) {
      // More than the name may end like one in a heading: what the text says again is the name.
      const name = names.find((each) => timesOf(each, content) > 1) ?? names[0] ?? '';
      if (found.has(name)) continue;
      const times = timesOf(name, content);
      found.set(name, { name, words, inHeading, times, inFileName: isNamedSo(stem, name) });
    }
  return [...found.values()].sort((a, b) => weightOf(b) - weightOf(a));
}

function timesOf(name: string, content: string): number {
  return content.split(name).length - 1;
}

/** The first clause, as far as a name may reach. */
function openingOf(line: string): string {
  return line.slice(0, 2 * HEADING_LONGEST).split(/[，,。；;]/u)[0] ?? '';
}

/** Whether the name of a file and that of a unit have so much in common that they are of one. */
function isNamedSo(stem: string, name: string): boolean {
  return sharedRun(stem, name).length >= RUN_LEAST;
}

function weightOf({ inHeading, inFileName, times }: UnitSign): number {
  return (inHeading ? 2 : 0) + (inFileName ? 2 : 0) + (times > 1 ? 1 : 0);
}
