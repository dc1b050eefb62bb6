// Readers that share nothing with ours find the same letters in the same files; each difference has its reason.
// @module-tag slow

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/documents/binary.ts';
import { readDocument } from '../../src/documents/index.ts';
import { paragraphsOf, type Traits, WORD } from '../make/office/plain.ts';
import { HEADS } from '../make/office/text.ts';
import { hasProgram } from '../make/often.ts';
import {
  antiword,
  boxText,
  cfbText,
  deletedText,
  difference,
  libreOffice,
  pdftotext,
  saxesText,
  textCodes,
} from '../make/readers.ts';
import { EXAMPLES } from '../make/run.ts';

const MATERIAL = join(import.meta.dirname, '../fixtures/office');
const SAMPLES = join(import.meta.dirname, '../../../shared/samples');

const READERS = {
  saxes: (path: string) => saxesText(readFileSync(path)),
  cfb: (path: string) => cfbText(readFileSync(path)),
  textCodes: (path: string) => textCodes(readFileSync(path)),
  antiword,
  pdftotext,
  soffice: (path: string) => office().get(path) ?? '',
} as const;

type Reader = keyof typeof READERS;

const OURS: readonly Reader[] = ['saxes', 'cfb', 'textCodes'];
const isHere = (reader: Reader) => OURS.includes(reader) || hasProgram(reader);

const hasSamples = existsSync(SAMPLES);
if (!hasSamples) console.log(`agreement.slow.test: ${SAMPLES} is missing, real documents are not compared`);

/** LibreOffice reads all files at once, at the first need. */
let opened: ReadonlyMap<string, string> | undefined;
function office(): ReadonlyMap<string, string> {
  const material = OF_MATERIAL.map(([reader, ending]) => [reader, materialAt(ending)] as const);
  const samples = hasSamples
    ? OF_SAMPLES.map(({ reader, file }) => [reader, join(SAMPLES, file)] as const)
    : [];
  const paths = [...material, ...samples].filter(([reader]) => reader === 'soffice').map(([, path]) => path);
  opened ??= libreOffice(paths);
  return opened;
}

const materialAt = (ending: string) => join(MATERIAL, `material.${ending}`);

// ---- the material, saved by LibreOffice: what each reader shows of it is known by construction

const PRINTED: Partial<Traits> = { noteMarks: true, labels: true, deleted: true };
const LIBRE: Partial<Traits> = { ...PRINTED, hidden: true, boxes: false, notes: false };
const ALL_HEADS = `${HEADS.header}${HEADS.footer}`;

/** Reader, file, what it shows, what it says besides, why. NUMPAGES is 4 as written; LibreOffice may count 3. */
const OF_MATERIAL: readonly (readonly [Reader, string, Partial<Traits>, string, string])[] = [
  ['saxes', 'docx', { hidden: true }, '', 'it knows no styles: hidden text is in'],
  ['cfb', 'doc', { boxInBox: false, deleted: true, hidden: true }, '', 'it knows no properties'],
  ['pdftotext', 'pdf', { ...PRINTED, reading: true }, ALL_HEADS.repeat(3), 'it leaves no head out'],
  ['soffice', 'docx', LIBRE, '', 'boxes and notes out, deletions and hidden text in'],
  ['soffice', 'doc', LIBRE, '', 'the same'],
  ['soffice', 'rtf', LIBRE, '', 'the same'],
  ['soffice', 'odt', LIBRE, '', 'the same'],
  ['soffice', 'html', LIBRE, '', 'the same'],
];

/** LibreOffice counts the pages anew, and in .doc the ruby is a code, which it alone draws. */
const LET_BE: Readonly<Partial<Record<Reader, RegExp>>> = { soffice: /[34]/g, cfb: /和谐/g };

describe.each(OF_MATERIAL)('%s on material.%s', (reader, ending, shows, besides, because) => {
  test.skipIf(!isHere(reader))(because, () => {
    const known = (text: string) => text.replace(LET_BE[reader] ?? '', '');
    const written = paragraphsOf({ ...WORD, ...shows }).join('\n') + besides;
    expect(difference(known(written), known(READERS[reader](materialAt(ending))))).toEqual(NONE);
  });
});

// ---- documents that nobody of ours wrote: what the other reader shows beside ours, or not, is named

const NONE = { ours: '', theirs: '' };

interface Sample {
  readonly reader: Reader;
  readonly file: string;
  /** Their text → what ours should be, and ours → what theirs should be. */
  readonly theirs?: (text: string) => string;
  readonly ours?: (text: string, bytes: Buffer) => string;
  readonly because?: string;
}

/** LibreOffice indents each list item by four blanks and prints its label before a blank. */
const unlabelled = (text: string) =>
  text.replace(/^ {4,}(?:[•◦]|Fig\.\d+:|[\da-zA-Z]+[.)]?(?:\d+\.?)*) /gm, '');

