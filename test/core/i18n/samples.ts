// For each message that is a function: what it may be called with, first with every optional detail missing.
//
// Typed over Messages: a message that is added without a sample does not compile.

import type { Messages } from '../../../src/core/i18n/messages.ts';
import type { RowCounts } from '../../../src/core/model/document.ts';

/** The functions somewhere inside a table of messages. */
type Functions<Table> = Table extends (...given: never) => unknown
  ? Table
  : Table extends string | readonly unknown[]
    ? never
    : { [Key in keyof Table]: Functions<Table[Key]> }[keyof Table];

/** The same table, with lists of arguments in place of its functions and without its texts. */
export type Samples<Table> = Table extends (...given: infer Given) => unknown
  ? readonly Readonly<Given>[]
  : {
      readonly [Key in keyof Table as [Functions<Table[Key]>] extends [never] ? never : Key]: Samples<
        Table[Key]
      >;
    };

/** Their details are given in any selection by the test itself. */
type Detailed = 'unread' | 'unreadPackage' | 'manifest' | 'phone';

const PLAIN_ROWS: RowCounts = {
  rows: 0,
  range: [0, 0],
  headerFound: 'found',
  beside: {},
  hidden: 0,
  further: [],
};
const ROWS: readonly RowCounts[] = [
  PLAIN_ROWS,
  { ...PLAIN_ROWS, rows: 1, headerFound: 'none' },
  { ...PLAIN_ROWS, rows: 2, headerFound: 'guessed', hidden: 1 },
  { ...PLAIN_ROWS, beside: { section: 1, total: 1, note: 1, signature: 1, numbered: 1, example: 1 } },
  {
    ...PLAIN_ROWS,
    further: [
      { place: 'below', rows: 1 },
      { place: 'beside', rows: 2 },
      { place: 'hiddenSheet', name: '甲', rows: 0 },
      ...Array.from({ length: 6 }, () => ({ place: 'sheet', name: '乙', rows: 2 }) as const),
    ],
  },
];

const COUNTS = [[0], [1], [2]] as const;
const DAYS = [[-1], [0], [1]] as const;
const NO_COUNTS = { mend: 0, look: 0, remind: 0 };
const STAGES = { complete: 0, partial: 0, unsure: 0, unread: 0, unlooked: 0, missing: 0 };
const NUMBERS = {
  all: 0,
  open: 0,
  unread: 0,
  unlooked: 0,
  missing: 0,
  pass: 0,
  fail: 0,
  unchecked: 0,
  pending: 0,
};
const AT = { path: '材料' };
const BY_SYSTEM = { system: 'ENOSPC' };
const SEVERAL = { named: 'x', known: ['y', 'z'] };
const NEAR = { ...SEVERAL, similar: 'y' };

