// What a worker is asked with what is known from earlier attempts, and what it answers: types only.

import type { UnreadCode } from '../../../core/model/document.ts';
import type { SubmissionSummary } from '../../../core/model/summary.ts';
import type { SummarySettings } from '../../../core/summarize.ts';
import type { UserError } from '../../../core/user-error.ts';
import type { MeasuredFile } from '../../../documents/index.ts';
import type { CountedDocument } from '../count-documents.ts';
import type { NoticePaths } from '../notices.ts';

/** Where a notice is; each worker loads it once. */
export interface NoticeReference {
  readonly notice: string;
  readonly noticePaths: NoticePaths;
}

/** What can be asked, by kind of task. */
export interface TaskInputs {
  readonly summarize: {
    readonly path: string;
    /** A file in an inbox that may be no package. */
    readonly loose?: boolean;
    readonly rules: NoticeReference;
    readonly settings: SummarySettings;
  };
  readonly count: { readonly path: string };
}

/** What is answered, by kind of task. */
export interface TaskAnswers {
  readonly summarize: SubmissionSummary;
  readonly count: readonly CountedDocument[];
}

export type TaskKind = keyof TaskInputs;

/** Why a worker was stopped. */
export type StopCode = Extract<UnreadCode, 'tooSlow' | 'tooHungry' | 'crashed'>;

/** What is known from attempts that had to be stopped, so that this one gets further. */
export interface TaskAttempt {
  /** By number of the document within the task: read already, or the reason why it is not tried again. */
  readonly known: ReadonlyMap<number, MeasuredFile>;
  /** How long the earlier attempts took. */
  readonly milliseconds: number;
  /** The list, or the submission as a whole, is not tried again. */
  readonly stopped?: { readonly part: 'list' | 'whole'; readonly code: StopCode };
}

/** To the worker. */
export interface Request<Kind extends TaskKind = TaskKind> {
  readonly task: number;
  readonly kind: Kind;
  readonly input: TaskInputs[Kind];
  readonly attempt: TaskAttempt;
}

/** From the worker: a document that took long, kept in case a later one stops the worker. */
export interface LongDocument {
  readonly task: number;
  readonly serial: number;
  readonly found: MeasuredFile;
}

/** From the worker, once for each task. A UserError is sent as plain data: a copied error loses its class. */
export type Reply =
  | { readonly task: number; readonly answer: TaskAnswers[TaskKind] }
  | {
      readonly task: number;
      readonly userError: Pick<UserError, 'code' | 'detail'>;
    }
  | { readonly task: number; readonly bug: string };
