// The XML of a worksheet → the same without the cells and rows that hold nothing, for many are formatted to the bottom.

import { LIMITS } from '../../../../core/limits.ts';
import type { Unread } from '../../../../core/model/document.ts';

/** Smaller parts are read as they are. */
const WORTH_IT = 4 * 1024 * 1024;
const PIECE = 1024 * 1024;

const EMPTY_CELL = /<(?:\w+:)?c\s([^<>]*)(?:\/>|><\/(?:\w+:)?c>)/g;
const EMPTY_ROW = /<(?:\w+:)?row\s([^<>]*)(?:\/>|>\s*<\/(?:\w+:)?row>)/g;
const PLACED = /(?:^|\s)r=/;

/** What is left is held to the limit of any part. */
export function filledRows(bytes: Uint8Array): Uint8Array | Unread {
  if (bytes.length <= WORTH_IT) return bytes;
  const kept = bytes[0] === 0x3c || bytes[0] === 0xef ? withoutEmpty(bytes) : bytes; // another encoding stays as it is
  if (kept.length <= LIMITS.entryBytes) return kept;
  return { code: 'tooLarge', detail: { what: 'entryBytes', limit: LIMITS.entryBytes } };
}

function withoutEmpty(bytes: Uint8Array): Uint8Array {
  const decoder = new TextDecoder('utf-8');
  const pieces: string[] = [];
  let rest = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = rest + decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    const end = text.lastIndexOf('<row');
    const cut = end > 0 ? end : text.length > 4 * PIECE ? text.lastIndexOf('<') : 0;
    pieces.push(filled(text.slice(0, cut)));
    rest = text.slice(cut);
  }
  pieces.push(filled(rest + decoder.decode()));
  return new TextEncoder().encode(pieces.join(''));
}

function filled(text: string): string {
  return text.replace(EMPTY_CELL, unlessUnplaced).replace(EMPTY_ROW, unlessUnplaced);
}

/** A cell without a place stands beside the last, an empty one too. */
function unlessUnplaced(element: string, attributes: string): string {
  return PLACED.test(attributes) ? '' : element;
}
