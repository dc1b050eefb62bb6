// What a reader of PDFs works with while a document is open, and the names and texts in its memory.

import { utf16 } from '#bytes';
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

/** Lays a name down where PDFium looks for names; what it gives back may stand behind it. */
export function writeName({ pdfium, names }: OpenPdf, name: string): void {
  const memory = new Uint8Array(pdfium.memory.buffer, names, name.length + 1);
  for (let at = 0; at < name.length; at++) memory[at] = name.charCodeAt(at);
  memory[name.length] = 0;
}

/** The text that PDFium has written, without the zeros that end it. */
export function textFrom({ pdfium }: OpenPdf, at: number, bytes: number): string {
  return utf16(new Uint8Array(pdfium.memory.buffer, at, bytes)).replace(/\0+$/, '');
}
