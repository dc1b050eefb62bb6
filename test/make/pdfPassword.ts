// A user password → the RC4 encryption of a PDF's streams and strings (PDF 1.7, 7.6, revision 2).

import { createHash } from 'node:crypto';

/** What goes into the trailer, and how the content of one object is written. */
export interface Seal {
  readonly trailer: string;
  /** Latin-1 text in, as many characters out. */
  readonly encrypt: (object: number, content: string) => string;
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const OWNER = Buffer.alloc(32, 7);
const PERMISSIONS = -64;

/** An empty password leaves a file that opens without asking: one with an owner's password only. */
export function sealWith(password: string): Seal {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const key = md5(padded, OWNER, permissions, ID).subarray(0, 5);
  const id = ID.toString('hex');
  return {
    trailer:
      `/ID[<${id}><${id}>]/Encrypt<</Filter/Standard/V 1/R 2/P ${PERMISSIONS}` +
      `/O<${OWNER.toString('hex')}>/U<${rc4(key, PADDING).toString('hex')}>>>`,
    encrypt: (object, content) => {
      const number = Buffer.from([object & 255, object >> 8, 0, 0, 0]);
      return rc4(md5(key, number).subarray(0, 10), Buffer.from(content, 'latin1')).toString('latin1');
    },
  };
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (one: number, other: number) => {
    const kept = at(one);
    state[one & 255] = at(other);
    state[other & 255] = kept;
  };
  let other = 0;
  for (let one = 0; one < 256; one++) {
    other += at(one) + (key[one % key.length] ?? 0);
    swap(one, other);
  }
  other = 0;
  return Buffer.from(
    [...bytes].map((byte, index) => {
      other += at(index + 1);
      swap(index + 1, other);
      return byte ^ at(at(index + 1) + at(other));
    }),
  );
}