const labels = { theirs: unlabelled, because: 'it prints list labels' };
const boxes = {
  ours: (text: string, bytes: Buffer) => without(text, boxText(bytes)),
  because: 'it leaves text boxes out',
};

const WORDS = ['160', '554', 'OKR', 'certificate', 'delins', 'iterable_numbering', 'payment'].concat([
  'render_multiple_column',
  'resume',
  'sdt_cell',
  'stress009',
  'swagger',
  'tenpage',
]);

const OF_SAMPLES: readonly Sample[] = [
  ...WORDS.map((name): Sample => ({ reader: 'saxes', file: `${name}.docx` })),
  ...['160', 'OKR', 'payment', 'render_multiple_column', 'resume', 'tenpage'].map(
    (name): Sample => ({ reader: 'soffice', file: `${name}.docx` }),
  ),
  ...['iterable_numbering', 'sdt_cell', 'stress009', 'swagger'].map(
    (name): Sample => ({ reader: 'soffice', file: `${name}.docx`, ...labels }),
  ),
  { reader: 'soffice', file: '554.docx', ...boxes },
  {
    reader: 'soffice',
    file: 'certificate.docx',
    ours: (text, bytes) => `${without(text, boxText(bytes))}兹证明{{name}}已成功完成下列训练计划要求：`,
    because: 'all of it stands in text boxes, of which it prints three',
  },
  {
    reader: 'soffice',
    file: 'delins.docx',
    theirs: unlabelled,
    ours: (text, bytes) => text + deletedText(bytes),
    because: 'it prints list labels and deletions',
  },
  ...['SplitParagraph', 'hello', 'namespace_no_std'].map(
    (name): Sample => ({ reader: 'textCodes', file: `${name}.ofd` }),
  ),
  {
    reader: 'textCodes',
    file: 'keyword2.ofd',
    ours: (text, bytes) => text + textCodes(bytes, /Tpl.*\.xml$/),
    because: 'what its template prints is a head',
  },
  { reader: 'cfb', file: '61490.doc' },
  { reader: 'cfb', file: 'tenpage.doc' },
  {
    reader: 'antiword',
    file: '61490.doc',
    theirs: (text) => text.replace(/\|/g, '').replace(/^ *\d+(?=\. )\. /gm, ''),
    because: 'it prints labels, and lines between cells',
  },
  { reader: 'antiword', file: 'tenpage.doc' },
  { reader: 'soffice', file: '61490.doc', ...labels },
  { reader: 'soffice', file: 'tenpage.doc' },
  { reader: 'soffice', file: 'tenpage.rtf' },
  { reader: 'soffice', file: 'testRTFJapanese.rtf', ...labels },
  { reader: 'soffice', file: 'tenpage.odt' },
  { reader: 'pdftotext', file: 'tenpage.pdf' },
  {
    reader: 'pdftotext',
    file: 'noembed_gbk.pdf',
    theirs: (text) => text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC')),
    because:
      'it takes half-width digits of fonts that are not embedded for full-width ones; the truth has them half',
  },
];

function without(text: string, gone: string): string {
  return [...gone].reduce((rest, letter) => rest.replace(letter, ''), text);
}

async function readByUs(path: string): Promise<string> {
  const { document } = await readDocument(sourceOf(readFileSync(path)), path, 'text');
  if (!document.text) throw new Error(JSON.stringify(document.unread));
  return document.text.content;
}

describe.skipIf(!hasSamples)('samples', () => {
  test.each(OF_SAMPLES.filter(({ reader }) => isHere(reader)))(
    '$reader on $file $because',
    async ({ reader, file, theirs, ours }) => {
      const path = join(SAMPLES, file);
      const mine = await readByUs(path);
      const other = READERS[reader](path);
      expect(
        difference(ours ? ours(mine, readFileSync(path)) : mine, theirs ? theirs(other) : other),
      ).toEqual(NONE);
    },
  );

  test('noembed_gbk.pdf: the truth', async () => {
    const truth = readFileSync(join(SAMPLES, 'noembed.truth.txt'), 'utf8');
    expect(difference(await readByUs(join(SAMPLES, 'noembed_gbk.pdf')), truth)).toEqual(NONE);
  });
});

// ---- the examples: every healthy Word document and PDF of theirs

describe('examples', () => {
  test('saxes on every .docx of the folders that pass', async () => {
    const paths = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
      .filter((path) => /^pass-.*\.docx$/.test(path))
      .map((path) => join(EXAMPLES, path));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths)
      expect([path, difference(await readByUs(path), saxesText(readFileSync(path)))]).toEqual([path, NONE]);
  });
});
