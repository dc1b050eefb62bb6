// English: every code of ours → the sentence a reader gets with --lang en.

import type {
  BesideRole,
  FurtherTable,
  GuessedBy,
  NameDifference,
  RowCounts,
  UnknownTime,
} from '../model/document.ts';
import type { Verdict } from '../model/finding.ts';
import type { ManifestForm, ManifestProblemDetail, ManifestShape, SyntaxCause } from '../model/manifest.ts';
import type { PhoneProblem } from '../text/phone-number.ts';
import type { JsonTypeName, NoticeFaultDetails, PartFaultDetails } from '../user-error.ts';
import { RUN_OUT } from '../user-error.ts';
import { byWhy, type Explanations, each, megabytes, type Refusal, STOPPED } from './by-why.ts';
import type { LetterCounts, Messages, NamedUnreadDetail } from './messages.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const shortMonth = (month: number) => MONTHS[month - 1]?.slice(0, 3) ?? '';

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

const NEAR: Readonly<Record<NameDifference, string>> = {
  normalisation: 'another Unicode form',
  width: 'full-width against half-width',
  blank: 'blanks differ',
  case: 'upper and lower case differ',
  folder: 'in another folder',
  ending: 'another ending',
  spelling: 'one or two letters differ',
  place: 'its place is written otherwise',
  marks: 'quotes or brackets around it',
  comment: 'a blank and “#” were taken for a comment',
};

/** A file that is saved as another kind has another name. */
const RENAMED = '; where the list names it, change the name there too.';

const resave = () => 'Open the file; save a fresh copy if it opens, ask its author for it if it does not.';

const named = ({ container }: NamedUnreadDetail) => (container === 'mail' ? 'the mail' : 'the archive');

const again = ({ container }: NamedUnreadDetail) =>
  container === 'mail'
    ? 'Save the mail again (.eml), or save its attachments into a folder and check that.'
    : 'Pack it again as a .zip, or unpack it and check the folder.';

const sendAgain = ({ container }: NamedUnreadDetail) =>
  container === 'mail'
    ? 'Send everything again as plain attachments.'
    : 'Pack it again as a .zip, make sure that it opens, and send it again.';

const BESIDE: Readonly<Record<BesideRole, string>> = {
  section: 'group titles',
  total: 'totals',
  note: 'notes',
  signature: 'signatures',
  numbered: 'blank form rows',
  example: 'examples',
};

const FURTHER: Readonly<Record<FurtherTable['place'], string>> = {
  below: 'below it',
  beside: 'beside it',
  sheet: 'further sheets',
  hiddenSheet: 'hidden sheets',
};

const SHOWN_TABLES = 5;

const furtherTables = (place: FurtherTable['place'], all: readonly FurtherTable[]) => {
  const tables = all.filter((each) => each.place === place);
  if (tables.length === 0) return '';
  const shown = tables
    .slice(0, SHOWN_TABLES)
    .map(
      ({ name, rows }) =>
        `${name === undefined ? 'another table' : `“${name}”`} ${many(rows, 'row', 'rows')}`,
    );
  const more = tables.length > SHOWN_TABLES ? ` and ${tables.length - SHOWN_TABLES} more` : '';
  return `; not counted, ${FURTHER[place]}: ${shown.join(', ')}${more}`;
};

const rowCounts = ({ rows, headerFound, beside, hidden, further }: RowCounts) => {
  const roles = Object.entries(beside).map(([role, count]) => `${BESIDE[role as BesideRole]} ${count}`);
  const others = [...roles, ...(hidden > 0 ? [`hidden ${hidden}`] : [])];
  const unsure =
    headerFound === 'guessed' && rows > 0 ? ' (no row is surely the header; the first is counted)' : '';
  const places = (['below', 'beside', 'sheet', 'hiddenSheet'] as const).map((place) =>
    furtherTables(place, further),
  );
  return `${many(rows, 'row', 'rows')}${unsure}${others.length > 0 ? `, besides: ${others.join(', ')}` : ''}${places.join('')}`;
};

const UNKNOWN_TIME: Readonly<Record<UnknownTime, string>> = {
  notGiven: 'no time of sending is given: nobody knows when it came',
  listUnreadable: 'a time of sending in the list cannot be read: nobody knows when it was sent',
  mailNone: 'the mail has no date: nobody knows when it came',
  mailUnreadable: 'the date of the mail cannot be read: nobody knows when it came',
  mailZone: 'the date of the mail is of no known zone: nobody knows when it came',
  mailSeveral: 'the mail has two dates that differ: nobody knows when it came',
};

const CAUSES: Readonly<Record<SyntaxCause, readonly [says: string, cure: string]>> = {
  afterQuote: ['There is text behind the closing quote', 'Remove it.'],
  complexKey: ['The key is not a plain word', 'Write just the key before the colon.'],
  fullWidthBracket: ['A full-width bracket', 'Use ASCII brackets, or one line for each item.'],
  fullWidthComma: ['A full-width comma', 'Use an ASCII comma, or one line for each item.'],
  fullWidthHyphen: ['Another sign than a plain hyphen at the start', 'Use “-” and a blank.'],
  numberedItems: ['Numbers in front of the items in place of “- ”', 'Write “- ” in place of each number.'],
  fullWidthQuote: ['A typographic quote cannot enclose a value', 'Use ASCII quotes or none.'],
  hyphenWithoutBlank: ['No blank behind the hyphen', 'Add a blank behind “-”.'],
  missingColon: ['The colon is missing', 'Write “key: value”.'],
  needsQuotes: ['The value holds a character that means something else', 'Put the value into double quotes.'],
  other: ['This line cannot be read', 'Compare it with the lines around it.'],
  unclosedBracket: ['A bracket is not closed', 'Close it.'],
  wideBlank: ['Full-width blanks at the start', 'Use plain blanks.'],
  noBreakBlank: [
    'No-break blanks at the start, copied from a page or Word',
    'Delete them and type plain blanks.',
  ],
  oddBlank: ['Blanks of an unusual kind at the start', 'Delete them and type plain blanks.'],
  unseen: ['An unseen character at the start', 'Delete it, or type the line anew.'],
  backslash: ['A backslash within double quotes begins a code', 'Use “/”, or take the quotes away.'],
};

const FORMS: Readonly<Record<ManifestForm, string>> = {
  html: 'a web page (HTML, XML)',
  rtf: 'RTF, as WordPad and Word save',
  word: 'a Word document',
  sheet: 'an Excel workbook',
  pdf: 'a PDF',
  picture: 'a picture',
  archive: 'an archive',
  office: 'a file of an older Word or Excel',
  markdown: 'Markdown',
  mail: 'a mail',
};

const ONE_FILE =
  'Keep one; move the others to the entries that they belong to; a text in several files is joined into one file first.';

const SHAPES: Readonly<Record<ManifestShape, string>> = {
  text: 'Write one text, in one line and without brackets.',
  list: 'Write one line for each item, beginning with “- ”.',
  map: 'Write “key: value” line by line; of several items each begins with “- ”.',
};

const causeOf = ({ cause = 'other', lines }: ManifestProblemDetail) => `${CAUSES[cause][0]}${atLines(lines)}`;
/** Numbers of lines, or keys, as the reader of a list joins them. */
const commas = (listed: string) => listed.replaceAll('、', ', ');
const atLines = (lines: string | undefined) =>
  lines === undefined ? '' : ` (${/^\d+$/.test(lines) ? 'line' : 'lines'} ${commas(lines)})`;
const cureOf = ({ cause = 'other' }: ManifestProblemDetail) => CAUSES[cause][1];

const quoted = (text: string | undefined, otherwise: string) =>
  text === undefined ? otherwise : `“${text}”`;

/** 'more than 200 pages' */
const over = (limit: number | undefined, unit: string) =>
  limit === undefined ? `too many ${unit}` : `more than ${limit} ${unit}`;
const oversize = (limit: number | undefined) =>
  limit === undefined ? 'too large' : `larger than ${megabytes(limit)}`;

const USAGE = 'See: baosong --help';

const meant = (similar: string | undefined) => (similar === undefined ? '' : `Did you mean “${similar}”? `);

/** Behind the first of several. */
const andOthers = (count = 1) => (count > 1 ? ` or ${count - 1} more like it` : '');

const bracketed = (system = '') => (system === '' ? '' : ` (${system})`);

/** The first names of so many. */
const firstOf = (names: readonly string[], count: number) =>
  `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}`;

const RAN_OUT: Refusal = [
  'the system did not give the memory, files or threads that checking needs',
  'Close other programs and run it again, or ask whoever keeps this computer',
];

