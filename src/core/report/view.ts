// A Report put into words: what the reporters lay out. Types only; phrase makes them, reporters read them.

import type { AcrossKind, Messages } from '../i18n/messages.ts';
import type { Finding, Report, Verdict } from '../model/finding.ts';
import type { SourcePosition } from '../model/manifest.ts';
import type { Notice, Severity } from '../model/notice.ts';

export interface Sentences {
  /** The requirement's name in a checklist. */
  readonly title: string;
  readonly headline: string;
  /** The file, or the line of the list. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  readonly basis: string;
  /** The clause alone, as cited. */
  readonly clause: string;
  readonly quote: string;
  readonly mark: string;
  /** What could not be checked for the same cause. */
  readonly blocks: string;
  /** Whose, what and how far, in one sentence. */
  readonly message: string;
}

export interface FindingView extends Sentences {
  readonly finding: Finding;
  /** The line of the list that the finding stands on, for a caret beneath it. */
  readonly excerpt?: { readonly text: string; readonly place: SourcePosition };
}

/** All findings of one requirement as one line of a checklist. */
export interface ChecklistLine {
  readonly requirement: string;
  readonly title: string;
  readonly severity: Severity;
  readonly stage?: string;
  /** Ordered by no clause: a condition of checking. */
  readonly builtIn: boolean;
  /** Undefined where the requirement found nothing to look at. */
  readonly verdict?: Verdict;
  readonly summary: string;
  /** Indices into `findings`. */
  readonly findings: readonly number[];
}

/** One measured text of the submission. */
export interface TextLine {
  readonly subject: string;
  readonly file: string;
  readonly verdict: Verdict;
  readonly characters: number;
  readonly range: readonly [number, number];
  /** How far from the nearer limit, in words. */
  readonly distance: string;
  readonly han: number;
  readonly charactersNoSpaces: number;
}

export interface StageLine {
  readonly id: string;
  readonly title: string;
  /** The last day and how many days are left or over. */
  readonly due: string;
  readonly pending: boolean;
  /** Something of the stage was handed in. */
  readonly started: boolean;
  /** Something is not there yet, which is no fault before the day. */
  readonly gaps: boolean;
}

export interface ReportView {
  readonly report: Report;
  readonly heading: string;
  /** The time it was judged by, and where that comes from. */
  readonly asOf: string;
  readonly conclusion: string;
  readonly findings: readonly FindingView[];
  readonly checklist: readonly ChecklistLine[];
  readonly texts: readonly TextLine[];
  readonly stages: readonly StageLine[];
  /** By the column's id. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly units: readonly UnitRow[];
  readonly files: readonly FileLine[];
  /** The clerk's name and phone as written in the manifest. */
  readonly clerk: string;
}

export type Labels = Messages;

/** Everything a reporter is given besides the reports. */
export interface Roll {
  readonly tool: { readonly name: string; readonly version: string };
  readonly notice: Notice;
  readonly labels: Labels;
  readonly reports: readonly ReportView[];
}

// ---- many submissions ----------------------------------------------------------------------------

/** One cell of the matrix: the worst verdict of a column's requirements, and the figure that says why. */
export interface Cell {
  /** Undefined where nothing of the column was there to look at. */
  readonly verdict?: Verdict;
  readonly text: string;
}

/** One item of the manifest that has a text of its own (an entry of the roster). */
export interface UnitRow {
  /** English name of the manifest's list, for grouping. */
  readonly list: string;
  readonly label: string;
  /** By the property's English name: as written in the manifest. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: string;
  readonly characters?: number;
  readonly verdict?: Verdict;
}

/** One file named in the manifest. */
export interface FileLine {
  readonly file: string;
  /** The kind in words. */
  readonly kind: string;
  /** Pixels of a picture, 字数 of a text, or the reason why it was not read. */
  readonly measure: string;
  readonly verdict: Verdict;
  /** A small JPEG, base64; only where the report shows pictures. */
  readonly thumbnail?: string;
  readonly pixels?: readonly [width: number, height: number];
  readonly caption?: string;
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

/** What is kept of one submission once its dossier is dropped: plain JSON, mergeable, told in one language. */
export interface SubmissionSummary {
  readonly path: string;
  readonly name: string;
  readonly form: Report['form'];
  readonly manifest: string;
  readonly submitter?: { readonly code?: string; readonly name: string };
  /** Instant in milliseconds by which it was judged: its own time of submission where it gives one. */
  readonly received: number;
  readonly receivedText: string;
  readonly verdict: Verdict;
  readonly counts: Report['counts'];
  readonly conclusion: string;
  /** The clerk's name and phone as written in the manifest. */
  readonly clerk: string;
  /** By the column's id. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** Findings that do not pass (and are not merely pending). */
  readonly findings: readonly FindingView[];
  readonly texts: readonly TextLine[];
  readonly units: readonly UnitRow[];
  readonly files: readonly FileLine[];
  readonly stages: readonly StageLine[];
  readonly traces: Traces;
  /** Stages that an earlier package of the same submitter answers for. */
  readonly parts?: readonly EarlierPart[];
}

/** A stage that came with an earlier package. */
export interface EarlierPart {
  /** The stage's title. */
  readonly stage: string;
  /** The package, and when it came. */
  readonly name: string;
  readonly received: string;
  /** The stage was sent again; the earlier package shows only that it came in time. */
  readonly repeated: boolean;
}

/** One line of the roll-call. */
export interface RollCallRow {
  readonly code: string;
  readonly name: string;
  readonly state: 'received' | 'missing' | 'unknown' | 'contested';
  /** Index into `digests` of the package that counts. */
  readonly digest?: number;
  /** Earlier packages of the same submitter. */
  readonly superseded: readonly number[];
  /** Earlier packages that still count for a stage of their own. */
  readonly parts?: readonly number[];
  /** Days left or overdue for one who has not handed in, in words. */
  readonly due: string;
}

/** Something seen only when submissions are laid side by side. */
export interface CrossFinding {
  readonly kind: AcrossKind;
  /** Share of common text, 0 to 1, for near-copies. */
  readonly share?: number;
  readonly items: readonly { readonly digest: number; readonly label: string; readonly file?: string }[];
  /** What it is, whom it concerns and what to do, in one sentence. */
  readonly sentence: string;
}

export interface StageCount {
  readonly id: string;
  readonly title: string;
  /** '3月15日前，还剩2天' */
  readonly due: string;
  readonly daysLeft: number;
  /** Names of the submitters by how they stand. */
  readonly complete: readonly string[];
  readonly partial: readonly string[];
  readonly missing: readonly string[];
}

/** A batch (or one submission) in words: what the reporters for many lay out. */
export interface Batch {
  readonly tool: Roll['tool'];
  readonly notice: Notice;
  readonly labels: Labels;
  /** How open wording is read, by requirement. */
  readonly readings: Readonly<Record<string, string>>;
  /** What was looked through, for the heading; empty for one submission. */
  readonly inbox: string;
  readonly asOf: string;
  readonly digests: readonly SubmissionSummary[];
  /** Empty for one submission. */
  readonly roll: readonly RollCallRow[];
  readonly across: readonly CrossFinding[];
  readonly stages: readonly StageCount[];
  /** Files beside the submissions that are none. */
  readonly strays: readonly string[];
  /** A run that was stopped: how far it came. */
  readonly partial?: { readonly done: number; readonly all: number };
}
