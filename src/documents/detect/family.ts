// A kind → the family that a notice may ask for.

import type { Family, Kind } from '../../core/model/document.ts';

const FAMILIES: Readonly<Record<Kind, Family>> = {
  docx: 'text',
  doc: 'text',
  word95: 'text',
  works: 'text',
  rtf: 'text',
  odt: 'text',
  ofd: 'text',
  pdf: 'text',
  html: 'text',
  mht: 'text',
  text: 'text',
  markdown: 'text',
  xlsx: 'sheet',
  xls: 'sheet',
  ods: 'sheet',
  csv: 'sheet',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  bmp: 'image',
  webp: 'image',
  tiff: 'image',
  heic: 'image',
  zip: 'any',
  rar: 'any',
  sevenZip: 'any',
  eml: 'any',
  pptx: 'any',
  ole: 'any',
  shortcut: 'any',
  executable: 'any',
  media: 'any',
  empty: 'any',
  unknown: 'any',
};

/** Kind → family; `any` for what is no text, no picture and no sheet. */
export function familyOf(kind: Kind): Family {
  return FAMILIES[kind];
}
