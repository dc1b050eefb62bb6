// Text, properties and header values → the bytes of a Word 97 file, laid out as [MS-DOC] says, packed by `cfb`.

import { createRequire } from 'node:module';

type Cfb = typeof import('cfb');
const cfb: Cfb = createRequire(import.meta.url)('cfb');

/** A stretch of the text: its bytes are cp1252 where `narrow` is set. `modifier` is the piece's own property. */
export interface PieceText {
  readonly text: string;
  readonly narrow?: boolean;
  readonly modifier?: number;
  /** Property modifiers of all its characters. */
  readonly sprms?: readonly number[];
}

export interface WordFile {
  readonly pieces: readonly PieceText[];
  /** Lengths of main, footnotes, headers, macros (unused), comments, endnotes, boxes, header boxes. */
  readonly lengths?: readonly number[];
  readonly magic?: number;
  readonly version?: number;
  readonly flags?: number;
  /** The table of drawings' places (PlcSpaMom). */
  readonly anchors?: Uint8Array;
  readonly others?: Readonly<Record<string, Uint8Array>>;
}

const TEXT_AT = 0x800;
const PAGE = 512;
// Streams below 4096 bytes lie in the mini stream, as the short WordDocument streams here do; the table does not.
const LARGE = Buffer.alloc(4096);

/** Streams by path → a compound file. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const file = cfb.utils.cfb_new();
  for (const [path, bytes] of Object.entries(streams)) cfb.utils.cfb_add(file, path, Buffer.from(bytes));
  return Buffer.from(cfb.write(file, { type: 'buffer' }) as Uint8Array);
}

/** The file, with `1Table` as its table stream. */
export function wordFile(options: WordFile): Buffer {
  const texts = options.pieces.map(bytesOf);
  const pageAt = Math.ceil((TEXT_AT + texts.reduce((sum, bytes) => sum + bytes.length, 0)) / PAGE) * PAGE;
  const pages = propertyPage(options.pieces, texts);
  const clx = pieceTable(options.pieces, texts);
  const index = numbers([TEXT_AT, pageAt, pageAt / PAGE]);
  const anchors = Buffer.from(options.anchors ?? []);
  const head = header(options, { clx: clx.length, index: index.length, anchors: anchors.length });
  const body = Buffer.concat([head, ...texts]);
  const word = Buffer.concat([body, Buffer.alloc(pageAt - body.length), pages]);
  return compoundFile({
    '/WordDocument': word,
    '/1Table': Buffer.concat([clx, index, anchors, LARGE]),
    ...options.others,
  });
}

// Windows-1252 of the typographic marks that the tests use.
const NARROW: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, '…': 0x85 };

function bytesOf({ text, narrow }: PieceText): Buffer {
  if (!narrow) return Buffer.from(text, 'utf16le');
  return Buffer.from(Array.from(text, (character) => NARROW[character] ?? character.charCodeAt(0)));
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => {
    bytes.writeUInt32LE(value, at * 4);
  });
  return bytes;
}

function pieceTable(pieces: readonly PieceText[], texts: readonly Buffer[]): Buffer {
  const positions = [0];
  const descriptors: Buffer[] = [];
  let offset = TEXT_AT;
  pieces.forEach(({ text, narrow, modifier = 0 }, at) => {
    positions.push((positions.at(-1) ?? 0) + text.length);
    const descriptor = Buffer.alloc(8);
    descriptor.writeUInt32LE(narrow ? offset * 2 + 0x40000000 : offset, 2);
    descriptor.writeUInt16LE(modifier, 6);
    descriptors.push(descriptor);
    offset += texts[at]?.length ?? 0;
  });
  const plc = Buffer.concat([numbers(positions), ...descriptors]);
  const head = Buffer.alloc(5, 2);
  head.writeUInt32LE(plc.length, 1);
  return Buffer.concat([head, plc]);
}

function propertyPage(pieces: readonly PieceText[], texts: readonly Buffer[]): Buffer {
  const page = Buffer.alloc(PAGE);
  let offset = TEXT_AT;
  let free = PAGE - 2;
  page[PAGE - 1] = pieces.length;
  pieces.forEach(({ sprms = [] }, at) => {
    page.writeUInt32LE(offset, at * 4);
    offset += texts[at]?.length ?? 0;
    free = (free - sprms.length - 1) & ~1;
    page[(pieces.length + 1) * 4 + at] = free / 2;
    page.set([sprms.length, ...sprms], free);
  });
  page.writeUInt32LE(offset, pieces.length * 4);
  return page;
}

function header(
  options: WordFile,
  sizes: { readonly clx: number; readonly index: number; readonly anchors: number },
): Buffer {
  const head = Buffer.alloc(TEXT_AT);
  const { magic = 0xa5ec, version = 0xc1, flags = 0x0200 } = options;
  head.writeUInt16LE(magic, 0);
  head.writeUInt16LE(version, 2);
  head.writeUInt16LE(flags, 0x0a);
  const total = options.pieces.reduce((sum, { text }) => sum + text.length, 0);
  head.set(numbers(options.lengths ?? [total]), 0x4c);
  head.writeUInt16LE(93, 0x98);
  head.set(numbers([sizes.clx, sizes.index]), 0xfa);
  head.set(numbers([0, sizes.clx]), 0x1a2);
  head.set(numbers([sizes.clx + sizes.index, sizes.anchors]), 0x9a + 40 * 8);
  return head;
}
