// The objects of a page → how many pictures and texts they are, and how much the pictures cover.

import type { OpenPdf } from './visit-pdf.ts';

export interface PageObjects {
  readonly pictures: number;
  readonly texts: number;
  /** Square points; a picture inside a form counts with the whole form. */
  readonly area: number;
}

// fpdf_edit.h, FPDF_PAGEOBJ_* and FPDF_TEXTRENDERMODE_STROKE
const TEXT = 1;
const IMAGE = 3;
const FORM = 5;
const STROKE = 1;

// Of the font's size: neighbours in a line touch, lines do not.
const STROKE_WIDTH = 0.9;
const NOTHING: PageObjects = { pictures: 0, texts: 0, area: 0 };
const DEEPEST_FORM = 16;

/** An open page → its objects, those inside forms included; texts are made ready to be read. */
export function objectsOf(open: OpenPdf, page: number): PageObjects {
  const { pdfium } = open;
  let sum = NOTHING;
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at++) sum = plus(sum, objectOf(open, pdfium.FPDFPage_GetObject(page, at), 0));
  return sum;
}

function objectOf(open: OpenPdf, object: number, depth: number): PageObjects {
  switch (open.pdfium.FPDFPageObj_GetType(object)) {
    case TEXT:
      giveExtent(open, object);
      return { ...NOTHING, texts: 1 };
    case IMAGE:
      return { ...NOTHING, pictures: 1, area: areaOf(open, object) };
    case FORM:
      return depth < DEEPEST_FORM ? formOf(open, object, depth) : NOTHING;
    default:
      return NOTHING;
  }
}

// The bounds of a form's members are in the form's own space, those of the form in the page's.
function formOf(open: OpenPdf, form: number, depth: number): PageObjects {
  const { pdfium } = open;
  let sum = NOTHING;
  const count = pdfium.FPDFFormObj_CountObjects(form);
  for (let at = 0; at < count; at++) {
    sum = plus(sum, objectOf(open, pdfium.FPDFFormObj_GetObject(form, at), depth + 1));
  }
  return { ...sum, area: sum.pictures > 0 ? areaOf(open, form) : 0 };
}

// Where a font is not embedded PDFium has no glyphs and so no extent for Chinese text; a text without
// width or height it skips, or takes for a shadow of an equal one. A stroke gives every text an extent.
function giveExtent(open: OpenPdf, text: number): void {
  if (areaOf(open, text) > 0) return;
  const { pdfium } = open;
  pdfium.FPDFTextObj_SetTextRenderMode(text, STROKE);
  pdfium.FPDFPageObj_SetStrokeWidth(text, STROKE_WIDTH * sizeOf(open, text));
  pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, 0, 0); // moves nothing, but makes it measure anew
}

/** The size of a text's font as it is shown, in points. */
function sizeOf({ pdfium, scratch }: OpenPdf, text: number): number {
  pdfium.FPDFTextObj_GetFontSize(text, scratch);
  pdfium.FPDFPageObj_GetMatrix(text, scratch + 4);
  const view = new DataView(pdfium.memory.buffer, scratch); // then FS_MATRIX: a, b, c, d, e, f
  const scale = Math.hypot(view.getFloat32(12, true), view.getFloat32(16, true));
  return Math.abs(view.getFloat32(0, true)) * scale;
}

function areaOf({ pdfium, scratch }: OpenPdf, object: number): number {
  const found = pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  if (found === 0) return 0;
  const view = new DataView(pdfium.memory.buffer, scratch);
  const across = view.getFloat32(8, true) - view.getFloat32(0, true);
  return Math.abs(across * (view.getFloat32(12, true) - view.getFloat32(4, true)));
}

function plus(one: PageObjects, other: PageObjects): PageObjects {
  return {
    pictures: one.pictures + other.pictures,
    texts: one.texts + other.texts,
    area: one.area + other.area,
  };
}
