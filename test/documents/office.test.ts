// One material with every feature, saved by LibreOffice in seven formats: the same figures, or the reason why not.

import { readFileSync } from 'node:fs';
import { read } from 'cfb';
import { describe, expect, test } from 'vitest';
import type { TextFacts } from '../../src/core/model/document.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { readDocument } from '../../src/documents/index.ts';
import { officeDocx } from '../make/office/docx.ts';
import { paragraphsOf, type Traits, tally, WORD } from '../make/office/plain.ts';
import { saveOffice } from '../make/office/save.ts';
import { HEADS } from '../make/office/text.ts';
import { makeZip } from '../make/zip.ts';

// BAOSONG_FIXTURES=write saves the files again (needs soffice; LibreOffice 7.4.7 wrote the ones that are kept).
if (process.env['BAOSONG_FIXTURES'] === 'write') saveOffice();

async function factsOf(ending: string): Promise<TextFacts> {
  const bytes =
    ending === 'word'
      ? officeDocx()
      : readFileSync(new URL(`../fixtures/office/material.${ending}`, import.meta.url));
  const { document } = await readDocument(sourceOf(bytes), `material.${ending}`, 'text');
  if (!document.text) throw new Error(JSON.stringify(document.unread));
  return document.text;
}

interface Row {
  readonly ending: string;
  readonly shows: Partial<Traits>;
  /** What the format keeps apart, so that a range or a figure aside can be given. */
  readonly tells: Partial<Pick<Traits, 'boxes' | 'notes' | 'deleted' | 'hidden'>>;
  /** How many heads, each with its foot, are seen and left out. */
  readonly heads: number;
  readonly pictures: number;
  /** The property of the format that makes its figures differ from the plain ones. */
  readonly because: string;
}

const ALL = { boxes: true, notes: true, deleted: true, hidden: true } as const;

const TABLE: readonly Row[] = [
  {
    ending: 'word',
    shows: { hint: 'run' },
    tells: ALL,
    heads: 0,
    pictures: 1,
    because:
      'as Word would write it: one run has the eastAsia hint, so its quotes and dots are Asian characters',
  },
  {
    ending: 'docx',
    shows: {},
    tells: ALL,
    heads: 0,
    pictures: 1,
    because: 'LibreOffice 7.4 writes no hint',
  },
  {
    ending: 'doc',
    shows: { boxInBox: false },
    tells: ALL,
    heads: 2,
    pictures: 1,
    because:
      'no hint; LibreOffice leaves the box in the box out; heads of both sections stand in the text stream',
  },
  {
    ending: 'rtf',
    shows: { boxInBox: false, hint: 'all' },
    tells: ALL,
    heads: 2,
    pictures: 1,
    because:
      'saved without the box in the box (LibreOffice writes it with a brace too many); all marks are written behind \\dbch, which is the hint',
  },
  { ending: 'odt', shows: {}, tells: ALL, heads: 0, pictures: 1, because: 'the format has no hint' },
  {
    ending: 'pdf',
    shows: { noteMarks: true, labels: true, deleted: true, reading: true },
    tells: {},
    heads: 3,
    pictures: 1,
    because:
      'a page is ink: list numbers, note marks, pinyin and struck-out text are printed, hidden text is not; ' +
      'nothing says what is a box or a note; the page of the endnotes has no head',
  },
  {
    ending: 'html',
    shows: { deleted: true },
    tells: { notes: true, hidden: true },
    heads: 1,
    pictures: 3,
    because:
      'LibreOffice writes deletions as plain text, boxes as plain layers and the outlines of boxes as pictures',
  },
  {
    ending: 'txt',
    shows: { boxes: false, notes: false, noteMarks: true, labels: true, deleted: true, hidden: true },
    tells: {},
    heads: 0,
    pictures: 0,
    because:
      'LibreOffice writes list numbers, note marks, deletions and hidden text, but neither boxes nor notes',
  },
];

