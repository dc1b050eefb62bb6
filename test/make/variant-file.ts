// What examples/variants.yaml says of a file → its bytes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOf, type Block, blocksOf, replaced, withoutSection } from './article.ts';
import { type ArticleOptions, articleDocx } from './article-docx.ts';
import { articlePdf, articleRtf, articleScan, articleTxt } from './article-pages.ts';
import { gbk } from './gbk.ts';
import { makeJpeg } from './image.ts';
import { makeOle } from './ole.ts';
import { makeZip, NOVEMBER_27 } from './zip.ts';

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
