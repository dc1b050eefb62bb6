// The bytes of a PDF → an open document for as long as a visit lasts, closed whatever happens.

import { fromLatin1, indexOf } from '#bytes';
import type { Unread } from '../../../core/model/document.ts';
import type { LayerStates, OpenPdf } from './open-pdf.ts';
import { type PdfFile, pdfFile } from './pdf-file.ts';
import { ALL_ON, layerStates } from './pdf-layers.ts';
import { forgetPdfium, loadPdfium, type Pdfium } from './pdfium.ts';

export type Visited<T> = { readonly value: T } | { readonly unread: Unread };

const SCRATCH_BYTES = 64;
const NAMES_BYTES = 1024;

// fpdfview.h, FPDF_ERR_*
const PASSWORD = 4;
const SECURITY = 5;

/** Bytes → what `visit` makes of the open document, or why it cannot be opened. */
export async function visitPdf<T>(bytes: Uint8Array, visit: (open: OpenPdf) => T): Promise<Visited<T>> {
  const pdfium = await loadPdfium();
  if (pdfium === undefined) return { unread: { code: 'unsupported' } };
  try {
    return visitBytes(pdfium, bytes, visit);
  } catch (error) {
    if (!isTrap(error)) throw error;
    forgetPdfium();
    return { unread: { code: 'crashed' } };
  }
}

// A trap of WebAssembly, or the engine's stack, which WebAssembly uses too, has overflowed.
function isTrap(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');
}

function visitBytes<T>(pdfium: Pdfium, bytes: Uint8Array, visit: (open: OpenPdf) => T): Visited<T> {
  const { malloc, free } = pdfium;
  const scratch = malloc(SCRATCH_BYTES + NAMES_BYTES);
  const file = malloc(bytes.length);
  try {
    if (scratch === 0 || file === 0) return { unread: { code: 'tooHungry' } };
    new Uint8Array(pdfium.memory.buffer).set(bytes, file);
    const memory = { pdfium, scratch, names: scratch + SCRATCH_BYTES };
    return visitFile({ ...memory, ...lazily(bytes) }, { at: file, bytes: bytes.length }, visit);
  } finally {
    free(file);
    free(scratch);
  }
}

const MARKS = [fromLatin1('/OCProperties'), fromLatin1('/ObjStm')];

/** Layers are named in the catalogue, which may be packed. */
function mayHaveLayers(bytes: Uint8Array): boolean {
  return MARKS.some((mark) => indexOf(bytes, mark) >= 0);
}

function lazily(bytes: Uint8Array): Pick<OpenPdf, 'file' | 'layers'> {
  let file: PdfFile | undefined;
  let layers: LayerStates | undefined;
  const opened = () => {
    file ??= pdfFile(bytes);
    return file;
  };
  const states = () => {
    layers ??= mayHaveLayers(bytes) ? layerStates(opened()) : ALL_ON;
    return layers;
  };
  return { file: opened, layers: states };
}

function visitFile<T>(
  memory: Omit<OpenPdf, 'document'>,
  file: { readonly at: number; readonly bytes: number },
  visit: (open: OpenPdf) => T,
): Visited<T> {
  const { pdfium } = memory;
  const document = pdfium.FPDF_LoadMemDocument(file.at, file.bytes, 0);
  if (document === 0) return { unread: refusal(pdfium.FPDF_GetLastError()) };
  try {
    return { value: visit({ ...memory, document }) };
  } finally {
    pdfium.FPDF_CloseDocument(document);
  }
}

function refusal(error: number): Unread {
  if (error === PASSWORD) return { code: 'encrypted' };
  if (error === SECURITY) return { code: 'encrypted', detail: { what: 'securityHandler' } };
  return { code: 'damaged', detail: { what: 'format' } };
}