/** What the system, or our own look at a file, answers → what is the matter and what to do. */
const SYSTEM: Readonly<Record<string, Refusal>> = {
  ENOENT: ['the folder or file is not there', 'Make the folder first, or name another place'],
  ENOTDIR: ['a part of the path is a file and no folder', 'Check the path'],
  EISDIR: ['there is a folder at that place', 'Choose another name'],
  EEXIST: ['something with that name is there already', 'Choose another name'],
  EACCES: ['there is no permission', 'Name another place, or ask whoever keeps this computer'],
  EPERM: [
    'there is no permission, or another program has it open',
    'Close that program, or name another place',
  ],
  EBUSY: ['another program has it open', 'Close that program and run it again'],
  EROFS: ['that place can only be read', 'Name another place'],
  ENOSPC: ['the disk is full', 'Make room, or name another place'],
  EDQUOT: ['your share of the disk is used up', 'Make room, or name another place'],
  ENAMETOOLONG: ['the name is too long', 'Choose a shorter name'],
  ELOOP: ['links lead round in a circle', 'Name the place itself, not a link'],
  EIO: ['the disk failed', 'Check the disk, the stick or the network drive'],
  noPermission: ['there is no permission', 'Ask whoever keeps this computer'],
  vanished: ['it went away while it was read', 'Check the disk, the stick or the network drive'],
  ENODEV: ['the disk or network drive is gone', 'Connect it and run it again'],
  ENXIO: ['the disk or network drive is gone', 'Connect it and run it again'],
  ENOTEMPTY: ['a folder that is not empty is at that place', 'Choose another name'],
  ETXTBSY: ['another program has it open', 'Close that program and run it again'],
  EFBIG: ['the file is too large for that disk', 'Name a place on another disk'],
  EMLINK: ['there are too many files at that place', 'Name another place'],
  EINVAL: ['that name cannot be used there', 'Choose another name or place'],
  EXDEV: ['the place spans two disks', 'Name another place'],
  ...each(['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'], ['that disk cannot do this', 'Name another place']),
  ...each(
    [
      'ESTALE',
      'ETIMEDOUT',
      'EHOSTDOWN',
      'EHOSTUNREACH',
      'ENETDOWN',
      'ENETUNREACH',
      'ENOTCONN',
      'ECONNRESET',
      'EREMOTEIO',
    ],
    ['the network drive does not answer', 'Check the network, connect the drive anew and run it again'],
  ),
  ...each(RUN_OUT, RAN_OUT),
};
const REFUSED: Refusal = ['the system did not let it be finished', 'Check disk and permissions'];

const whyRefused = (system = '') =>
  (SYSTEM[system] ?? REFUSED)[0] + bracketed(/^E[A-Z]/.test(system) ? system : '');
const afterRefusal = (system = '') => (SYSTEM[system] ?? REFUSED)[1];

const JSON_TYPES: Readonly<Record<JsonTypeName, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'named properties',
  null: 'nothing',
};

const NOTICE_FAULTS: Explanations<NoticeFaultDetails> = {
  notAFile: () => 'it is no file',
  tooLarge: ({ limit }) => `it is larger than ${megabytes(limit)}`,
  notYaml: () => 'it is no YAML that can be read',
  notYamlAt: ({ line, column }) => `it is no YAML near line ${line}, column ${column}`,
  type: ({ place, wanted }) => `${place} must be ${wanted.map((type) => JSON_TYPES[type]).join(' or ')}`,
  missing: ({ place, name }) => `${place} lacks “${name}”`,
  unknown: ({ place, name }) => `${place} has no such property as “${name}”`,
  value: ({ place }) => `${place} is not what it may be`,
  duplicateId: ({ id }) => `the id “${id}” stands twice`,
  unknownStage: ({ id, name }) => `requirement “${id}” names the stage “${name}”, which is not there`,
  unknownClause: ({ id, name }) => `requirement “${id}” names the clause “${name}”, which is not there`,
  unknownAfter: ({ id, name }) => `requirement “${id}” comes after “${name}”, which is not there`,
  unknownNeeded: ({ id, name }) =>
    `\`needed\` of the measure “${id}” names the requirement “${name}”, which is not there`,
  columnTitles: ({ id, name }) =>
    `requirement “${id}” gives the column “${name}” another title than others do`,
  noSchema: ({ id }) => `the \`must\` of requirement “${id}” is no JSON Schema that can be used`,
};

const PART_FAULTS: Explanations<PartFaultDetails> = {
  notAPart: () => 'it was not written by --shard, or was changed since',
  anotherForm: () => 'it was written by another version of the program: make all parts again with this one',
  tooLarge: ({ limit }) => `it is larger than ${megabytes(limit)}`,
  anotherRun: () =>
    'it is of another run than the others: notice, inbox, time, stage or number of parts differ',
  anotherNotice: () => 'the notice has changed since it was written',
  twice: () => 'the same part stands twice',
};

/** What a value of a drafted list was read from. */
const GUESSED_BY: Readonly<Record<GuessedBy, string>> = {
  folder: 'by the folder’s name',
  fileName: 'by the file’s name',
  text: 'in the text',
  table: 'in a table',
  photo: 'in the photo itself',
  notice: 'in the notice',
};

