// The bytes of a page saved as one file (.mht, also under .doc) → its text as measured paragraphs.

import { fromBase64, fromLatin1, latin1 } from '#bytes';
import type { ByteSource, Document } from '../../../core/model/document.ts';
import { unreadDocument, wholeFile } from '../../result.ts';
import { htmlDocument } from '../html/index.ts';

/** A saved page → facts of its page part; the pages of frames, headers and notes beside it are not read. */
export function readMht(source: ByteSource, _name: string): Document {
  const bytes = wholeFile(source);
  if (!(bytes instanceof Uint8Array)) return unreadDocument('mht', bytes);
  const message = messageOf(latin1(bytes, 0, bytes.length));
  const page = message.parts.find(({ type }) => type === 'text/html'); // the root comes first
  if (page === undefined) return unreadDocument('mht', { code: 'damaged', detail: { what: 'noPage' } });
  const document = htmlDocument('mht', page.body(), page.charset);
  const isNoted = document.notes.some(({ code }) => code === 'truncatedTail');
  return message.cut && !isNoted
    ? { ...document, notes: [...document.notes, { code: 'truncatedTail' }] }
    : document;
}

/** Header names in lower case → values with their folded lines joined. */
export type Headers = ReadonlyMap<string, string>;

export interface Part {
  /** `text/html`, in lower case; `text/plain` where a part does not say. */
  readonly type: string;
  readonly charset?: string;
  readonly headers: Headers;
  readonly body: () => Uint8Array;
}

export interface Message {
  readonly parts: readonly Part[];
  /** No closing boundary: the file was cut. */
  readonly cut: boolean;
}

/** Parts of parts of parts: a saved page needs two levels. */
const DEPTH = 4;
const PARTS = 2_000;

/** A message as Latin-1 text (one character a byte) → its leaves in order. Never throws. */
function messageOf(source: string, depth = 0): Message {
  const { headers, body } = entityOf(source);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (boundary === undefined || !/^multipart\//i.test(type)) {
    return { parts: [leafOf(headers, type, body)], cut: false };
  }
  if (depth >= DEPTH) return { parts: [], cut: false };
  return joined(body, boundary, depth);
}

function joined(body: string, boundary: string, depth: number): Message {
  const { pieces, cut } = split(body, boundary);
  const messages = pieces.slice(0, PARTS).map((piece) => messageOf(piece, depth + 1));
  return { parts: messages.flatMap(({ parts }) => parts), cut: cut || messages.some((inner) => inner.cut) };
}

function parameter(value: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2];
}

function entityOf(source: string): { headers: Headers; body: string } {
  const start = source.replace(/^(?:\u00ef\u00bb\u00bf)?[\r\n]+/, '');
  const end = /\r?\n\r?\n/.exec(start);
  const header = end ? start.slice(0, end.index) : start;
  return { headers: headersOf(header), body: end ? start.slice(end.index + end[0].length) : '' };
}

function headersOf(header: string): Headers {
  const headers = new Map<string, string>();
  for (const line of header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function split(body: string, boundary: string): { pieces: string[]; cut: boolean } {
  const mark = `\n--${boundary}`;
  const pieces = `\n${body}`.split(mark).slice(1);
  const close = pieces.findIndex((piece) => piece.startsWith('--'));
  const inner = close < 0 ? pieces : pieces.slice(0, close);
  return { pieces: inner.map((piece) => piece.replace(/^[ \t]*\r?\n/, '')), cut: close < 0 };
}

function leafOf(headers: Headers, type: string, body: string): Part {
  const charset = parameter(type, 'charset');
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  return {
    type: type.replace(/;.*$/s, '').trim().toLowerCase(),
    ...(charset === undefined ? {} : { charset }),
    headers,
    body: () => decodeBody(body, encoding),
  };
}

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return fromBase64(body);
  return fromLatin1(encoding === 'quoted-printable' ? unquote(body) : body);
}

// RFC 2045, 6.7: `=` at a line's end joins lines, white space after it is padding of the transport.
function unquote(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
