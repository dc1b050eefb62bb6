// One file → its facts, by the table of readers. A format is one row here and one file beside.

import { LIMITS } from '../core/limits.ts';
import type { ByteSource, Document, DocumentReader, Family, Kind, Unread } from '../core/model/document.ts';
import { contradiction, familyOf, kindOf } from './detect/index.ts';
import { readDocx } from './formats/docx/index.ts';
import { readImage } from './formats/image/index.ts';
import { readPlain } from './formats/text/index.ts';

/** The readers of everyday kinds are loaded at once; every other one, and every library, when it is needed. */
const READERS: Readonly<Partial<Record<Kind, () => Promise<DocumentReader>>>> = {
  docx: async () => readDocx,
  odt: async () => (await import('./formats/odt/index.ts')).readOdt,
  ofd: async () => (await import('./formats/ofd/index.ts')).readOfd,
  doc: async () => (await import('./formats/doc/index.ts')).readDoc,
  word95: async () => (await import('./formats/doc/index.ts')).readDoc,
  works: async () => (await import('./formats/doc/index.ts')).readDoc,
  ole: async () => (await import('./formats/doc/index.ts')).readDoc,
  rtf: async () => (await import('./formats/rtf/index.ts')).readRtf,
  pdf: async () => (await import('./formats/pdf/index.ts')).readPdf,
  text: async () => readPlain,
  markdown: async () => readPlain,
  html: async () => (await import('./formats/html/index.ts')).readHtml,
  mht: async () => (await import('./formats/mht/index.ts')).readMht,
  csv: async () => (await import('./formats/sheet/csv.ts')).readCsv,
  xlsx: async () => (await import('./formats/sheet/xlsx/index.ts')).readXlsx,
  ods: async () => (await import('./formats/sheet/ods.ts')).readOds,
  xls: async () => (await import('./formats/sheet/xls.ts')).readXls,
  jpeg: readImageLazily,
  png: readImageLazily,
  gif: readImageLazily,
  bmp: readImageLazily,
  webp: readImageLazily,
  tiff: readImageLazily,
  heic: readImageLazily,
};

async function readImageLazily(): Promise<DocumentReader> {
  return readImage;
}

/** Kinds read by a foreign library: in a thread, which can be stopped. */
const FOREIGN: ReadonlySet<Kind> = new Set<Kind>(['pdf', 'ofd', 'xls', 'mht']);

/** Whether reading a file rests on our own readers alone, which are linear and have limits, or on none. */
export function isReadByUs({ size }: ByteSource, kind: Kind): boolean {
  return !FOREIGN.has(kind) || size > limitOf(kind);
}

/** Why a kind without a reader is not read. */
const UNREADABLE: Readonly<Partial<Record<Kind, Unread['code']>>> = {
  empty: 'empty',
  zip: 'archive',
  rar: 'archive',
  sevenZip: 'archive',
  shortcut: 'shortcut',
  executable: 'executable',
  sealed: 'encrypted',
};

/** Kinds whose remedy is their own. */
const OWN_REMEDY: ReadonlySet<Kind> = new Set<Kind>(['avif', 'iwork', 'otherPackage', 'sealed', 'ownerFile']);

/** A file as found: its facts, and its ending where that says another kind than the content. */
export interface MeasuredFile {
  readonly document: Document;
  readonly ending?: string;
}

/** Bytes, name and the family that is asked for → facts or the reason why there are none. Never throws for bad bytes. */
export async function readDocument(source: ByteSource, name: string, family: Family): Promise<MeasuredFile> {
  const kind = kindOf(source, name);
  const ending = kind === 'empty' ? undefined : contradiction(name, kind);
  const document = await readKind(source, name, { kind, family });
  return ending === undefined ? { document } : { document, ending };
}

interface WantedKind {
  readonly kind: Kind;
  readonly family: Family;
}

async function readKind(source: ByteSource, name: string, { kind, family }: WantedKind): Promise<Document> {
  const limit = limitOf(kind);
  if (source.size > limit) return { kind, notes: [], unread: { code: 'tooLarge', detail: { limit } } };
  const load = READERS[kind];
  if (load === undefined) return withoutReader(kind, family);
  const document = await (await load())(source, name);
  return document.unread
    ? { ...document, unread: naming(document.kind, document.unread) }
    : heldTo(family, document);
}

/** Adds the kind to a reason, whose sentence depends on it. */
function naming(kind: Kind, { code, detail }: Unread): Unread {
  return { code, detail: { kind, ...detail } };
}

function limitOf(kind: Kind): number {
  if (kind === 'pdf') return LIMITS.pdfBytes;
  return familyOf(kind) === 'image' ? LIMITS.imageBytes : LIMITS.documentBytes;
}

/** Where anything may be handed in, a kind that nobody reads is no fault; an empty or a linking file is. */
function withoutReader(kind: Kind, family: Family): Document {
  const unread = unreadableAs(kind);
  if (family === 'any' && unread.code !== 'empty' && unread.code !== 'shortcut') return { kind, notes: [] };
  return { kind, notes: [], unread };
}

/** Why a kind that no reader reads is not read. */
export function unreadableAs(kind: Kind): Unread {
  const detail = OWN_REMEDY.has(kind) ? { kind, what: kind } : { kind };
  return { code: UNREADABLE[kind] ?? 'unsupported', detail };
}

/** A healthy file of another family than the one asked for is `wrongFamily`. */
function heldTo(family: Family, document: Document): Document {
  const own = familyOf(document.kind);
  if (family === 'any' || own === family) return document;
  if ((family === 'text' && document.text) || (family === 'sheet' && document.sheet)) return document;
  return { ...document, unread: { code: 'wrongFamily', detail: { wanted: family, kind: document.kind } } };
}
