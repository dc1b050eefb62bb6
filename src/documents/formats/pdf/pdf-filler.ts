// A filled shape or a picture and a point on the page → whether it paints over that point.

import { type Matrix, type PagePoint, pointOn } from '../../layout/matrix.ts';
import { isInside, type PageOutline } from '../../layout/outline.ts';
import { DENSE } from '../../run-appearance.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Filling } from './page-objects.ts';
import { pointOfSegment } from './pdf-geometry.ts';

/** What is known so far of the shapes and pictures of one page. */
export interface Filler {
  readonly open: OpenPdf;
  readonly page: number;
  readonly outlines: Map<number, PageOutline | undefined>;
  readonly pictures: Map<number, Opacity | undefined>;
}

/** Which pixels of a picture are painted, row by row from the top. */
interface Opacity {
  readonly width: number;
  readonly height: number;
  readonly isPainted: (column: number, row: number) => boolean;
}

export type Covers = 'yes' | 'no' | 'unknown';

const MOST_SEGMENTS = 400;
const MOVE = 2;
const BGRA = 4;

export function newFiller(open: OpenPdf, page: number): Filler {
  return { open, page, outlines: new Map(), pictures: new Map() };
}

export function covers(filler: Filler, filling: Filling, x: number, y: number): Covers {
  return filling.kind === 'picture'
    ? pictureCovers(filler, filling, [x, y])
    : pathCovers(filler, filling, [x, y]);
}

function pathCovers(filler: Filler, filling: Filling, [x, y]: PagePoint): Covers {
  const { outlines, open } = filler;
  if (!outlines.has(filling.handle)) outlines.set(filling.handle, outlineOf(open, filling));
  const outline = outlines.get(filling.handle);
  if (outline === undefined) return 'no'; // a drawing of many parts: a map, letters as outlines
  return isInside(outline, x, y) ? 'yes' : 'no';
}

function outlineOf(open: OpenPdf, { handle, matrix }: Filling): PageOutline | undefined {
  const { pdfium } = open;
  const count = pdfium.FPDFPath_CountSegments(handle);
  if (count > MOST_SEGMENTS) return undefined;
  const rings: PagePoint[][] = [];
  for (let at = 0; at < count; at++) {
    const segment = pdfium.FPDFPath_GetPathSegment(handle, at);
    const point = pointOfSegment(open, segment);
    if (point === undefined) continue;
    if (rings.length === 0 || pdfium.FPDFPathSegment_GetType(segment) === MOVE) rings.push([]);
    rings.at(-1)?.push(pointOn(matrix, ...point));
  }
  return { parts: rings, isEvenOdd: true };
}

function pictureCovers(filler: Filler, { handle, matrix }: Filling, point: PagePoint): Covers {
  const { pictures } = filler;
  if (!pictures.has(handle)) pictures.set(handle, opacityOf(filler, handle));
  const opacity = pictures.get(handle);
  const place = inUnitSquare(matrix, point);
  if (opacity === undefined || place === undefined) return 'unknown';
  const [across, up] = place;
  if (across < 0 || across > 1 || up < 0 || up > 1) return 'no';
  const column = Math.min(opacity.width - 1, Math.floor(across * opacity.width));
  const row = Math.min(opacity.height - 1, Math.floor((1 - up) * opacity.height));
  return opacity.isPainted(column, row) ? 'yes' : 'no';
}

/** A picture fills the unit square of its own space; turned ones are not looked into. */
function inUnitSquare([a, b, c, d, e, f]: Matrix, [x, y]: PagePoint) {
  const isUpright = Math.abs(b) + Math.abs(c) < 1e-3 && a > 0 && d > 0;
  return isUpright ? ([(x - e) / a, (y - f) / d] as const) : undefined;
}

function opacityOf({ open, page }: Filler, picture: number): Opacity | undefined {
  const { pdfium, document } = open;
  const bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, picture);
  if (bitmap === 0) return undefined;
  try {
    const [width, height] = [pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)];
    if (pdfium.FPDFBitmap_GetFormat(bitmap) !== BGRA) return { width, height, isPainted: () => true };
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const bytes = new Uint8Array(pdfium.memory.buffer, from, stride * height).slice();
    return {
      width,
      height,
      isPainted: (column, row) => (bytes[row * stride + column * 4 + 3] ?? 0) >= DENSE,
    };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
