// The one door to date-fns: arithmetic between instants, in which no local time zone has a part.
//
// Texts and days at the notice's offset are for date-time.ts: date-fns reads and writes them in the machine's zone.

export { addHours } from 'date-fns/addHours';
export { differenceInHours } from 'date-fns/differenceInHours';
