// The objects of a page → its pictures, what fills it, and of each text how it is drawn.

import { isSameToEye, type Rgb } from '../../same-color.ts';
import {
  type Box,
  boundsOf,
  clipOf,
  combined,
  EVERYWHERE,
  matrixOf,
  moved,
  overlap,
  type PdfMatrix,
  UNTURNED,
} from './pdf-geometry.ts';
import { type Layer, layerOf } from './pdf-layers.ts';
import type { OpenPdf } from './visit-pdf.ts';

/** How one text object is drawn; boxes are on the page. */
export interface TextDrawing {
  /** Its place among all that the page draws. */
  readonly order: number;
  /** The lesser of height and width of its letters, in points. */
  readonly size: number;
  /** `faint`: through a mask or a blend that is not looked into; `clip`: it only lends its outline. */
  readonly ink: 'full' | 'faint' | 'clip' | 'none';
  readonly color: Rgb | undefined;
  readonly window: Box;
  readonly box: Box | undefined;
  readonly layer: Layer;
}

/** An area that is painted. */
export interface Filling {
  readonly order: number;
  readonly box: Box;
  /** Unknown for pictures, shadings and patterns. */
  readonly color: Rgb | undefined;
  readonly opaque: boolean;
  readonly kind: 'path' | 'picture' | 'shading';
  readonly handle: number;
  /** From the object's own space to the page. */
  readonly matrix: PdfMatrix;
}

export interface PageObjects {
  readonly pictures: number;
  readonly texts: number;
  /** Square points; a picture inside a form counts with the whole form. */
  readonly area: number;
  readonly drawings: ReadonlyMap<number, TextDrawing>;
  readonly fillings: readonly Filling[];
}

// fpdf_edit.h, FPDF_PAGEOBJ_* and FPDF_TEXTRENDERMODE_*
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const STROKE = 1;
const STROKES: readonly number[] = [1, 5];
const BOTH: readonly number[] = [2, 6];
const INVISIBLE = 3;
const CLIP = 7;

// Of the font's size: neighbours in a line touch, lines do not.
const STROKE_WIDTH = 0.9;
const DEEPEST_FORM = 16;
// Rules and the edges of tables hide and carry no letters.
const THIN = 2;
const MOST_FILLINGS = 4_000;
const CLEAR = 4;
const DENSE = 250;

/** What forms hand down to what stands in them. */
interface Surroundings {
  readonly matrix: PdfMatrix;
  readonly window: Box;
  readonly alpha: number;
  readonly layer: Layer;
  readonly depth: number;
}

interface PageVisit {
  readonly open: OpenPdf;
  order: number;
  pictures: number;
  texts: number;
  area: number;
  readonly drawings: Map<number, TextDrawing>;
  readonly fillings: Filling[];
}

/** An open page → its objects, those inside forms included; texts are made ready to be read. */
export function objectsOf(open: OpenPdf, page: number): PageObjects {
  const { pdfium } = open;
  const visit: PageVisit = {
    open,
    order: 0,
    pictures: 0,
    texts: 0,
    area: 0,
    drawings: new Map(),
    fillings: [],
  };
  const around: Surroundings = { matrix: UNTURNED, window: EVERYWHERE, alpha: 255, layer: 'on', depth: 0 };
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at++) visitObject(visit, pdfium.FPDFPage_GetObject(page, at), around);
  return visit;
}

function visitObject(visit: PageVisit, object: number, around: Surroundings): void {
  visit.order++;
  switch (visit.open.pdfium.FPDFPageObj_GetType(object)) {
    case TEXT:
      visitText(visit, object, around);
      break;
    case PATH:
      visitPath(visit, object, around);
      break;
    case IMAGE:
      visitPicture(visit, object, around);
      break;
    case SHADING:
      addFilling(visit, object, around, { kind: 'shading', color: undefined, opaque: true });
      break;
    case FORM:
      visitForm(visit, object, around);
      break;
    default:
  }
}

// The bounds of a form's members are in the form's own space, those of the form in the page's.
function visitForm(visit: PageVisit, form: number, around: Surroundings): void {
  if (around.depth >= DEEPEST_FORM) return;
  const { open } = visit;
  const inside: Surroundings = {
    matrix: combined(matrixOf(open, form), around.matrix),
    window: windowOf(open, form, around),
    alpha: Math.min(around.alpha, colorOf(open, form, 'fill').alpha),
    layer: layerOf(open, form, around.layer),
    depth: around.depth + 1,
  };
  const before = visit.pictures;
  const area = visit.area;
  const count = open.pdfium.FPDFFormObj_CountObjects(form);
  for (let at = 0; at < count; at++) visitObject(visit, open.pdfium.FPDFFormObj_GetObject(form, at), inside);
  visit.area = area + (visit.pictures > before ? areaOf(boundsOf(open, form)) : 0);
}

