// The functions of `#bytes`, by Node's Buffer: what is read from a disk or inflated is one already.

import type { BytesPort } from '../../core/ports.ts';

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const scratch: BytesPort['scratch'] = (length) => Buffer.allocUnsafe(length);
export const concat: BytesPort['concat'] = (pieces) => Buffer.concat(pieces);
export const equal: BytesPort['equal'] = (one, other) => asBuffer(one).equals(other);

export const repeats: BytesPort['repeats'] = (bytes, from, to, at) => {
  const end = at + to - from;
  return end <= bytes.length && asBuffer(bytes).compare(bytes, from, to, at, end) === 0;
};

export const indexOf: BytesPort['indexOf'] = (bytes, mark, from = 0) => asBuffer(bytes).indexOf(mark, from);

export const lastIndexOf: BytesPort['lastIndexOf'] = (bytes, mark, from = bytes.length) =>
  from < 0 ? -1 : asBuffer(bytes).lastIndexOf(mark, from);

export { isUtf8 } from 'node:buffer';

export const utf8: BytesPort['utf8'] = (bytes, from, to) => asBuffer(bytes).toString('utf8', from, to);
export const utf16: BytesPort['utf16'] = (bytes, from, to) => asBuffer(bytes).toString('utf16le', from, to);
export const latin1: BytesPort['latin1'] = (bytes, from, to) => asBuffer(bytes).toString('latin1', from, to);
export const fromLatin1: BytesPort['fromLatin1'] = (text) => Buffer.from(text, 'latin1');
export const toBase64: BytesPort['toBase64'] = (bytes) => asBuffer(bytes).toString('base64');
export const fromBase64: BytesPort['fromBase64'] = (text) => Buffer.from(text, 'base64');
