// Formatted disk pages (FKP) → ascending stretches of the stream, each with its list of properties ([MS-DOC] 2.9.33).

import { uint32 } from '../../binary.ts';
import type { TextPiece } from './piece-table.ts';

const PAGE_BYTES = 512;

/** Stretches in parallel columns; `at` is where the properties stand in the stream, 0 where there are none. */
export interface FormattedStretches {
  readonly starts: number[];
  readonly ends: number[];
  readonly at: number[];
}

/** The index of the pages, and how many bytes each entry takes beside its offset (1 or 13). */
export interface PageIndex {
  readonly index: Uint8Array;
  readonly entryBytes: 1 | 13;
}

/** Page index → stretches. What does not ascend is skipped, so no page is read twice. */
export function readPages(word: Uint8Array, { index, entryBytes }: PageIndex): FormattedStretches {
  const stretches: FormattedStretches = { starts: [], ends: [], at: [] };
  const count = Math.floor((index.length - 4) / 8);
  if (count * PAGE_BYTES > word.length) return stretches;
  for (let entry = 0; entry < count; entry++) {
    const page = (uint32(index, (count + 1) * 4 + entry * 4) & 0x3fffff) * PAGE_BYTES;
    if (page + PAGE_BYTES <= word.length) addPage(stretches, word, { page, entryBytes });
  }
  return stretches;
}

interface FormattedPage {
  readonly page: number;
  readonly entryBytes: number;
}

function addPage(
  { starts, ends, at }: FormattedStretches,
  word: Uint8Array,
  { page, entryBytes }: FormattedPage,
): void {
  const count = word[page + PAGE_BYTES - 1] ?? 0;
  const entries = (count + 1) * 4;
  if (entries + count * entryBytes > PAGE_BYTES) return;
  const view = new DataView(word.buffer, word.byteOffset + page, PAGE_BYTES);
  let last = ends.at(-1) ?? 0;
  for (let run = 0; run < count; run++) {
    const start = view.getUint32(run * 4, true);
    const end = view.getUint32(run * 4 + 4, true);
    if (end <= start || start < last) continue;
    const place = view.getUint8(entries + run * entryBytes) * 2;
    starts.push(start);
    ends.push(end);
    at.push(place === 0 ? 0 : page + place);
    last = end;
  }
}

/** Characters `from` to `to` have the properties that stand at `at`. */
export type Visit = (from: number, to: number, at: number) => void;

/** Calls `visit` for each part of the piece that a stretch covers. */
export function eachStretch(piece: TextPiece, stretches: FormattedStretches, visit: Visit): void {
  const { offset, unitBytes, from } = piece;
  const end = offset + (piece.to - from) * unitBytes;
  for (let index = firstAfter(stretches.ends, offset); index < stretches.ends.length; index++) {
    const start = Math.max(stretches.starts[index] ?? 0, offset);
    if (start >= end) return;
    const stop = Math.min(stretches.ends[index] ?? 0, end);
    const position = from + Math.floor((start - offset) / unitBytes);
    visit(position, from + Math.ceil((stop - offset) / unitBytes), stretches.at[index] ?? 0);
  }
}

function firstAfter(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
