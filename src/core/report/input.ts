// What every reporter is given: the submissions that were checked, as facts, and in which words to tell of them.

import type { Messages } from '../i18n/messages.ts';
import type { Completion, CrossFinding, RollCallRow, StageStatus, Stray } from '../model/batch.ts';
import type { Notice } from '../model/notice.ts';
import type { Keep, KnownTime, SubmissionSummary } from '../model/summary.ts';

/** By which rules and in which language something is put into words. */
export interface Wording {
  readonly notice: Notice;
  readonly messages: Messages;
}

export interface ReportInput extends Wording {
  readonly tool: { readonly name: string; readonly version: string };
  /** The time of looking; of one submission alone its own. */
  readonly asOf: KnownTime;
  /** In the order of their paths. */
  readonly submissions: readonly SubmissionSummary[];
  readonly stages: readonly StageStatus[];
  /** Absent where the submissions were named one by one. */
  readonly inbox?: InboxReport;
}

/** The program, as a page names what made it. */
export function makerOf({ tool }: Pick<ReportInput, 'tool'>): string {
  return `${tool.name} ${tool.version}`;
}

/** What is known of an inbox besides its submissions. */
export interface InboxReport {
  /** The paths that were given. */
  readonly paths: string;
  readonly rollCall: readonly RollCallRow[];
  readonly crossFindings: readonly CrossFinding[];
  /** Files beside the submissions that are none. */
  readonly strays: readonly Stray[];
  /** A run that was stopped, or of which a part is missing. */
  readonly partial?: Completion;
}

/** A report of an inbox. */
export type InboxInput = ReportInput & { readonly inbox: InboxReport };

/** Submissions that were named one by one have no roll-call. */
export function isInbox(input: ReportInput): input is InboxInput {
  return input.inbox !== undefined;
}

/** Above so many submissions those who pass get no tile, and no card for their warnings; lists are folded. */
export const MANY = 200;

/** What is to be kept of each of so many submissions. */
export function keepOfMany(keep: Keep, submissions: number): Keep {
  return keep.thumbnails === 'open' && submissions > MANY ? { ...keep, thumbnails: 'failing' } : keep;
}
