// A date or time as written × the notice → the instant in the notice's zone, and when a list says that a stage was sent.

import { segmentsOf } from '../json-pointer.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Notice, Stage } from '../model/notice.ts';
import { type DateTime, parseDateTime } from './date-time.ts';

/**
 * 11月29日 → that day of the first year in which it does not lie before the notice, up to the year of the last day;
 * where there is none, of the notice's own year, so that it is told as a time before the notice.
 */
export function momentIn(text: string, { issued, stages, timeZone }: Notice): DateTime | undefined {
  const own = yearOf(issued);
  const first = parseDateTime(text, timeZone.offset, String(own));
  const last = Math.max(own, ...stages.map(({ due }) => yearOf(due)));
  if (last === own || (first !== undefined && first.date >= issued)) return first;
  for (let year = own + 1; year <= last; year++) {
    const later = parseDateTime(text, timeZone.offset, String(year));
    if (later !== undefined && later.date >= issued) return later;
  }
  return first;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** The values of a list, by their names. */
export type WrittenValues = { readonly [name: string]: ManifestValue };

/** When a stage was sent as the manifest says, and where it says so. */
export interface WrittenTime {
  readonly instant: number;
  readonly source: 'manifest';
  readonly given: string;
}

/** A stage's own time of submission: its first manifest property that is given, if that is a time. */
export function submittedAt(stage: Stage, notice: Notice, values: WrittenValues): WrittenTime | undefined {
  const { given, time } = writtenTime(stage, notice, values) ?? {};
  return given !== undefined && time ? { instant: time.instant, source: 'manifest', given } : undefined;
}

/** A time that the manifest gives for a stage and nobody can read: [where, what is written]. */
export function unreadableTime(
  stage: Stage,
  notice: Notice,
  values: WrittenValues,
): readonly [string, string] | undefined {
  const { given, text, time } = writtenTime(stage, notice, values) ?? {};
  return given !== undefined && text !== undefined && !time ? [given, text] : undefined;
}

function writtenTime(stage: Stage, notice: Notice, values: WrittenValues) {
  for (const given of stage.submitted) {
    const text = values[segmentsOf(given)[0] ?? ''];
    if (typeof text === 'string' && text.trim() !== '') return { given, text, time: momentIn(text, notice) };
  }
  return undefined;
}
