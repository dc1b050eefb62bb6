// examples/variants.yaml → the files of each example: the base folder with a few things changed.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, isMap, isSeq, parse, parseDocument } from 'yaml';
import {
  articleOf,
  articlePdf,
  articleRtf,
  articleScan,
  articleTxt,
  type Block,
  blocksOf,
  replaced,
  withoutSection,
} from './article.ts';
import { type ArticleOptions, articleDocx } from './article-docx.ts';
import { gbk } from './gbk.ts';
import { makeJpeg } from './image.ts';
import { makeOle } from './ole.ts';
import { makeMail } from './parcel.ts';
import { makeZip, NOVEMBER_27 } from './zip.ts';

/** Places are JSON Pointers; `/-` is behind the last item. */
export interface ListChanges {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly drop?: readonly string[];
  /** Old words → new ones, when all else is done. */
  readonly change?: Readonly<Record<string, string>>;
  readonly encoding?: 'gbk';
}

/** Comments and blank lines of the base are kept. `named` are its values before its words were changed. */
export function listOf(
  base: string,
  steps: readonly ListChanges[],
): { named: ReadonlySet<unknown>; bytes: Buffer } {
  const list = parseDocument(base);
  for (const { set = {}, drop = [] } of steps) {
    for (const pointer of drop) for (const keys of placesOf(list, pointer)) remove(list, keys);
    for (const [pointer, value] of Object.entries(set))
      for (const keys of placesOf(list, pointer)) put(list, keys, value);
  }
  const written = list.toString({ lineWidth: 0 });
  const text = steps.reduce((before, { change = {} }) => replaced(before, change), written);
  const isGbk = steps.some(({ encoding }) => encoding === 'gbk');
  return {
    named: new Set(valuesIn(list.toJS())),
    bytes: isGbk ? gbk(text.replaceAll('\n', '\r\n')) : Buffer.from(text),
  };
}

function valuesIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [value];
}

type Keys = readonly (string | number)[];

/** A `*` stands for every item of its list. */
function placesOf(list: Document, pointer: string): Keys[] {
  const [, ...steps] = pointer.split('/');
  return steps.reduce<Keys[]>((places, step) => places.flatMap((keys) => stepsInto(list, keys, step)), [[]]);
}

function stepsInto(list: Document, keys: Keys, step: string): Keys[] {
  if (step !== '*') return [[...keys, /^\d+$/.test(step) ? Number(step) : step]];
  const items = list.getIn(keys);
  if (!isSeq(items)) throw new Error(`the list has no items in /${keys.join('/')}`);
  return items.items.map((_, index) => [...keys, index]);
}

/** A list or a map of which nothing is left goes too. */
function remove(list: Document, keys: Keys): void {
  if (!list.deleteIn(keys)) throw new Error(`the list has no /${keys.join('/')} to drop`);
  const above = keys.slice(0, -1);
  const holder = list.getIn(above);
  if (above.length > 0 && (isSeq(holder) || isMap(holder)) && holder.items.length === 0) list.deleteIn(above);
}

/** Behind the last item of a list, a clerk leaves a line free. */
function put(list: Document, keys: Keys, value: unknown): void {
  const holder = list.getIn(keys.slice(0, -1));
  const last = keys.at(-1);
  if (!isSeq(holder) || (last !== '-' && holder.has(last))) {
    list.setIn(keys, value);
    return;
  }
  const item = list.createNode(value);
  if (isMap(item)) item.spaceBefore = true;
  holder.add(item);
}

/** A document by its text, or one of the other things that a folder holds. */
export interface VariantFile {
  /** Names of articles, one behind the other; the one of the base where a file of the base changes. */
  readonly text?: string | readonly string[];
  readonly without?: string;
  readonly change?: Readonly<Record<string, string>>;
  /** The form, where it is not what the name's ending says. */
  readonly as?: keyof typeof FORMS;
  readonly hint?: boolean;
  readonly macros?: boolean;
  /** A file of the base that stands as a picture behind the text. */
  readonly picture?: string;
  /** The share of the bytes that a broken copy has. */
  readonly keep?: number;
  /** The bytes of a file of the base, for a photo with another time of shooting. */
  readonly copy?: string;
  readonly taken?: string;
  readonly photo?: { readonly width: number; readonly height: number; readonly taken: string };
  /** The text of the notice that is bundled. */
  readonly notice?: true;
  /** A plain text in the Windows encoding. */
  readonly plain?: string;
  readonly shortcut?: string;
  readonly zip?: Readonly<Record<string, VariantFile>>;
  readonly locked?: true;
}

const NOTICE_TEXT = join(import.meta.dirname, '../../schemas/notices/suzhou-2012-26.txt');

