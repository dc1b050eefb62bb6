// One page of an open PDF → its lines of text and what else stands on it.

import type { OpenPdf } from './open-pdf.ts';
import { objectsOf, type PageObjects } from './page-objects.ts';
import { newFiller } from './pdf-filler.ts';
import { type Box, boxWritten } from './pdf-geometry.ts';
import { type PageFrame, type PageLetters, readLines } from './pdf-lines.ts';
import { seenTexts } from './seen-text.ts';
import { type TypedText, typedTexts } from './typed-text.ts';

/** One page as far as reading it goes; lengths are points, as the page is shown. */
export interface PdfPage extends PageLetters {
  readonly height: number;
  readonly typed: readonly TypedText[];
  /** Text objects, readable or not. */
  readonly texts: number;
  readonly pictures: number;
  /** Pictures cover most of the page: what a scanner makes. */
  readonly covered: boolean;
}

const MOST = 0.7;

/** Index → the page, or nothing when it is broken. Both handles are closed in every case. */
export function readPdfPage(open: OpenPdf, index: number): PdfPage | undefined {
  const { pdfium, document } = open;
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return undefined;
  try {
    const objects = objectsOf(open, page); // first: it makes texts ready to be read
    return readText(open, { page, index, objects });
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

interface LoadedPage {
  readonly page: number;
  readonly index: number;
  readonly objects: PageObjects;
}

function readText(open: OpenPdf, { page, index, objects }: LoadedPage): PdfPage | undefined {
  const { pdfium } = open;
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return undefined;
  try {
    const width = pdfium.FPDF_GetPageWidthF(page);
    const height = pdfium.FPDF_GetPageHeightF(page);
    const frame = { index, width, height, rotation: pdfium.FPDFPage_GetRotation(page) };
    const { pictures, texts, area, drawings } = objects;
    const seen = seenTexts(objects, shownPart(open, page, frame), newFiller(open, page));
    const sizeOf = (object: number) => drawings.get(object)?.size ?? 0;
    return {
      ...readLines({ open, text, seen, sizeOf, isUpright: frame.rotation % 2 === 0 }, frame),
      height,
      typed: typedTexts(open, page),
      texts,
      pictures,
      covered: area >= MOST * width * height,
    };
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

/** What of the page is shown, in its own space: PDFium lays the crop box over the media box. */
function shownPart(open: OpenPdf, page: number, { width, height }: PageFrame): Box {
  const isKnown = open.pdfium.FPDF_GetPageBoundingBox(page, open.scratch) !== 0;
  return isKnown ? boxWritten(open) : { left: 0, bottom: 0, right: width, top: height };
}
