// Text → the same with each traditional form turned into the simplified one that is usually written.

import { TRADITIONAL } from './character-variants.ts';

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
