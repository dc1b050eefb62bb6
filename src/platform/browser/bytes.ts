// The functions of `#bytes`, by what every browser has: typed arrays, TextDecoder, atob.

import type { BytesPort } from '../../core/ports.ts';

export const scratch: BytesPort['scratch'] = (length) => new Uint8Array(length);

export const concat: BytesPort['concat'] = (pieces) => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

export const equal: BytesPort['equal'] = (one, other) =>
  one.length === other.length && standsAt(one, other, 0);

export const repeats: BytesPort['repeats'] = (bytes, from, to, at) => {
  if (at + to - from > bytes.length) return false;
  for (let one = from, other = at; one < to; one++, other++) if (bytes[one] !== bytes[other]) return false;
  return true;
};

export const indexOf: BytesPort['indexOf'] = (bytes, mark, from = 0) => {
  const [first = -1] = mark;
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !standsAt(bytes, mark, at)) at = bytes.indexOf(first, at + 1);
  return at;
};

export const lastIndexOf: BytesPort['lastIndexOf'] = (bytes, mark, from = bytes.length) => {
  let at = Math.min(from, bytes.length - mark.length);
  while (at >= 0 && !standsAt(bytes, mark, at)) at--;
  return Math.max(at, -1);
};

function standsAt(bytes: Uint8Array, mark: Uint8Array, at: number): boolean {
  for (let step = 0; step < mark.length; step++) if (bytes[at + step] !== mark[step]) return false;
  return true;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

export const isUtf8: BytesPort['isUtf8'] = (bytes) => {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false; // the decoder has no other way to say so
  }
};

export const utf8: BytesPort['utf8'] = (bytes, from, to) => lenientUtf8.decode(bytes.subarray(from, to));

/** So many arguments every engine takes in one call. */
const CALL = 8192;

export const latin1: BytesPort['latin1'] = (bytes, from = 0, to = bytes.length) => {
  let text = '';
  const end = Math.min(to, bytes.length);
  for (let at = from; at < end; at += CALL)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + CALL, end)));
  return text;
};

// TextDecoder would put U+FFFD in place of lone surrogates.
export const utf16: BytesPort['utf16'] = (bytes, from = 0, to = bytes.length) => {
  let text = '';
  const end = Math.min(to, bytes.length) - 1;
  let units: number[] = [];
  for (let at = from; at < end; at += 2) {
    units.push((bytes[at] as number) | ((bytes[at + 1] as number) << 8));
    if (units.length < CALL) continue;
    text += String.fromCharCode(...units);
    units = [];
  }
  return text + String.fromCharCode(...units);
};

export const fromLatin1: BytesPort['fromLatin1'] = (text) => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
};

export const toBase64: BytesPort['toBase64'] = (bytes) => btoa(latin1(bytes));

export const fromBase64: BytesPort['fromBase64'] = (text) => {
  const [written = ''] = text.split('=', 1);
  const letters = written
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/[^A-Za-z0-9+/]/g, '');
  // One letter alone at the end is not yet a byte.
  return fromLatin1(atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters));
};
