// A written date or time → the instant it names at the notice's fixed offset from UTC; never the machine's zone.

export interface DateTime {
  /** Milliseconds since 1970 UTC; the start of the day where no time is written. */
  readonly instant: number;
  /** The day of `instant` at the given offset, YYYY-MM-DD. */
  readonly date: string;
  readonly hasTime: boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const DATE =
  /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})(?!\d)|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?:\s*[日号]|(?![\d日号])))(?:\s*\(?(?:星期|周|礼拜)[1-6日天]\)?)?/u;
const PERIOD = '上午|下午|中午|晚上|晚|凌晨|早上|早晨|早|傍晚|am|pm';
const CLOCK = '(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?';
const SPOKEN = '(\\d{1,2})\\s*[时点]\\s*(?:整|(半)|(\\d{1,2})\\s*分?\\s*(?:(\\d{1,2})\\s*秒)?)?';
const ONLY_PERIOD = new RegExp(`^(?:${PERIOD})$`, 'iu');
const ZONE = 'z|utc|gmt|[+-](?:0\\d|1[0-4]):?[0-5]\\d';
const TIME = new RegExp(`^(${PERIOD})?\\s*(?:${CLOCK}|${SPOKEN})\\s*(am|pm)?\\s*(${ZONE})?$`, 'iu');

/** The form that this program writes, and most manifests: read without the patterns above. */
const PLAIN = /^(\d{4})()-(\d\d)-(\d\d)(?: (\d\d):(\d\d))?$/;

/** 11月29日: the year is the one that everybody means. */
const WITHOUT_YEAR = /^(?=\d{1,2}\s*月\s*\d{1,2}(?!\d))/u;
/** 11-29, 11/29, 11.29: as here, the month first. */
const MONTH_AND_DAY = /^(\d{1,2})([-/.])(\d{1,2})(?![\d./-])/u;
/** 20121130, alone or in front of a time, which may be four or six figures too. */
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})(?!\d)/u;
const FIGURES = /^(\d{8})[T\s]*(\d{2})(\d{2})(\d{2})?(?=\s*(?:Z|[+-]\d|$))/iu;
const CLOCK_FIGURES = /^(\d{2})(\d{2})(?=\s*(?:Z|[+-]\d|$))/iu;

/**
 * Text → instant, or undefined for a day that does not exist or a text that is no date. A day without a year lies in
 * the given one.
 */
export function parseDateTime(text: string, offset: string, year?: string): DateTime | undefined {
  if (text.length > 100) return undefined;
  const plain = PLAIN.exec(text);
  if (plain !== null) return plainMoment(plain, offset);
  const written = withDigits(
    text
      .normalize('NFKC')
      .trim()
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(FIGURES, (_all, day, hour, minute, second = '00') => `${day} ${hour}:${minute}:${second}`)
      .replace(RUN_TOGETHER, '$1-$2-$3'),
  );
  const dated = year === undefined ? written : withYear(written, year);
  const found = DATE.exec(dated);
  if (found === null) return undefined;
  const day = dayOf(found);
  if (day === undefined) return undefined;
  const rest = dated.slice(found[0].length);
  const clock = rest.replace(/^(?:T|[\s,]+)/iu, '').trim();
  // 上午 alone says no more than the day.
  if (clock === '' || ONLY_PERIOD.test(clock)) return momentAt(day - offsetOf(offset), offset, false);
  const time = timeOf(clock.replace(CLOCK_FIGURES, '$1:$2'));
  if (time === undefined) return undefined;
  return momentAt(day + time.sinceMidnight - offsetOf(time.zone ?? offset), offset, true);
}

function withYear(text: string, year: string): string {
  return text.replace(WITHOUT_YEAR, `${year}年`).replace(MONTH_AND_DAY, `${year}$2$1$2$3`);
}

function plainMoment(found: RegExpExecArray, offset: string): DateTime | undefined {
  const [, , , , , hour, minute] = found;
  const day = dayOf(found);
  const since = sinceMidnightOf(Number(hour ?? 0), Number(minute ?? 0), 0);
  if (day === undefined || since === undefined) return undefined;
  return momentAt(day + since - offsetOf(offset), offset, hour !== undefined);
}