const FORMS = {
  docx: articleDocx,
  docm: articleDocx,
  pdf: articlePdf,
  rtf: articleRtf,
  txt: articleTxt,
  scan: articleScan,
} as const satisfies Readonly<
  Record<string, (blocks: readonly Block[], options: ArticleOptions) => Uint8Array>
>;

/** Where a file lies, and what it may draw on. */
export interface Surroundings {
  readonly path: string;
  /** The file of the base at this path. */
  readonly baseFile: (path: string) => Buffer;
  /** What the document of the base at this path is written from. */
  readonly baseText: (path: string) => string | undefined;
  /** The last hand on every word. */
  readonly words: (text: string) => string;
}

/** Throws where the description fits nothing: a variant must not lose its point in silence. */
export function bytesOf(file: VariantFile, around: Surroundings): Uint8Array {
  if (file.copy !== undefined) return copied(around.baseFile(file.copy), file.taken);
  if (file.photo !== undefined) return makeJpeg({ ...file.photo, said: { original: file.photo.taken } });
  if (file.plain !== undefined) return gbk(file.plain);
  if (file.notice === true) return readFileSync(NOTICE_TEXT);
  if (file.shortcut !== undefined) return shortcutTo(file.shortcut);
  if (file.zip !== undefined) return zipped(file.zip, around);
  if (file.locked === true) return lockedDocx();
  return documentOf(file, around);
}

function documentOf(file: VariantFile, around: Surroundings): Uint8Array {
  const names = file.text ?? around.baseText(around.path);
  if (names === undefined) throw new Error(`nothing says what stands in ${around.path}`);
  const whole = [names].flat().map(articleOf).join('\n\n');
  const text = file.without === undefined ? whole : withoutSection(whole, file.without);
  const blocks = blocksOf(around.words(replaced(text, file.change ?? {})));
  const form = file.as ?? around.path.slice(around.path.lastIndexOf('.') + 1);
  if (!isForm(form)) throw new Error(`nothing writes ${around.path}`);
  const { hint = true, macros = false } = file;
  const picture = file.picture === undefined ? {} : { picture: around.baseFile(file.picture) };
  const bytes = FORMS[form](blocks, { hint, macros, ...picture });
  return file.keep === undefined ? bytes : bytes.subarray(0, Math.floor(bytes.length * file.keep));
}

const isForm = (form: string): form is keyof typeof FORMS => Object.hasOwn(FORMS, form);

function copied(bytes: Buffer, taken: string | undefined): Buffer {
  if (taken === undefined) return bytes;
  const text = bytes.toString('latin1');
  return Buffer.from(text.replace(/\d{4}:\d\d:\d\d \d\d:\d\d:\d\d/g, taken), 'latin1');
}

function zipped(files: Readonly<Record<string, VariantFile>>, around: Surroundings): Buffer {
  const entries = Object.entries(files).map(
    ([name, file]) => [name, bytesOf(file, { ...around, path: name })] as const,
  );
  return makeZip(entries, NOVEMBER_27);
}

/** A .docx with a password to open is no zip but an OLE file with these two streams ([MS-OFFCRYPTO] 2.3.4). */
function lockedDocx(): Buffer {
  return makeOle([{ name: 'EncryptionInfo' }, { name: 'EncryptedPackage' }]);
}

/** A Windows shortcut ([MS-SHLLINK]): header with its signature, and the path of what it points to. */
function shortcutTo(target: string): Buffer {
  const HAS_RELATIVE_PATH = 1 << 3;
  const IS_UNICODE = 1 << 7;
  const header = Buffer.alloc(76);
  header.writeUInt32LE(76, 0);
  header.set([0x01, 0x14, 0x02, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46], 4);
  header.writeUInt32LE(HAS_RELATIVE_PATH | IS_UNICODE, 20);
  header.writeUInt32LE(0x20, 24); // an archive file
  header.writeUInt32LE(1, 60); // shown in a normal window
  const length = Buffer.alloc(2);
  length.writeUInt16LE(target.length);
  return Buffer.concat([header, length, Buffer.from(target, 'utf16le'), Buffer.alloc(4)]);
}

const EXAMPLES = join(import.meta.dirname, '../../examples');
const LIST = '报送清单.yaml';

/** The fields are explained at the head of examples/variants.yaml. */
export interface Variant extends ListChanges {
  readonly shows: string;
  /** The folder holds no list. */
  readonly unlisted?: true;
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
  const isUnlisted = steps.some(({ unlisted }) => unlisted === true);
  const files = new Map<string, Uint8Array>(isUnlisted ? [] : [[LIST, list.bytes]]);
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
