// A letter that PDFium has no name for → its name by the font's own map, where that says it.

import { latin1 } from '#bytes';
import { withIdeographs } from '../../../core/text/character-variants.ts';
import type { OpenPdf } from './open-pdf.ts';
import { type PdfFile, resolved, textAt, unpackedStream } from './pdf-file.ts';
import { parseValue } from './pdf-value.ts';

/** Printers' mark for a letter that is missing; it counts as one. */
export const LOST_LETTER = '〓';

const NAME_BYTES = 256;
const MOST_CODES = 65_536;

/** Codes of a font → letters. */
type CharacterMap = ReadonlyMap<number, string>;

const maps = new WeakMap<PdfFile, Map<string, CharacterMap | undefined>>();

/** The letters of a character without a name, by the map that its font has in the file; empty where there are none. */
export function mappedLetters(open: OpenPdf, text: number, at: number): string {
  const { pdfium } = open;
  const code = pdfium.FPDFText_GetUnicode(text, at);
  const object = pdfium.FPDFText_GetTextObject(text, at);
  if (object === 0 || code <= 0) return '';
  const name = fontName(open, pdfium.FPDFTextObj_GetFont(object));
  const letters = name === '' ? '' : (mapOf(open.file(), name)?.get(code) ?? '');
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

function mapOf(file: PdfFile, name: string): CharacterMap | undefined {
  const known = maps.get(file) ?? new Map<string, CharacterMap | undefined>();
  maps.set(file, known);
  if (!known.has(name)) known.set(name, mapNamed(file, name));
  return known.get(name);
}

/** Two fonts of one name with maps of their own: nobody knows which of them a text uses. */
function mapNamed(file: PdfFile, name: string): CharacterMap | undefined {
  const found = new Map<string, CharacterMap>();
  for (const { value } of file.objects) {
    if (textAt(file, value, 'BaseFont') !== name) continue;
    const map = resolved(file, value, 'ToUnicode');
    const object = map && file.byKey.get(map.key);
    const stream = object && unpackedStream(object);
    if (map && stream) found.set(map.key, characterMap(latin1(stream)));
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

const BLOCK = /begin(bfchar|bfrange)([\s\S]*?)end\1/g;
const TOKEN = /<([0-9A-Fa-f\s]*)>|(\[)|(\])/g;

/** PDF 1.7, 9.10.3: codes with their letters, one by one and in ranges. */
function characterMap(text: string): CharacterMap {
  const map = new Map<number, string>();
  for (const [, kind, body = ''] of text.matchAll(BLOCK)) {
    const rows = rowsOf(body, kind === 'bfchar' ? 2 : 3);
    for (const row of rows) addRow(map, row);
  }
  return map;
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
