// What lies around a run and how it appears → its font hint, and whether its text is deleted, hidden or cannot be seen.

import type { Paragraph, Run } from '../../../core/model/document.ts';
import { isUninked, overlaid, type RunAppearance } from '../../run-appearance.ts';
import type { DocxStyles } from './docx-styles.ts';

/** What is open around a run. */
export interface DocxSurroundings {
  readonly styles: DocxStyles;
  place: Paragraph['place'];
  deleted: number;
  /** The anchor of the box is hidden, and so is the box. */
  hidden: boolean;
  /** For each open table and cell, whether something dark lies behind its text. */
  readonly backgrounds: boolean[];
  pageShaded: boolean;
  /** For each open content control, whether it shows the hint to type. */
  readonly hints: boolean[];
  /** For each open row, whether it is too low to show its text. */
  readonly flatRows: boolean[];
  paragraph:
    | { readonly style: string | undefined; readonly shaded: boolean; readonly flat: boolean }
    | undefined;
}

export interface Shown {
  readonly hint: boolean;
  readonly state: Run['state'];
  /** Unseen only because nothing dark is known to lie behind it. */
  readonly onPaper: boolean;
}

/** The font hint and the state of text in a run. */
export function show(reading: DocxSurroundings, appearance: RunAppearance, style: string | undefined): Shown {
  const base = reading.styles.appearance(reading.paragraph?.style, style);
  const state = stateOf(reading, appearance, base);
  const onPaper = state === undefined && isWhiteOnPaper(reading, appearance, base);
  return { hint: appearance.hint ?? base.hint ?? false, state: onPaper ? 'invisible' : state, onPaper };
}

function stateOf(reading: DocxSurroundings, appearance: RunAppearance, base: RunAppearance): Run['state'] {
  if (reading.deleted > 0) return 'deleted';
  if (reading.hidden || (appearance.vanish ?? base.vanish)) return 'hidden';
  if ((appearance.tiny ?? base.tiny) || reading.paragraph?.flat || reading.flatRows.includes(true))
    return 'invisible';
  if (hasInkEffects(appearance) || hasInkEffects(base)) {
    if (isUninked(overlaid(appearance, base))) return 'invisible';
  }
  return reading.hints.includes(true) ? 'doubtful' : undefined;
}

function hasInkEffects({ clear, ground }: RunAppearance): boolean {
  return clear !== undefined || ground !== undefined;
}

function isWhiteOnPaper(reading: DocxSurroundings, appearance: RunAppearance, base: RunAppearance): boolean {
  if (!(appearance.white ?? base.white)) return false;
  return (
    !(appearance.shaded ?? base.shaded) && !(appearance.outlined ?? base.outlined) && !hasBackground(reading)
  );
}

/** Whether the text may stand on something dark; what fills a drawn box is not known. */
function hasBackground(reading: DocxSurroundings): boolean {
  const { paragraph, styles, place } = reading;
  if (place === 'box' || reading.pageShaded || reading.backgrounds.includes(true)) return true;
  return paragraph !== undefined && (paragraph.shaded || styles.paragraphShaded(paragraph.style));
}
