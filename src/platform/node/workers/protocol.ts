// What is asked of a reading thread, what it answers, and what it is told of earlier attempts: types only.

import type { CheckOptions } from '../../../core/check.ts';
import type { UnreadCode } from '../../../core/model/document.ts';
import type { Language } from '../../../core/report/to-view.ts';
import type { ReportView, SubmissionSummary } from '../../../core/report/view.ts';
import type { UserError } from '../../../core/user-error.ts';
import type { Found } from '../../../documents/index.ts';
import type { Counted } from '../count-documents.ts';
import type { NoticePaths } from '../notices.ts';
import type { WorkSettings } from '../summarize-submission.ts';

/** Where the rules are; each thread loads them once. */
export interface RulesAt {
  readonly notice: string;
  readonly noticePaths: NoticePaths;
}

/** What can be asked. */
export interface Asked {
  readonly check: {
    readonly path: string;
    readonly rules: RulesAt;
    readonly options: CheckOptions;
    readonly language: Language;
  };
  readonly digest: { readonly path: string; readonly rules: RulesAt; readonly settings: WorkSettings };
  readonly count: { readonly path: string };
}

/** What is answered. */
export interface Answered {
  readonly check: ReportView;
  readonly digest: SubmissionSummary;
  readonly count: readonly Counted[];
}

export type Errand = keyof Asked;

/** Why a thread was stopped. */
export type StopCode = Extract<UnreadCode, 'tooSlow' | 'tooHungry' | 'crashed'>;

/** What is known from attempts that had to be stopped, so that the next one comes further. */
export interface Past {
  /** By number of the document within the task: read already, or the reason why it is not tried again. */
  readonly known: ReadonlyMap<number, Found>;
  readonly milliseconds: number;
  /** The list, or the submission as a whole, is not tried again. */
  readonly stopped?: { readonly part: 'list' | 'whole'; readonly code: StopCode };
}

/** To the thread. */
export interface Order<Kind extends Errand = Errand> {
  readonly task: number;
  readonly kind: Kind;
  readonly asked: Asked[Kind];
  readonly past: Past;
}

/** From the thread. `serial`: a document that took long, kept in case that a later one stops the thread. */
export type Reply =
  | { readonly task: number; readonly serial: number; readonly found: Found }
  | { readonly task: number; readonly answer: Answered[Errand] }
  | {
      readonly task: number;
      readonly userError: Pick<UserError, 'code' | 'detail'>;
    }
  | { readonly task: number; readonly bug: string };
