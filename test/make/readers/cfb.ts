// The bytes of a .doc → the text of its pieces by the library cfb; knows no properties, so deleted and hidden text is in.

import { find, read } from 'cfb';

const COMPRESSED = 0x40000000;
const WESTERN = new Map(
  [0x2026, 0x2018, 0x2019, 0x201c, 0x201d, 0x2013, 0x2014].map((code, at) => [
    at === 0 ? 0x85 : 0x90 + at,
    code,
  ]),
);

/** [MS-DOC] 2.4.1: the characters of body, notes and boxes, not those of heads and comments. */
export function cfbText(bytes: Buffer): string {
  const container = read(bytes, { type: 'buffer' });
  const stream = (name: string) => Buffer.from(find(container, name)?.content ?? []);
  const word = stream('/WordDocument');
  const table = stream((word.readUInt16LE(10) & 0x0200) === 0 ? '/0Table' : '/1Table');
  const length = (at: number) => word.readUInt32LE(at);
  const [body, notes, heads, comments, ends, boxes] = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].map(length);
  const all = pieces(word, table.subarray(length(0x1a2), length(0x1a2) + length(0x1a6)));
  const first = (body ?? 0) + (notes ?? 0);
  const aside = first + (heads ?? 0) + (comments ?? 0);
  return withoutCodes(all.slice(0, first) + all.slice(aside, aside + (ends ?? 0) + (boxes ?? 0)));
}

function pieces(word: Buffer, clx: Buffer): string {
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = (plc.length - 4) / 12;
  let text = '';
  for (let piece = 0; piece < count; piece++) {
    const length = plc.readUInt32LE(piece * 4 + 4) - plc.readUInt32LE(piece * 4);
    text += pieceText(word, plc.readUInt32LE((count + 1) * 4 + piece * 8 + 2), length);
  }
  return text;
}

function pieceText(word: Buffer, place: number, length: number): string {
  if ((place & COMPRESSED) === 0) return word.toString('utf16le', place, place + length * 2);
  const from = (place & ~COMPRESSED) / 2;
  return [...word.subarray(from, from + length)]
    .map((byte) => String.fromCharCode(WESTERN.get(byte) ?? byte))
    .join('');
}

/** A field: its code between the marks 13 and 14, its result between 14 and 15. */
function withoutCodes(text: string): string {
  let shorter = text;
  for (let before = ''; before !== shorter; ) {
    before = shorter;
    shorter = shorter.replace(
      /\x13[^\x13-\x15]*(?:\x14([^\x13-\x15]*))?\x15/g,
      (_, result?: string) => result ?? '',
    );
  }
  return shorter;
}
