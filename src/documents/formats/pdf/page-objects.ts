// The objects of a page → its pictures, what fills it, and of each text how it is drawn.

import { combined, IDENTITY, type Matrix } from '../../layout/matrix.ts';
import { CLEAR, DENSE, type Rgb } from '../../run-appearance.ts';
import type { OpenPdf } from './open-pdf.ts';
import { areaOf, type Box, boundsOf, EVERYWHERE, moved, objectMatrix, overlap } from './pdf-geometry.ts';
import { layerOf } from './pdf-layers.ts';
import { colorOf, type Surroundings, type TextDrawing, textDrawing, windowOf } from './text-drawing.ts';

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
  readonly matrix: Matrix;
}

export interface PageObjects {
  readonly pictures: number;
  readonly texts: number;
  /** Square points; a picture inside a form counts with the whole form. */
  readonly area: number;
  readonly drawings: ReadonlyMap<number, TextDrawing>;
  readonly fillings: readonly Filling[];
}

// fpdf_edit.h, FPDF_PAGEOBJ_*
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;

const DEEPEST_FORM = 16;
// Rules and the edges of tables hide and carry no letters.
const THIN = 2;
const MOST_FILLINGS = 4_000;

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
  const around: Surroundings = { matrix: IDENTITY, window: EVERYWHERE, alpha: 255, layer: 'on', depth: 0 };
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
    matrix: combined(objectMatrix(open, form), around.matrix),
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
  visit.texts++;
  visit.drawings.set(text, textDrawing(visit.open, text, { around, order: visit.order }));
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
    matrix: combined(objectMatrix(open, object), around.matrix),
  });
}