export const SAMPLES: Samples<Omit<Messages, Detailed>> = {
  init: {
    other: [['x', 'y']],
    unplaced: [['x']],
    mark: [[[]], [['x', 'y']]],
    due: [['x']],
    written: [
      ['x', 'y', 0],
      ['x', 'y', 2],
    ],
  },
  unseen: {
    stages: [[['x', 'y']]],
    files: [[1], [2]],
    noticed: [['甲.docx', ['x', 'y']]],
    moreNoticed: [[1], [2]],
  },
  finding: {
    unknownTime: [['x']],
    unknownDue: [['x']],
    listLine: [
      ['报送清单.yaml', 1, undefined],
      ['报送清单.yaml', 1, '单位'],
    ],
    short: [['4家', '1家']],
    long: [['6家', '1家']],
    some: [['6字']],
    now: [['4家']],
    range: [['1', '2字']],
    atLeast: [['1字']],
    seenOnly: [['1字']],
    straddles: [[[]], [['甲', '乙']]],
    besides: [[0, 0]],
    quoted: [['x']],
    namesAbsent: [['x']],
    notSure: [['x']],
    guessed: [['x']],
    unfound: [['x']],
    sameValue: [['x']],
    files: [['x']],
    instead: [['x']],
    ending: [['x', 'PDF']],
    sent: [['2031-01-05']],
    notSent: [['2031-01-05']],
    sentAsSaid: [['2031-01-05']],
    blocks: [[['甲']], [['甲', '乙']]],
    basis: [['一', '原文']],
    notMet: [['甲']],
    message: [
      [undefined, '甲', ''],
      ['单位', '甲', '乙'],
    ],
  },
  check: {
    heading: [['x']],
    conclusion: (['pass', 'fail', 'unchecked', 'pending'] as const).flatMap((verdict) => [
      [verdict, 0, 0, 0] as const,
      [verdict, 1, 1, 1] as const,
    ]),
    asOf: [['2031-01-05', 'x']],
    one: [['x', 'x']],
    many: [[2, 'x', 'x']],
    complete: COUNTS,
    passed: [[0, 2]],
    places: COUNTS,
    characters: COUNTS,
    rows: ROWS.map((counts) => [counts] as const),
    due: [
      ['1月5日', -1],
      ['1月5日', 0],
      ['1月5日', 1],
    ],
    sentInTime: [['1月5日', '1月4日']],
    undated: [['1月5日']],
    left: DAYS,
    within: [['-', '-']],
    above: [['1字']],
    below: [['1字']],
  },
  across: {
    item: [['x', 'x']],
    sameUnits: [
      [[], [], 0],
      [['甲', '乙'], ['一', '二'], 3],
    ],
    sameUnit: [[[], 0]],
    akinUnit: [[[], 0]],
    sameText: [[[], 0]],
    nearCopy: [[[], 0]],
    sharedPhone: [[[], 0]],
  },
  count: {
    figures: [[{ count: 0, charactersNoSpaces: 0, charactersWithSpaces: 0, asian: 0, nonAsian: 0 }, 0]],
    range: [[0, 1, 'x']],
    left: [['x']],
    leftOut: { deleted: COUNTS, hidden: COUNTS, invisible: COUNTS, heads: COUNTS },
    besides: { pages: COUNTS, pictures: COUNTS, trackedChanges: COUNTS, comments: COUNTS, boxed: COUNTS },
    image: [
      ['1×1', undefined, false],
      ['1×1', '2031-01-05', true],
    ],
    sheet: [
      ...ROWS.map((counts) => [{ ...counts, sheets: 1, header: [], columns: [], cells: [] }, ''] as const),
      [{ ...PLAIN_ROWS, sheets: 2, header: ['甲'], columns: ['甲'], cells: [['甲']] }, '甲'],
    ],
    ending: [['pdf', 'Word']],
    note: {
      encoding: [['GBK']],
      pagesWithoutText: COUNTS,
      lostLetters: COUNTS,
      formFields: COUNTS,
      drawnOver: COUNTS,
      annotations: COUNTS,
    },
  },
  day: [['2031-01-05'], ['2031-12-31']],
  list: [[[]], [['甲', '乙']]],
  sentence: [[[]], [['甲', '']]],
  more: COUNTS,
  section: { fail: COUNTS, unchecked: COUNTS, warning: COUNTS, info: COUNTS },
  rest: [
    [0, 0],
    [1, 1],
  ],
  softPassed: [
    [0, 0],
    [1, 1],
  ],
  builtInPassed: COUNTS,
  together: [
    ['甲', [], 0],
    ['甲', ['一'], 1],
    ['甲', ['一', '二', '三', '四'], 5],
  ],
  alike: [['甲', 1]],
  written: [[[]], [['a', 'b']]],
  several: [[0, 0]],
  batch: {
    verdictOf: [['pass'], ['fail'], ['unchecked'], ['pending']],
    contested: [['x', 'x']],
    unlisted: [['x']],
    part: [
      [{ stage: 'x', name: 'x', received: 'x', repeated: false }],
      [{ stage: 'x', name: 'x', received: 'x', repeated: true }],
    ],
    open: [
      [0, []],
      [2, ['甲', '乙']],
    ],
    unsettled: [
      [0, []],
      [2, ['甲', '乙']],
    ],
    times: [['x', 2]],
    warnings: COUNTS,
    summary: [[NUMBERS], [{ ...NUMBERS, fail: 1, open: 1, unread: 1, unlooked: 1, pending: 1 }]],
    partial: [[0, 0]],
    nothing: [['x']],
    perhapsSent: [
      [['x'], 1],
      [['x', 'y'], 9],
    ],
    absentParts: [
      [[2], 2, 1],
      [[1, 2], 30, 21],
    ],
    stage: [[STAGES], [{ ...STAGES, unsure: 1, unread: 1, unlooked: 2 }]],
    amid: [[['x', 'y']]],
    bare: [[['x', 'y']]],
    unread: [[''], ['x']],
    unopenedOf: [
      ['x', 'x', ''],
      ['x', 'x', 'x'],
    ],
    supersededBy: [
      ['x', 'x', 'x', false],
      ['x', 'x', 'x', true],
    ],
    olderLetters: [[['x']], [Array(12).fill('x')]],
    ownReports: [
      [['x'], 1],
      [['x', 'y'], 3],
    ],
    ownReport: [['x']],
    spokenOf: [['x', ['x', 'y']]],
    stray: [
      [[], 0],
      [['甲'], 2],
    ],
    letters: [
      [0, 'x'],
      [1, 'x'],
    ],
  },
  html: {
    title: [['x']],
    partial: [[0, 0]],
    summary: {
      passedOf: COUNTS,
      findings: COUNTS,
      unsettled: COUNTS,
      reminders: COUNTS,
      month: [[1], [12]],
      by: [
        [1, 5],
        [12, 31],
      ],
      left: DAYS,
      andOthers: COUNTS,
    },
    matrix: {
      caption: COUNTS,
      atLeast: [[1, 'x']],
      between: [[1, 2, 'x']],
      page: [[1, 2]],
      superseded: COUNTS,
    },
    plot: {
      hint: [
        [0, 0],
        [1, 1],
      ],
      hintOfMany: [[0, 0]],
      band: [['x']],
      description: [
        [0, []],
        [2, ['甲', '乙']],
      ],
      one: [['x', 0]],
      figure: [[0, 'x']],
      texts: COUNTS,
      beyond: COUNTS,
      table: COUNTS,
    },
    card: {
      infos: COUNTS,
      units: [['x', 0]],
      files: COUNTS,
      photos: COUNTS,
      superseded: [['x', 'x']],
      group: [[1, 2]],
    },
    letter: {
      clerk: [['x']],
      open: [['x', 0]],
    },
    strays: COUNTS,
  },
  notify: {
    title: [['x']],
    addressee: [['x']],
    sender: [['x']],
    opening: [
      ['x', 'x', 'x', { ...NO_COUNTS, mend: 1 }],
      ['x', 'x', 'x', { mend: 1, look: 1, remind: 1 }],
    ],
    ordinal: [[1], [10], [11], [20], [99], [100]],
    also: COUNTS,
    byThen: [['x', 'x']],
    soon: [['x', 'x']],
    again: [['x']],
    office: [
      [[], []],
      [['甲'], ['1']],
    ],
    day: [['2031-01-05'], ['2031-12-31']],
  },
  roster: { superseded: COUNTS },
  help: {
    lang: [[['zh']], [['zh', 'en', 'fr']]],
    format: [[['text', 'json']], [['text', 'json', 'csv']]],
    output: [[['.txt']], [['.txt', '.csv']]],
  },
  error: {
    noSuchPath: [[AT], [{ ...AT, similar: 'y' }]],
    unknownCommand: [[SEVERAL], [NEAR]],
    notAFolder: [[AT]],
    notAFile: [[AT]],
    unreadable: [[AT], [{ ...AT, ...BY_SYSTEM }]],
    unknownFormat: [[SEVERAL], [NEAR]],
    unknownRequirement: [[{ named: 'x' }], [{ named: 'x', similar: 'y' }]],
    unknownNotice: [[SEVERAL], [NEAR]],
    badNotice: [
      [{ ...AT, fault: { why: 'notAFile' } }],
      [{ ...AT, fault: { why: 'tooLarge', limit: 1 } }],
      [{ ...AT, fault: { why: 'notYaml' } }],
      [{ ...AT, fault: { why: 'notYamlAt', line: 1, column: 1 } }],
      [{ ...AT, fault: { why: 'type', place: '/', wanted: [] } }],
      [{ ...AT, fault: { why: 'type', place: '/', wanted: ['string', 'null'] } }],
      [{ ...AT, fault: { why: 'missing', place: '/', name: 'x' } }],
      [{ ...AT, fault: { why: 'unknown', place: '/', name: 'x' } }],
      [{ ...AT, fault: { why: 'value', place: '/' } }],
      [{ ...AT, fault: { why: 'duplicateId', id: 'x' } }],
      [{ ...AT, fault: { why: 'unknownStage', id: 'x', name: 'y' } }],
      [{ ...AT, fault: { why: 'unknownClause', id: 'x', name: 'y' } }],
      [{ ...AT, fault: { why: 'unknownAfter', id: 'x', name: 'y' } }],
      [{ ...AT, fault: { why: 'unknownNeeded', id: '/x', name: 'y' } }],
      [{ ...AT, fault: { why: 'noSchema', id: 'x' } }],
    ],
    badTime: [[{ named: 'x' }]],
    badOption: [[{ ...SEVERAL, option: '--x' }], [{ ...NEAR, option: '--x' }]],
    cannotWrite: [[AT], [{ ...AT, ...BY_SYSTEM }]],
    linkedFolder: [[AT]],
    lettersReplaced: [[{ ...AT, names: ['x'] }], [{ ...AT, names: Array.from({ length: 12 }, () => 'x') }]],
    cannotPrint: [[{}], [BY_SYSTEM]],
    systemRefused: [[{}], [BY_SYSTEM]],
    sameOutput: [[AT]],
    intoInput: [[AT]],
    badShard: [
      [{ paths: ['1.json'], fault: { why: 'notAPart' } }],
      [{ paths: ['1.json'], fault: { why: 'tooLarge', limit: 1 } }],
      [{ paths: ['1.json'], fault: { why: 'anotherRun' } }],
      [{ paths: ['1.json'], fault: { why: 'anotherNotice' } }],
      [{ paths: ['1.json', '2.json'], fault: { why: 'twice' } }],
    ],
    isInbox: [[AT]],
    listExists: [[{ ...AT, folder: 'x' }]],
    isSubmission: [[AT]],
    unknownOption: [[SEVERAL], [NEAR]],
    missingArgument: [[{ argument: 'x' }]],
    missingOption: [[{ option: '--x' }]],
    missingValue: [[{ option: '--x' }]],
    tooManyArguments: [[{}]],
    badUsage: [[{}]],
    incomplete: [[AT]],
  },
  bug: { run: [['x']], submission: [['x', 'x', 'x']] },
  timeLeft: COUNTS,
  seconds: COUNTS,
};
