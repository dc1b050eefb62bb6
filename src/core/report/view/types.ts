// A report in words of one language: what the reporters lay out. Types only.

import type { CrossFinding, RollCallRow, StageStatus } from '../../model/batch.ts';
import type { Verdict } from '../../model/finding.ts';
import type { SourcePosition } from '../../model/manifest.ts';
import type { Severity } from '../../model/notice.ts';
import type {
  KeptFinding,
  MeasuredText,
  NamedFile,
  RosterEntry,
  StageProgress,
  SubmissionSummary,
} from '../../model/summary.ts';

/** What a finding says. */
export interface Sentences {
  /** The requirement's name in a checklist. */
  readonly title: string;
  readonly headline: string;
  /** The file, or the line of the list. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  /** The remedy in a letter: what the sender can do. */
  readonly asked: string;
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
  readonly finding: KeptFinding;
  /** Whose value it is, in words: a group names all of its items. */
  readonly subject?: string;
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
}

/** One measured text, with how far it is from the nearer limit. */
export interface TextView extends Omit<MeasuredText, 'requirement'> {
  readonly distance: string;
}

/** A stage with its name, its last day, and how many days are left or over. */
export interface StageView extends Pick<StageProgress, 'id' | 'pending' | 'started' | 'gaps'> {
  readonly title: string;
  readonly due: string;
}

export interface CellView {
  /** Undefined where nothing of the column was there to look at. */
  readonly verdict?: Verdict;
  readonly text: string;
}

export interface FileView extends Pick<NamedFile, 'file' | 'verdict' | 'pixels' | 'caption' | 'thumbnail'> {
  /** The kind in words. */
  readonly kind: string;
  /** Pixels of a picture, 字数 of a text, or the reason why it was not read. */
  readonly measure: string;
}

/** A stage that came with an earlier package. */
export interface EarlierPartView {
  /** The stage's title. */
  readonly stage: string;
  /** The package, and when it came. */
  readonly name: string;
  readonly received: string;
  readonly repeated: boolean;
}

/** One submission: everything that any reporter shows of it. */
export interface ReportView
  extends Pick<
    SubmissionSummary,
    | 'path'
    | 'name'
    | 'form'
    | 'manifest'
    | 'drafted'
    | 'submitter'
    | 'asOf'
    | 'received'
    | 'verdict'
    | 'counts'
    | 'clerk'
  > {
  readonly heading: string;
  /** By which time it was judged. */
  readonly asOfText: string;
  readonly receivedText: string;
  readonly conclusion: string;
  /** By the column's id. */
  readonly cells: Readonly<Record<string, CellView>>;
  readonly findings: readonly FindingView[];
  readonly checklist: readonly ChecklistLine[];
  readonly texts: readonly TextView[];
  readonly units: readonly RosterEntry[];
  readonly files: readonly FileView[];
  readonly stages: readonly StageView[];
  readonly parts: readonly EarlierPartView[];
}

/** A line of the roll-call; `due` for one who has handed in nothing. */
export interface RollCallView extends RollCallRow {
  readonly due: string;
}

/** What it is, whom it concerns and what to do, in one sentence. */
export interface CrossFindingView extends CrossFinding {
  readonly sentence: string;
}

/** How the submitters stand with a stage, with its name and last day. */
export interface StageStatusView extends StageStatus {
  readonly title: string;
  readonly due: string;
}
