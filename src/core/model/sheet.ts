// One workbook as measured: its rows by their roles, its header, and what lies beside the table that is counted.

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

/** A table that is not counted: below the first one of its sheet, in a further sheet, in a hidden one. */
export interface FurtherTable {
  readonly place: 'below' | 'sheet' | 'hiddenSheet';
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