export const en: Messages = {
  language: 'en',
  tag: 'en',
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
    avif: 'an AVIF picture',
    iwork: 'a file of Apple’s Pages and kin',
    otherPackage: 'a file of another program',
    sealed: 'a file that a file guard has encrypted',
    ownerFile: 'what Office leaves beside a file that is open',
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
  phone: {
    empty: () => 'no number given',
    onlyArea: ({ part }) => `“${part}” is an area code without a number`,
    tooFewDigits: (problem) => digitsOf(problem, 'too few digits'),
    tooManyDigits: (problem) => digitsOf(problem, 'too many digits'),
    badPrefix: ({ part }) => `“${part}” begins like no phone number`,
    badLocalStart: ({ part }) => `“${part}” is no landline: local numbers do not begin with 0, 1 or 9`,
    filler: ({ part }) => `“${part}” looks like a filler`,
    notANumber: ({ part }) => `“${part}” is no phone number`,
    accountAlone: ({ part }) => `“${part}” is an account, and perhaps no phone number`,
    placeholder: ({ part }) => `“${part}” is a placeholder`,
  },
  person: { empty: 'no name given', placeholder: 'a placeholder, not a name', digits: 'digits, not a name' },
  openRange: {
    unreadParts: {
      says: 'The document inserts another file that was not read, so its length is not known',
      do: 'Open it in Word, see that the inserted text is there, save it as a new .docx, put that in its place; in a master document first expand the subdocuments and unlink them.',
    },
    unreadPages: {
      says: 'Some pages hold no text that can be read, so the length is not known',
      do: 'Send the Word file, or a PDF in which text can be selected.',
    },
    cutEnd: {
      says: 'The end of the file is missing, so its length is not known',
      do: 'Open it in its own program and see that all is there; if so, save a fresh copy in its place.',
    },
  },
  rangeReason: {
    ambiguousWidth: 'how quotes, dashes and ellipses are counted',
    boxesAndNotes: 'whether text boxes and notes count',
    deletions: 'whether tracked deletions count',
    doubtful:
      'text of which nobody can tell here whether it is seen, what it says or whether it counts (a formula)',
    separators: 'how rare line separators and control characters are counted',
    unreadPages: 'pages whose text cannot be read',
    unreadParts: 'a part that is an inserted file and was not read',
    cutEnd: 'the missing end of the file',
  },
  unseen: {
    title: 'What was not looked at',
    never:
      'What no program sees, and a person has to look at: seals and signatures, whether what is written is true, papers.',
    stages: (titles) => `Not looked at this time: ${titles.join(', ')}.`,
    files: (count) =>
      `${many(count, 'file', 'files')} could not be read this time and ${count === 1 ? 'was' : 'were'} not checked.`,
    noticed: (file, says) => `“${file}”: ${says.join('; ')}.`,
    moreNoticed: (files) =>
      `${many(files, 'more file', 'more files')} should be opened and looked at; count tells what was noticed in each.`,
  },
  moment: {
    option: 'given on the command line',
    mail: 'date of the mail',
    manifest: 'time in the list',
    now: 'now',
  },
  unknownTime: UNKNOWN_TIME,
  finding: {
    unknownTime: (title) => `${title}: nobody can tell whether it was in time`,
    unknownDue: (title) => `${title}: not there, and nobody can tell whether it was due when this was sent`,
    listLine: (file, line, key) => `${file} line ${line}${key === undefined ? '' : ` “${key}”`}`,
    short: (actual, gap) => `now ${actual}, ${gap} short`,
    long: (actual, gap) => `now ${actual}, ${gap} too many`,
    some: (actual) => `${actual} found`,
    now: (actual) => `now ${actual}`,
    range: (min, max) => `${min} to ${max}`,
    atLeast: (min) => `at least ${min}`,
    seenOnly: (min) => `${min} can be seen, and nobody knows how much more there is`,
    straddles: (reasons) => `depends on ${reasons.join('; ')}`,
    lookInWord:
      'Open it in Word and look at Review, Word Count, 字数; moving some dozens of characters away from the limit is safest.',
    openFirst:
      'Some files could not be opened, so the number is not sure: put files that open in their place.',
    notSure: (title) => `The number is not sure: ${title}`,
    guessed: (title) => `Not sure: ${title}`,
    unfound: (title) => `Not found: ${title}`,
    besides: (han, noSpaces) =>
      `${many(han, 'Han character', 'Han characters')}, ${many(noSpaces, 'character', 'characters')} without spaces`,
    absent: 'not given',
    quoted: (text) => `“${text}”`,
    namesAbsent: (file) => `it names “${file}”, which is not in the folder`,
    sameValue: (value) => `in common: “${value}”`,
    files: (list) => `files: ${list}`,
    instead: (names) => `its heading names “${names}”`,
    ending: (ending, kind) => `the ending is “.${ending}”, the content is ${kind}`,
    sent: (time) => `sent ${time}`,
    sentAsSaid: (time) =>
      `by the time given on the command line (${time}), not by those in the list or the mail`,
    notSent: (time) => `no time given, so now (${time}) counts`,
    blocks: (titles) => `therefore not checked: ${titles.join('; ')}`,
    semicolon: '; ',
    comma: ', ',
    blocksAll: 'therefore nothing else was checked',
    unread: 'A file could not be checked',
    basis: (clause, quote) => `${clause}: “${quote}”`,
    builtInBasis: 'a condition of checking (the notice does not rule it)',
    notMet: (title) => `Not met: ${title}`,
    message: (subject, headline, found) =>
      `${subject === undefined ? '' : `${subject}: `}${headline}${found === '' ? '' : ` (${found})`}`,
  },
  check: {
    heading: (submitter) => submitter,
    conclusion,
    asOf: (time, source) => `${time} (${source})`,
    one: (actual, expected) => `${actual} (wanted: ${expected})`,
    many: (places, values, expected) => `${many(places, 'place', 'places')}, ${values} (wanted: ${expected})`,
    complete: (places) => (places === 1 ? '1 place, as wanted' : `${places} places, all as wanted`),
    passed: (passed, places) => `${passed} of ${places} as wanted`,
    places: (count) => `${count}`,
    characters: (count) => `${count} 字`,
    rows: rowCounts,
    due: (day, left) =>
      left > 0
        ? `by ${day}, ${many(left, 'day', 'days')} left`
        : left === 0
          ? `by ${day}, today`
          : `by ${day}, ${many(-left, 'day', 'days')} over`,
    sentInTime: (due, sent) => `by ${due}, sent ${sent}`,
    undated: (due) => `by ${due}, nobody knows when it came`,
    left: (days) => {
      if (days === 0) return 'due today';
      return days > 0 ? `${many(days, 'day', 'days')} left` : `${many(-days, 'day', 'days')} overdue`;
    },
    within: (low, high) => `${low}/${high}`,
    above: (gap) => `${gap} too many`,
    below: (gap) => `${gap} short`,
  },
  across: {
    item: (submitter, label) => `${submitter} “${label}”`,
    sameUnits: (submitters, units, count) =>
      `${submitters.join(' and ')} hand in the same ${many(count, 'unit', 'units')}: ${units.join(', ')}${count > units.length ? ' …' : ''}. ${count === 1 ? 'It' : 'Each'} counts once; ask both.`,
    sameUnit: (items) =>
      `The same unit more than once: ${items.join(', ')}. It counts once; ask those who sent it.`,
    akinUnit: (items) =>
      `Names much alike, perhaps one unit: ${items.join(', ')}. Ask the submitters; one unit counts once.`,
    sameText: (items) =>
      `${textsOf(items)} have the same text: ${items.join(', ')}. One may be the wrong file.`,
    nearCopy: (items, percent) =>
      `${textsOf(items)} share about ${percent}% of their text: ${items.join(', ')}. Please compare.`,
    sharedPhone: (items) =>
      `Units of different submitters give the same phone: ${items.join(', ')}. Please check.`,
  },
  init: {
    title: 'The list as read from the papers',
    unsure: 'look',
    source: {
      folder: 'folder name',
      fileName: 'file name',
      text: 'text',
      table: 'table',
      photo: 'the photo',
      notice: 'the notice',
    },
    other: (source, value) => `${source}: “${value}”`,
    unplaced: (files) => `not in the list, for nobody can tell what they are: ${files}`,
    nothing:
      'No file seems to be one that is asked for; no list was written. For an empty one: baosong init --blank',
    head: 'Read from the papers by the program: look it through. Delete each “请核对” (to be looked at) with its sign when you have; fill in what is empty.',
    blankHead: 'Write behind the colons; delete “# ” in front of what you fill in.',
    mark: (others) => `请核对${others.length === 0 ? '' : `: also ${others.join(', ')}`}`,
    due: (day) => `: by ${day}`,
    written: (path, folder, unsure) =>
      `Wrote “${path}”${unsure === 0 ? '' : `, with ${unsure} to be looked at (请核对)`}. Look it through, then: baosong check "${folder}"`,
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
  },
  day: (date) => `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`,
  list: (items) => items.join(', '),
  sentence: (parts) => `${parts.filter((part) => part !== '').join('. ')}.`,

  // ---- Why a file could not be measured, and what to do about it
  unread: {
    drafted: {
      says: () =>
        'what follows was read from folders, names of files and texts by the program; nobody has confirmed it',
      do: () =>
        'Run baosong init, which writes a “报送清单.yaml” after what was read here; look it through, check again.',
      ask: () =>
        'See whether each of the following agrees with what you sent; where it does not, tell us or send it again.',
    },
    marked: {
      says: () => 'this line bears “# 请核对” (to be looked at)',
      do: () => 'Look at the line, put it right, and delete “# 请核对” with what stands behind it.',
      ask: () =>
        'Look at this line of the list, put it right, delete “# 请核对” with what stands behind it, and send it again.',
    },
    guessed: {
      says: ({ value, by, other, otherBy, otherFile, isFile }) => {
        const named = quoted(value, 'this');
        if (isFile !== undefined)
          return `the program is not sure that it is ${named}${other === undefined ? '' : `; it may be “${other}”`}`;
        const own = `${named} ${GUESSED_BY[by ?? 'text']}`;
        if (other === undefined) return `${own}; the program is not sure`;
        const where = otherFile === undefined ? '' : ` (${otherFile})`;
        return `${own}, “${other}” ${GUESSED_BY[otherBy ?? 'text']}${where}`;
      },
      do: ({ isFile }) =>
        isFile === undefined
          ? 'See which of them is right and write it in the list.'
          : 'See what it is and name it in the list, or say so in the name of the file.',
      ask: ({ isFile }) =>
        isFile === undefined
          ? 'See which of them is right, and tell us or send it again.'
          : 'Tell us what it is, or say so in the name of the file and send it again.',
    },
    unfound: {
      says: ({ isFile }) => (isFile === undefined ? 'no file says so' : 'no file seems to be one'),
      do: ({ isFile }) =>
        isFile === undefined
          ? 'Write it in the material or in the list.'
          : 'Add it; if it is there, say so in the name of the file or in the list.',
      ask: ({ isFile }) =>
        isFile === undefined
          ? 'Write it in the material and send it again.'
          : 'Add it; if you sent it, say so in the name of the file and send it again.',
    },
    absent: {
      says: ({ similar, why, several, takes, cut }) => {
        if (several !== undefined)
          return `${several} files stand in one value; ${takes === 'file' ? 'one is wanted here' : 'each is written by itself'}`;
        if (cut !== undefined)
          return `there is no such file; a blank and “#” begin a comment, and the whole line is “${cut}”`;
        if (similar !== undefined && why === 'folder')
          return `there is no such file where the list says; another folder has one of that name: ${similar}`;
        return similar === undefined
          ? 'there is no such file in the folder'
          : `there is no such file; a similar name is ${similar} (${why ? NEAR[why] : 'similar'})`;
      },
      do: ({ similar, why, several, takes, cut, part }) => {
        if (several !== undefined && takes === 'file') return ONE_FILE;
        if (several !== undefined && part !== undefined)
          return `Write an item for each file; its first line begins with “- ${part}: ”.`;
        if (several !== undefined)
          return 'Write each file on a line of its own, beginning with “- ”; where “|” or “>” stands behind the colon, delete it.';
        if (cut !== undefined) return 'Put the whole value into double quotes.';
        if (similar === undefined) return 'Put the file into the folder, or mend its name in the list.';
        return why === 'folder'
          ? `See whether it is that file; if so, write “${similar}” in the list, or move it to where the list says.`
          : 'Rename the file, or write the same name in the list.';
      },
    },
    maybeInside: {
      says: ({ file, count, isList }) =>
        `${isList === true ? 'there is no list' : 'no such file in the folder'}; it may lie in ${quoted(file, 'a package')}${andOthers(count)}, which is not opened`,
      do: ({ file, what, isList }) => {
        const beside = isList === true ? 'into one folder' : 'beside the list';
        if (what === 'unfinished') return `Download ${quoted(file, 'it')} again, then check.`;
        if (what === 'archive' || what === 'splitArchive')
          return `Unpack ${quoted(file, 'it')}, put its files ${beside}, take the archive away, check again.`;
        return `Open the mail in a mail program, save all attachments ${beside}, check again; or send it anew as HTML or plain text, unsigned and unencrypted.`;
      },
      ask: ({ file, what }) => {
        if (what === 'unfinished') return `Send the whole of ${quoted(file, 'the file')} again.`;
        return what === 'archive' || what === 'splitArchive'
          ? `Take the files out of ${quoted(file, 'the archive')}, put them beside the list, and send all again.`
          : 'Send everything again as plain attachments, as HTML or plain text, unsigned and unencrypted.';
      },
    },
    notInFolder: {
      says: ({ similar }) =>
        `the path leads out of the folder; not opened${similar === undefined ? '' : `; the folder has ${similar}`}`,
      do: ({ similar }) =>
        similar === undefined
          ? 'Copy the file into the folder and write its path from there.'
          : `If that is the file, write “${similar}” in the list; if not, copy the file into the folder.`,
    },
    link: {
      says: () => 'it is a link, not a file; not opened',
      do: () => 'Copy the real file into its place.',
    },
    folder: { says: () => 'it is a folder, not a file', do: () => 'Name the file inside it.' },
    notRegular: {
      says: () => 'it is no regular file; not opened',
      do: () => 'Replace it by a regular file.',
    },
    reservedName: {
      says: ({ part }) =>
        `${quoted(part, 'a part of its name')} cannot be a file name on Windows; not opened`,
      do: () => 'Rename the file, in the list too.',
    },
    noPermission: {
      says: () => 'no permission to read it',
      do: () => 'Close the program that holds it, or check its permissions.',
      ask: () => 'Send this file again.',
    },
    vanished: {
      says: () => 'it could not be read any more',
      do: () => 'Check the drive and try again.',
      ask: () => 'Send this file again.',
    },
    empty: { says: () => 'the file is empty (0 bytes)', do: () => 'Put the real file there.' },
    damaged: {
      says: ({ what }) => {
        if (what === 'brokenCharacters')
          return 'some of its characters are broken (not whole UTF-8), so they cannot be counted';
        if (what === 'outerFolder')
          return 'everything in it lies in one folder more (it was unpacked and packed again), so it cannot be read';
        return 'the file is damaged or incomplete';
      },
      do: ({ what }) => {
        if (what === 'brokenCharacters') return 'Open the file, write anew what shows as “�”, and save it.';
        if (what === 'outerFolder')
          return 'Put in the file that was never unpacked, or save it anew in its program.';
        return resave();
      },
    },
    encrypted: {
      says: ({ what }) =>
        what === 'sealed'
          ? 'the unit’s file guard has encrypted it, so that no other computer opens it'
          : 'the file is protected by a password',
      do: ({ what }) =>
        what === 'sealed'
          ? 'Decrypt it with the file guard, or have it decrypted, and send it then.'
          : 'Remove the password and save it again.',
    },
    scan: {
      says: () => 'it is a scan without text',
      do: () => 'Add the Word document and name that in the list.',
    },
    noText: {
      says: ({ what }) =>
        what === 'characterMap'
          ? 'its text has no character map and cannot be read'
          : 'there is no readable text in it',
      do: () => 'Add the Word document, or export the PDF anew.',
    },
    unsupported: {
      says: ({ kind }) => `${kind ?? 'this kind of file'}, which cannot be read`,
      do: ({ what, asPhoto }) => {
        if (asPhoto !== undefined || what === 'avif')
          return `Open it in a picture viewer and save it as JPG${RENAMED}`;
        if (what === 'iwork')
          return `Export it from Pages as Word (Numbers: Excel, Keynote: PDF), and send that${RENAMED}`;
        if (what === 'otherPackage')
          return `Open it in its own program and export or print it as PDF, or make a Word document of it${RENAMED}`;
        if (what === 'ownerFile') return 'Close Word, and send the file of that name without “~$”.';
        return `Save it as .docx or PDF${RENAMED}`;
      },
    },
    tooOld: {
      says: ({ kind }) => `${kind ?? 'the file'}, too old a format`,
      do: () => `Open it in Word or WPS and save it as .docx${RENAMED}`,
    },
    shortcut: {
      says: () => 'it is a shortcut, or a file that is still in the cloud, and holds no text',
      do: () =>
        'Copy the file it points to into its place (download it first where it is in the cloud); if others sent it, ask them for that file.',
      ask: () =>
        'Put the file it points to in its place and send it again; download it first where it is in the cloud.',
    },
    archive: {
      says: ({ kind }) => `it is ${kind ?? 'an archive'}; not opened`,
      do: () => 'Unpack it and put the files into the folder.',
    },
    executable: { says: () => 'it is a program; not opened', do: () => 'Remove it.' },
    tooLarge: {
      says: ({ limit, pixels }) =>
        pixels === undefined ? `${oversize(limit)}; not checked` : 'too many pixels; not checked',
      do: ({ isSheet }) =>
        isSheet === true
          ? 'Delete the empty rows below the table and save; if that is not enough, split it into several files.'
          : 'Shrink its pictures or split it.',
    },
    tooManyPages: {
      says: ({ limit }) => `${over(limit, 'pages')}; not checked`,
      do: () => 'Keep only what is to be submitted.',
    },
    tooMuchText: {
      says: ({ limit }) => `${over(limit, 'characters')}; not checked`,
      do: () => 'Keep only what is to be submitted.',
    },
    tooDeep: {
      says: ({ limit }) =>
        limit === undefined
          ? 'too deep; not checked'
          : `more than ${many(limit, 'level', 'levels')} deep; not checked`,
      do: () => 'Use fewer levels.',
    },
    tooManyParts: {
      says: ({ limit }) => `${over(limit, 'files inside')}; not checked`,
      do: () => 'Keep only what is to be submitted.',
    },
    tooManyFindings: {
      says: ({ limit, more }) =>
        `too many findings: ${limit ?? 'some'} of each sort are listed, ${more ?? 'some'} more are not`,
      do: () => 'Mend those that are listed, then check again.',
      ask: () => 'Mend those that are listed; the others will be looked at when it comes again.',
    },
    tooSlow: {
      says: ({ limit }) =>
        limit === undefined
          ? 'reading it took too long; stopped'
          : `not read after ${many(limit / 1000, 'second', 'seconds')}; stopped`,
      do: () =>
        'Check it once more by itself; if that does not help, open it and save a fresh copy in its place.',
      ask: () => 'Open it, save a fresh copy in its place, and send it again.',
    },
    tooHungry: { says: () => 'reading it needed too much memory; stopped', do: resave },
    crashed: { says: () => 'the reader crashed on it', do: resave },
    ambiguousArchive: {
      says: () => 'its inner directory contradicts itself; not checked',
      do: () => 'Open it in Word or WPS and save a fresh copy.',
    },
    wrongFamily: {
      says: ({ wanted, kind }) =>
        `wanted ${wanted ?? 'another sort of file'}, found ${kind ?? 'something else'}`,
      do: () => 'Check which file the list names.',
    },
    unknownTime: {
      says: ({ unknown }) => UNKNOWN_TIME[unknown ?? 'notGiven'],
      do: () =>
        'Whoever received it knows when it came; or write the time of sending into the list and check again.',
      ask: () => 'Tell when it was sent; or write the time of sending into the list and send it again.',
    },
    looseFile: {
      says: () => 'a single file without a list: nobody can tell what it is meant to be',
      do: () => 'Look into it; to have it checked, put everything and the list into one folder or one ZIP.',
    },
    ownReport: {
      says: () => 'a report of this program, and no submission',
      do: () => 'Ask whoever sent it for the papers themselves; if you put it here, move it elsewhere.',
      ask: () => 'Put all papers and the list into one folder, and send it as one ZIP.',
    },
    foreignMail: {
      says: ({ part }) => `a mail as another program keeps it${bracketed(part)}, which is not opened`,
      do: () => 'Save it as .eml in the mail program, or save the attachments into a folder and check that.',
      ask: () => 'Send everything again as plain attachments, or as one ZIP.',
    },
    winmail: {
      says: () => 'the attachments are packed in winmail.dat (Outlook, rich text), which is not opened',
      do: () => 'Send it again as HTML or plain text; or save the attachments into a folder and check that.',
      ask: () => 'Send it again as HTML or plain text.',
    },
    signedMail: {
      says: () =>
        'the mail is signed in one piece (smime.p7m); the attachments lie inside, which is not opened',
      do: () =>
        'Open it in a mail program and save the attachments into a folder; or send it again unsigned.',
      ask: () => 'Send it again without a digital signature.',
    },
    sealedMail: {
      says: () => 'the mail is encrypted; the attachments lie inside, which is not opened',
      do: () =>
        'Open it in the mail program of its receiver and save the attachments into a folder; or send it again unencrypted.',
      ask: () => 'Send it again unencrypted.',
    },
    splitArchive: {
      says: ({ part }) => `one volume of an archive${bracketed(part)}, which is not opened`,
      do: () => 'Unpack all volumes into a folder and check that; to submit an archive, make one ZIP.',
      ask: () => 'Make one ZIP, not in volumes, and send it again.',
    },
    unfinished: {
      says: ({ part }) => `not downloaded to its end${bracketed(part)}: nothing can be read`,
      do: () => 'Download it again, and check it when that is done.',
      ask: () => 'Send the whole file, one that opens.',
    },
  },

  // ---- The same of an archive or a mail, which is not mended like a document
  unreadPackage: {
    empty: {
      says: ({ container }) =>
        container === 'mail' ? 'the mail has no attachments' : 'there is no file in the archive',
      do: ({ container }) =>
        container === 'mail' ? 'Attach the files themselves, not links to them.' : 'Pack the files again.',
    },
    damaged: { says: (detail) => `${named(detail)} is damaged or incomplete`, do: again, ask: sendAgain },
    encrypted: {
      says: () => 'the archive has a password',
      do: () => 'Pack it again without a password, or unpack it and check the folder.',
      ask: () => 'Pack it again without a password and send it again.',
    },
    ambiguousArchive: {
      says: ({ container }) =>
        container === 'mail'
          ? 'the mail holds two lists that differ'
          : 'the directory of the archive contradicts itself; not checked',
      do: (detail) => (detail.container === 'mail' ? 'Send one list only.' : again(detail)),
      ask: (detail) => (detail.container === 'mail' ? 'Send one list only.' : sendAgain(detail)),
    },
    unsupported: {
      says: () => 'the archive is packed by a rare method',
      do: again,
      ask: () => 'Pack it again as a .zip by the usual method, and send it again.',
    },
    archive: {
      says: ({ kind }) => `it is ${kind ?? 'another archive'}, which cannot be opened`,
      do: () => 'Unpack it and check the folder; to send an archive, make it a .zip.',
      ask: () => 'Make it a .zip and send it again.',
    },
    notInFolder: {
      says: ({ file }) =>
        `the name of ${quoted(file, 'a file')} in the archive or mail leads elsewhere; not opened`,
      do: () =>
        'Take the path out of its name and pack or send it again; or save it into a folder and check that.',
      ask: () => 'Take the path out of its name, and pack or send it again.',
    },
    tooLarge: {
      says: (detail) => {
        const { what, limit } = detail;
        if (what === 'ratio') return 'packed suspiciously small; not checked';
        if (what === 'archiveExpandedBytes') return `unpacked, ${oversize(limit)}; not all checked`;
        return `${what === 'entryBytes' ? '' : `${named(detail)} is `}${oversize(limit)}; not checked`;
      },
      do: () => 'Shrink pictures, leave out films, or split it.',
    },
  },

  // ---- What is wrong with the list itself
  manifest: {
    missing: {
      says: ({ empty, similar, special }) => {
        if (empty !== undefined) return 'The folder is empty';
        if (special !== undefined) return `${special} is a link or a special file and was not opened`;
        return `There is no list${similar === undefined ? '' : `; a similar file is ${similar}`}`;
      },
      do: ({ similar, special }) => {
        if (special !== undefined) return 'Copy the list itself into the folder.';
        return cureOfMissing(similar ?? '');
      },
      ask: ({ similar, special }) =>
        special === undefined
          ? cureOfMissing(similar ?? '', true)
          : 'Put the list itself into the folder and send it again.',
    },
    severalManifests: {
      says: ({ file, second }) => `There are two lists: ${file ?? 'one'}, ${second ?? 'another'}`,
      do: () => 'Keep one.',
    },
    unreadableBytes: { says: () => 'The list is no text file', do: () => 'Save it as text in UTF-8.' },
    notPlainText: {
      says: ({ form }) => `The list is not plain text${form === undefined ? '' : ` but ${FORMS[form]}`}`,
      do: ({ form }) => {
        if (form === 'markdown') return 'Remove signs such as “|” and “**”; write “key: value” line by line.';
        return form === 'html' || form === 'rtf'
          ? 'Open it, copy the text into Notepad as lines of “key: value”, save it as 报送清单.yaml in UTF-8.'
          : 'Another ending does not help: write a 报送清单.yaml in Notepad, or copy one from the examples and change it.';
      },
      ask: () => 'Write a 报送清单.yaml in Notepad as lines of “key: value”, and save it in UTF-8.',
    },
    tooLarge: {
      says: ({ limit }) => `The list is ${oversize(limit)}; not checked`,
      do: () => 'Keep only text in it.',
    },
    tooDeep: {
      says: ({ limit }) =>
        `The list is ${limit === undefined ? 'too' : `more than ${many(limit, 'level', 'levels')}`} deep; not checked`,
      do: () => 'Use fewer levels.',
    },
    tooManyNodes: {
      says: ({ limit }) => `The list has ${over(limit, 'entries')}; not checked`,
      do: () => 'Keep only this submission.',
    },
    tooLong: {
      says: ({ limit, length }) =>
        `This value has ${length === undefined ? over(limit, 'characters') : `${many(length, 'character', 'characters')}, more than ${limit ?? 'allowed'}`}`,
      do: () => 'Shorten it.',
    },
    tooSlow: {
      says: () => 'Reading the list took too long; stopped',
      do: () => 'Write it anew after the example.',
    },
    empty: { says: () => 'The list is empty', do: () => 'Fill it in after the example.' },
    fullWidthColon: { says: () => 'The colon is full-width', do: () => 'Use “:” and a blank.' },
    missingBlank: {
      says: ({ cause }) =>
        cause === 'wideBlank' ? 'A full-width blank behind the colon' : 'No blank behind the colon',
      do: ({ cause }) => (cause === 'wideBlank' ? 'Use a plain blank.' : 'Add a blank behind the colon.'),
    },
    tab: {
      says: ({ lines }) => `A tab at the start of the line${atLines(lines)}`,
      do: () => 'Indent with blanks.',
    },
    indentation: {
      says: (detail) =>
        detail.cause === undefined ? 'The indentation does not fit the lines around' : causeOf(detail),
      do: (detail) =>
        detail.cause === undefined
          ? 'Give entries of one level the same indentation; the lines below “- ” stand under the first letter behind it.'
          : cureOf(detail),
    },
    unclosedQuote: { says: () => 'A quote is not closed', do: () => 'Close it, or remove both.' },
    syntax: { says: causeOf, do: cureOf },
    duplicateKey: {
      says: ({ key }) => `${quoted(key, 'A key')} is given twice`,
      do: ({ inItems }) =>
        inItems === undefined
          ? 'Keep one.'
          : 'If they are of two units, put “- ” in front of the first line of each; if of one, see which is right.',
    },
    missingDash: {
      says: ({ key }) => `${quoted(key, 'An item')} begins again: the “- ” before a new item is missing`,
      do: ({ wanted }) =>
        wanted === 'list'
          ? 'Begin the first line of each item with “- ”, and align its other lines with its first key.'
          : 'Begin each item with “- ”: put it in place of the last two blanks of the indentation.',
    },
    severalDocuments: { says: () => 'The list holds several documents', do: () => 'Remove the line “---”.' },
    alias: {
      says: () => 'Anchors and aliases (& and *) are not read',
      do: () => 'Quote the value, or write it out.',
    },
    tag: { says: () => 'Tags (!) are not read', do: () => 'Quote the value.' },
    unknownKey: {
      says: ({ key, similar, inItems }) =>
        inItems === undefined
          ? `Unknown key${key === undefined ? '' : ` “${key}”`}${similar === undefined ? '' : `; did you mean “${similar}”`}`
          : `${quoted(key, 'This key')} belongs in an item, but stands outside of it`,
      do: ({ similar, inItems }) => {
        if (inItems !== undefined) return 'Indent the line as the other lines of its item.';
        return similar === undefined ? 'Mend or remove it.' : `Write “${similar}”.`;
      },
    },
    wrongType: {
      says: ({ wanted, found, takes, length }) =>
        takes === undefined
          ? `Wanted ${wanted ?? 'something else'}, found ${found ?? 'this'}`
          : `One ${takes === 'file' ? 'file' : 'value'} is wanted here, found ${length === undefined ? 'several' : `a list of ${length}`}`,
      do: ({ wanted, takes }) => {
        if (takes === 'file') return ONE_FILE;
        if (takes === 'value') return 'Keep one of them, behind the key.';
        return wanted ? SHAPES[wanted] : 'Compare it with the example.';
      },
    },
    keyedList: {
      says: ({ key, named }) =>
        `A list is wanted ${named === undefined ? 'here' : `for “${named}”`}; there are entries with names such as ${quoted(key, 'others')}; they were read as items`,
      do: ({ name, named }) =>
        `${named === undefined ? 'Use no numbers or names as keys' : `Write “${named}:” once and no numbered keys`}; ${name === undefined ? 'each item is a line that begins with “- ”' : `the first line of each item begins with “- ${name}: ” and says its ${name}`}.`,
    },
    colonsRead: {
      says: ({ lines }) => `Full-width colons “：” behind keys${atLines(lines)} were read as colons`,
      do: () => 'You may leave them; better a plain colon and a blank.',
    },
    blanksRead: {
      says: ({ lines }) => `Colons without a plain blank behind them${atLines(lines)} were read all the same`,
      do: () => 'You may leave them; better a colon and a blank.',
    },
    marksRead: {
      says: ({ lines }) => `Lines that do not begin with “- ”${atLines(lines)} were read as items`,
      do: () => 'You may leave them; better “-” and a blank.',
    },
    proseSkipped: {
      says: ({ lines }) => `Lines that are no “key: value”${atLines(lines)} were not read`,
      do: () => 'A heading or a remark may stay; write what belongs to the list as “key: value”.',
    },
    endsRead: {
      says: () =>
        'Line ends of another kind (U+2028 and the like, copied from a page or Word) were read as line ends',
      do: () => 'You may leave them; better end lines with the Enter key.',
    },
    backslashRead: {
      says: ({ lines }) => `Backslashes within double quotes${atLines(lines)} were read as they stand`,
      do: () => 'You may leave them; better “/” without quotes.',
    },
    looseKey: {
      says: ({ key, similar }) =>
        `${quoted(key, 'A key')} was read as ${quoted(similar === undefined ? undefined : commas(similar), 'a key much like it')}`,
      do: () => 'You may leave it; better the names of the example.',
    },
    listRead: {
      says: ({ length }) =>
        length === 1
          ? 'One text is wanted here; the list of one item was read as it'
          : 'One text is wanted here; the items of the list were read as one text',
      do: () => 'You may leave it; better one line behind the key.',
    },
    partedValue: {
      says: ({ text, first, second, similar }) =>
        similar === undefined
          ? `${quoted(text, 'One value')} was taken apart: the name ${quoted(first, 'in it')}, the telephone ${quoted(second, 'in it')}`
          : `The telephone ${quoted(second, '')} in ${quoted(text, 'one value')} was not used, but “${similar}”, which has a line of its own`,
      do: ({ similar }) =>
        similar === undefined
          ? 'See whether that is right; better a line for each.'
          : 'See which number is right; where both are, write both on the line of the telephone.',
    },
    extraKey: {
      says: ({ key, similar }) =>
        `${quoted(key, 'A key')} is none of the keys of the list and was not checked${similar === undefined ? '' : `; did you mean “${similar}”`}`,
      do: () => 'A remark may stay; a misspelt key should be put right.',
    },
    commentCut: {
      says: ({ text, second }) =>
        `A blank and “#” begin a comment: ${quoted(text, 'the first part')} was read, ${quoted(second, 'the rest')} was not`,
      do: () => 'A comment may stay; if it belongs to the value, put the whole value into double quotes.',
    },
    emptyValue: { says: () => 'An item without content', do: () => 'Fill it in, or remove the line.' },
    unreadableTime: {
      says: ({ text }) =>
        `The time${text === undefined ? '' : ` “${text}”`} cannot be read; no deadline was judged by it`,
      do: () => 'Write it as year-month-day hour:minute, such as “2030-01-05 09:30”; the day must exist.',
    },
    unknownNotice: {
      says: ({ named, known }) =>
        `The list names ${named === undefined ? 'another notice' : `notice “${named}”`}, judged by ${quoted(known, 'this one')}`,
      do: ({ known }) =>
        known === undefined
          ? 'Check the notice that the list names.'
          : `Write “${known}” if it is meant for this notice.`,
    },
  },

  // ---- The lines of `count`
  count: {
    figures: ({ count, charactersNoSpaces, charactersWithSpaces, asian, nonAsian }, han) => [
      `字数 ${count}`,
      `characters without spaces ${charactersNoSpaces}, with spaces ${charactersWithSpaces}`,
      `Asian characters ${asian}, other words ${nonAsian}, Han ${han}`,
    ],
    range: (min, max, reasons) =>
      max === null
        ? `at least ${min}, nobody knows how much: ${reasons}`
        : `range ${min} to ${max}: ${reasons}`,
    left: (list) => `left out: ${list}`,
    leftOut: {
      deleted: (count) => `deleted ${count}`,
      hidden: (count) => `hidden ${count}`,
      invisible: (count) => `not shown by the page ${count}`,
      heads: (count) => `running heads ${count}`,
    },
    besides: {
      pages: (count) => many(count, 'page', 'pages'),
      pictures: (count) => many(count, 'picture', 'pictures'),
      trackedChanges: (count) => many(count, 'tracked change', 'tracked changes'),
      comments: (count) => many(count, 'comment', 'comments'),
      boxed: (count) => `in boxes and notes ${count} (counted)`,
    },
    image: (pixels, taken, located) =>
      `${pixels} pixels, ${taken === undefined ? 'no date' : `taken ${taken}`}${located ? ', with a location' : ''}`,
    sheet: (sheet, header) =>
      header === ''
        ? `${many(sheet.sheets, 'sheet', 'sheets')}, ${sheet.headerFound === 'none' && sheet.rows > 0 ? 'no header, ' : ''}${rowCounts(sheet)}`
        : `${many(sheet.sheets, 'sheet', 'sheets')}, below the header: ${rowCounts(sheet)}; header: ${header}`,
    file: 'File',
    ending: (ending, kind) => `named .${ending}, but its content is ${kind}`,
    note: {
      encoding: (name) => `encoding ${name}`,
      pagesWithoutText: (pages) => `${many(pages, 'page', 'pages')} without readable text: there may be more`,
      truncatedTail: 'the end of the file is missing: there may be more',
      macros: 'holds macros (not run)',
      guessedParts: 'the package lists no parts; they were read from their usual places',
      foreignParts:
        'part of the text is an inserted file and was not read, so the real count is higher; open it in Word, save it and count again',
      lostLetters: (letters) =>
        `letters that cannot be told: ${letters}; they are in the upper end of the range`,
      drawnOver: (drawings) =>
        `${many(drawings, 'large drawing', 'large drawings')} in front of the text; what may lie beneath was counted: please open the file and see`,
      annotations: (annotations) =>
        `text laid over the page by annotations (stamps, remarks) in ${many(annotations, 'place', 'places')}: not in the count; look at it`,
      formFields: (fields) =>
        `form fields or typed-over notes with text: ${fields}; counted, look at the file once`,
    },
  },

  // ---- The fixed words of reports

  program: 'Submission check',
  rule: 'notice',
  remedy: 'Mend',
  basis: 'Clause',
  wanted: 'wanted',
  where: 'Where',
  found: 'Found',
  colon: ': ',
  nothingToCheck: 'nothing to check',
  lists: ', ',
  checklistTable: ['Item', 'Severity', 'Verdict', 'Details'],
  textTable: ['Material', '字数', 'to limits', 'Han', 'no spaces'],
  checklist: 'Checklist',
  findings: 'Findings',
  more: (count) => `${count} more, not listed here.`,
  section: {
    fail: (count) => `To mend (${count})`,
    unchecked: (count) => `Could not be checked (${count})`,
    warning: (count) => `Warnings (${count}; the verdict does not depend on them)`,
    info: (count) => `Information (${count})`,
  },
  rest: (passed, pending) =>
    `${many(passed, 'other', 'others')} as wanted${pending > 0 ? `; ${pending} not due` : ''}.`,
  softPassed: (passed, open) =>
    `Warnings and information: ${passed} as wanted${open > 0 ? `, ${open} with a remark` : ''}`,
  builtInPassed: (files) =>
    `the list can be read, ${files === 1 ? 'its one file is' : `${files} files are`} there and open`,
  together: (headline, names, count) => {
    if (names.length === 0) return headline;
    return `${headline}: ${names.slice(0, 3).join(', ')}${count > 3 ? ` and ${count - 3} more` : ''}`;
  },
  written: (paths) => `Written: ${paths.join('  ')}`,
  alike: (title, count) => `${title}: ${count} more of the same sort`,
  several: (total, passed) => `${many(total, 'submission', 'submissions')}, ${passed} passed.`,
  batch: {
    title: 'Batch check',
    submitter: 'Submitter',
    length: '字数',
    verdict: 'Verdict',
    remark: 'Remark',
    missing: 'missing',
    absent: { missing: 'missing', unlooked: 'not looked at', unsure: 'unchecked' },
    amid: (packages) => `${packages.map((name) => `“${name}”`).join(', ')} may be theirs: look there first`,
    bare: (folders) =>
      `${folders.map((name) => `“${name}”`).join(', ')} is empty: nobody knows whether anything was sent, please ask`,
    unread: (reason) => `received, cannot be read${reason === '' ? '' : `: ${reason}`}`,
    unopened: 'Received besides, cannot be read',
    unopenedOf: (submitter, name, reason) => `${submitter}: ${name}${bracketed(reason)}`,
    verdictOf: (verdict) =>
      ({ pass: 'pass', fail: 'fail', unchecked: 'unchecked', pending: 'not due' })[verdict],
    contested: (name, listed) => `its name says “${name}”, the list says “${listed}”`,
    unknown: 'nobody knows whose package this is',
    drafted: 'list drafted by the program',
    unlisted: (listed) => `“${listed}” in the list is none of the submitters`,
    part: ({ stage, name, received, repeated }) =>
      repeated ? `${stage} came in time: “${name}”, ${received}` : `${stage}: the earlier “${name}” counts`,
    open: (count, topics) => `${count}: ${topics.join(', ')}`,
    unsettled: (count, topics) => `${count} unchecked: ${topics.join(', ')}`,
    times: (topic, count) => `${topic} (${count})`,
    warnings: (count) => many(count, 'warning', 'warnings'),
    semicolon: '; ',
    summary: ({ all, pass, unchecked, pending, fail, open, unread, unlooked, missing }) =>
      [
        `${all} in all: pass ${pass}`,
        `unchecked ${unchecked}${unread > 0 ? ` (${unread} cannot be read)` : ''}`,
        `fail ${fail}${fail > 0 ? ` (${many(open, 'finding', 'findings')})` : ''}`,
        `missing ${missing}`,
        ...(unlooked > 0 ? [`not looked at ${unlooked}`] : []),
        ...(pending > 0 ? [`not due ${pending}`] : []),
      ].join(', '),
    partial: (done, all) =>
      `Not all were checked: ${done} of ${all}; this is not the whole result, and who is listed may have sent more.`,
    absentParts: (numbers, of, count) =>
      `${count === 1 ? 'One' : count} of ${of} parts ${count === 1 ? 'is' : 'are'} missing (${numbers.join(', ')}${count > numbers.length ? ' …' : ''}): the packages in ${count === 1 ? 'it' : 'them'} were not looked at. Make ${count === 1 ? 'it' : 'them'} with the same inbox and options, then merge all: baosong batch … --shard ${numbers[0] ?? 1}/${of} -o ${numbers[0] ?? 1}.json`,
    nothing: (inbox) => `There is no submission in “${inbox}”. Is it the right folder?`,
    perhapsSent: (packages, all) =>
      `${all === 1 ? 'One package tells' : `${all} packages tell`} nobody's name (${packages.join(', ')}${packages.length < all ? ', …' : ''}): whoever is called missing may have sent ${all === 1 ? 'it' : 'one of them'}. Look there first.`,
    stage: ({ complete, partial, unsure, unread, unlooked, missing }) =>
      ` (${[
        `complete ${complete}`,
        `incomplete ${partial}`,
        ...(unsure > 0 ? [`unchecked ${unsure}`] : []),
        ...(unread > 0 ? [`cannot be read ${unread}`] : []),
        ...(unlooked > 0 ? [`not looked at ${unlooked}`] : []),
        `nothing ${missing}`,
      ].join(', ')})`,
    across: 'Across submissions',
    superseded: 'Superseded by a later package',
    supersededBy: (submitter, earlier, later, unordered) =>
      unordered
        ? `${submitter}: ${earlier} (nobody knows which came first; ${later} counts for now: please check)`
        : `${submitter}: ${earlier} (${later} counts)`,
    letters: (count, folder) =>
      count === 0
        ? 'Nothing to mend: no letter written.'
        : `${many(count, 'letter', 'letters')} written to “${folder}”.`,
    olderLetters: (names) =>
      `The folder holds letters that this run did not write: ${firstOf(names.slice(0, 10), names.length)}. They were left as they are; delete or move those that are not to be sent.`,
    strays: 'Files that are no submissions',
    ownReports: (names, count) =>
      `Reports of this program, not taken for submissions: ${firstOf(names, count)}. If a submitter sent one, ask for the papers themselves.`,
    ownReport: (file) => `${file} (a report of this program)`,
    spokenOf: (file, submitters) => `${file} (speaks of ${submitters.join(', ')})`,
    stray: firstOf,
  },

  // ---- The workbook and the CSV table
  roster: {
    matrix: 'Overview',
    findings: 'Findings',
    clerks: 'Clerks',
    missing: 'Not received',
    number: 'No.',
    list: 'List',
    characters: '字数',
    file: 'Document file',
    received: 'Received (by)',
    package: 'Package',
    weight: 'Weight',
    requirement: 'Requirement',
    subject: 'Concerns',
    clerk: 'Clerk and phone',
    stage: 'Stage',
    due: 'Due',
    superseded: (packages) =>
      `${many(packages, 'more package', 'more packages')} of the same submitter not counted`,
  },

  // ---- The letters that ask for what is to be mended
  notify: {
    file: 'letter',
    title: (short) => `To be mended: ${short}`,
    addressee: (name) => `To ${name}:`,
    sender: (name) => `the sender of “${name}”`,
    opening: (notice, number, date, counts) =>
      `Your submission was received. It was checked against “${notice}” (${number}) on ${date}. ${countsOf(counts)}. Everything that was found is listed here at once.`,
    general: 'The submission as a whole',
    ordinal: (number) => `${number <= 26 ? String.fromCharCode(64 + number) : number}. `,
    tag: { fail: 'to mend', unchecked: 'to verify', warning: 'please look' },
    also: (count) =>
      `${many(count, 'more remark', 'more remarks')} for information; the verdict does not depend on them:`,
    due: 'Time limit',
    byThen: (stage, day) => `${stage}: please send it again, mended, by ${day}.`,
    soon: (stage, day) =>
      `${stage}: the last day was ${day}; please send it again, mended, as soon as possible.`,
    again: (mailbox) => `Please send all documents again, not only those that changed, to ${mailbox}.`,
    example: 'Ask us for an example of the list, if you want one.',
    office: (contacts, phones) => `Questions: ${contacts.join(', ')}; telephone ${phones.join(', ')}.`,
    day: (date) => `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  },

  // ---- The HTML report
  html: {
    skip: 'Skip to the content',
    contents: 'Contents',
    overview: 'Overview',
    title: (short) => `${short}: check`,
    checkedAt: 'Checked',
    version: 'notice version',
    inbox: 'Inbox',
    partial: (done, all) =>
      `Not all were checked: ${done} of ${all}. This is not the whole result, and who is listed may have sent more.`,
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
      unlooked: 'not looked at',
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
      unlooked: 'not looked at',
    },
    summary: {
      passedOf: (total) => `of ${total} passed`,
      findings: (count) => many(count, 'item', 'items'),
      unsettled: (count) => `${count} unchecked`,
      reminders: (count) => many(count, 'warning', 'warnings'),
      month: shortMonth,
      by: (month, day) => `by ${day} ${shortMonth(month)}`,
      left: (days) =>
        days > 0
          ? `${many(days, 'day', 'days')} left`
          : days === 0
            ? 'due today'
            : `${many(-days, 'day', 'days')} over`,
      complete: 'Complete',
      partial: 'Incomplete or to mend',
      unsure: 'Unchecked',
      unread: 'Received, cannot be read',
      unlooked: 'Not looked at',
      missing: 'Not received',
      nobody: 'none',
      andOthers: (count) => `and ${many(count, 'other', 'others')}`,
    },
    matrix: {
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
    },
    plot: {
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
    },
    card: {
      received: 'received',
      form: { folder: 'folder', zip: 'zip', mail: 'mail', file: 'file' },
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
    },
    letter: {
      clerk: (clerk) => `Clerk: ${clerk}`,
      columns: ['Problem', 'Found and wanted', 'How to mend it', 'Clause'],
      office: '(seal)',
      checker: 'Checked by (signature)',
      receiver: 'Received by',
      date: 'Date',
      only: 'print this one only',
      all: 'Printing now gives this one only. Back to all',
      open: (name, count) => `${name}, ${many(count, 'item', 'items')}`,
    },
    contact: 'Contact',
    offline: 'This page is one file without script or network',
    strays: (count) =>
      `${many(count, 'file', 'files')} of the inbox belong to no submission and were not checked`,
  },
  // ---- The command line
  help: {
    about:
      'Checks a submission before it is sent: numbers, lengths, contacts, phones, photos and time limits, clause by clause.',
    examples:
      'Mostly:\n  baosong FOLDER                 check a submission\n  baosong count FILE.docx        count one document\n',
    exitCodes:
      '\nExit codes: 0 all pass; 1 something failed or could not be checked; 2 usage or trouble; 3 our bug; 130 interrupted\n',
    version: 'print the version',
    help: 'print this help',
    limits: 'print every limit that an input meets',
    lang: ([first, ...others]) => `language of reports: ${first} (default) or ${others.join(', ')}`,
    check: 'check one or several submissions (the default command)',
    folders: 'the folder of a submission (or .zip, .eml), with its 报送清单.yaml',
    format: ([first, ...others]) => `format: ${first} (default), ${others.join(', ')}`,
    output: (endings) =>
      `write a report to a file, its format by its ending (${endings.join(' ')}); may be repeated`,
    stage: 'only this stage: 1, 2; all for every one',
    received: 'when a package was received, such as papers.zip=2012-11-28; may be given several times',
    asOf: 'judge time limits by this time, such as 2012-11-28 or "2012-11-28 09:30"',
    notice: 'the notice to check by: its id, or the path of its .yaml file',
    failOn: 'what exits with 1: error (default) or warning',
    strict: 'take warnings as errors',
    mask: 'hide the middle of phone numbers',
    quiet: 'print the verdict only',
    batch: 'check a whole inbox and call the roll',
    inboxes: 'the inbox: every folder, .zip or .eml in it is a submission',
    jobs: 'how many to read at once; chosen by the program if not given',
    shard: 'only the i-th of n parts, as JSON that can be merged, such as 1/2',
    noProgress: 'show no progress',
    notify: 'write a letter to every submitter with something to mend',
    letters: 'the folder for the letters (better an empty one)',
    merge: 'merge the parts of --shard runs into one report',
    parts: 'the JSON files that --shard runs wrote',
    count: "count documents as Word's dialog does, with the range",
    files: 'Word, WPS, PDF and other files; of a .zip or .eml each one inside',
    init: 'where there is no list: read one out of the papers and write it into the folder',
    ownFolder: 'the folder with the papers; the present one if none is given',
    blank: 'read nothing, write an empty list with explanations',
    explain: 'clause, quote, reading and remedy of the requirements',
    requirement: 'id of a requirement, as in the brackets of a report',
    title: { usage: 'Usage:', options: 'Options:', commands: 'Commands:', arguments: 'Arguments:' },
    someOptions: '[options]',
    someCommand: '[command]',
    names: { folder: 'folder', inbox: 'inbox', part: 'part', file: 'file', requirement: 'requirement' },
  },
  error: {
    noSuchPath: ({ path, similar }) =>
      `There is no “${path}”. ${meant(similar)}Check the name; put a name with blanks into double quotes.`,
    unknownCommand: ({ named, known, similar }) =>
      `There is no command and no folder “${named}”. ${meant(similar)}Commands: ${known.join(', ')}.`,
    notAFolder: ({ path }) =>
      `“${path}” is no folder, .zip or .eml. Name the folder of the submission; to count one file: baosong count FILE`,
    notAFile: ({ path }) => `“${path}” is no file. To check a folder: baosong check "${path}"`,
    unreadable: ({ path, system }) =>
      system !== undefined && STOPPED.has(system)
        ? `Reading “${path}” took too long, needed too much memory or failed, and was stopped. Try once more; if that fails too, open the file and save a fresh copy.`
        : `“${path}” cannot be opened: ${whyRefused(system)}. ${afterRefusal(system)}.`,
    unknownFormat: ({ named, known, similar }) =>
      `There is no format “${named}”. ${meant(similar)}Known: ${known.join(', ')}.`,
    unknownRequirement: ({ named, similar }) =>
      `There is no requirement “${named}”. ${meant(similar)}Run baosong explain for all.`,
    unknownNotice: ({ named, known, similar }) =>
      `There is no notice “${named}”. ${meant(similar)}Known: ${known.join(', ')}; or give the path of a .yaml file.`,
    badNotice: ({ path, fault }) =>
      `The notice file “${path}” cannot be used: ${byWhy(NOTICE_FAULTS, fault)}. See schemas/notice.schema.json.`,
    badTime: ({ named }) => `“${named}” is no time. Write 2012-11-28 or "2012-11-28 09:30".`,
    badOption: ({ option, named, known, similar }) =>
      `“${option}” cannot be “${named}”. ${meant(similar)}Known: ${known.join(', ')}.`,
    cannotWrite: ({ path, system }) =>
      `The report “${path}” could not be written: ${whyRefused(system)}. No half file is left. ${afterRefusal(system)}.`,
    cannotPrint: ({ system }) =>
      `The report could not be shown whole: ${whyRefused(system)}. ${afterRefusal(system)}; to write a file: -o FILE`,
    systemRefused: ({ system = '' }) => {
      const [says, step] = system === '' ? RAN_OUT : (SYSTEM[system] ?? REFUSED);
      return `Nothing was finished: ${says}${bracketed(system)}. ${step}.`;
    },
    lettersReplaced: ({ path, names }) =>
      `In “${path}” ${firstOf(
        names.slice(0, 10).map((name) => `“${name}”`),
        names.length,
      )} ${names.length === 1 ? 'is' : 'are'} not as just written: another program, perhaps another notify, writes into this folder. Wait until it is done and run this again, or name another folder.`,
    linkedFolder: ({ path }) =>
      `“${path}” is a link or is reached through one; no report goes there. Name the folder itself, not the link.`,
    intoInput: ({ path }) =>
      `“${path}” lies in what is to be checked; no report goes there. Name a place beside it.`,
    sameOutput: ({ path }) => `Two reports go to the same file “${path}”. Give them different names.`,
    badShard: ({ paths, fault }) =>
      `“${paths.join(', ')}” cannot be merged: ${byWhy(PART_FAULTS, fault)}. Use parts of one run: baosong batch … --shard 1/2 -o 1.json`,
    isInbox: ({ path }) => `“${path}” holds several submissions. Use: baosong batch "${path}"`,
    incomplete: () =>
      "The program is not installed completely: files are missing or damaged. Install it again, or run npm ci in the program's folder.",
    listExists: ({ path, folder }) =>
      `“${path}” is there already and was left as it is. Rename it or move it away to have a list drafted; to check it: baosong check "${folder}"`,
    isSubmission: ({ path }) => `“${path}” is one submission. Use: baosong check "${path}"`,
    unknownOption: ({ named, known, similar }) =>
      `There is no option “${named}”. ${meant(similar)}Known: ${known.join(', ')}. ${USAGE}`,
    missingArgument: ({ argument }) => `The ${argument} to work on is missing. ${USAGE}`,
    missingOption: ({ option }) => `The option “${option}” is missing. ${USAGE}`,
    missingValue: ({ option }) => `Something is missing behind the option “${option}”. ${USAGE}`,
    tooManyArguments: () => `There are too many arguments. ${USAGE}`,
    badUsage: () => `The command cannot be understood. ${USAGE}`,
  },
  bug: {
    run: (what) => `An unexpected error (${what}). Please report this line and the command.`,
    submission: (path, number, what) =>
      `An unexpected error met “${path}” (number ${number}: ${what}); it could not be checked. Please report this line.`,
  },
  timeLeft: (seconds) => `${seconds} s left`,
  limit: {
    manifestBytes: 'size of the list',
    manifestDepth: 'levels of the list',
    manifestNodes: 'entries of the list',
    manifestNameCharacters: 'characters of a name in the list',
    manifestStringCharacters: 'characters of a text in the list',
    findingsPrinted: 'findings listed for a submission',
    quotedCharacters: 'characters of a quotation in a report',
    documentBytes: 'size of a document',
    pdfBytes: 'size of a PDF',
    expandedBytes: 'expanded size of a document',
    entryBytes: 'expanded size of one part of a document',
    ratio: 'ratio of expanded to packed size',
    ratioFloorBytes: 'expanded size below which no ratio counts',
    archiveEntries: 'entries of an archive',
    archiveBytes: 'size of an archive or mail',
    archiveExpandedBytes: 'expanded size of an archive',
    xmlDepth: 'levels of the XML inside a document',
    xmlAttributes: 'attributes of one XML element',
    textCharacters: 'characters of a document',
    pdfPages: 'pages of a PDF',
    imageBytes: 'size of a photo',
    imageHeaderBytes: 'bytes of a photo read for its facts',
    imagePixels: 'pixels of a photo',
    sheetRows: 'rows read of a sheet',
    sheetBytes: 'one sheet expanded, with its empty rows',
    folderDepth: 'levels of a folder',
    folderFiles: 'files of a folder',
    folderBytes: 'size of a folder',
    manifestMilliseconds: 'time for the list',
    documentMilliseconds: 'time for a document',
    submissionMilliseconds: 'time for a submission',
    readerHeapMegabytes: 'memory of a reader',
    outputBytes: 'report of one submission',
    noticeBytes: 'size of a notice file',
    partBytes: 'size of a part to be merged',
    partDepth: 'levels of a part to be merged',
  },
  seconds: (count) => `${count} s`,
};

const LIST_NAME = /^(?:报送清单|manifest)\.ya?ml$/u;

/** The reader of a letter has neither our examples nor the program that checks a folder. */
function cureOfMissing(similar: string, inLetter = false): string {
  if (similar === '') return 'Put a 报送清单.yaml (or manifest.yaml) at the top of the folder.';
  const folder = similar.slice(0, Math.max(0, similar.lastIndexOf('/')));
  const name = similar.slice(folder === '' ? 0 : folder.length + 1);
  const rename = LIST_NAME.test(name) ? '' : `, and rename ${name} to 报送清单.yaml`;
  if (folder !== '')
    return inLetter
      ? `Move what is in the folder ${folder} one level up${rename}.`
      : `Check the folder ${folder} itself, or move what is in it one level up${rename}.`;
  if (/\.(?:xlsx?|et|csv|ods|docx?|wps|pdf)$/iu.test(similar))
    return `A sheet or a document cannot be the list: write a 报送清单.yaml in a text editor${inLetter ? '' : ', from an example'}.`;
  if (/\.ya?ml\.txt$/iu.test(similar)) return 'Remove the “.txt” at the end of its name.';
  return 'Rename it to 报送清单.yaml at the top of the folder.';
}

/** '“8801” has 4 digits; a landline number has 8'; some numbers are neither landline nor mobile. */
function digitsOf({ part, digits, wanted, as }: PhoneProblem, wrong: string): string {
  const counted = `“${part}” has ${digits === undefined ? wrong : many(digits, 'digit', 'digits')}`;
  if (wanted === undefined) return digits === undefined ? counted : `${counted}: ${wrong}`;
  return `${counted}; ${as === undefined ? 'such a' : `a ${as}`} number has ${wanted}`;
}

/** Verdict and counts → the one sentence that a report begins and ends with. */
function conclusion(verdict: Verdict, mend: number, look: number, warnings: number): string {
  const reminders = warnings > 0 ? ` ${many(warnings, 'warning', 'warnings')} besides.` : '';
  if (verdict === 'fail') {
    return `Fail: ${mend} to mend${look > 0 ? `, ${look} could not be checked` : ''}; check again afterwards.${reminders}`;
  }
  if (verdict === 'unchecked') return `Unchecked: ${look} could not be judged; see what to do.${reminders}`;
  if (verdict === 'pending') return 'Not due: nothing is handed in yet and no time limit has passed.';
  return `Pass: ready to be submitted.${reminders}`;
}

function textsOf({ length }: readonly string[]): string {
  return `${length === 2 ? 'Two' : length} materials`;
}

function countsOf({ mend, look, remind }: LetterCounts): string {
  const parts = [
    mend > 0 ? `${mend} to mend` : '',
    look > 0 ? `${look} that could not be judged` : '',
    remind > 0 ? `${remind} to look at` : '',
  ];
  return `Found: ${parts.filter((part) => part !== '').join(', ')}`;
}
