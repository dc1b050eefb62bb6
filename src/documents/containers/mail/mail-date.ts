// A mail's Date → ISO 8601 with the zone that stands in it (RFC 5322, 3.3 and 4.3, and what programs write besides).

import type { MailDate } from '../../../core/model/submission.ts';

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.\d{1,9})?`;
const ZONE = String.raw`\s*(?<zone>(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?|[a-z]+)?`;

/** As they are written: `28 Nov 2012 09:30:00 +0800`, `Nov 28 2012 …`, `Nov 28 09:30:00 2012`, `2012-11-28T09:30+08:00`. */
const FORMS = [
  String.raw`(?<day>\d{1,2})[\s-]+(?<name>[a-z]{3})[a-z]*\.?,?[\s-]+(?<year>\d{4}|\d{2}),?\s+${CLOCK}${ZONE}`,
  String.raw`(?<name>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4}),?\s+${CLOCK}${ZONE}`,
  String.raw`(?<name>[a-z]{3})[a-z]*\s+(?<day>\d{1,2})\s+${CLOCK}\s+(?:(?<early>[+-]\d{4}|[a-z]{1,5})\s+)?(?<year>\d{4})${ZONE}`,
  String.raw`(?<year>\d{4})(?:[-/.]|\s*年\s*)(?<month>\d{1,2})(?:[-/.]|\s*月\s*)(?<day>\d{1,2})\s*日?(?:\s*t\s*|,?\s*)${CLOCK}${ZONE}`,
].map((form) => new RegExp(form, 'i'));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The only names that mean one zone everywhere: CST is China and Chicago. */
const UNIVERSAL = ['gmt', 'ut', 'utc', 'z'];
/** A line longer than this is no date. */
const LONGEST = 200;

/** The Date lines of a mail → when it was sent. Two that say different instants tell nothing. */
export function mailDate(lines: readonly string[]): MailDate {
  const dates = lines.map(dateIn);
  const [first = { unknown: 'none' } as const] = dates;
  const differs = dates.some((each) => instantOf(each) !== instantOf(first));
  return differs ? { unknown: 'several' } : first;
}

function instantOf(date: MailDate): number | string {
  return 'iso' in date ? Date.parse(date.iso) : date.unknown;
}

/** `Fri, 16 Nov 2012 09:30:00 +0800` → `2012-11-16T09:30:00+08:00`. */
function dateIn(line: string): MailDate {
  const text = line.slice(0, LONGEST);
  const found = FORMS.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return { unknown: 'unreadable' };
  const month = found['month'] ?? MONTHS.indexOf((found['name'] ?? '').toLowerCase()) + 1;
  const date = `${fullYear(found['year'] ?? '')}-${two(String(month))}-${two(found['day'] ?? '')}`;
  const time = `${two(found['hour'] ?? '')}:${found['minute']}:${found['second'] ?? '00'}`;
  if (Number(month) < 1 || !isInstant(date, time)) return { unknown: 'unreadable' };
  const offset = offsetOf(found['early'] ?? found['zone'] ?? '');
  return offset === undefined ? { unknown: 'zone' } : { iso: `${date}T${time}${offset}` };
}

/** `+0800`, `+08:00`, `+8`, `GMT+8` → `+08:00`. */
function offsetOf(zone: string): string | undefined {
  if (UNIVERSAL.includes(zone.toLowerCase())) return 'Z';
  const [, sign, hours = '', minutes = '00'] = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? [];
  return sign === undefined || Number(hours) > 14 || Number(minutes) > 59
    ? undefined
    : `${sign}${two(hours)}:${minutes}`;
}

// RFC 5322, 4.3: two digits from 00 to 49 are of this century.
function fullYear(year: string): string {
  return year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
}

function two(number: string): string {
  return number.padStart(2, '0');
}

/** Whether such a day and time exist: a calendar rolls 31 November over, so it comes back as another text. */
function isInstant(date: string, time: string): boolean {
  const instant = new Date(`${date}T${time}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${date}T${time}`);
}