function visitText(visit: PageVisit, text: number, around: Surroundings): void {
  const { open } = visit;
  visit.texts++;
  const matrix = combined(matrixOf(open, text), around.matrix);
  const mode = open.pdfium.FPDFTextObj_GetTextRenderMode(text);
  const { color, alpha } = inkColor(open, text, mode);
  const isFaint = alpha >= DENSE && open.pdfium.FPDFPageObj_HasTransparency(text) !== 0;
  giveExtent(open, text);
  const box = boundsOf(open, text);
  visit.drawings.set(text, {
    order: visit.order,
    size:
      fontSizeOf(open, text) * Math.min(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])),
    ink: inkOf(mode, Math.min(alpha, around.alpha), isFaint),
    color,
    window: windowOf(open, text, around),
    box: box && moved(box, around.matrix),
    layer: layerOf(open, text, around.layer),
  });
}

/** Letters that are filled and stroked are seen by either. */
function inkColor(open: OpenPdf, text: number, mode: number): ObjectColor {
  if (STROKES.includes(mode)) return colorOf(open, text, 'stroke');
  const fill = colorOf(open, text, 'fill');
  if (!BOTH.includes(mode)) return fill;
  const stroke = colorOf(open, text, 'stroke');
  const isOne = fill.color && stroke.color && isSameToEye(fill.color, stroke.color);
  return { color: isOne ? fill.color : undefined, alpha: Math.max(fill.alpha, stroke.alpha) };
}

function inkOf(mode: number, alpha: number, isFaint: boolean): TextDrawing['ink'] {
  if (mode === INVISIBLE || alpha < CLEAR) return 'none';
  if (mode === CLIP) return 'clip';
  return isFaint ? 'faint' : 'full';
}

function visitPath(visit: PageVisit, path: number, around: Surroundings): void {
  const { open } = visit;
  const { pdfium, scratch } = open;
  if (pdfium.FPDFPath_GetDrawMode(path, scratch, scratch + 4) === 0) return;
  if (new DataView(pdfium.memory.buffer, scratch).getInt32(0, true) === 0) return;
  const { color, alpha } = colorOf(open, path, 'fill');
  const opaque = Math.min(alpha, around.alpha) >= DENSE && pdfium.FPDFPageObj_HasTransparency(path) === 0;
  if (alpha < CLEAR) return;
  addFilling(visit, path, around, { kind: 'path', color, opaque });
}

function visitPicture(visit: PageVisit, picture: number, around: Surroundings): void {
  const { open } = visit;
  visit.pictures++;
  visit.area += areaOf(boundsOf(open, picture));
  const { alpha } = colorOf(open, picture, 'fill');
  const opaque =
    Math.min(alpha, around.alpha) >= DENSE && open.pdfium.FPDFPageObj_HasTransparency(picture) === 0;
  addFilling(visit, picture, around, { kind: 'picture', color: undefined, opaque });
}

function addFilling(
  visit: PageVisit,
  object: number,
  around: Surroundings,
  what: Pick<Filling, 'kind' | 'color' | 'opaque'>,
): void {
  const { open, order, fillings } = visit;
  const bounds = boundsOf(open, object);
  if (bounds === undefined || fillings.length >= MOST_FILLINGS) return;
  if (layerOf(open, object, around.layer) !== 'on') return;
  const box = overlap(moved(bounds, around.matrix), windowOf(open, object, around));
  if (box.right - box.left < THIN || box.top - box.bottom < THIN) return;
  fillings.push({
    ...what,
    order,
    box,
    handle: object,
    matrix: combined(matrixOf(open, object), around.matrix),
  });
}

function windowOf(open: OpenPdf, object: number, around: Surroundings): Box {
  const clip = clipOf(open, object);
  return clip === EVERYWHERE ? around.window : overlap(around.window, moved(clip, around.matrix));
}

interface ObjectColor {
  readonly color: Rgb | undefined;
  readonly alpha: number;
}

function colorOf({ pdfium, scratch }: OpenPdf, object: number, which: 'fill' | 'stroke'): ObjectColor {
  const read = which === 'fill' ? pdfium.FPDFPageObj_GetFillColor : pdfium.FPDFPageObj_GetStrokeColor;
  if (read(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return { color: undefined, alpha: 255 };
  const view = new DataView(pdfium.memory.buffer, scratch);
  const at = (index: number) => view.getUint32(index * 4, true);
  return { color: [at(0), at(1), at(2)], alpha: at(3) };
}

// Where a font is not embedded PDFium has no glyphs and so no extent for Chinese text; a text without
// width or height it skips, or takes for a shadow of an equal one. A stroke gives every text an extent.
function giveExtent(open: OpenPdf, text: number): void {
  if (areaOf(boundsOf(open, text)) > 0) return;
  const { pdfium } = open;
  const [, , c, d] = matrixOf(open, text);
  pdfium.FPDFTextObj_SetTextRenderMode(text, STROKE);
  pdfium.FPDFPageObj_SetStrokeWidth(text, STROKE_WIDTH * fontSizeOf(open, text) * Math.hypot(c, d));
  pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, 0, 0); // moves nothing, but makes it measure anew
}

/** The size of a text's font before its matrix. */
function fontSizeOf({ pdfium, scratch }: OpenPdf, text: number): number {
  pdfium.FPDFTextObj_GetFontSize(text, scratch);
  return Math.abs(new DataView(pdfium.memory.buffer, scratch).getFloat32(0, true));
}

function areaOf(box: Box | undefined): number {
  return box === undefined ? 0 : Math.abs((box.right - box.left) * (box.top - box.bottom));
}
