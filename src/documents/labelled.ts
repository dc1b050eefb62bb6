// Bytes and the name of a charset that came with them → text; throws where the label or the bytes are wrong.

import { decodeWestern } from './charset.ts';

export interface Labelled {
  readonly text: string;
  readonly encoding: string;
}

/** In Western text a letter beyond ASCII stands alone or in twos; below this share in pairs it may be Western. */
const PAIRED = 0.9;

/** The label gb2312 and its kin stand for all of GBK on the web, and GB18030 is GBK and more. */
export function decodeLabelled(bytes: Uint8Array, label: string): Labelled {
  const decoder = new TextDecoder(/^(?:x-)?gb/i.test(label) ? 'gb18030' : label, { fatal: true });
  const { encoding } = decoder;
  if (encoding !== 'windows-1252') return { text: decoder.decode(bytes), encoding };
  if (isPaired(bytes)) throw new RangeError('two bytes a character under the label of one');
  return { text: decodeWestern(bytes), encoding };
}

/** Templates and mail programs put a Western label on anything; Chinese bytes come in runs of two and more. */
function isPaired(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) paired++;
  }
  return high >= 4 && paired >= high * PAIRED;
}
