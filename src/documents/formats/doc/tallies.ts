// Marked text and drawings → how many pictures and tracked changes there are.

import { uint16, uint32 } from '../../binary.ts';
import { MARK } from './marks.ts';
import type { MarkedText, TextPart } from './text-part.ts';

const PICTURE_CHARACTER = 0x01;

/** Pictures within the lines of a part. */
export function inlinePictures({ units, marks, used }: MarkedText, { from, to }: TextPart): number {
  let count = 0;
  if ((used & MARK.picture) === 0) return count;
  let at = units.indexOf(PICTURE_CHARACTER, from);
  for (; at >= 0 && at < to; at = units.indexOf(PICTURE_CHARACTER, at + 1)) {
    if (((marks[at] ?? 0) & MARK.picture) !== 0) count++;
  }
  return count;
}

/** Stretches of a part that were inserted or deleted under tracking. */
export function changesIn({ marks, used }: MarkedText, { from, to }: TextPart): number {
  let count = 0;
  if ((used & (MARK.deleted | MARK.inserted)) === 0) return count;
  let before = 0;
  for (let at = from; at < to; at++) {
    const now = (marks[at] ?? 0) & (MARK.deleted | MARK.inserted);
    if (now !== 0 && now !== before) count++;
    before = now;
  }
  return count;
}

// [MS-ODRAW]: a record's header is version and instance, type, length.
const GROUP = 0xf000;
const SHAPE = 0xf00a;
const PICTURE_FRAME = 75;
const HEAD_BYTES = 8;
const CONTAINER = 0x0f;
const MAIN_DRAWING = 0;

/** Floating pictures of the main document; those of headers and footers stand in a drawing of their own. */
export function floatingPictures(drawings: Uint8Array): number {
  if (uint16(drawings, 2) !== GROUP) return 0;
  let count = 0;
  for (let at = HEAD_BYTES + uint32(drawings, 4); at + HEAD_BYTES < drawings.length; ) {
    const length = uint32(drawings, at + 5);
    const records = drawings.subarray(at + 1, at + 1 + HEAD_BYTES + length);
    if (drawings[at] === MAIN_DRAWING) count += picturesIn(records);
    at += 1 + HEAD_BYTES + length; // [MS-DOC] 2.9.172: one byte says whose drawing it is
  }
  return count;
}

/** A container's content is read as if it stood outside: only record headers matter. */
function picturesIn(records: Uint8Array): number {
  let count = 0;
  for (let at = 0; at + HEAD_BYTES <= records.length; ) {
    const head = uint16(records, at);
    if (uint16(records, at + 2) === SHAPE && head >> 4 === PICTURE_FRAME) count++;
    at += HEAD_BYTES + ((head & 0x0f) === CONTAINER ? 0 : uint32(records, at + 4));
  }
  return count;
}
