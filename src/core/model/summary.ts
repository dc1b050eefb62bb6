// What is kept of a submission once its dossier is dropped: findings and facts as plain JSON, in no language yet.

import type { Kind, Note, NumberRange, RangeReason, RowCounts, Unread } from './document.ts';
import type { AsOf, Finding, ReceivedTime, Report, Verdict } from './finding.ts';
import type { JsonObject } from './json.ts';
import type { ManifestProblem } from './manifest.ts';

/** An instant, and how it is known: the time of looking. */
export type KnownTime = Pick<AsOf, 'instant' | 'source'>;

/** What the reports ask for, for it is not small: whatever none of them shows is not kept. */
export interface Keep {
  /** Entries as written, files, whom to call. */
  readonly details: boolean;
  /** What each requirement found, passed ones too, in figures. */
  readonly outcomes: boolean;
  /** Findings that pass or are not due. */
  readonly passed: boolean;
  /** Whose photos are shown small: those that fail or could not be checked, whoever has a warning too, all. */
  readonly thumbnails: 'none' | 'failing' | 'open' | 'all';
}

export interface SubmissionSummary extends Omit<Report, 'stage' | 'asOf' | 'findings' | 'dossier'> {
  /** The time by which it was judged. */
  readonly asOf: KnownTime;
  readonly received: ReceivedTime;
  /** Whether anything in it could be read; `empty`: it is known that nothing is in it. */
  readonly contents: 'read' | 'unread' | 'empty';
  /** Codes of the submitters whom a mail's subject, names of files or a text names, where its own name does not. */
  readonly named?: readonly string[];
  /** Codes of those whom closed packages in it name: what they sent may lie there. */
  readonly holds?: readonly string[];
  /** Codes of those of whom a note speaks: it is not theirs for that. */
  readonly spokenOf?: readonly string[];
  /** The clerk's name and phone as written in the manifest. */
  readonly clerk: string;
  /** By the column's id. */
  readonly cells: Readonly<Record<string, MatrixCell>>;
  /** Those that fail or could not be checked, unless more was to be kept. */
  readonly findings: readonly KeptFinding[];
  /** How each requirement came out (core/report/summary/verdicts.ts). */
  readonly verdicts: string;
  /** Only where they are asked for. */
  readonly outcomes?: readonly RequirementOutcome[];
  readonly texts: readonly MeasuredText[];
  readonly units: readonly RosterEntry[];
  readonly files: readonly NamedFile[];
  /** Files that somebody has to open, with what was noticed in them. */
  readonly noticed?: readonly { readonly file: string; readonly notes: readonly Note[] }[];
  readonly stages: readonly StageProgress[];
  readonly traces: Traces;
  /** Stages that an earlier package of the same submitter answers for. */
  readonly parts?: readonly EarlierPart[];
}

/** A finding with what its sentences need of the dossier. */
export interface KeptFinding extends Finding {
  readonly evidence?: FindingEvidence;
}

export interface FindingEvidence {
  /** Of the fact, what the requirement's own texts name in braces. */
  readonly quoted?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly fact?: FactEvidence;
}

/** What stands beside a value and is said with it, by the kind of the fact (core/facts/fact-kinds.ts). */
export type FactEvidence =
  | {
      readonly kind: 'length';
      readonly han: number;
      readonly charactersNoSpaces: number;
      readonly reasons: readonly RangeReason[];
    }
  | { readonly kind: 'ending'; readonly file: string; readonly documentKind: string }
  | { readonly kind: 'naming'; readonly others: readonly string[] }
  | { readonly kind: 'lateness'; readonly sent: string; readonly sentBy: AsOf['source'] }
  | ({ readonly kind: 'listProblem' } & Pick<ManifestProblem, 'code' | 'detail' | 'excerpt'>)
  | {
      readonly kind: 'phone';
      readonly text: string;
      /** What its reader says is wrong with it (core/text/phone-number.ts). */
      readonly problem?: JsonObject;
    }
  | { readonly kind: 'person'; readonly text: string; readonly problem?: string }
  | {
      readonly kind: 'declaration';
      readonly text: string;
      /** Why it shows nothing. */
      readonly problem?: 'notDone' | 'fileAbsent';
      /** The file that is not there. */
      readonly names?: string;
    }
  | { readonly kind: 'written'; readonly text: string };

/** One cell of the matrix: the worst verdict of a column's requirements, and the figure that says why. */
export interface MatrixCell {
  /** Undefined where nothing of the column was there to look at. */
  readonly verdict?: Verdict;
  /** How many there are of how many that are asked for. */
  readonly quota?: readonly [actual: number, minimum: number];
  /** At how many places. */
  readonly places?: number;
  /** Not looked at, for something that stands in the way. */
  readonly blocked?: true;
}

/** All findings of one requirement. */
export interface RequirementOutcome {
  readonly requirement: string;
  /** The worst; undefined where the requirement found nothing to look at. */
  readonly verdict?: Verdict;
  readonly places: number;
  readonly passed: number;
  /** The lowest and the highest number found. */
  readonly numbers?: readonly [low: number, high: number];
}

/** One measured text of the submission. */
export interface MeasuredText {
  readonly requirement: string;
  readonly subject: string;
  readonly file: string;
  readonly verdict: Verdict;
  readonly characters: number;
  readonly range: NumberRange;
  readonly han: number;
  readonly charactersNoSpaces: number;
}

/** One item of the manifest that has a text of its own (an entry of the roster). */
export interface RosterEntry {
  /** English name of the manifest's list, for grouping. */
  readonly list: string;
  readonly label: string;
  /** By the property's English name: as written in the manifest. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: string;
  readonly characters?: number;
  readonly verdict?: Verdict;
}

/** One file named in the manifest, and what was measured in it. */
export interface NamedFile {
  readonly file: string;
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly unread?: Unread;
  readonly characters?: number;
  readonly pixels?: readonly [width: number, height: number];
  readonly rows?: number;
  readonly table?: RowCounts;
  readonly caption?: string;
  /** A small JPEG, base64; only where the report shows pictures. */
  readonly thumbnail?: string;
}

/** How far a submission is with a stage. */
export interface StageProgress {
  readonly id: string;
  /** Until the last day; below nought when it is over. Undefined where the stage was not judged. */
  readonly daysLeft?: number;
  /** Nobody knows when it came: how many days are left or over says nothing of it. */
  readonly undated?: true;
  /** The day on which it was sent, where it is over and was sent in time. */
  readonly sentInTime?: string;
  readonly pending: boolean;
  /** Something of the stage was handed in. */
  readonly started: boolean;
  /** Something is not there yet, which is no fault before the day. */
  readonly gaps: boolean;
}

/** What is compared across submissions; small, and no text can be restored from it. */
export interface Traces {
  readonly units: readonly { readonly key: string; readonly label: string }[];
  readonly phones: readonly { readonly digits: string; readonly label: string }[];
  readonly texts: readonly {
    readonly file: string;
    readonly label: string;
    readonly bytes: number;
    /** Fingerprint: number of shingles and the kept hashes, base64 of 32-bit little-endian numbers. */
    readonly size: number;
    readonly hashes: string;
  }[];
}

/** A stage that came with an earlier package. */
export interface EarlierPart {
  /** The stage's id. */
  readonly stage: string;
  /** The package, and when it came. */
  readonly name: string;
  readonly received: ReceivedTime;
  /** The stage was sent again; the earlier package shows only that it came in time. */
  readonly repeated: boolean;
}
