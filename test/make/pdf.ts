// A few lines, pictures and fonts → the bytes of a PDF, written by hand and without any font file.

import { createHash } from 'node:crypto';

/** Text whose base line begins at x, y, in points from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** `nameless`: character codes that no map turns into letters; `drawn`: glyphs that are drawings. */
  readonly font?: 'song' | 'nameless' | 'drawn' | 'unknownMap';
}

/** A picture's place on the page. */
export interface PdfPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The picture stands inside a form object, as many scanners put it. */
  readonly inForm?: boolean;
}

export interface PdfPage {
  readonly lines?: readonly PdfLine[];
  readonly pictures?: readonly PdfPicture[];
  /** The page is turned when shown, and its lines are turned back: x and y are as shown. */
  readonly turned?: boolean;
  /** Page operators to be added as they are. */
  readonly operators?: string;
  /** Fields and notes: references to further objects. */
  readonly annotations?: string;
}

export const A4 = { width: 595, height: 842 } as const;
/** A picture that covers the whole page. */
export const WHOLE_PAGE: PdfPicture = { x: 0, y: 0, ...A4 };

const FONTS = { song: 'F1', nameless: 'F2', drawn: 'F3', unknownMap: 'F4' } as const;
const FIRST_PAGE = 20;

const stream = (dictionary: string, content: string) =>
  `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;
const cidFont = (name: string, encoding: string, descendant: number) =>
  `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/${encoding}/DescendantFonts[${descendant} 0 R]>>`;
const cid = (kind: string, name: string, ordering: string) =>
  `<</Type/Font/Subtype/CIDFontType${kind}/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})` +
  '/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>';

// PDF 1.7, 9.7.5.2: UniGB-UCS2-H is predefined, so STSong-Light needs neither a font file nor a map.
const FIXED: Readonly<Record<number, string>> = {
  1: '<</Type/Catalog/Pages 2 0 R>>',
  3: cidFont('STSong-Light', 'UniGB-UCS2-H', 4),
  4: cid('0', 'STSong-Light', 'GB1'),
  5:
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0' +
    '/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  6: cidFont('Nameless', 'Identity-H', 7),
  7: cid('2', 'Nameless', 'Identity'),
  8:
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<</g 9 0 R>>' +
    '/Encoding<</Type/Encoding/Differences[65/g/g/g]>>/FirstChar 65/LastChar 67/Widths[900 900 900]/Resources<<>>>>',
  9: stream('', '1000 0 0 0 800 800 d1 0 0 800 800 re f'),
  10: cidFont('STSong-Light', 'NoSuchMap-H', 4),
  11: stream(
    '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8',
    String.fromCharCode(0x80),
  ),
  12: stream('/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</P 11 0 R>>>>', '/P Do'),
};

const RESOURCES =
  '/Resources<</Font<</F1 3 0 R/F2 6 0 R/F3 8 0 R/F4 10 0 R>>/XObject<</P 11 0 R/Q 12 0 R>>>>' +
  `/MediaBox[0 0 ${A4.width} ${A4.height}]`;

/**
 * Pages → a PDF, encrypted when there is a password (an empty one opens the file without asking). Further objects
 * stand in it as they are given, in place of those of the same number.
 */
export function makePdf(
  pages: readonly PdfPage[],
  password?: string,
  further: Readonly<Record<number, string>> = {},
): Uint8Array {
  const fixed = Object.entries({ ...FIXED, ...further });
  const objects = new Map(fixed.map(([number, object]) => [Number(number), object]));
  const kids = pages.map((_, index) => FIRST_PAGE + 2 * index);
  objects.set(2, `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`);
  for (const [index, page] of pages.entries()) {
    const number = FIRST_PAGE + 2 * index;
    const rotate = page.turned ? '/Rotate 90' : '';
    const notes = page.annotations === undefined ? '' : `/Annots[${page.annotations}]`;
    objects.set(
      number,
      `<</Type/Page/Parent 2 0 R${RESOURCES}${rotate}${notes}/Contents ${number + 1} 0 R>>`,
    );
    objects.set(number + 1, stream('', operatorsOf(page)));
  }
  return write(objects, password === undefined ? undefined : sealWith(password));
}

/** Texts → lines one beneath the other from the top of the page. */
export function column(texts: readonly string[], x = 70, size = 12): readonly PdfLine[] {
  return texts.map((text, at) => ({ text, x, y: 760 - at * size * 1.5, size }));
}

function operatorsOf({ lines = [], pictures = [], operators = '', turned }: PdfPage): string {
  const drawn = pictures.map(
    ({ x, y, width, height, inForm }) => `q ${width} 0 0 ${height} ${x} ${y} cm /${inForm ? 'Q' : 'P'} Do Q`,
  );
  const written = lines.map(({ text, x, y, size = 12, font = 'song' }) => {
    const matrix = turned ? `0 1 -1 0 ${A4.width - y} ${x}` : `1 0 0 1 ${x} ${y}`;
    return `BT /${FONTS[font]} ${size} Tf ${matrix} Tm <${codes(text, font === 'drawn' ? 2 : 4)}> Tj ET`;
  });
  return [...drawn, ...written, operators].join('\n');
}

function codes(text: string, digits: number): string {
  return text
    .split('')
    .map((unit) => unit.charCodeAt(0).toString(16).padStart(digits, '0').slice(-digits))
    .join('');
}

function write(objects: ReadonlyMap<number, string>, seal: Seal | undefined): Uint8Array {
  const size = Math.max(...objects.keys()) + 1;
  let file = '%PDF-1.4\n';
  const table: string[] = [];
  for (let number = 0; number < size; number++) {
    const object = objects.get(number);
    table.push(
      object === undefined ? '0000000000 65535 f ' : `${String(file.length).padStart(10, '0')} 00000 n `,
    );
    if (object !== undefined) file += `${number} 0 obj\n${sealed(number, object, seal)}\nendobj\n`;
  }
  const tail = `trailer\n<</Size ${size}/Root 1 0 R${seal?.trailer ?? ''}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(`${file}xref\n0 ${size}\n${table.join('\n')}\n${tail}`, (unit) =>
    unit.charCodeAt(0),
  );
}

/** An object with its stream, or else its strings, encrypted. */
function sealed(number: number, object: string, seal: Seal | undefined): string {
  if (seal === undefined) return object;
  const [, before, content, after] = /^(.*?stream\n)(.*)(\nendstream)$/s.exec(object) ?? [];
  if (content !== undefined) return `${before}${seal.encrypt(number, content)}${after}`;
  return object.replace(/\(([^)]*)\)/g, (_, text: string) => {
    return `<${Buffer.from(seal.encrypt(number, text), 'latin1').toString('hex')}>`;
  });
}

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
function sealWith(password: string): Seal {
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
