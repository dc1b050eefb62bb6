// Many summaries laid side by side: who has handed in, what several have in common, how the stages stand. No words.

/** One line of the roll-call. */
export interface RollCallRow {
  /** The submitter's code; empty for a package of nobody known. */
  readonly code: string;
  readonly name: string;
  /**
   * Of packages: received, contested (its name says another submitter than its list), unknown (of nobody known).
   * Where there is none: missing; unlooked, for the run ended before all was looked at; unsure, for something
   * may be theirs, or a folder with their name is empty.
   */
  readonly state: 'received' | 'contested' | 'unknown' | 'missing' | 'unlooked' | 'unsure';
  /** Index of the package that counts. */
  readonly submission?: number;
  /** Earlier packages of the same submitter. */
  readonly superseded: readonly number[];
  /** Others of the same submitter of which nothing could be read. */
  readonly unopened?: readonly number[];
  /** Nobody knows for sure which package is the latest: one of them has no time. */
  readonly unordered?: true;
  /** Packages that may be theirs among others'. */
  readonly amid?: readonly number[];
  /** Folders with their name in which nothing lies: made for what was to come, or what came was lost. */
  readonly bare?: readonly number[];
  /** Earlier packages that still count for a stage of their own. */
  readonly parts?: readonly number[];
}

/** Something seen only when submissions are laid side by side. */
export interface CrossFinding {
  readonly kind: 'sameUnit' | 'akinUnit' | 'sameText' | 'nearCopy' | 'sharedPhone';
  /** Share of common text, 0 to 1, for near-copies. */
  readonly share?: number;
  readonly items: readonly CrossItem[];
}

/** Whose it is. */
export interface CrossItem {
  /** Index of the package. */
  readonly submission: number;
  readonly label: string;
  readonly file?: string;
}

/** How one submitter stands with a stage; unsure: somebody has to look; unread: something came of which nothing could be read. */
export type StageState = 'complete' | 'partial' | 'unsure' | 'unread' | 'missing';

/** How the submitters stand with a stage. */
export interface StageStatus {
  readonly id: string;
  readonly daysLeft: number;
  /** Names of the submitters by how they stand. */
  readonly complete: readonly string[];
  readonly partial: readonly string[];
  /** Something came of which nothing could be read. */
  readonly unread: readonly string[];
  /** What came could not be checked, or nobody knows whether something came. */
  readonly unsure: readonly string[];
  /** Not looked at yet. */
  readonly unlooked: readonly string[];
  readonly missing: readonly string[];
}

/** A run that was stopped, or of which a part is missing: how far it came. */
export interface Completion {
  readonly done: number;
  readonly all: number;
}

/** A file beside the submissions that is none, and the names of those of whom it speaks. */
export interface Stray {
  readonly path: string;
  readonly names: readonly string[];
  /** The program itself wrote it. */
  readonly ownReport?: true;
}
