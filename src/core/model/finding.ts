// Every type that flows, in the order in which it flows; no code.

// ---- 1 · bytes -------------------------------------------------------------------------------

/** Random access to the bytes of one file: all that a reader may touch. Reads past the end are cut. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

/** What a file is by its content (never by its name). */
export type Kind =
  | 'docx'
  | 'doc'
  | 'word95'
  | 'works'
  | 'rtf'
  | 'odt'
  | 'ofd'
  | 'pdf'
  | 'html'
  | 'mht'
  | 'text'
  | 'markdown'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'csv'
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'bmp'
  | 'webp'
  | 'tiff'
  | 'heic'
  | 'zip'
  | 'rar'
  | 'sevenZip'
  | 'eml'
  | 'pptx'
  | 'ole'
  | 'shortcut'
  | 'executable'
  | 'media'
  | 'empty'
  | 'unknown';

/** The four families a notice may ask for. */
export type Family = 'text' | 'image' | 'sheet' | 'any';

// ---- 2 · documents: bytes → facts --------------------------------------------------------------

/** A stretch of text in one state. `hint` is Word's eastAsia font hint; absent where a format has none. */
export interface Run {
  readonly text: string;
  readonly hint?: boolean;
  readonly state?: 'deleted' | 'hidden' | 'invisible';
}

/** One paragraph. In `text`, U+000B is a manual line break, U+000C a page or column break, tab a tab. */
export interface Paragraph {
  readonly place: 'body' | 'box' | 'note' | 'head';
  readonly runs: readonly Run[];
}

/** The five figures of Word's 字数统计 dialog, boxes and notes included. */
export interface Figures {
  /** 字数 */
  readonly count: number;
  /** 字符数（不计空格） */
  readonly charactersNoSpaces: number;
  /** 字符数（计空格） */
  readonly charactersWithSpaces: number;
  /** 中文字符和朝鲜语单词 */
  readonly asian: number;
  /** 非中文单词 */
  readonly nonAsian: number;
}

/** Why 字数 is a range and not one number. */
export type RangeReason = 'ambiguousWidth' | 'boxesAndNotes' | 'deletions' | 'unreadPages';

/** 字数 that stands in the file but is not in the figure, by reason. */
export interface LeftOut {
  readonly deleted: number;
  readonly hidden: number;
  readonly invisible: number;
  readonly heads: number;
}

/** 字数 of one text with its honest range, `min` ≤ figures.count ≤ `max`. */
export interface Measured {
  readonly figures: Figures;
  readonly range: { readonly min: number; readonly max: number; readonly reasons: readonly RangeReason[] };
  readonly leftOut: LeftOut;
  /** Han characters alone: what a clerk means by 汉字. */
  readonly han: number;
  /** 字数 inside text boxes, foot- and endnotes. */
  readonly boxed: number;
}

export interface TextFacts extends Measured {
  /** The counted text, paragraphs ended by \n: for looking names and leftovers up, never for printing. */
  readonly content: string;
  readonly pages?: number;
  /** Pictures that stand inside the document. */
  readonly pictures: number;
  readonly trackedChanges: number;
  readonly comments: number;
}

export interface ImageFacts {
  /** As shown: the orientation tag is applied. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** Date taken as written in the file (EXIF or XMP), `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, no zone. */
  readonly taken?: string;
  readonly located: boolean;
}

export interface SheetFacts {
  readonly sheets: number;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  readonly header: readonly string[];
  /** Rows of the first sheet that holds anything, header first, cells as text; at most 5,000. */
  readonly cells: readonly (readonly string[])[];
}

/** Something a reader noticed that does not stop the reading. */
export type Note =
  | { readonly code: 'encoding'; readonly encoding: string }
  | { readonly code: 'extension'; readonly extension: string; readonly kind: Kind }
  | { readonly code: 'macros' }
  | { readonly code: 'pagesWithoutText'; readonly pages: number }
  | { readonly code: 'truncatedTail' }
  | { readonly code: 'fallback'; readonly what: string };

export type UnreadCode =
  | 'absent'
  | 'notInFolder'
  | 'link'
  | 'folder'
  | 'notRegular'
  | 'reservedName'
  | 'noPermission'
  | 'vanished'
  | 'empty'
  | 'damaged'
  | 'encrypted'
  | 'scan'
  | 'noText'
  | 'unsupported'
  | 'tooOld'
  | 'shortcut'
  | 'archive'
  | 'executable'
  | 'tooLarge'
  | 'tooManyPages'
  | 'tooMuchText'
  | 'tooDeep'
  | 'tooManyParts'
  | 'tooManyFindings'
  | 'tooSlow'
  | 'tooHungry'
  | 'crashed'
  | 'ambiguousArchive'
  | 'wrongFamily';

