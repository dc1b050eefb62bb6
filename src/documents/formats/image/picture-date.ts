// A date as EXIF or XMP writes it → `YYYY-MM-DDTHH:MM:SS`, without zone; nothing for blank and impossible ones.

const FORM = /^\s*(\d{4})[:\-/.](\d{2})[:\-/.](\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** `2012:11:05 09:30:00`, `2012-11-05T09:30+08:00`, `2012-11-05` → ISO; blank, zero or no day of a calendar: undefined. */
export function pictureDate(text: string): string | undefined {
  const [, year = '', month = '', day = '', hour, minute, second = '00'] = FORM.exec(text) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return date;
  return isTime(hour, minute, second) ? `${date}T${hour}:${minute}:${second}` : date;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= ([31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

function isTime(hour: string, minute: string, second: string): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}