function momentAt(instant: number, offset: string, hasTime: boolean): DateTime {
  return { instant, date: localDate(instant, offset), hasTime };
}

/** The start of the written day as if at UTC; Date.UTC alone would turn 30 February into March. */
function dayOf(found: RegExpExecArray): number | undefined {
  const [, year, , month = found[5], day = found[6]] = found;
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return new Date(start).toISOString().slice(0, 10) === written ? start : undefined;
}

interface Time {
  readonly sinceMidnight: number;
  readonly zone: string | undefined;
}

function timeOf(text: string): Time | undefined {
  const found = TIME.exec(text);
  if (found === null) return undefined;
  const [, before, clockHour, clockMinute, clockSecond, hour, half, minute, second, after, zone] = found;
  const hours = hourOf(Number(clockHour ?? hour), (before ?? after)?.toLowerCase());
  const minutes = half === undefined ? Number(clockMinute ?? minute ?? 0) : 30;
  const seconds = Number(clockSecond ?? second ?? 0);
  const sinceMidnight = sinceMidnightOf(hours, minutes, seconds);
  return sinceMidnight === undefined ? undefined : { sinceMidnight, zone };
}

/** 24:00 is the last millisecond of its day, so that it keeps the date under which it was written. */
function sinceMidnightOf(hours: number, minutes: number, seconds: number): number | undefined {
  if (hours === 24 && minutes === 0 && seconds === 0) return DAY - 1;
  if (Number.isNaN(hours) || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const AFTERNOON = ['下午', '傍晚', '晚上', '晚', 'pm'];
const NIGHT_TWELVE: Readonly<Record<string, number>> = { am: 0, 凌晨: 0, 晚: 24, 晚上: 24 };

function hourOf(hour: number, period: string | undefined): number {
  if (period === undefined) return hour;
  if (hour === 12) return NIGHT_TWELVE[period] ?? 12;
  if (period === '中午') return hour < 4 ? hour + 12 : hour;
  if (AFTERNOON.includes(period)) return hour < 12 ? hour + 12 : hour;
  return hour < 12 ? hour : Number.NaN; // 上午15时 contradicts itself
}

/** Instant → YYYY-MM-DD at the offset. */
export function localDate(instant: number, offset: string): string {
  return new Date(instant + offsetOf(offset)).toISOString().slice(0, 10);
}

/** Instant → YYYY-MM-DD HH:MM at the offset. */
export function localMinute(instant: number, offset: string): string {
  return new Date(instant + offsetOf(offset)).toISOString().slice(0, 16).replace('T', ' ');
}

/** Instant → days since 1 January 1970 at the offset: differences count calendar days. */
export function dayNumber(instant: number, offset: string): number {
  return Math.floor((instant + offsetOf(offset)) / DAY);
}

/** '+08:00' → milliseconds. */
function offsetOf(offset: string): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(offset) ?? [];
  if (sign === undefined) return 0; // Z
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

const DIGITS = '零一二三四五六七八九';
// The letter O is typed for the round zero often enough.
const ZEROS = /[〇○◯]|(?<=[〇○一二三四五六七八九Oo])[Oo]/gu;
const NUMERALS = /[零一二三四五六七八九十廿卅]+/gu;

/** Text → the same with numerals below one hundred, and digit by digit ones of any length, as digits. */
function withDigits(text: string): string {
  return text
    .replace(ZEROS, '零')
    .replace(NUMERALS, (found) => digitsOf(found.replace('廿', '二十').replace('卅', '三十')));
}

function digitsOf(numeral: string): string {
  const [tens = '', ones, more] = numeral.split('十');
  if (ones === undefined) return [...numeral].map((digit) => DIGITS.indexOf(digit)).join('');
  const readable = more === undefined && tens.length < 2 && ones.length < 2;
  if (!readable) return numeral; // 十十 is no number
  return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
}
