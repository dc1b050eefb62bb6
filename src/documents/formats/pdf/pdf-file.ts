// The bytes of a PDF → its objects, for the few things that PDFium does not tell: layers and character maps.

import { latin1 } from '#bytes';
import { inflate } from '#inflate';
import { type PdfValue, parseValue } from './pdf-value.ts';

export type { PdfValue } from './pdf-value.ts';

export interface PdfObject {
  /** `12 0`, as references name it. */
  readonly key: string;
  readonly value: PdfValue;
  /** The stream behind a dictionary, as stored. */
  readonly stream?: Uint8Array;
}

export interface PdfFile {
  readonly objects: readonly PdfObject[];
  readonly byKey: ReadonlyMap<string, PdfObject>;
}

const OBJECT = /(\d{1,9})[ \t\r\n\f\0]+(\d{1,5})[ \t\r\n\f\0]+obj\b/g;
const STREAM = /[ \t\r\n\f\0]*stream\r?\n?/y;
const MOST_OBJECTS = 200_000;
const MOST_UNPACKED = 32 * 1024 * 1024;

/**
 * Goes through the file from its beginning, whatever its table of objects says: the last object of a number
 * stands. What is encrypted comes out as it is stored, and is then not found by those who look for it.
 */
export function pdfFile(bytes: Uint8Array): PdfFile {
  const byKey = new Map<string, PdfObject>();
  for (const object of plainObjects(bytes)) byKey.set(object.key, object);
  let room = MOST_UNPACKED;
  for (const { value, stream } of [...byKey.values()]) {
    if (stream === undefined || room <= 0 || nameIn(value, 'Type') !== 'ObjStm') continue;
    const unpacked = unpackedStream({ value, stream }, room);
    room -= unpacked?.length ?? 0;
    for (const object of packedObjects(value, unpacked))
      if (!byKey.has(object.key)) byKey.set(object.key, object);
  }
  return { objects: [...byKey.values()], byKey };
}

function* plainObjects(bytes: Uint8Array): Iterable<PdfObject> {
  const text = latin1(bytes);
  OBJECT.lastIndex = 0;
  let count = 0;
  for (let found = OBJECT.exec(text); found && count++ < MOST_OBJECTS; found = OBJECT.exec(text)) {
    const { value, end } = parseValue(text, OBJECT.lastIndex);
    const key = `${Number(found[1])} ${Number(found[2])}`;
    STREAM.lastIndex = end;
    const isStream = value.type === 'dictionary' && STREAM.test(text);
    const from = STREAM.lastIndex;
    const to = isStream ? streamEnd(text, from, value) : end;
    yield isStream ? { key, value, stream: bytes.subarray(from, to) } : { key, value };
    OBJECT.lastIndex = Math.max(to, OBJECT.lastIndex);
  }
}

function streamEnd(text: string, from: number, value: PdfValue): number {
  const length = value.type === 'dictionary' ? value.entries.get('Length') : undefined;
  const stated = length?.type === 'number' ? from + length.value : -1;
  if (stated >= from && /^\s*endstream/.test(text.slice(stated, stated + 16))) return stated;
  const mark = text.indexOf('endstream', from);
  return mark < 0 ? text.length : mark;
}

/** A stream as it was before it was packed; nothing where it is packed in a way that is not read here. */
export function unpackedStream({ value, stream }: Pick<PdfObject, 'value' | 'stream'>, most = MOST_UNPACKED) {
  if (stream === undefined || value.type !== 'dictionary') return undefined;
  const filter = value.entries.get('Filter');
  if (filter === undefined) return stream;
  const one = filter.type === 'array' && filter.items.length === 1 ? filter.items[0] : filter;
  if (one?.type !== 'name' || !/^(?:FlateDecode|Fl)$/.test(one.text) || value.entries.has('DecodeParms'))
    return undefined;
  const unpacked = inflate(stream.subarray(2), { most, claimed: stream.length * 8 }); // RFC 1950: two bytes of head
  return typeof unpacked === 'string' ? undefined : unpacked;
}

/** PDF 1.7, 7.5.7: pairs of numbers, then the objects. */
function packedObjects(value: PdfValue, unpacked: Uint8Array | undefined): readonly PdfObject[] {
  if (unpacked === undefined || value.type !== 'dictionary') return [];
  const text = latin1(unpacked);
  const first = value.entries.get('First');
  const start = first?.type === 'number' ? first.value : 0;
  const numbers = text.slice(0, start).trim().split(/\s+/).map(Number);
  const objects: PdfObject[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    objects.push({ key: `${numbers[at]} 0`, value: parseValue(text, start + (numbers[at + 1] ?? 0)).value });
  }
  return objects;
}

function nameIn(value: PdfValue, key: string): string {
  const name = value.type === 'dictionary' ? value.entries.get(key) : undefined;
  return name?.type === 'name' ? name.text : '';
}

/** How a reference names its object. */
export function keyOf(value: PdfValue): string {
  return value.type === 'reference' ? value.key : '';
}

interface Resolved {
  readonly key: string;
  readonly value: PdfValue;
}

/** What stands under a key of a dictionary, references followed. */
export function resolved(file: PdfFile, dictionary: PdfValue, key: string): Resolved | undefined {
  const own = followed(file, dictionary);
  const value = own.type === 'dictionary' ? own.entries.get(key) : undefined;
  return value && { key: keyOf(value), value: followed(file, value) };
}

function followed({ byKey }: PdfFile, value: PdfValue): PdfValue {
  return value.type === 'reference' ? (byKey.get(value.key)?.value ?? { type: 'other' }) : value;
}

export function dictionaryAt(file: PdfFile, dictionary: PdfValue, key: string): PdfValue | undefined {
  const value = resolved(file, dictionary, key)?.value;
  return value?.type === 'dictionary' ? value : undefined;
}

export function arrayAt(file: PdfFile, dictionary: PdfValue, key: string): readonly PdfValue[] {
  const value = resolved(file, dictionary, key)?.value;
  return value?.type === 'array' ? value.items : [];
}

/** A name or a string under a key; empty where there is none. */
export function textAt(file: PdfFile, dictionary: PdfValue, key: string): string {
  const value = resolved(file, dictionary, key)?.value;
  return value?.type === 'name' || value?.type === 'string' ? value.text : '';
}
