// An instant → its ISO 8601 form in a fixed offset, the same on every machine.

import { localMinute } from '../../text/date-time.ts';

/** Milliseconds and an offset such as '+08:00' → '2012-11-28T09:30:00+08:00' (seconds are never known to matter). */
export function offsetIso(instant: number, offset: string): string {
  return `${localMinute(instant, offset).replace(' ', 'T')}:00${offset}`;
}
