// The one door to date-fns: single functions, none of which looks at the local time zone.

export { addHours } from 'date-fns/addHours';
export { differenceInHours } from 'date-fns/differenceInHours';
export { parseISO } from 'date-fns/parseISO';
