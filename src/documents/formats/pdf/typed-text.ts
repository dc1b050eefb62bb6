// The form fields and typed-over notes of a page → the text that they show.

import { LIMITS } from '../../../core/limits.ts';
import { type OpenPdf, textFrom, writeName } from './open-pdf.ts';
import { areaOf, boxWritten } from './pdf-geometry.ts';

/** Text that somebody typed into the file; it lies over the page and is none of its objects. */
export interface TypedText {
  readonly text: string;
  /** Its box has room for all of it, so that it is seen. */
  readonly fits: boolean;
  /** A stamp or the like that shows letters, which nobody names here: its text is empty. */
  readonly isStamp?: true;
}

// fpdf_annot.h, fpdf_formfill.h
const FREE_TEXT = 3;
const WIDGET = 20;
const STAMPS: readonly number[] = [13, 24, 28]; // stamp, watermark, redaction
const [TEXT_OBJECT, FORM_OBJECT] = [1, 5] as const;
const MOST_OBJECTS = 200;
const DEPTH = 4;
const UNSEEN_FLAGS = 2 | 32; // hidden, no view
const TEXT_FIELDS: readonly number[] = [4, 5, 6]; // combo box, list box, text field
const FORM_INFO_BYTES = 512;
const FORM_INFO_VERSION = 2;
const MOST_NOTES = 2_000;
const VALUE_BYTES = 1 << 17;
/** Square points: no letter is read that has less. */
const LEAST_ROOM = 9;

/** An open page → what is typed on it, up to too much for any text. Handles and memory are given back in every case. */
export function typedTexts(open: OpenPdf, page: number): readonly TypedText[] {
  const { pdfium } = open;
  const count = Math.min(pdfium.FPDFPage_GetAnnotCount(page), MOST_NOTES);
  if (count <= 0) return [];
  const value = pdfium.malloc(VALUE_BYTES);
  let form: OpenForm | undefined;
  try {
    const found: TypedText[] = [];
    let room = LIMITS.textCharacters;
    for (let at = 0; at < count && room >= 0; at++) {
      const note = pdfium.FPDFPage_GetAnnot(page, at);
      if (note === 0) continue;
      if (pdfium.FPDFAnnot_GetSubtype(note) === WIDGET) form ??= openForm(open);
      const typed = typedText(open, { note, value, form: form?.handle ?? 0 });
      if (typed) found.push(typed);
      room -= typed?.text.length ?? 0;
      pdfium.FPDFPage_CloseAnnot(note);
    }
    return found;
  } finally {
    pdfium.free(value);
    if (form) closeForm(open, form);
  }
}

interface OpenForm {
  readonly handle: number;
  readonly memory: number;
}

/** A form without any of the host's functions: nothing in it can act. */
function openForm({ pdfium, document }: OpenPdf): OpenForm {
  const memory = pdfium.malloc(FORM_INFO_BYTES);
  new Uint8Array(pdfium.memory.buffer, memory, FORM_INFO_BYTES).fill(0);
  new DataView(pdfium.memory.buffer).setInt32(memory, FORM_INFO_VERSION, true);
  return { memory, handle: pdfium.FPDFDOC_InitFormFillEnvironment(document, memory) };
}

function closeForm({ pdfium }: OpenPdf, { handle, memory }: OpenForm): void {
  if (handle !== 0) pdfium.FPDFDOC_ExitFormFillEnvironment(handle);
  pdfium.free(memory);
}

interface OpenNote {
  readonly note: number;
  readonly value: number;
  readonly form: number;
}

function typedText(open: OpenPdf, given: OpenNote): TypedText | undefined {
  const { pdfium, scratch } = open;
  if ((pdfium.FPDFAnnot_GetFlags(given.note) & UNSEEN_FLAGS) !== 0) return undefined;
  if (STAMPS.includes(pdfium.FPDFAnnot_GetSubtype(given.note))) return stampIn(open, given.note);
  const text = textIn(open, given);
  if (text.trim() === '') return undefined;
  if (pdfium.FPDFAnnot_GetRect(given.note, scratch) === 0) return { text, fits: false };
  return { text, fits: areaOf(boxWritten(open)) >= LEAST_ROOM * text.length };
}

/** What a stamp shows is drawn by its appearance. */
function stampIn({ pdfium }: OpenPdf, note: number): TypedText | undefined {
  const holds = (count: number, at: (index: number) => number, depth: number): boolean =>
    Array.from({ length: Math.min(Math.max(count, 0), MOST_OBJECTS) }, (_, index) => at(index)).some(
      (object) => {
        const type = pdfium.FPDFPageObj_GetType(object);
        if (type !== FORM_OBJECT || depth >= DEPTH) return type === TEXT_OBJECT;
        const inside = (index: number) => pdfium.FPDFFormObj_GetObject(object, index);
        return holds(pdfium.FPDFFormObj_CountObjects(object), inside, depth + 1);
      },
    );
  const top = (index: number) => pdfium.FPDFAnnot_GetObject(note, index);
  const isLettered = holds(pdfium.FPDFAnnot_GetObjectCount(note), top, 0);
  return isLettered ? { text: '', fits: false, isStamp: true } : undefined;
}

function textIn(open: OpenPdf, { note, value, form }: OpenNote): string {
  const { pdfium, names } = open;
  const subtype = pdfium.FPDFAnnot_GetSubtype(note);
  if (subtype === FREE_TEXT) {
    writeName(open, 'Contents');
    return valueFrom(open, value, (into, bytes) => pdfium.FPDFAnnot_GetStringValue(note, names, into, bytes));
  }
  if (subtype !== WIDGET || form === 0) return '';
  if (!TEXT_FIELDS.includes(pdfium.FPDFAnnot_GetFormFieldType(form, note))) return '';
  return valueFrom(open, value, (into, bytes) => pdfium.FPDFAnnot_GetFormFieldValue(form, note, into, bytes));
}

/** PDFium writes nothing of a value that has no room, and says how much it wants. */
function valueFrom(open: OpenPdf, value: number, write: (into: number, bytes: number) => number): string {
  const wanted = write(value, VALUE_BYTES);
  if (wanted <= VALUE_BYTES) return textFrom(open, value, wanted);
  const larger = open.pdfium.malloc(wanted);
  if (larger === 0) throw new RangeError('no memory for the value of a field');
  try {
    return textFrom(open, larger, write(larger, wanted));
  } finally {
    open.pdfium.free(larger);
  }
}
