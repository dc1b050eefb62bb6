// A stretch of UTF-8 bytes between tags → the characters it stands for.

import { utf8 } from '#bytes';

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Whether there is a reference or a carriage return in it. */
  readonly special: boolean;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE = /&([^;&]*)(;?)/g;
const NUMBER = /^#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}))$/;

/** Decodes one stretch; nothing when a reference is not one of XML's own. */
export function decodeText(bytes: Uint8Array, { from, to, special }: Stretch): string | undefined {
  const text = utf8(bytes, from, to);
  return special ? resolve(text) : text;
}

function resolve(raw: string): string | undefined {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw; // XML 1.0, 2.11
  if (!text.includes('&')) return text;
  let wellFormed = true;
  const resolved = text.replace(REFERENCE, (_whole, name: string, end: string) => {
    const character = end === '' ? undefined : (NAMED.get(name) ?? numbered(name));
    if (character === undefined) wellFormed = false;
    return character ?? '';
  });
  return wellFormed ? resolved : undefined;
}

function numbered(name: string): string | undefined {
  const [, hex, decimal] = NUMBER.exec(name) ?? [];
  if (hex === undefined && decimal === undefined) return undefined;
  const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isCharacter(codePoint) ? String.fromCodePoint(codePoint) : undefined;
}

/** XML 1.0, production 2. */
function isCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false;
  return codePoint <= 0x10ffff && codePoint !== 0xfffe && codePoint !== 0xffff;
}

/** Whether nothing but white space stands between. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 0x20) return false;
  return true;
}
