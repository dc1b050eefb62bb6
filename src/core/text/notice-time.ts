// A date or time as written × the notice → the instant in the notice's zone; a day without a year has the notice's.

import type { Notice } from '../model/notice.ts';
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
