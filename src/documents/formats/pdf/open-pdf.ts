// What a reader of PDFs works with while a document is open.

import type { PdfFile } from './pdf-file.ts';
import type { Pdfium } from './pdfium.ts';

export type Layer = 'on' | 'off' | 'unknown';

/** The states of the layers by name: PDFium tells no more of a layer than that. */
export interface LayerStates {
  readonly named: ReadonlyMap<string, Layer>;
  /** Some layer is not shown, so that one that is not known may be one of them. */
  readonly anyOff: boolean;
  /** A form or a picture as a whole stands in a layer that is off; nobody can say which object it is. */
  readonly offForms: boolean;
}

/** An open document: a handle, and memory for results by pointer: eight doubles, and room for a name. */
export interface OpenPdf {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly scratch: number;
  readonly names: number;
  /** The objects of the file as stored; gone through when first asked for, which few files need. */
  readonly file: () => PdfFile;
  readonly layers: () => LayerStates;
}
