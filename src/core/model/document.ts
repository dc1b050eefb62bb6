// One file as measured: what every reader of documents returns.

/** What a row of a table is there for. `numbered`: a row of a form with nothing in it but its number. */
export type RowRole =
  | 'above'
  | 'header'
  | 'data'
  | 'section'
  | 'total'
  | 'note'
  | 'signature'
  | 'numbered'
  | 'example';

/** Rows that are no entries and stand below the header. */
export type BesideRole = Exclude<RowRole, 'above' | 'header' | 'data'>;

/** `guessed`: nobody can tell whether the first row is the header; `none`: it is an entry. */
export type HeaderFound = 'found' | 'guessed' | 'none';

/** A table that is not counted: below or beside the first one of its sheet, in a further sheet, in a hidden one. */
export interface FurtherTable {
  readonly place: 'below' | 'beside' | 'sheet' | 'hiddenSheet';
  /** The sheet's name, where a format has names. */
  readonly name?: string;
  readonly rows: number;
}

/** Rows of the table that is counted, and what else there is. */
export interface RowCounts {
  /** Entries that the sheet shows. */
  readonly rows: number;
  /** Fewer and more where a row's role is in doubt, rows are hidden, or further tables hold some. */
  readonly range: readonly [min: number, max: number];
  readonly headerFound: HeaderFound;
  readonly beside: Readonly<Partial<Record<BesideRole, number>>>;
  /** Entries that a filter or a hand has hidden. */
  readonly hidden: number;
  readonly further: readonly FurtherTable[];
}

export interface SheetFacts extends RowCounts {
  /** Sheets that a clerk sees. */
  readonly sheets: number;
  /** Each column's own name; empty where no header was found. */
  readonly header: readonly string[];
  /** The same with the names that stand above them, where the header has several rows. */
  readonly columns: readonly string[];
  /** The counted table's header and entries, cells as text; at most 5,000 rows. */
  readonly cells: readonly (readonly string[])[];
}

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
  | 'avif'
  | 'iwork'
  | 'otherPackage'
  | 'sealed'
  | 'ownerFile'
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

/**
 * A run of text in one state. `hint` is Word's eastAsia font hint; absent where a format has none. `doubtful` is text
 * of which nobody can tell here whether the page shows it, or what it says: it is in the upper end of the range alone.
 */
