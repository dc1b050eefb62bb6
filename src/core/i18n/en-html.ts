// The words of the HTML report, in English.

import type {
  CardLabels,
  HtmlLabels,
  LetterLabels,
  MatrixLabels,
  PlotLabels,
  SummaryLabels,
} from './labels-html.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const monthName = (month: number) => MONTHS[month - 1] ?? '';
const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

const summary: SummaryLabels = {
  passedOf: (total) => `of ${total} passed`,
  findings: (count) => many(count, 'item', 'items'),
  reminders: (count) => many(count, 'warning', 'warnings'),
  month: monthName,
  by: (month, day) => `by ${day} ${monthName(month)}`,
  left: (days) =>
    days > 0
      ? `${many(days, 'day', 'days')} left`
      : days === 0
        ? 'due today'
        : `${many(-days, 'day', 'days')} over`,
  complete: 'Complete',
  partial: 'Incomplete or to mend',
  missing: 'Not received',
  nobody: 'none',
  andOthers: (count) => `and ${many(count, 'other', 'others')}`,
};

const matrix: MatrixLabels = {
  caption: (rows) => `Results of ${many(rows, 'submitter', 'submitters')}, item by item`,
  submitter: 'Submitter',
  verdict: 'Verdict',
  item: 'Item',
  found: 'Result',
  atLeast: (limit, unit) => `≥ ${limit}${unit}`,
  between: (low, high, unit) => `${low}–${high}${unit}`,
  page: (from, to) => `${from} to ${to}`,
  superseded: (count) => `${count} earlier`,
  unknown: 'not on the roll',
  contested: 'whose?',
};

const plot: PlotLabels = {
  hint: (texts, outside) =>
    `one mark for each of ${many(texts, 'text', 'texts')}; ${outside === 0 ? 'all within the limits' : `diamonds are the ${outside} outside`}`,
  hintOfMany: (texts, outside) => `bars count texts: ${texts} in all, ${outside} outside the limits`,
  band: (range) => `wanted: ${range}`,
  description: (texts, outside) =>
    `${many(texts, 'text', 'texts')}; the band is what is wanted. ${outside.length === 0 ? 'All are within.' : `Outside: ${outside.join('; ')}.`}`,
  one: (subject, characters) => `${subject} ${characters} 字`,
  figure: (characters, distance) => `${characters} (${distance})`,
  texts: (count) => many(count, 'text', 'texts'),
  none: 'nothing received',
  inside: 'within',
  outside: 'outside',
  doubtful: 'unchecked',
  uncertain: 'bar: where the count may lie, as ways of counting differ',
  beyond: (count) => `arrow: ${count} beyond the picture`,
  table: (count) => `Table of ${many(count, 'text', 'texts')}`,
  range: 'May lie within',
};

const card: CardLabels = {
  received: 'received',
  form: { folder: 'folder', zip: 'zip', mail: 'mail' },
  clerk: 'clerk',
  reading: 'How it is read',
  review: 'To be decided by a person',
  accept: 'accepted',
  mend: 'to be mended',
  opinion: 'Remark',
  signature: 'Signature',
  infos: (count) => many(count, 'piece of information', 'pieces of information'),
  units: (list, count) => `${list}: ${count}`,
  files: (count) => many(count, 'file', 'files'),
  file: 'File',
  kind: 'Kind',
  measure: 'Content',
  characters: '字数',
  result: 'Result',
  fits: 'as wanted',
  photos: (count) => many(count, 'photo', 'photos'),
  photo: 'photo',
  noPreview: 'no preview',
  superseded: (name, received) => `An earlier package “${name}” no longer counts: ${received}`,
  letter: 'letter',
  group: (from, to) => `${from} to ${to}`,
  remind: 'please remind them',
};

const letter: LetterLabels = {
  title: 'Request to mend a submission',
  number: (notice) => `By ${notice}`,
  to: (name) => `To ${name}:`,
  clerk: (clerk) => `Clerk: ${clerk}`,
  intro: (notice, received, count) =>
    `Your submission under ${notice} was received: ${received}. ${many(count, 'item has', 'items have')} to be mended; this is the whole list.`,
  review: (count) =>
    `${many(count, 'further item', 'further items')} could not be judged: please check, explain or replace the file as said.`,
  columns: ['Problem', 'Found and wanted', 'How to mend it', 'Clause'],
  deadline: (days) => `Please send everything again, mended, ${days.join(' and ')}.`,
  overdue: (days) =>
    `The time limit (${days.join(', ')}) is over: please send everything again, mended, soon.`,
  sendTo: (office, mailbox) => ` To: ${office}, ${mailbox}.`,
  call: (contacts) => ` Questions: ${contacts}.`,
  office: '(seal)',
  checker: 'Checked by (signature)',
  receiver: 'Received by',
  date: 'Date',
  only: 'print this one only',
  all: 'Printing now gives this one only. Back to all',
  open: (name, count) => `${name}, ${many(count, 'item', 'items')}`,
};

export const htmlEn: HtmlLabels = {
  tag: 'en',
  skip: 'Skip to the content',
  contents: 'Contents',
  overview: 'Overview',
  title: (short) => `${short}: check`,
  checkedAt: 'Checked',
  version: 'notice version',
  inbox: 'Inbox',
  partial: (done, all) => `Stopped midway: ${done} of ${all} were checked. This is not the whole result.`,
  section: {
    matrix: 'Item by item',
    checklist: 'Item by item',
    lengths: 'Lengths of texts',
    across: 'Seen across submissions',
    cards: 'Findings',
    passed: 'Passed',
    letters: 'Requests to mend',
  },
  hint: {
    matrix: 'a shaded cell leads to its finding',
    checklist: 'a shaded line leads to its finding',
    across: 'seen only when submissions are laid side by side; no verdict depends on it',
    cards: 'to mend first, then unchecked and not received; each with its clause and what to do',
    letters: 'one page each, ready to be printed and sent',
  },
  standing: {
    pass: 'passed',
    fail: 'to mend',
    unchecked: 'unchecked',
    pending: 'not due',
    missing: 'not received',
  },
  cell: {
    pass: 'as wanted',
    fail: 'not as wanted',
    unchecked: 'unchecked',
    pending: 'not due',
    remind: 'warning',
    blocked: 'not looked at',
    none: 'nothing there',
    missing: 'not received',
  },
  summary,
  matrix,
  plot,
  card,
  letter,
  contact: 'Contact',
  offline: 'This page is one file without script or network',
  strays: (count) =>
    `${many(count, 'file', 'files')} of the inbox belong to no submission and were not checked`,
};
