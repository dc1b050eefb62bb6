// The side parts of an .xlsx → what its cells refer to: shared strings by index, shapes of numbers by style.

import type { Unread } from '../../../../core/model/document.ts';
import type { Parts } from '../../../containers/zip/package-parts.ts';
import { builtInFormat, type NumberShape, numberShape } from '../number-text.ts';

/** The shared strings in order; runs of one string joined, reading aids (`rPh`) left out. */
export async function readSharedStrings(
  parts: Parts,
  path: string | undefined,
): Promise<readonly string[] | Unread> {
  const strings: string[] = [];
  if (path === undefined || !parts.has(path)) return strings;
  let text = '';
  let taken = false;
  let aids = 0;
  const problem = await parts.parse(path, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aids++;
      taken = name === 't' && aids === 0;
    },
    text: (more) => {
      if (taken) text += more;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') aids--;
      taken = false;
    },
  });
  return problem ?? strings;
}

/** The shape of each cell style, in order. Styles that cannot be read cost the dates, not the ledger. */
export async function readNumberShapes(
  parts: Parts,
  path: string | undefined,
): Promise<readonly NumberShape[]> {
  const codes = new Map<number, string>();
  const shapes: NumberShape[] = [];
  if (path === undefined) return shapes;
  let inCells = false;
  await parts.parse(path, {
    open: (name, attributes) => {
      const number = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(number, attributes.get('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) shapes.push(numberShape(codes.get(number) ?? builtInFormat(number)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return shapes;
}