export interface Run {
  readonly text: string;
  readonly hint?: boolean;
  readonly state?: 'deleted' | 'hidden' | 'invisible' | 'doubtful';
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
export type RangeReason =
  | 'ambiguousWidth'
  | 'boxesAndNotes'
  | 'deletions'
  | 'doubtful'
  | 'separators'
  | 'unreadPages'
  | 'unreadParts'
  | 'cutEnd';

/** Reasons that leave the upper end open: nobody knows how much there is. */
export type OpenReason = Extract<RangeReason, 'unreadPages' | 'unreadParts' | 'cutEnd'>;

/** Between which bounds a number lies; null: nobody knows how large it may be. */
export type NumberRange = readonly [least: number, most: number | null];

/** 字数 of text in the file that is not counted, by reason. */
export interface LeftOut {
  readonly deleted: number;
  readonly hidden: number;
  readonly invisible: number;
  readonly heads: number;
}

/** 字数 of one text with the range in which it may lie, `min` ≤ figures.count ≤ `max`. */
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
  /** The counted text, each paragraph ended by \n: searched for names and leftovers, never printed. */
  readonly content: string;
  readonly pages?: number;
  /** Pictures inside the document. */
  readonly pictures: number;
  /** Their names in the package, one for each place, where they can be matched with files. */
  readonly shownPictures?: readonly string[];
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

/** Something a reader noticed that does not stop the reading. */
export type Note =
  | { readonly code: 'encoding'; readonly encoding: string }
  | { readonly code: 'macros' }
  | { readonly code: 'pagesWithoutText'; readonly pages: number }
  | { readonly code: 'truncatedTail' }
  | { readonly code: 'guessedParts' }
  | { readonly code: 'foreignParts' }
  | { readonly code: 'drawnOver'; readonly drawings: number }
  | { readonly code: 'lostLetters'; readonly letters: number }
  | { readonly code: 'formFields'; readonly fields: number }
  | { readonly code: 'annotations'; readonly annotations: number };

/**
 * What each note says of 字数: a reason why nobody knows its upper end, or nothing. Total, so that a new note
 * says on which side it stands.
 */
export const OPENS_RANGE: Readonly<Record<Note['code'], OpenReason | undefined>> = {
  encoding: undefined,
  macros: undefined,
  guessedParts: undefined,
  // Their letters are in the range by themselves, one by one.
  lostLetters: undefined,
  formFields: undefined,
  // Nobody knows how much of which page lies under a drawing: somebody has to see.
  drawnOver: undefined,
  // What they show is in the range by itself.
  annotations: undefined,
  pagesWithoutText: 'unreadPages',
  foreignParts: 'unreadParts',
  truncatedTail: 'cutEnd',
};

/**
 * Whether somebody has to open the file for it: then the end of a report names the file. The others open the range,
 * or change nothing.
 */
export const ASKS_TO_LOOK: Readonly<Record<Note['code'], boolean>> = {
  encoding: false,
  macros: true,
  pagesWithoutText: false,
  foreignParts: false,
  truncatedTail: false,
  guessedParts: true,
  lostLetters: true,
  formFields: true,
  annotations: true,
  drawnOver: true,
};

export type UnreadCode =
  | 'absent'
  | 'maybeInside'
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
  | 'wrongFamily'
  | 'unknownTime'
  | 'looseFile'
  | 'ownReport'
  | 'foreignMail'
  | 'winmail'
  | 'signedMail'
  | 'sealedMail'
  | 'splitArchive'
  | 'unfinished'
  | 'drafted'
  | 'marked'
  | 'guessed'
  | 'unfound';

/** In what two names differ, from the slightest to the strongest. */
export type NameDifference =
  | 'normalisation'
  | 'width'
  | 'blank'
  | 'case'
  | 'folder'
  | 'ending'
  | 'spelling'
  | 'place'
  | 'marks'
  | 'comment';

/** Why nobody knows when something came: nothing says so, or what its list or its mail says cannot be used. */
export type UnknownTime =
  | 'notGiven'
  | 'listUnreadable'
  | 'mailNone'
  | 'mailUnreadable'
  | 'mailZone'
  | 'mailSeveral';

/** What a value of a drafted list was taken from (model/draft.ts). */
export type GuessedBy = 'folder' | 'fileName' | 'text' | 'table' | 'photo' | 'notice';

/** Details of a reason; each code has some of them. */
export type UnreadDetail = {
  readonly kind?: Kind;
  /** The family that was asked for. */
  readonly wanted?: Family;
  /** What came in an archive or a mail is not mended like a document. */
  readonly container?: 'zip' | 'archive' | 'mail';
  readonly limit?: number;
  readonly pixels?: number;
  /** A sheet has remedies of its own. */
  readonly isSheet?: true;
  /** Of a drafted list: a value of which nobody is sure, what says so, and what something else says in its place. */
  readonly value?: string;
  readonly by?: GuessedBy;
  readonly other?: string;
  readonly otherBy?: GuessedBy;
  readonly otherFile?: string;
  /** The value is a file: its place in the list is what nobody is sure of, or what no file was found for. */
  readonly isFile?: 1;
  /** Findings that are not listed. */
  readonly more?: number;
  /** An existing name that is much like the missing one. */
  readonly similar?: string;
  readonly why?: NameDifference;
  /** How many names stand in one value; whether the place takes one file and no more. */
  readonly several?: number;
  readonly takes?: 'file';
  /** The value with what was taken for a comment. */
  readonly cut?: string;
  /** It is the list itself that is not there. */
  readonly isList?: true;
  /** A photo was asked for, which is saved in another form than a text. */
  readonly asPhoto?: 1;
  /** The part of a name that is not allowed, or the key that an item begins with. */
  readonly part?: string;
  /** Why nobody knows when it came. */
  readonly unknown?: UnknownTime;
  readonly file?: string;
  /** For programs: what was found, and where. */
  readonly what?: string;
  readonly content?: string;
  readonly system?: string;
  readonly count?: number;
  readonly method?: number;
  readonly page?: number;
};

/** Why a file could not be measured. */
export type Unread = {
  readonly code: UnreadCode;
  readonly detail?: UnreadDetail;
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

/** Bytes → facts. Never throws for bad bytes; `name` only decides what the content leaves open. */
export type DocumentReader = (source: ByteSource, name: string) => Document | Promise<Document>;
