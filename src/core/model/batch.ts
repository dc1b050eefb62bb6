// Many summaries laid side by side: who has handed in, what several have in common, how the stages stand. No words.

/** One line of the roll-call. */
export interface RollCallRow {
  /** The submitter's code; empty for a package of nobody known. */
  readonly code: string;
  readonly name: string;
  readonly state: 'received' | 'missing' | 'unknown' | 'contested';
  /** Index of the package that counts. */
  readonly submission?: number;
  /** Earlier packages of the same submitter. */
  readonly superseded: readonly number[];
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

/** How the submitters stand with a stage. */
export interface StageStatus {
  readonly id: string;
  readonly daysLeft: number;
  /** Names of the submitters by how they stand. */
  readonly complete: readonly string[];
  readonly partial: readonly string[];
  readonly missing: readonly string[];
}

/** A run that was stopped, or of which a part is missing: how far it came. */
export interface Completion {
  readonly done: number;
  readonly all: number;
}
