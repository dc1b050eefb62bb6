// A mail's Date → ISO 8601 with the zone that stands in it (RFC 5322, 3.3 and 4.3).

const FORM =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]+)/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The only names that mean one zone everywhere: CST is China and Chicago. */
const UNIVERSAL = ['gmt', 'ut', 'utc', 'z'];

/** `Fri, 16 Nov 2012 09:30:00 +0800` → `2012-11-16T09:30:00+08:00`; a time without a known zone is none. */
export function mailDate(text: string): string | undefined {
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', zone = ''] =
    FORM.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const offset = offsetOf(zone);
  const date = `${fullYear(year)}-${two(String(month))}-${two(day)}`;
  const time = `${two(hour)}:${minute}:${second}`;
  const isReal = month > 0 && offset !== undefined && isInstant(date, time);
  return isReal ? `${date}T${time}${offset}` : undefined;
}

function offsetOf(zone: string): string | undefined {
  if (UNIVERSAL.includes(zone.toLowerCase())) return 'Z';
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
  return sign === undefined || Number(hours) > 14 || Number(minutes) > 59
    ? undefined
    : `${sign}${hours}:${minutes}`;
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
