// The layers (optional content) that an object stands in → whether the file shows them (PDF 1.7, 8.11).

import { type Layer, type LayerStates, type OpenPdf, textFrom, writeName } from './open-pdf.ts';
import { arrayAt, dictionaryAt, keyOf, type PdfFile, type PdfValue, resolved, textAt } from './pdf-file.ts';

/** A file without layers. */
export const ALL_ON: LayerStates = { named: new Map(), anyOff: false, offForms: false };

/** The layer of an object, and those around it. */
export function layerOf(open: OpenPdf, object: number, around: Layer): Layer {
  const { pdfium } = open;
  let layer = around;
  const marks = pdfium.FPDFPageObj_CountMarks(object);
  for (let at = 0; at < marks && layer !== 'off'; at++) {
    const mark = pdfium.FPDFPageObj_GetMark(object, at);
    if (markName(open, mark) !== 'OC') continue;
    const { named, anyOff } = open.layers();
    const state = named.get(paramOf(open, mark, 'Name')) ?? (anyOff ? 'unknown' : 'on');
    if (state !== 'on') layer = state;
  }
  return layer;
}

const NAME_BYTES = 512;

function markName(open: OpenPdf, mark: number): string {
  const { pdfium, scratch, names } = open;
  if (pdfium.FPDFPageObjMark_GetName(mark, names, NAME_BYTES, scratch) === 0) return '';
  return nameFrom(open, names);
}

function paramOf(open: OpenPdf, mark: number, key: string): string {
  const { pdfium, scratch, names } = open;
  writeName(open, key);
  const into = names + 16;
  if (pdfium.FPDFPageObjMark_GetParamStringValue(mark, names, into, NAME_BYTES, scratch) === 0) return '';
  return nameFrom(open, into);
}

/** PDFium writes nothing of a name that has no room, and says how much it wants: such a name is none of ours. */
function nameFrom(open: OpenPdf, at: number): string {
  const bytes = new DataView(open.pdfium.memory.buffer).getUint32(open.scratch, true);
  return bytes <= NAME_BYTES ? textFrom(open, at, bytes) : '';
}

/** A file → the states of its layers. */
export function layerStates(file: PdfFile): LayerStates {
  const properties = file.objects.map(({ value }) => dictionaryAt(file, value, 'OCProperties')).find(Boolean);
  const standard = properties && dictionaryAt(file, properties, 'D');
  if (!properties || !standard) return ALL_ON;
  const keys = (name: string, of: PdfValue) => new Set(arrayAt(file, of, name).map(keyOf));
  const [off, on] = [keys('OFF', standard), keys('ON', standard)];
  const allOff = textAt(file, standard, 'BaseState') === 'OFF';
  // Zoom, printing or the user may change what is shown (8.11.4.4): then nobody knows here.
  const depends = new Set(arrayAt(file, standard, 'AS').flatMap((usage) => [...keys('OCGs', usage)]));
  const named = new Map<string, Layer>();
  const offKeys = new Set<string>();
  for (const group of arrayAt(file, properties, 'OCGs')) {
    const isOff = off.has(keyOf(group)) || (allOff && !on.has(keyOf(group)));
    if (isOff) offKeys.add(keyOf(group));
    const state = depends.has(keyOf(group)) && hasView(file, group) ? 'unknown' : isOff ? 'off' : 'on';
    const name = textAt(file, group, 'Name');
    named.set(name, (named.get(name) ?? state) === state ? state : 'unknown');
  }
  return {
    named,
    anyOff: [...named.values()].some((state) => state !== 'on'),
    offForms: hasOffForm(file, offKeys),
  };
}

function hasView(file: PdfFile, group: PdfValue): boolean {
  const usage = dictionaryAt(file, group, 'Usage');
  const view = usage && dictionaryAt(file, usage, 'View');
  return view !== undefined && textAt(file, view, 'ViewState') === 'OFF';
}

function hasOffForm(file: PdfFile, off: ReadonlySet<string>): boolean {
  return file.objects.some(({ value }) => {
    const layer = textAt(file, value, 'Subtype') === 'Form' ? resolved(file, value, 'OC') : undefined;
    return (
      layer !== undefined &&
      [layer.key, ...arrayAt(file, layer.value, 'OCGs').map(keyOf)].some((key) => off.has(key))
    );
  });
}