/** `tells` says of what the other way is known; the ends are then with and without it. */
function expected({ shows, tells, heads }: Row) {
  const traits = { ...WORD, ...shows };
  const without = { ...traits, boxes: traits.boxes && !tells.boxes, notes: traits.notes && !tells.notes };
  const deleted = { ...traits, deleted: traits.deleted || tells.deleted === true };
  const hidden = { ...traits, hidden: traits.hidden || tells.hidden === true };
  const { count, ...figures } = tally(paragraphsOf(traits));
  return {
    figures: { count, ...figures },
    range: {
      min: tally(paragraphsOf({ ...without, hint: 'none' })).count,
      max: tally(paragraphsOf({ ...deleted, hint: 'all' })).count,
    },
    boxed: count - tally(paragraphsOf(without)).count,
    leftOut: {
      deleted: tally(paragraphsOf(deleted)).count - count,
      hidden: tally(paragraphsOf(hidden)).count - count,
      invisible: 0,
      heads: tally(Object.values(HEADS)).count * heads,
    },
  };
}

/** Letters in any order: formats put notes and boxes in places of their own; LibreOffice's HTML holds controls. */
function lettersOf(text: string): string {
  return [...text.replace(/[\s\0-\x1f]/g, '')].sort().join('');
}

describe('one material, eight files', () => {
  test.each(TABLE)('$ending: $because', async (row) => {
    const facts = await factsOf(row.ending);
    expect(facts).toMatchObject({ ...expected(row), pictures: row.pictures });
    const revised = row.tells.deleted
      ? { trackedChanges: 4, comments: 1 }
      : { trackedChanges: 0, comments: 0 };
    expect(facts).toMatchObject(revised);
  });

  test.each(TABLE)('$ending: every letter', async ({ ending, shows }) => {
    const written = paragraphsOf({ ...WORD, ...shows, hint: 'none' }).join('');
    // LibreOffice counts the pages anew: NUMPAGES, 4 as written, is 3 in its pages without pages.
    const pages = ending === 'odt' || ending === 'html' || ending === 'txt' ? '3条' : '4条';
    expect(lettersOf((await factsOf(ending)).content)).toBe(lettersOf(written.replace('4条', pages)));
  });

  test('the material is as long as those that a notice asks for', () => {
    expect(tally(paragraphsOf(WORD)).count).toBeGreaterThan(2400);
  });
});

/** Every part of the package that holds Word's XML, rewritten. */
function rewritten(rewrite: (xml: string) => string | Uint8Array): Buffer {
  const { FullPaths, FileIndex } = read(officeDocx(), { type: 'buffer' });
  const names = FullPaths.map((path) => path.replace('Root Entry/', ''));
  const files = FileIndex.flatMap(({ content, type }, at) => {
    const name = names[at] ?? '';
    if (type !== 2 || name.startsWith('\u0001')) return [];
    const bytes = Buffer.from(content);
    return [[name, /^word\/[^/]*\.xml$/.test(name) ? rewrite(bytes.toString()) : bytes] as const];
  });
  return makeZip(files);
}

const STRICT = 'http://purl.oclc.org/ooxml';

describe('the same Word document in other clothes', () => {
  test.each<[string, (xml: string) => string | Uint8Array]>([
    [
      'strict namespaces',
      (xml) => xml.replace(/(http:\/\/schemas\.openxmlformats\.org)\/(\w+)\/2006\//g, `${STRICT}/$2/`),
    ],
    [
      'another prefix',
      (xml) => xml.replace(/(<\/?|\s|xmlns:)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0='),
    ],
    ['UTF-16', (xml) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['single quotes and blanks in tags', (xml) => xml.replace(/="([^"']*)"/g, " = '$1'")],
  ])('%s', async (_, rewrite) => {
    const { document } = await readDocument(sourceOf(rewritten(rewrite)), 'a.docx', 'text');
    expect(document.text).toEqual(await factsOf('word'));
  });
});
