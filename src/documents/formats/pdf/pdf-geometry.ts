// Matrices and boxes as PDFium gives them → points and boxes on the page.

import {
  type Extent,
  extentOf,
  IDENTITY,
  type Matrix,
  movedExtent,
  type PagePoint,
} from '../../layout/matrix.ts';
import type { OpenPdf } from './open-pdf.ts';

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export const EVERYWHERE: Box = { left: -1e9, bottom: -1e9, right: 1e9, top: 1e9 };

/** The matrix of an object in its own space. */
export function objectMatrix({ pdfium, scratch }: OpenPdf, object: number): Matrix {
  if (pdfium.FPDFPageObj_GetMatrix(object, scratch) === 0) return IDENTITY;
  const view = new DataView(pdfium.memory.buffer, scratch); // FS_MATRIX: a, b, c, d, e, f
  const at = (index: number) => view.getFloat32(index * 4, true);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** The box of a box whose corners are moved; one that holds nothing holds nothing anywhere. */
export function moved(box: Box, m: Matrix): Box {
  const { left, bottom: low, right, top: high } = box;
  if (m === IDENTITY || left > right || low > high) return box;
  return boxOf(movedExtent({ left, low, right, high }, m));
}

function boxOf({ left, low, right, high }: Extent): Box {
  return { left, bottom: low, right, top: high };
}

export function overlap(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
    top: Math.min(one.top, other.top),
  };
}

export function holdsPoint({ left, bottom, right, top }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

export function holdsBox(outer: Box, { left, bottom, right, top }: Box): boolean {
  return holdsPoint(outer, left, bottom) && holdsPoint(outer, right, top);
}

/** Asked of each text and each filling of a page. */
export function meets(one: Box, other: Box): boolean {
  return (
    Math.max(one.left, other.left) <= Math.min(one.right, other.right) &&
    Math.max(one.bottom, other.bottom) <= Math.min(one.top, other.top)
  );
}

export function areaOf(box: Box | undefined): number {
  return box === undefined ? 0 : Math.abs((box.right - box.left) * (box.top - box.bottom));
}

/** The FS_RECTF that PDFium has written: left, top, right, bottom. */
export function boxWritten(open: OpenPdf): Box {
  const [left, top, right, bottom] = floatsWritten(open);
  return { left, bottom, right, top };
}

function floatsWritten({ pdfium, scratch }: OpenPdf): readonly [number, number, number, number] {
  const view = new DataView(pdfium.memory.buffer, scratch);
  const at = (index: number) => view.getFloat32(index * 4, true);
  return [at(0), at(1), at(2), at(3)];
}

/** The box of a character with room for its line, on the page. */
export function letterBox(open: OpenPdf, text: number, at: number): Box {
  open.pdfium.FPDFText_GetLooseCharBox(text, at, open.scratch);
  return boxWritten(open);
}

/** Where a character begins on its base line. */
export function letterOrigin({ pdfium, scratch }: OpenPdf, text: number, at: number): PagePoint {
  pdfium.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8);
  const view = new DataView(pdfium.memory.buffer, scratch);
  return [view.getFloat64(0, true), view.getFloat64(8, true)];
}

/** The point of a path's segment; nothing where it has none. */
export function pointOfSegment({ pdfium, scratch }: OpenPdf, segment: number): PagePoint | undefined {
  if (pdfium.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) return undefined;
  const view = new DataView(pdfium.memory.buffer, scratch);
  return [view.getFloat32(0, true), view.getFloat32(4, true)];
}

/** The bounds of an object, moved onto the page; nothing where it has none. */
export function boundsOf(open: OpenPdf, object: number): Box | undefined {
  const { pdfium, scratch } = open;
  const found = pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  if (found === 0) return undefined;
  const [left, bottom, right, top] = floatsWritten(open);
  return { left, bottom, right, top };
}

const LONGEST_CLIP = 64;

/** Where an object's clip lets it be seen, in the object's own space: the boxes around its paths, laid over each other. */
export function clipOf(open: OpenPdf, object: number): Box {
  const { pdfium } = open;
  const clip = pdfium.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : pdfium.FPDFClipPath_CountPaths(clip);
  let seen = EVERYWHERE;
  for (let path = 0; path < paths; path++) {
    const count = pdfium.FPDFClipPath_CountPathSegments(clip, path);
    if (count > LONGEST_CLIP) continue;
    const points: PagePoint[] = [];
    for (let at = 0; at < count; at++) {
      const point = pointOfSegment(open, pdfium.FPDFClipPath_GetPathSegment(clip, path, at));
      if (point) points.push(point);
    }
    seen = overlap(seen, boxOf(extentOf(points)));
  }
  return seen;
}