/** Why a file could not be measured. `detail` fills the sentence (a limit, a kind, a similar name …). */
export type Unread = {
  readonly code: UnreadCode;
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** One file as its reader sees it: facts, or the reason why there are none. */
export interface Document {
  readonly kind: Kind;
  readonly notes: readonly Note[];
  readonly text?: TextFacts;
  readonly image?: ImageFacts;
  readonly sheet?: SheetFacts;
  readonly unread?: Unread;
}

/** Bytes → facts. Never throws for bad bytes; `name` only serves to tell apart what content cannot. */
export type Reader = (source: ByteSource, name: string) => Document | Promise<Document>;

// ---- 3 · the notice ----------------------------------------------------------------------------

/** The same sentence in the languages we speak. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'info';

/**
 * One property of what a submitter writes: JSON Schema 2020-12 keywords with a few of ours.
 * `title` is the canonical (Chinese) key; `document`, `fact` and `of` say what measuring makes of a string.
 */
export interface Vocabulary {
  readonly type: 'object' | 'array' | 'string';
  readonly title?: string;
  readonly description?: string;
  /** Other keys that are accepted for this one (the English name always is). */
  readonly aliases?: readonly string[];
  /** Object: its properties by English name. */
  readonly properties?: Readonly<Record<string, Vocabulary>>;
  readonly items?: Vocabulary;
  /** Array items may be written as a bare string: it is this property of the item. */
  readonly shorthand?: string;
  /** Object: the property that names the item in reports. */
  readonly label?: string;
  /** Stage to which the property belongs. */
  readonly stage?: string;
  /** The string is a path in the folder, and this family is asked for. */
  readonly document?: Family;
  /** The string is read as this kind of fact. */
  readonly fact?: 'phone' | 'person' | 'unit' | 'submitter' | 'moment' | 'term';
  /** `term`: the taxonomy that lists the accepted words. */
  readonly taxonomy?: string;
  readonly maxLength?: number;
  readonly examples?: readonly string[];
}

/** A JSON value: what facts are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A JSON Schema 2020-12, as data. */
export type JsonSchema = boolean | { readonly [keyword: string]: Json };

export interface Requirement {
  /** kebab-case, permanent: public API. */
  readonly id: string;
  readonly severity: Severity;
  readonly stage?: string;
  /** Clause id of the notice; house requirements (about files and the list itself) have none. */
  readonly clause?: string;
  /** The notice's own words, verbatim. */
  readonly quote?: string;
  /** The decisive words inside the quote. */
  readonly mark?: string;
  /** How we take open wording. */
  readonly reading?: Both;
  /** JSON Pointer into the Dossier, `*` for each. */
  readonly at: string;
  /** Every value at `at` satisfies this. */
  readonly must: JsonSchema;
  /** A missing place is no finding (facts that only some submissions can have). */
  readonly optional?: boolean;
  /** Judged only where this other requirement passes. */
  readonly after?: string;
  /** JSON Pointer of the vocabulary to show in the manifest when `at` is a derived fact. */
  readonly about?: string;
  readonly unit?: Both;
  readonly title: Both;
  /** The heading of a finding, by failing keyword or reason; `other` for the rest. */
  readonly problem?: Readonly<Record<string, Both>>;
  readonly expected: Both;
  readonly remedy: Both;
  /** Another remedy for a failing keyword or reason. */
  readonly remedyFor?: Readonly<Record<string, Both>>;
  /** A column of its own in the matrix of a batch. */
  readonly column?: Both;
}

/** A fact that measuring derives from others; exactly one of the operations is given. */
export interface Measure {
  /** Where in the dossier the result goes. */
  readonly put: string;
  /** How many different values stand at these places. */
  readonly distinct?: readonly string[];
  /** Sum of the numbers at these places; a document that cannot be read makes it a range. */
  readonly sum?: readonly string[];
  /** Groups of items with an equal value: [{ value, items, subjects, files }]. */
  readonly repeated?: readonly string[];
  /** `repeated`, `alike`: the items that are compared. */
  readonly among?: readonly string[];
  /** Pairs of items whose texts at `text` agree to at least so many per cent: [{ share, items, subjects, files }]. */
  readonly alike?: number;
  /** Each place of `within`: is one of its values under this name also one at `with`? */
  readonly shares?: string;
  readonly with?: string;
  /** Each item here: does the text of `text` name the unit of `names`? */
  readonly within?: string;
  readonly text?: string;
  readonly names?: string;
  /** `names`: other units; those that a heading names go beside the result, as `<put>Others`. */
  readonly others?: readonly string[];
  /** Each text document here: the pieces that match one of these patterns. */
  readonly leftovers?: readonly string[];
  /** Each text document here: 字数 less the title line and the lines that match. */
  readonly bodyWithout?: readonly string[];
}

export interface Stage {
  readonly id: string;
  readonly title: Both;
  /** Last day, YYYY-MM-DD in the notice's zone, whole day included. */
  readonly due: string;
  /** Manifest properties that may hold the stage's own time of submission, first found counts. */
  readonly submitted: readonly string[];
}

export interface Submitter {
  /** Permanent id: the GB/T 2260 code, or our own where there is none. */
  readonly code: string;
  readonly name: Both;
  readonly short?: string;
  readonly aliases: readonly string[];
  /** Names out of use that mean this submitter now. */
  readonly former: readonly string[];
}

export interface Term {
  readonly term: string;
  readonly code?: string;
  readonly group?: string;
  readonly aliases?: readonly string[];
}

export interface Taxonomy {
  readonly title: Both;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly terms: readonly Term[];
}

export interface Clause {
  readonly id: string;
  readonly title: Both;
}

export interface Notice {
  readonly id: string;
  readonly version: string;
  /** sha256 of the notice file, hex. */
  readonly hash: string;
  readonly number: string;
  readonly title: Both;
  readonly short: Both;
  readonly issuers: readonly string[];
  readonly issued: string;
  readonly text: string;
  readonly timeZone: { readonly name: string; readonly offset: string; readonly label: Both };
  readonly recipient: {
    readonly office: Both;
    readonly contacts: readonly string[];
    readonly phones: readonly string[];
    readonly mailbox: string;
  };
  readonly phonePlan: PhonePlan;
  readonly names: {
    /** Endings of a full legal name. */
    readonly suffixes: readonly string[];
    /** Place words that a short form leaves out. */
    readonly places: readonly string[];
  };
  readonly clauses: readonly Clause[];
  readonly stages: readonly Stage[];
  readonly submitters: readonly Submitter[];
  readonly taxonomies: Readonly<Record<string, Taxonomy>>;
  readonly manifest: Vocabulary;
  readonly measures: readonly Measure[];
  readonly requirements: readonly Requirement[];
}

/** How local phone numbers are read. */
export interface PhonePlan {
  readonly defaultArea: string;
  readonly localDigits: number;
}

// ---- 4 · the manifest --------------------------------------------------------------------------

/** 1-based, as an editor shows it; columns count characters. */
export type Place = {
  readonly line: number;
  readonly column: number;
};

export type ManifestProblemCode =
  | 'missing'
  | 'severalManifests'
  | 'unreadableBytes'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooManyNodes'
  | 'tooLong'
  | 'tooSlow'
  | 'empty'
  | 'fullWidthColon'
  | 'missingBlank'
  | 'tab'
  | 'indentation'
  | 'unclosedQuote'
  | 'syntax'
  | 'duplicateKey'
  | 'missingDash'
  | 'severalDocuments'
  | 'alias'
  | 'tag'
  | 'unknownKey'
  | 'wrongType'
  | 'emptyValue'
  | 'unknownNotice'
  | 'unreadableTime';

/** One thing wrong with the manifest itself, with the line it stands on. */
export type ManifestProblem = {
  readonly code: ManifestProblemCode;
  readonly place?: Place;
  /** The whole source line, unescaped. */
  readonly excerpt?: string;
  /** JSON Pointer in English names, where one is known. */
  readonly pointer?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** A value of the manifest: every scalar is text. */
export type ManifestValue = string | readonly ManifestValue[] | { readonly [name: string]: ManifestValue };

export interface Manifest {
  /** Path inside the folder, as shown to the user. */
  readonly file: string;
  readonly encoding: string;
  /** In the vocabulary's English names; keys that are unknown are left out. */
  readonly value: { readonly [name: string]: ManifestValue };
  readonly problems: readonly ManifestProblem[];
  /** JSON Pointer in English names → where its value (or, lacking one, its key) is written. */
  readonly placeOf: (pointer: string) => Place | undefined;
  /** JSON Pointer in English names → the keys as the submitter wrote them, last one first to be shown. */
  readonly keyOf: (pointer: string) => string | undefined;
}

// ---- 5 · the submission ------------------------------------------------------------------------

/** One file named in the manifest, as it was found and measured. */
export interface ListedFile {
  /** Where in the manifest it is named (JSON Pointer). */
  readonly pointer: string;
  /** As written in the manifest. */
  readonly file: string;
  readonly bytes?: number;
  /** sha256, hex; only where another listed file has the same size. */
  readonly sha256?: string;
  /** The ending says another kind than the content. */
  readonly ending?: string;
  readonly document: Document;
  /** Of the pictures in a Word document, how many are photos of the list too, byte for byte. */
  readonly alsoListed?: number;
  /** A small JPEG of a photo, base64; only where a report will show it. */
  readonly thumbnail?: string;
}

/** What the folder holds besides the listed files. */
export interface FolderFacts {
  readonly unlisted: readonly string[];
  /** Office lock files and the like. */
  readonly skipped: readonly string[];
  /** Links, pipes and the like: never opened. */
  readonly refused: readonly { readonly file: string; readonly unread: Unread }[];
  readonly files: number;
  readonly bytes: number;
  readonly unread?: Unread;
}

export interface Mail {
  /** ISO 8601 with offset. */
  readonly date?: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
}

export interface Submission {
  /** As the user named it. */
  readonly path: string;
  /** Last part of the path, for headings. */
  readonly name: string;
  readonly form: 'folder' | 'zip' | 'mail';
  readonly manifest: Manifest;
  readonly folder: FolderFacts;
  readonly listed: readonly ListedFile[];
  readonly mail?: Mail;
}

// ---- 6 · dossier and findings ------------------------------------------------------------------

/** One way in which a value breaks a schema: the failing keyword and its parameters. */
export interface Failure {
  readonly keyword: string;
  readonly params: { readonly [name: string]: Json };
}

/** A value → how it breaks a Requirement's `must`; empty where it satisfies it. */
export type Validate = (value: Json) => readonly Failure[];

/** Requirement id → its check. */
export type Validators = Readonly<Record<string, Validate>>;

/** All facts in the notice's vocabulary; plain JSON, can be saved and judged again. */
export type Dossier = { readonly [name: string]: Json };

export type Verdict = 'pass' | 'fail' | 'unchecked' | 'pending';

/** Why a value does not pass, as a code with its figures. */
export type Why =
  | { readonly code: 'absent' }
  | { readonly code: 'unread'; readonly unread: Unread }
  | { readonly code: 'keyword'; readonly keyword: string }
  | { readonly code: 'straddles' }
  | { readonly code: 'notDue' };

export interface Finding {
  readonly requirement: string;
  readonly severity: Severity;
  readonly stage?: string;
  readonly clause?: string;
  /** JSON Pointer into the dossier. */
  readonly at: string;
  readonly verdict: Verdict;
  /** Whose value it is: the label of the item. */
  readonly subject?: string;
  readonly file?: string;
  /** Where the manifest says so. */
  readonly place?: Place;
  /** The manifest's key, as written. */
  readonly key?: string;
  readonly actual?: Json;
  readonly range?: { readonly min: number; readonly max: number };
  readonly why?: Why;
  /** Requirements that could not be judged here for the same cause. */
  readonly blocks?: readonly string[];
}

/** Errors by verdict (each cause once), and how many warnings and infos do not pass. */
export type Counts = Readonly<Record<Verdict | 'warnings' | 'infos', number>>;

export interface Moment {
  /** Milliseconds since 1970 (UTC). */
  readonly instant: number;
  readonly source: 'option' | 'mail' | 'manifest' | 'now';
  /** false: a time of looking, above which each submission's own times stand. */
  readonly overrides?: boolean;
}

export interface Report {
  readonly path: string;
  readonly name: string;
  readonly form: Submission['form'];
  /** Name of the manifest's file. */
  readonly manifest: string;
  readonly submitter?: { readonly code?: string; readonly name: string };
  /** The one stage that was asked for. */
  readonly stage?: string;
  readonly asOf: Moment;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  readonly dossier: Dossier;
}
