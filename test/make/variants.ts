// examples/variants.yaml → the files of each example: the base folder with a few things changed.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { articleOf } from './article.ts';
import { gbk } from './gbk.ts';
import { makeMail } from './parcel.ts';
import { bytesOf, type Surroundings, type VariantFile } from './variant-file.ts';
import { type ListChanges, listOf } from './variant-list.ts';
import { makeZip, NOVEMBER_27 } from './zip.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const LIST = '报送清单.yaml';

/** The fields are explained at the head of examples/variants.yaml. */
export interface Variant extends ListChanges {
  readonly shows: string;
  readonly from?: string;
  readonly files?: Readonly<Record<string, VariantFile>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly letter?: { readonly to: string; readonly archive: string; readonly date?: string };
  readonly expect?: readonly string[];
}

interface Table {
  readonly base: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly start: Partial<Variant>;
  readonly variants: Readonly<Record<string, Variant>>;
}

type Files = ReadonlyMap<string, Uint8Array>;

const TABLE: Table = parse(readFileSync(join(EXAMPLES, 'variants.yaml'), 'utf8'));
const BASE = join(EXAMPLES, TABLE.base);

/** Name → what it shows and what is expected of it. */
export const VARIANTS = TABLE.variants;

/** Path in the base → the article that its document is written from. */
export const BASE_TEXTS = TABLE.texts;

const baseFile = (path: string) => readFileSync(join(BASE, path));
const baseText = (path: string) => TABLE.texts[path];
const basePaths = readdirSync(BASE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.includes('.') && path !== LIST);

/** Writes every example into the folder, those that lie in the repository too. */
export function writeExamples(folder: string): void {
  cpSync(join(EXAMPLES, 'inbox-2012-26'), join(folder, 'inbox-2012-26'), { recursive: true });
  for (const [name, { letter }] of Object.entries(VARIANTS)) {
    const files = filesOf(name);
    if (letter === undefined) write(join(folder, name), files);
    else write(folder, new Map([[name, sent(files, letter)]]));
  }
}

/** Writes anew what lies in the repository: the base's documents, and the variants that are there, packed or not. */
export function refreshTracked(): void {
  for (const path of Object.keys(BASE_TEXTS)) writeFileSync(join(BASE, path), baseDocument(path));
  for (const name of Object.keys(VARIANTS).filter((each) => each !== TABLE.base)) {
    const path = join(EXAMPLES, name);
    if (existsSync(path)) write(path, filesOf(name));
    if (existsSync(`${path}.zip`)) writeFileSync(`${path}.zip`, packed(filesOf(name)));
  }
}

/** A document of the base, from its article. */
export function baseDocument(path: string): Uint8Array {
  return bytesOf({}, { path, baseFile, baseText, words: (text) => text });
}

const packed = (files: Files) => makeZip([...files], NOVEMBER_27);

function write(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

/** Path → bytes. A file of the base is there where the list names it. */
export function filesOf(name: string): Files {
  const steps = stepsOf(name);
  const words = wordsOf(steps);
  const list = listOf(words(baseFile(LIST).toString()), steps);
  const own: Readonly<Record<string, VariantFile>> = Object.assign({}, ...steps.map(({ files }) => files));
  const kept = basePaths.filter((path) => list.named.has(words(path)) && own[path] === undefined);
  const files = new Map<string, Uint8Array>([[LIST, list.bytes]]);
  for (const path of kept) files.set(words(path), keptFile({ path, baseFile, baseText, words }));
  for (const [path, file] of Object.entries(own))
    files.set(words(path), bytesOf(file, { path, baseFile, baseText, words }));
  return files;
}

/** From `start` to the variant itself; the base is nobody's variant. */
function stepsOf(name: string): readonly Partial<Variant>[] {
  const variant = VARIANTS[name];
  if (variant === undefined) throw new Error(`there is no variant ${name}`);
  if (name === TABLE.base) return [variant];
  return [...(variant.from === undefined ? [TABLE.start] : stepsOf(variant.from)), variant];
}

function wordsOf(steps: readonly Partial<Variant>[]): (text: string) => string {
  const pairs = steps.flatMap(({ words = {} }) => Object.entries(words));
  return (text) => pairs.reduce((before, [old, fresh]) => before.replaceAll(old, fresh), text);
}

/** As it lies in the base, or written anew where words are others in it. */
function keptFile(around: Surroundings): Uint8Array {
  const article = baseText(around.path);
  const before = article === undefined ? '' : articleOf(article);
  return around.words(before) === before ? baseFile(around.path) : bytesOf({}, around);
}

const SENT = 'Wed, 28 Nov 2012 09:30:00 +0800';

/** A mail with the folder in an archive. */
function sent(files: Files, { to, archive, date = SENT }: NonNullable<Variant['letter']>): Buffer {
  const subject = gbk('昆山市经验材料').toString('base64');
  return makeMail(
    [{ name: gbk(archive), bytes: packed(files) }],
    [`Date: ${date}`, 'From: sanfangban@kunshan.example', `To: ${to}`, `Subject: =?gb2312?B?${subject}?=`],
  );
}
