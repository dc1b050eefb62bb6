// Text → the same with each radical, traditional form and unseen selector turned into what is usually written.

import { RADICALS, TRADITIONAL } from './character-variants.ts';

const FIRST_RADICAL = 0x2e80;
/** The Kangxi block, which NFKC knows, and the supplement, which it does not; compatibility ideographs too. */
const ODD = /[\u2e80-\u2fdf\uf900-\ufaff]/u;
const ODD_ALL = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

let known: Uint16Array | undefined;

/** Traditional → simplified by code unit, 0 where there is none; made when it is first asked for. */
function simplifiedForms(): Uint16Array {
  if (known !== undefined) return known;
  known = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  for (let at = 0; at < TRADITIONAL.length; at += 2)
    known[TRADITIONAL.charCodeAt(at) - FIRST_HAN] = TRADITIONAL.charCodeAt(at + 1);
  return known;
}

/** ⻋ and ⾞ → 车 and 車: text copied out of a PDF often has radicals for the ideographs that look like them. */
export function withoutRadicals(text: string): string {
  return ODD.test(text) ? text.replace(ODD_ALL, ideographOf) : text;
}

let radicals: readonly string[] | undefined;

function ideographOf(character: string): string {
  radicals ??= [...RADICALS];
  const found = radicals[character.charCodeAt(0) - FIRST_RADICAL]?.trim();
  return found === undefined || found === '' ? character.normalize('NFKC') : found;
}

/** 電 → 电, wherever the simplified form is the only usual one. */
export function simplified(text: string): string {
  const forms = simplifiedForms();
  for (let at = 0; at < text.length; at++) {
    if ((forms[text.charCodeAt(at) - FIRST_HAN] ?? 0) > 0) return simplifiedFrom(text, at, forms);
  }
  return text;
}

function simplifiedFrom(text: string, first: number, forms: Uint16Array): string {
  const units = Array.from(text.slice(first), (character) => {
    const form = forms[character.charCodeAt(0) - FIRST_HAN] ?? 0;
    return form > 0 ? String.fromCharCode(form) : character;
  });
  return text.slice(0, first) + units.join('');
}
