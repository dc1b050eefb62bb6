// A text object of a page → how it is drawn: its ink, colour, size and window.

import { combined, type Matrix } from '../../layout/matrix.ts';
import { CLEAR, DENSE, isSameToEye, type Rgb } from '../../run-appearance.ts';
import type { Layer, OpenPdf } from './open-pdf.ts';
import {
  areaOf,
  type Box,
  boundsOf,
  clipOf,
  EVERYWHERE,
  moved,
  objectMatrix,
  overlap,
} from './pdf-geometry.ts';
import { layerOf } from './pdf-layers.ts';

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

// fpdf_edit.h, FPDF_TEXTRENDERMODE_*
const STROKE = 1;
const STROKES: readonly number[] = [1, 5];
const BOTH: readonly number[] = [2, 6];
const INVISIBLE = 3;
const CLIP = 7;

// Of the font's size: neighbours in a line touch, lines do not.
const STROKE_WIDTH = 0.9;

/** What forms hand down to what stands in them. */
export interface Surroundings {
  readonly matrix: Matrix;
  readonly window: Box;
  readonly alpha: number;
  readonly layer: Layer;
  readonly depth: number;
}

/** A text object → how it is drawn; it is made ready to be read. */
export function textDrawing(
  open: OpenPdf,
  text: number,
  { around, order }: { readonly around: Surroundings; readonly order: number },
): TextDrawing {
  const matrix = combined(objectMatrix(open, text), around.matrix);
  const mode = open.pdfium.FPDFTextObj_GetTextRenderMode(text);
  const { color, alpha } = inkColor(open, text, mode);
  const isFaint = alpha >= DENSE && open.pdfium.FPDFPageObj_HasTransparency(text) !== 0;
  giveExtent(open, text);
  const box = boundsOf(open, text);
  return {
    order,
    size:
      fontSizeOf(open, text) * Math.min(Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])),
    ink: inkOf(mode, Math.min(alpha, around.alpha), isFaint),
    color,
    window: windowOf(open, text, around),
    box: box && moved(box, around.matrix),
    layer: textLayer(open, text, around),
  };
}

/** PDFium does not say which form it is whose layer is off, so that text in any form may be in it. */
function textLayer(open: OpenPdf, text: number, around: Surroundings): Layer {
  const layer = layerOf(open, text, around.layer);
  return layer === 'on' && around.depth > 0 && open.layers().offForms ? 'unknown' : layer;
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

/** Where an object may be seen: its own clip within those around it. */
export function windowOf(open: OpenPdf, object: number, around: Surroundings): Box {
  const clip = clipOf(open, object);
  return clip === EVERYWHERE ? around.window : overlap(around.window, moved(clip, around.matrix));
}

interface ObjectColor {
  readonly color: Rgb | undefined;
  readonly alpha: number;
}

export function colorOf({ pdfium, scratch }: OpenPdf, object: number, which: 'fill' | 'stroke'): ObjectColor {
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
  const [, , c, d] = objectMatrix(open, text);
  pdfium.FPDFTextObj_SetTextRenderMode(text, STROKE);
  pdfium.FPDFPageObj_SetStrokeWidth(text, STROKE_WIDTH * fontSizeOf(open, text) * Math.hypot(c, d));
  pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, 0, 0); // moves nothing, but makes it measure anew
}

/** The size of a text's font before its matrix. */
function fontSizeOf({ pdfium, scratch }: OpenPdf, text: number): number {
  pdfium.FPDFTextObj_GetFontSize(text, scratch);
  return Math.abs(new DataView(pdfium.memory.buffer, scratch).getFloat32(0, true));
}
