// English: every code of ours → the sentence a reader gets with --lang en.

import { countEn } from './en-count.ts';
import { manifestEn } from './en-manifest.ts';
import { concludeEn, labelsEn } from './en-screen.ts';
import { unreadEn } from './en-unread.ts';
import type { Words } from './messages.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

export const en: Words = {
  language: 'en',
  verdict: { pass: 'pass', fail: 'fail', unchecked: 'unchecked', pending: 'not due' },
  severity: { error: 'error', warning: 'warning', info: 'info' },
  kind: {
    docx: 'a Word document',
    doc: 'a Word 97-2003 document',
    word95: 'a Word 6.0/95 document',
    works: 'a Microsoft Works document',
    rtf: 'an RTF document',
    odt: 'an ODT document',
    ofd: 'an OFD document',
    pdf: 'a PDF document',
    html: 'a web page',
    mht: 'a single-file web page',
    text: 'a text file',
    markdown: 'a text file',
    xlsx: 'an Excel workbook',
    xls: 'an Excel 97-2003 workbook',
    ods: 'an ODS sheet',
    csv: 'a CSV sheet',
    jpeg: 'a JPEG picture',
    png: 'a PNG picture',
    gif: 'a GIF picture',
    bmp: 'a BMP picture',
    webp: 'a WebP picture',
    tiff: 'a TIFF picture',
    heic: 'a HEIC picture',
    zip: 'a ZIP archive',
    rar: 'a RAR archive',
    sevenZip: 'a 7z archive',
    eml: 'a mail',
    pptx: 'a presentation',
    ole: 'an old Office file',
    shortcut: 'a shortcut',
    executable: 'a program',
    media: 'an audio or video file',
    empty: 'an empty file',
    unknown: 'a file of unknown kind',
  },
  encoding: {
    gb18030: 'GBK',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    'utf-8': 'UTF-8',
    'utf-8-bom': 'UTF-8',
  },
  family: { text: 'a text', image: 'a photo', sheet: 'a sheet', any: 'a file' },
  unread: unreadEn,
  manifest: manifestEn,
  phone: {
    empty: () => 'no number given',
    tooFewDigits: ({ part, digits, wanted, as }) =>
      `“${part}” has ${digits} digits; a ${as === 'mobile' ? 'mobile' : 'landline'} number has ${wanted}`,
    tooManyDigits: ({ part, digits, wanted, as }) =>
      `“${part}” has ${digits} digits; a ${as === 'mobile' ? 'mobile' : 'landline'} number has ${wanted}`,
    badPrefix: ({ part }) => `“${part}” begins like no phone number`,
    badLocalStart: ({ part }) => `“${part}” is no landline: local numbers do not begin with 0, 1 or 9`,
    filler: ({ part }) => `“${part}” looks like a filler`,
    notANumber: ({ part }) => `“${part}” is no phone number`,
    placeholder: ({ part }) => `“${part}” is a placeholder`,
  },
  person: { empty: 'no name given', placeholder: 'a placeholder, not a name', digits: 'digits, not a name' },
  rangeReason: {
    ambiguousWidth: 'how quotes, dashes and ellipses are counted',
    boxesAndNotes: 'whether text boxes and notes count',
    deletions: 'whether tracked deletions count',
    unreadPages: 'pages whose text cannot be read',
  },
  moment: {
    option: 'given on the command line',
    mail: 'date of the mail',
    manifest: 'time in the list',
    now: 'now',
  },
  finding: {
    listLine: (file, line, key) => `${file} line ${line}${key === undefined ? '' : ` “${key}”`}`,
    short: (actual, gap) => `now ${actual}, ${gap} short`,
    long: (actual, gap) => `now ${actual}, ${gap} too many`,
    now: (actual) => `now ${actual}`,
    range: (min, max) => `${min} to ${max}`,
    atLeast: (min) => `at least ${min}`,
    straddles: (reasons) => `depends on ${reasons.join('; ')}`,
    lookInWord:
      'Open it in Word and look at Review, Word Count, 字数; moving some dozens of characters away from the limit is safest.',
    besides: (han, noSpaces) => `${han} Han characters, ${noSpaces} characters without spaces`,
    absent: 'not given',
    quoted: (text) => `“${text}”`,
    sameValue: (value) => `in common: “${value}”`,
    files: (list) => `files: ${list}`,
    instead: (names) => `its heading names “${names}”`,
    ending: (ending, kind) => `the ending is “.${ending}”, the content is ${kind}`,
    sent: (time) => `sent ${time}`,
    notSent: (time) => `no time given, so now (${time}) counts`,
    blocks: (titles) => `therefore not checked: ${titles.join('; ')}`,
    semicolon: '; ',
    comma: ', ',
    blocksAll: 'therefore nothing else was checked',
    unread: 'A file could not be checked',
    basis: (clause, quote) => `${clause}: “${quote}”`,
    houseBasis: 'a condition of checking (the notice does not rule it)',
    notMet: (title) => `Not met: ${title}`,
    message: (subject, headline, found) =>
      `${subject === undefined ? '' : `${subject}: `}${headline}${found === '' ? '' : ` (${found})`}`,
  },
  check: {
    heading: (submitter) => submitter,
    conclusion: concludeEn,
    asOf: (time, source) => `${time} (${source})`,
    one: (actual, expected) => `${actual} (wanted: ${expected})`,
    many: (places, values, expected) => `${places} places, ${values} (wanted: ${expected})`,
    complete: (places) => `${places} places, all as wanted`,
    passed: (passed, places) => `${passed} of ${places} as wanted`,
    places: (count) => `${count}`,
    characters: (count) => `${count} 字`,
    rows: (count) => `${count} rows`,
    toMend: (count) => `${count} to mend`,
    due: (day, left) =>
      left > 0
        ? `by ${day}, ${left} days left`
        : left === 0
          ? `by ${day}, today`
          : `by ${day}, ${-left} days over`,
    sentInTime: (due, sent) => `by ${due}, sent ${sent}`,
    left: (days) => (days > 0 ? `${days} days left` : days === 0 ? 'due today' : `${-days} days overdue`),
    within: (low, high) => `${low}/${high}`,
    above: (gap) => `${gap} too many`,
    below: (gap) => `${gap} short`,
  },
  across: {
    item: (submitter, label) => `${submitter} “${label}”`,
    sameUnits: (submitters, units, count) =>
      `${submitters.join(' and ')} hand in the same ${count} units: ${units.join(', ')}${count > units.length ? ' …' : ''}. Each counts once; ask both.`,
    sameUnit: (items) => `The same unit from two submitters: ${items.join(', ')}. It counts once; ask both.`,
    sameText: (items) => `Two materials have the same text: ${items.join(', ')}. One may be the wrong file.`,
    nearCopy: (items, percent) =>
      `Two materials share about ${percent}% of their text: ${items.join(', ')}. Please compare.`,
    sharedPhone: (items) =>
      `Units of different submitters give the same phone: ${items.join(', ')}. Please check.`,
  },
  explain: {
    clause: 'clause',
    quote: 'quote',
    reading: 'reading',
    expected: 'wanted',
    remedy: 'mend',
    stage: 'stage',
    severity: 'severity',
    at: 'at',
    must: 'must',
    more: 'One requirement in full: baosong explain ID (first column)',
    didYouMean: (id) => `Did you mean “${id}”? `,
  },
  count: countEn,
  labels: labelsEn,
  day: (date) => `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`,
  list: (items) => items.join(', '),
  sentence: (parts) => `${parts.filter((part) => part !== '').join('. ')}.`,
};
