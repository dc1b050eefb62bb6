// The headers of a mail as programs write them → as the rules want them; its Date → ISO 8601 with the zone that stands in it (RFC 5322, 3.3 and 4.3).

import { concat, latin1 } from '#bytes';
import type { MailDate } from '../../../core/model/submission.ts';
import { isBrokenUtf8 } from '../../../core/text/broken-utf8.ts';

/** State of the repair: lines of a header, or of a body in which only known boundaries matter. */
interface HeaderRepair {
  readonly bytes: Uint8Array;
  readonly boundaries: Set<string>;
  /** The first boundary that was named, which holds all others, until it closes. */
  open: string | undefined;
  readonly pieces: Uint8Array[];
  inHeader: boolean;
  /** Up to where the bytes are in `pieces`. */
  kept: number;
  header: string;
  parts: number;
}

export interface RepairedMail {
  readonly bytes: Uint8Array;
  /** How many parts begin: checked before a parser builds them all. */
  readonly parts: number;
  /** The header, or the outermost boundary, never closes: the mail was cut. */
  readonly cut: boolean;
}

const DASH = 0x2d;
const NEWLINE = 0x0a;
/** RFC 2046, 5.1.1: a boundary has 70 characters at most; a longer line is none. */
const BOUNDARY_LENGTH = 70;
const BOUNDARY_LINE = 80;
/** What a header is searched for boundaries in; the library gives up on mails with more than 2 MB of headers. */
const HEADER_CHARACTERS = 256 * 1024;
const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s";]{1,200}))/gi;

/**
 * Mail → mail: header lines of the mail and of its parts that are no UTF-8 are taken for GB18030, but broken
 * UTF-8 stays broken UTF-8.
 * Bodies are left alone: they name their charset, and nested mails are repaired when they are opened.
 */
export function repairHeaders(bytes: Uint8Array): RepairedMail {
  const repair = newRepair(bytes);
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    takeLine(repair, at, end);
    at = end;
  }
  const { parts, pieces, kept } = repair;
  const cut = repair.open !== undefined || repair.inHeader;
  return {
    parts,
    cut,
    bytes: pieces.length === 0 ? bytes : concat([...pieces, bytes.subarray(kept)]),
  };
}

function newRepair(bytes: Uint8Array): HeaderRepair {
  return {
    bytes,
    boundaries: new Set(),
    open: undefined,
    pieces: [],
    inHeader: true,
    kept: 0,
    header: '',
    parts: 0,
  };
}

function takeLine(repair: HeaderRepair, at: number, end: number): void {
  if (!repair.inHeader) {
    repair.inHeader = isBoundary(repair, at, end);
    if (repair.inHeader) repair.parts++;
    return;
  }
  const line = repair.bytes.subarray(at, end);
  if (isBlank(line)) endHeader(repair);
  else takeHeaderLine(repair, line, at);
}

function endHeader(repair: HeaderRepair): void {
  for (const [, quoted, bare] of repair.header.matchAll(BOUNDARY)) {
    const name = quoted ?? bare ?? '';
    if (repair.boundaries.size === 0 && name.length <= BOUNDARY_LENGTH) repair.open = name;
    repair.boundaries.add(name);
  }
  repair.header = '';
  repair.inHeader = false;
}

function takeHeaderLine(repair: HeaderRepair, line: Uint8Array, at: number): void {
  if (repair.header.length < HEADER_CHARACTERS) repair.header += latin1(line, 0, line.length);
  if (isUtf8(line) || isBrokenUtf8(line)) return;
  const text = new TextDecoder('gb18030').decode(line);
  repair.pieces.push(repair.bytes.subarray(repair.kept, at), new TextEncoder().encode(text));
  repair.kept = at + line.length;
}

function isBoundary(repair: HeaderRepair, at: number, end: number): boolean {
  const { bytes, boundaries, open } = repair;
  if (bytes[at] !== DASH || bytes[at + 1] !== DASH || end - at > BOUNDARY_LINE) return false;
  const name = latin1(bytes, at + 2, end).trimEnd();
  if (name === `${open}--`) repair.open = undefined;
  return boundaries.has(name);
}

function isBlank(line: Uint8Array): boolean {
  return line[0] === NEWLINE || (line[0] === 0x0d && line[1] === NEWLINE);
}

function isUtf8(line: Uint8Array): boolean {
  if (line.every((byte) => byte < 0x80)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return true;
  } catch {
    return false;
  }
}

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
