// One page of an open PDF → its lines of text and what else stands on it.

import type { LayoutLine } from '../../layout/join-lines.ts';
import { objectsOf, type PageObjects } from './page-objects.ts';
import { readLines } from './pdf-lines.ts';
import type { OpenPdf } from './visit-pdf.ts';

/** One page as far as reading it goes; lengths are points, as the page is shown. */
export interface PdfPage {
  readonly lines: readonly LayoutLine[];
  readonly height: number;
  /** Characters that the file does not map to Unicode. */
  readonly unmapped: number;
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
    const { pictures, texts, area } = objects;
    return {
      ...readLines(open, text, frame),
      height,
      texts,
      pictures,
      covered: area >= MOST * width * height,
    };
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}
