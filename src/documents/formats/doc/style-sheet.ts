// Style sheet (STSH) → which paragraph and character styles hide their text ([MS-DOC] 2.9.271).

import { uint16 } from '../../binary.ts';
import { AS_STYLE, applySprms, OPPOSITE, plainProperties } from './sprms.ts';

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_BASE = 0xfff;
const MOST_BASES = 32;

export interface HidingStyles {
  readonly hides: (style: number) => boolean;
  /** Whether any paragraph style hides: else paragraphs need not be examined. */
  readonly anyParagraph: boolean;
}

interface StyleEntry {
  readonly kind: number;
  readonly base: number;
  readonly vanish: number;
}

/** STSH → the styles that hide. */
export function readStyleSheet(sheet: Uint8Array): HidingStyles {
  const styles = styleEntries(sheet);
  const hidden = new Set<number>();
  for (const index of styles.keys()) if (hides(styles, index)) hidden.add(index);
  return {
    hides: (style) => hidden.has(style),
    anyParagraph: [...hidden].some((index) => styles[index]?.kind === PARAGRAPH),
  };
}

function hides(styles: readonly StyleEntry[], index: number): boolean {
  let style = styles[index];
  let turned = false;
  for (let steps = 0; style && steps < MOST_BASES; steps++) {
    if (style.vanish === OPPOSITE) turned = !turned;
    else if (style.vanish !== AS_STYLE) return (style.vanish !== 0) !== turned;
    if (style.base === NO_BASE) break;
    style = styles[style.base];
  }
  return turned;
}

function styleEntries(sheet: Uint8Array): StyleEntry[] {
  const styles: StyleEntry[] = [];
  const headBytes = uint16(sheet, 0);
  const count = uint16(sheet, 2);
  const baseBytes = uint16(sheet, 4);
  for (let at = 2 + headBytes; styles.length < count && at + 2 <= sheet.length; ) {
    const length = uint16(sheet, at);
    styles.push(styleIn(sheet.subarray(at + 2, at + 2 + length), baseBytes));
    at += 2 + length + (length & 1);
  }
  return styles;
}

function styleIn(bytes: Uint8Array, baseBytes: number): StyleEntry {
  const kind = uint16(bytes, 2) & 0x0f;
  const properties = plainProperties();
  if (kind === PARAGRAPH || kind === CHARACTER) applySprms(characterPart(bytes, baseBytes, kind), properties);
  return { kind, base: uint16(bytes, 2) >> 4, vanish: properties.vanish };
}

/** A paragraph style holds its paragraph properties first, then those of its characters. */
function characterPart(bytes: Uint8Array, baseBytes: number, kind: number): Uint8Array {
  let at = baseBytes + 2 + (uint16(bytes, baseBytes) + 1) * 2; // the name is counted and ends in a zero
  if (kind === PARAGRAPH) at += 2 + uint16(bytes, at) + (uint16(bytes, at) & 1);
  return bytes.subarray(at + 2, at + 2 + uint16(bytes, at));
}
