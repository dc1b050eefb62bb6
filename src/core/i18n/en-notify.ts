// The words of a letter that asks for what is to be mended, in English.

import type { LetterCounts, NotifyLabels } from './labels-notify.ts';

export const notifyEn: NotifyLabels = {
  file: 'letter',
  title: (short) => `To be mended: ${short}`,
  addressee: (name) => `To ${name}:`,
  sender: (name) => `the sender of “${name}”`,
  opening: (notice, number, date, counts) =>
    `Your submission was received. It was checked against “${notice}” (${number}) on ${date}. ${countsEn(counts)}. Everything that was found is listed here at once.`,
  general: 'The submission as a whole',
  ordinal: (number) => `${number <= 26 ? String.fromCharCode(64 + number) : number}. `,
  tag: { fail: 'to mend', unchecked: 'to verify', warning: 'please look' },
  also: (count) => `${count} more remark(s) for information; the verdict does not depend on them:`,
  due: 'Time limit',
  byThen: (stage, day) => `${stage}: please send it again, mended, by ${day}.`,
  soon: (stage, day) =>
    `${stage}: the last day was ${day}; please send it again, mended, as soon as possible.`,
  again: (mailbox) => `Please send all documents again, not only those that changed, to ${mailbox}.`,
  office: (contacts, phones) => `Questions: ${contacts.join(', ')}; telephone ${phones.join(', ')}.`,
  day: (date) => `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function countsEn({ mend, look, remind }: LetterCounts): string {
  const parts = [
    mend > 0 ? `${mend} to mend` : '',
    look > 0 ? `${look} that could not be judged` : '',
    remind > 0 ? `${remind} to look at` : '',
  ];
  return `Found: ${parts.filter((part) => part !== '').join(', ')}`;
}
