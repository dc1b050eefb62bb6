// What a language must be able to say: the one type that each catalogue fills in completely.

import type { LimitName } from '../limits.ts';
import type { StageState } from '../model/batch.ts';
import type {
  Family,
  Figures,
  GuessedBy,
  Kind,
  LeftOut,
  OpenReason,
  RangeReason,
  RowCounts,
  SheetFacts,
  UnknownTime,
  UnreadCode,
  UnreadDetail,
} from '../model/document.ts';
import type { AsOf, Verdict } from '../model/finding.ts';
import type { ManifestProblemCode, ManifestProblemDetail } from '../model/manifest.ts';
import type { Severity } from '../model/notice.ts';
import type { Submission } from '../model/submission.ts';
import type { Encoding } from '../text/encoding.ts';
import type { PersonProblem } from '../text/person-name.ts';
import type { PhoneProblem } from '../text/phone-number.ts';
import type { UserErrorDetails } from '../user-error.ts';
import type { Explanations } from './by-why.ts';

/** What is wrong, and what to do about it; whatever the detail lacks, a sentence stands without. */
export interface Advice<Detail> {
  readonly says: (detail: Detail) => string;
  readonly do: (detail: Detail) => string;
  /** What a letter asks of the sender, where `do` speaks to whoever received it. */
  readonly ask?: (detail: Detail) => string;
}

/** What is known of a file that was not read, its kind and the family that was wanted by their names. */
export type NamedUnreadDetail = Omit<UnreadDetail, 'kind' | 'wanted'> & {
  readonly kind?: string;
  readonly wanted?: string;
};

/** Reasons that an archive or a mail may have. */
export type PackageUnreadCode = Extract<
  UnreadCode,
  | 'empty'
  | 'damaged'
  | 'encrypted'
  | 'ambiguousArchive'
  | 'unsupported'
  | 'archive'
  | 'notInFolder'
  | 'tooLarge'
>;

export type UnreadAdvice = Advice<NamedUnreadDetail>;
export type ManifestAdvice = Advice<ManifestProblemDetail>;

/** What a text holds besides its characters. */
export type CountedBesides = 'pages' | 'pictures' | 'trackedChanges' | 'comments' | 'boxed';

/** Something seen only when submissions are laid side by side. */
export type AcrossKind = 'sameUnit' | 'akinUnit' | 'sameText' | 'nearCopy' | 'sharedPhone';

