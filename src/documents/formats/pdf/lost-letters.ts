// A letter that PDFium has no name for → its name by the font's own map, where that says it.

import { latin1 } from '#bytes';
import { withIdeographs } from '../../../core/text/character-variants.ts';
import type { OpenPdf } from './open-pdf.ts';
import { type PdfFile, resolved, textAt, unpackedStream } from './pdf-file.ts';
import { type PdfValue, parseValue } from './pdf-value.ts';

/** Printers' mark for a letter that is missing; it counts as one. */
export const LOST_LETTER = '〓';

const NAME_BYTES = 256;
const MOST_CODES = 65_536;

/** Codes of a font → letters. */
type CharacterMap = ReadonlyMap<number, string>;

/** The character maps of a file by the names of their fonts, each read when it is first asked for. */
type FontMaps = (name: string) => CharacterMap | undefined;

const maps = new WeakMap<PdfFile, FontMaps>();

/** The letters of a character without a name, by the map that its font has in the file; empty where there are none. */
export function mappedLetters(open: OpenPdf, text: number, at: number): string {
  const { pdfium } = open;
  const code = pdfium.FPDFText_GetUnicode(text, at);
  const object = pdfium.FPDFText_GetTextObject(text, at);
  if (object === 0 || code <= 0) return '';
  const name = fontName(open, pdfium.FPDFTextObj_GetFont(object));
  const letters = name === '' ? '' : (mapsOf(open.file())(name)?.get(code) ?? '');
  return once(withIdeographs(letters));
}

/** Some maps name both the radical and the ideograph that one glyph is. */
function once(letters: string): string {
  const [first, second] = letters;
  return first !== undefined && first === second && letters.length === 2 * first.length ? first : letters;
}

function fontName({ pdfium, names }: OpenPdf, font: number): string {
  const length = font === 0 ? 0 : pdfium.FPDFFont_GetBaseFontName(font, names, NAME_BYTES);
  if (length <= 1 || length > NAME_BYTES) return '';
  return latin1(new Uint8Array(pdfium.memory.buffer), names, names + length - 1);
}

function mapsOf(file: PdfFile): FontMaps {
  const known = maps.get(file) ?? fontMaps(file);
  maps.set(file, known);
  return known;
}

function fontMaps(file: PdfFile): FontMaps {
  const fonts = fontsByName(file);
  const known = new Map<string, CharacterMap | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, soleMap(file, fonts.get(name) ?? []));
    return known.get(name);
  };
}

function fontsByName(file: PdfFile): ReadonlyMap<string, readonly PdfValue[]> {
  const fonts = new Map<string, PdfValue[]>();
  for (const { value } of file.objects) {
    const name = textAt(file, value, 'BaseFont');
    const known = fonts.get(name);
    if (known) known.push(value);
    else fonts.set(name, [value]);
  }
  return fonts;
}

/** Two fonts of one name with maps of their own: nobody knows which of them a text uses. */
function soleMap(file: PdfFile, fonts: readonly PdfValue[]): CharacterMap | undefined {
  const keys = new Set(fonts.map((font) => resolved(file, font, 'ToUnicode')?.key ?? ''));
  const streams = [...keys].flatMap((key) => {
    const object = file.byKey.get(key);
    return (object && unpackedStream(object)) ?? [];
  });
  const [stream, second] = streams;
  return stream === undefined || second !== undefined ? undefined : characterMap(latin1(stream));
}

const BLOCK_ROWS = { bfchar: 2, bfrange: 3 } as const;
const TOKEN = /<([0-9A-Fa-f\s]*)>|(\[)|(\])/g;

/** PDF 1.7, 9.10.3: codes with their letters, one by one and in ranges. */
function characterMap(text: string): CharacterMap {
  const map = new Map<number, string>();
  for (const [kind, body] of blocksIn(text))
    for (const row of rowsOf(body, BLOCK_ROWS[kind])) addRow(map, row);
  return map;
}

/** What stands between the marks of each block; for an end that is not there the text is searched once. */
function* blocksIn(text: string): Iterable<readonly [kind: keyof typeof BLOCK_ROWS, body: string]> {
  const begin = /begin(bfchar|bfrange)/g;
  const endless = new Set<string>();
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const kind = found[1] === 'bfchar' ? 'bfchar' : 'bfrange';
    const end = endless.has(kind) ? -1 : text.indexOf(`end${kind}`, begin.lastIndex);
    if (end < 0) {
      endless.add(kind);
      continue;
    }
    yield [kind, text.slice(begin.lastIndex, end)];
    begin.lastIndex = end;
  }
}

type MapRow = readonly (string | readonly string[])[];

function rowsOf(body: string, length: number): readonly MapRow[] {
  const rows: MapRow[] = [];
  let row: (string | readonly string[])[] = [];
  let list: string[] | undefined;
  for (const [, hex, opens, closes] of body.matchAll(TOKEN)) {
    if (opens) list = [];
    else if (closes && list) [row, list] = [[...row, list], undefined];
    else if (hex !== undefined && list) list.push(hex);
    else if (hex !== undefined) row.push(hex);
    if (list !== undefined || row.length < length) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function addRow(map: Map<number, string>, row: MapRow): void {
  const [from = 0, to = from] = row
    .slice(0, -1)
    .map((code) => Number.parseInt(String(code).replace(/\s/g, ''), 16));
  const letters = row.at(-1) ?? '';
  for (let code = from; code <= Math.min(to, from + MOST_CODES) && map.size < MOST_CODES; code++) {
    const step = code - from;
    const sign =
      typeof letters === 'string' ? stepped(lettersIn(letters), step) : lettersIn(letters[step] ?? '');
    if (sign !== '') map.set(code, sign);
  }
}

function lettersIn(hex: string): string {
  const { value } = parseValue(`<feff${hex}>`, 0);
  return value.type === 'string' ? value.text : '';
}

/** The last unit counts up along a range. */
function stepped(letters: string, step: number): string {
  if (step === 0 || letters === '') return letters;
  return letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + step);
}
