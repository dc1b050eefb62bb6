// A date as EXIF or XMP writes it → `YYYY-MM-DDTHH:MM:SS`, without zone; an XMP packet → the date at which the picture was taken.

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

/** The best first: what the camera said, what the author says, when the file was made; by namespace, with its usual prefix. */
const NAMES: readonly (readonly [namespace: string, prefix: string, name: string])[] = [
  ['http://ns.adobe.com/exif/1.0/', 'exif', 'DateTimeOriginal'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop', 'DateCreated'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp', 'CreateDate'],
];
const VALUE_CHARACTERS = 60;
const BINDING = /xmlns:([\w.-]{1,40})\s*=\s*["']([^"']{1,80})["']/g;

/** The packet's text → ISO date without zone, or undefined. Both spellings, attribute and element, are taken. */
export function xmpDate(packet: string): string | undefined {
  const bound = [...packet.matchAll(BINDING)];
  for (const [namespace, usual, name] of NAMES) {
    const prefixes = bound.filter(([, , to]) => to === namespace).map(([, prefix = '']) => prefix);
    for (const prefix of prefixes.length > 0 ? prefixes : [usual]) {
      const date = pictureDate(valueNamed(packet, `${prefix}:${name}`));
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

function valueNamed(packet: string, name: string): string {
  const at = packet.indexOf(name);
  if (at < 0) return '';
  const rest = packet.slice(at + name.length, at + name.length + VALUE_CHARACTERS);
  return /^(?:\s*=\s*["']|\s*>)\s*([^"'<]*)/.exec(rest)?.[1] ?? '';
}