export interface Messages {
  /** As `--lang` names it. */
  readonly language: string;
  /** As the `lang` attribute of a page names it (BCP 47). */
  readonly tag: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  /** Encodings of the list by the names that people know. */
  readonly encoding: Readonly<Record<Encoding, string>>;
  readonly family: Readonly<Record<Family, string>>;
  readonly unread: Readonly<Record<UnreadCode, UnreadAdvice>>;
  /** The same of an archive or a mail (`detail.container`), which is not mended like a document. */
  readonly unreadPackage: Readonly<Record<PackageUnreadCode, UnreadAdvice>>;
  readonly manifest: Readonly<Record<ManifestProblemCode, ManifestAdvice>>;
  /** Why a phone number is none. */
  readonly phone: Readonly<Record<PhoneProblem['code'], (problem: PhoneProblem) => string>>;
  /** Why a name is none of a person. */
  readonly person: Readonly<Record<PersonProblem, string>>;
  readonly rangeReason: Readonly<Record<RangeReason, string>>;
  /** Why nobody knows how long a text is, and what settles it. */
  readonly openRange: Readonly<Record<OpenReason, { readonly says: string; readonly do: string }>>;
  /** At the end of a report. */
  readonly unseen: {
    readonly title: string;
    readonly never: string;
    readonly stages: (titles: readonly string[]) => string;
    readonly files: (count: number) => string;
    /** A file, and what was noticed in it. */
    readonly noticed: (file: string, says: readonly string[]) => string;
    readonly moreNoticed: (files: number) => string;
  };
  readonly moment: Readonly<Record<AsOf['source'], string>>;
  /** Why nobody knows when something came. */
  readonly unknownTime: Readonly<Record<UnknownTime, string>>;
  /** Sentences of a finding. */
  readonly finding: {
    readonly listLine: (file: string, line: number, key: string | undefined) => string;
    readonly short: (actual: string, gap: string) => string;
    readonly long: (actual: string, gap: string) => string;
    /** Where there should be none. */
    readonly some: (actual: string) => string;
    readonly now: (actual: string) => string;
    readonly range: (min: string, max: string) => string;
    readonly atLeast: (min: string) => string;
    /** So much is seen, and how much more there is nobody knows. */
    readonly seenOnly: (min: string) => string;
    readonly straddles: (reasons: readonly string[]) => string;
    readonly lookInWord: string;
    /** A number that depends on files that could not be opened. */
    readonly openFirst: string;
    readonly notSure: (title: string) => string;
    /** Of a drafted list: a value that is not sure, and one that nothing says. */
    readonly guessed: (title: string) => string;
    readonly unfound: (title: string) => string;
    readonly besides: (han: number, noSpaces: number) => string;
    readonly absent: string;
    readonly quoted: (text: string) => string;
    /** A file that the list names as a proof, and that is not there. */
    readonly namesAbsent: (file: string) => string;
    readonly sameValue: (value: string) => string;
    readonly files: (list: string) => string;
    readonly instead: (names: string) => string;
    readonly ending: (ending: string, kind: string) => string;
    readonly sent: (time: string) => string;
    readonly notSent: (time: string) => string;
    /** By a time of the command, whatever the list says. */
    readonly sentAsSaid: (time: string) => string;
    readonly blocks: (titles: readonly string[]) => string;
    readonly blocksAll: string;
    readonly semicolon: string;
    readonly comma: string;
    readonly unknownTime: (title: string) => string;
    /** Something is missing, and nobody knows whether it was due when the package came. */
    readonly unknownDue: (title: string) => string;
    readonly unread: string;
    readonly basis: (clause: string, quote: string) => string;
    readonly builtInBasis: string;
    readonly notMet: (title: string) => string;
    readonly message: (subject: string | undefined, headline: string, found: string) => string;
  };
  /** The checklist's and the screens' words. */
  readonly check: {
    readonly heading: (submitter: string) => string;
    readonly conclusion: (verdict: Verdict, mend: number, look: number, warnings: number) => string;
    readonly asOf: (time: string, source: string) => string;
    readonly one: (actual: string, expected: string) => string;
    readonly many: (places: number, values: string, expected: string) => string;
    readonly complete: (places: number) => string;
    readonly passed: (passed: number, places: number) => string;
    readonly places: (count: number) => string;
    readonly characters: (count: number) => string;
    readonly rows: (counts: RowCounts) => string;
    readonly due: (day: string, left: number) => string;
    readonly sentInTime: (due: string, sent: string) => string;
    readonly undated: (due: string) => string;
    readonly left: (days: number) => string;
    readonly within: (low: string, high: string) => string;
    readonly above: (gap: string) => string;
    readonly below: (gap: string) => string;
  };
  readonly across: {
    readonly item: (submitter: string, label: string) => string;
    /** Several units that the same submitters hand in. */
    readonly sameUnits: (submitters: readonly string[], units: readonly string[], count: number) => string;
  } & Readonly<Record<AcrossKind, (items: readonly string[], percent: number) => string>>;
  /** What `init` shows and writes. */
  readonly init: {
    readonly title: string;
    readonly unsure: string;
    readonly source: Readonly<Record<GuessedBy, string>>;
    readonly other: (source: string, value: string) => string;
    readonly unplaced: (files: string) => string;
    readonly nothing: string;
    readonly head: string;
    readonly blankHead: string;
    /** Behind a value: as the reader of a list knows it (core/manifest/marks.ts). */
    readonly mark: (others: readonly string[]) => string;
    readonly due: (day: string) => string;
    readonly written: (path: string, folder: string, unsure: number) => string;
  };
  readonly explain: {
    readonly clause: string;
    readonly quote: string;
    readonly reading: string;
    readonly expected: string;
    readonly remedy: string;
    readonly stage: string;
    readonly severity: string;
    readonly at: string;
    readonly must: string;
    readonly more: string;
  };
  /** The lines of `count`. */
  readonly count: {
    readonly figures: (figures: Figures, han: number) => readonly string[];
    readonly range: (min: number, max: number | null, reasons: string) => string;
    readonly left: (list: string) => string;
    readonly leftOut: Readonly<Record<keyof LeftOut, (count: number) => string>>;
    readonly besides: Readonly<Record<CountedBesides, (count: number) => string>>;
    readonly image: (pixels: string, taken: string | undefined, located: boolean) => string;
    readonly sheet: (sheet: SheetFacts, header: string) => string;
    /** Before the path: no input begins a line. */
    readonly file: string;
    readonly ending: (ending: string, kind: string) => string;
    /** What a reader noticed; an encoding by its name. */
    readonly note: {
      readonly encoding: (name: string) => string;
      readonly pagesWithoutText: (pages: number) => string;
      readonly truncatedTail: string;
      readonly macros: string;
      readonly guessedParts: string;
      readonly foreignParts: string;
      readonly lostLetters: (letters: number) => string;
      readonly formFields: (fields: number) => string;
      readonly drawnOver: (drawings: number) => string;
      readonly annotations: (annotations: number) => string;
    };
  };
  /** A calendar day as one says it; `date` is YYYY-MM-DD. */
  readonly day: (date: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly sentence: (parts: readonly string[]) => string;

  // ---- The fixed words of reports

  readonly program: string;
  readonly rule: string;
  readonly remedy: string;
  readonly basis: string;
  readonly wanted: string;
  readonly where: string;
  readonly found: string;
  readonly colon: string;
  readonly nothingToCheck: string;
  readonly lists: string;
  readonly textTable: readonly string[];
  /** The columns of the checklist where it is a table. */
  readonly checklistTable: readonly string[];
  readonly checklist: string;
  readonly findings: string;
  readonly more: (count: number) => string;
  readonly section: Readonly<Record<'fail' | 'unchecked' | 'warning' | 'info', (count: number) => string>>;
  readonly rest: (passed: number, pending: number) => string;
  readonly softPassed: (passed: number, open: number) => string;
  readonly builtInPassed: (files: number) => string;
  readonly together: (headline: string, names: readonly string[], count: number) => string;
  /** More of the same sort that are not listed. */
  readonly alike: (title: string, count: number) => string;
  readonly written: (paths: readonly string[]) => string;
  readonly several: (total: number, passed: number) => string;
  readonly batch: BatchMessages;
  readonly html: HtmlMessages;
  readonly notify: LetterMessages;
  readonly roster: RosterMessages;

  // ---- The command line

  readonly help: HelpMessages;
  readonly error: Explanations<UserErrorDetails>;
  /** What is said where we are at fault: `what` is the error as the engine tells it. */
  readonly bug: {
    readonly run: (what: string) => string;
    readonly submission: (path: string, number: string, what: string) => string;
  };
  readonly timeLeft: (seconds: number) => string;
  /** What each limit bounds. */
  readonly limit: Readonly<Record<LimitName, string>>;
  readonly seconds: (count: number) => string;
}

/** What `--help` says, by option and argument. */
export interface HelpMessages extends Readonly<Record<HelpName, string>> {
  /** `known`: the languages, the default first. */
  readonly lang: (known: readonly string[]) => string;
  /** `known`: the formats, the default first. */
  readonly format: (known: readonly string[]) => string;
  readonly output: (endings: readonly string[]) => string;
  readonly title: Readonly<Record<'usage' | 'options' | 'commands' | 'arguments', string>>;
  /** In usage lines, in place of options and of a command. */
  readonly someOptions: string;
  readonly someCommand: string;
  /** Arguments, as usage lines name them. */
  readonly names: Readonly<Record<'folder' | 'inbox' | 'part' | 'file' | 'requirement', string>>;
}

type HelpName =
  | 'about'
  | 'examples'
  | 'exitCodes'
  | 'version'
  | 'help'
  | 'limits'
  | 'check'
  | 'folders'
  | 'stage'
  | 'asOf'
  | 'notice'
  | 'failOn'
  | 'strict'
  | 'mask'
  | 'quiet'
  | 'batch'
  | 'inboxes'
  | 'jobs'
  | 'shard'
  | 'noProgress'
  | 'received'
  | 'notify'
  | 'letters'
  | 'merge'
  | 'parts'
  | 'count'
  | 'files'
  | 'init'
  | 'ownFolder'
  | 'blank'
  | 'explain'
  | 'requirement';

/** The fixed words of a batch. */
export interface BatchMessages {
  readonly title: string;
  readonly submitter: string;
  readonly length: string;
  readonly verdict: string;
  readonly remark: string;
  readonly missing: string;
  /** Of whom there is nothing, for some reason. */
  readonly absent: Readonly<Record<'missing' | 'unlooked' | 'unsure', string>>;
  readonly amid: (packages: readonly string[]) => string;
  readonly bare: (folders: readonly string[]) => string;
  readonly unread: (reason: string) => string;
  readonly unopened: string;
  readonly unopenedOf: (submitter: string, name: string, reason: string) => string;
  readonly verdictOf: (verdict: Verdict) => string;
  readonly contested: (name: string, listed: string) => string;
  readonly unknown: string;
  readonly unlisted: (listed: string) => string;
  /** Nobody wrote a list. */
  readonly drafted: string;
  readonly part: (part: EarlierStage) => string;
  readonly open: (count: number, topics: readonly string[]) => string;
  /** The same of what could not be checked. */
  readonly unsettled: (count: number, topics: readonly string[]) => string;
  readonly times: (topic: string, count: number) => string;
  readonly warnings: (count: number) => string;
  readonly semicolon: string;
  readonly summary: (
    numbers: Readonly<Record<'all' | 'open' | 'unread' | 'unlooked' | 'missing' | Verdict, number>>,
  ) => string;
  readonly partial: (done: number, all: number) => string;
  readonly nothing: (inbox: string) => string;
  /** Some that came tell nobody's name, and some are called missing; the names of the first few packages. */
  readonly perhapsSent: (packages: readonly string[], all: number) => string;
  /** The first numbers of so many parts that were not given. */
  readonly absentParts: (numbers: readonly number[], of: number, count: number) => string;
  readonly stage: (numbers: Readonly<Record<StageState | 'unlooked', number>>) => string;
  readonly across: string;
  readonly superseded: string;
  /** `unordered`: nobody knows which of them is the later one. */
  readonly supersededBy: (submitter: string, earlier: string, later: string, unordered: boolean) => string;
  readonly strays: string;
  /** Reports that this program wrote into the inbox. */
  readonly ownReports: (names: readonly string[], count: number) => string;
  readonly ownReport: (file: string) => string;
  readonly spokenOf: (file: string, submitters: readonly string[]) => string;
  readonly stray: (names: readonly string[], count: number) => string;
  readonly letters: (count: number, folder: string) => string;
  /** Letters of an earlier run in the same folder. */
  readonly olderLetters: (names: readonly string[]) => string;
}

/** A stage that an earlier package answers for; `repeated` where it was sent again and shows only that it came in time. */
interface EarlierStage {
  readonly stage: string;
  readonly name: string;
  readonly received: string;
  readonly repeated: boolean;
}

/** How many findings of each weight a letter holds. */
export interface LetterCounts {
  readonly mend: number;
  readonly look: number;
  readonly remind: number;
}

/** The letters that ask for what is to be mended. */
export interface LetterMessages {
  /** The end of a letter's file name. */
  readonly file: string;
  readonly title: (short: string) => string;
  readonly addressee: (name: string) => string;
  /** Whoever sent a package of which nobody knows whose it is. */
  readonly sender: (name: string) => string;
  readonly opening: (notice: string, number: string, date: string, counts: LetterCounts) => string;
  /** Findings that concern no single unit. */
  readonly general: string;
  /** Before the heading of a group: 一、二、… */
  readonly ordinal: (number: number) => string;
  readonly tag: Readonly<Record<'fail' | 'unchecked' | 'warning', string>>;
  readonly also: (count: number) => string;
  readonly due: string;
  readonly byThen: (stage: string, day: string) => string;
  readonly soon: (stage: string, day: string) => string;
  readonly again: (mailbox: string) => string;
  /** Whoever is to mend a list may want to see one. */
  readonly example: string;
  readonly office: (contacts: readonly string[], phones: readonly string[]) => string;
  /** A calendar day with its year; `date` is YYYY-MM-DD. */
  readonly day: (date: string) => string;
}

/** The workbook and the CSV table: names of its sheets, heads of its columns. */
export interface RosterMessages {
  /** Names of the sheets that no list of the notice gives. */
  readonly matrix: string;
  readonly findings: string;
  readonly clerks: string;
  readonly missing: string;
  /** Heads of columns. */
  readonly number: string;
  readonly list: string;
  readonly characters: string;
  readonly file: string;
  readonly received: string;
  readonly package: string;
  readonly weight: string;
  readonly requirement: string;
  readonly subject: string;
  readonly clerk: string;
  readonly stage: string;
  readonly due: string;
  /** In the remark on a submitter of whom several packages came. */
  readonly superseded: (packages: number) => string;
}

/** How a submitter stands. */
export type Standing = Verdict | 'missing' | 'unlooked';

/** How a cell of the matrix stands: `remind` breaks warnings only, `blocked` was not looked at, `none` had nothing. */
export type CellState = Verdict | 'remind' | 'blocked' | 'none' | 'missing' | 'unlooked';

export type SectionName = 'matrix' | 'checklist' | 'lengths' | 'across' | 'cards' | 'passed' | 'letters';

/** What the layout of the HTML report asks of a language. */
export interface HtmlMessages {
  readonly skip: string;
  readonly contents: string;
  readonly overview: string;
  readonly title: (short: string) => string;
  readonly checkedAt: string;
  readonly version: string;
  readonly inbox: string;
  readonly partial: (done: number, all: number) => string;
  readonly section: Readonly<Record<SectionName, string>>;
  readonly hint: Readonly<Record<Exclude<SectionName, 'lengths' | 'passed'>, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly cell: Readonly<Record<CellState, string>>;
  readonly summary: SummaryMessages;
  readonly matrix: MatrixMessages;
  readonly plot: PlotMessages;
  readonly card: CardMessages;
  readonly letter: NoticeOfMending;
  readonly contact: string;
  readonly offline: string;
  readonly strays: (count: number) => string;
}

export interface SummaryMessages {
  /** Beside the large number: of how many. */
  readonly passedOf: (total: number) => string;
  readonly findings: (count: number) => string;
  /** Beside what is to be mended. */
  readonly unsettled: (count: number) => string;
  readonly reminders: (count: number) => string;
  readonly month: (month: number) => string;
  readonly by: (month: number, day: number) => string;
  readonly left: (days: number) => string;
  readonly complete: string;
  readonly partial: string;
  readonly unsure: string;
  readonly unread: string;
  readonly unlooked: string;
  readonly missing: string;
  readonly nobody: string;
  readonly andOthers: (count: number) => string;
}

export interface MatrixMessages {
  readonly caption: (rows: number) => string;
  readonly submitter: string;
  readonly verdict: string;
  readonly item: string;
  readonly found: string;
  readonly atLeast: (limit: number, unit: string) => string;
  readonly between: (low: number, high: number, unit: string) => string;
  readonly page: (from: number, to: number) => string;
  readonly superseded: (count: number) => string;
  readonly unknown: string;
  readonly contested: string;
}

export interface PlotMessages {
  readonly hint: (texts: number, outside: number) => string;
  /** The same where bars stand for many texts. */
  readonly hintOfMany: (texts: number, outside: number) => string;
  readonly band: (range: string) => string;
  readonly description: (texts: number, outside: readonly string[]) => string;
  readonly one: (subject: string, characters: number) => string;
  /** A length and how far it is from the limit. */
  readonly figure: (characters: number, distance: string) => string;
  readonly texts: (count: number) => string;
  readonly none: string;
  readonly inside: string;
  readonly outside: string;
  readonly doubtful: string;
  readonly uncertain: string;
  readonly beyond: (count: number) => string;
  readonly table: (count: number) => string;
  readonly range: string;
}

export interface CardMessages {
  readonly received: string;
  readonly form: Readonly<Record<Submission['form'], string>>;
  readonly clerk: string;
  readonly reading: string;
  readonly review: string;
  readonly accept: string;
  readonly mend: string;
  readonly opinion: string;
  readonly signature: string;
  readonly infos: (count: number) => string;
  readonly units: (list: string, count: number) => string;
  readonly files: (count: number) => string;
  readonly file: string;
  readonly kind: string;
  readonly measure: string;
  readonly characters: string;
  readonly result: string;
  readonly fits: string;
  readonly photos: (count: number) => string;
  readonly photo: string;
  readonly noPreview: string;
  readonly superseded: (name: string, received: string) => string;
  readonly letter: string;
  readonly group: (from: number, to: number) => string;
  readonly remind: string;
}

export interface NoticeOfMending {
  readonly clerk: (clerk: string) => string;
  readonly columns: readonly [problem: string, found: string, remedy: string, basis: string];
  readonly office: string;
  readonly checker: string;
  readonly receiver: string;
  readonly date: string;
  readonly only: string;
  readonly all: string;
  readonly open: (name: string, count: number) => string;
}
