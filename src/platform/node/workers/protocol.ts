// What the program and its threads tell each other: tasks and answers by message, the stage of a task in shared memory.

import type { Family, UnreadCode } from '../../../core/model/document.ts';
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
  /** One document, by its bytes: whoever reads the rest of the submission has it open. */
  readonly document: HeldFile & { readonly name: string; readonly family: Family };
  /** A photo of which a small picture is to be made. */
  readonly picture: HeldFile;
}

/** A file that whoever asks holds open already. */
export interface HeldFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is answered, by kind of task. */
export interface TaskAnswers {
  readonly summarize: SubmissionSummary;
  readonly count: readonly CountedDocument[];
  readonly document: MeasuredFile;
  /** Base64 of a JPEG. */
  readonly picture: string | undefined;
}

export type TaskKind = keyof TaskInputs;

/** Why a worker was stopped. */
export type StopCode = Extract<UnreadCode, 'tooSlow' | 'tooHungry' | 'crashed'>;

/** What is known from attempts that had to be stopped or that did not want to go on, so that this one gets further. */
export interface TaskAttempt {
  /** By number of the document within the task: read already, or the reason why it is not tried again. */
  readonly known: ReadonlyMap<number, MeasuredFile>;
  /** By place in the list, photos of which no small picture is made: making it stopped the worker, which says nothing of them. */
  readonly unpictured?: ReadonlySet<number>;
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

/** What is under way; each stage has a time limit of its own. */
export type TaskStage = 'idle' | 'opening' | 'list' | 'document' | 'picture' | 'judging';

/** What the main thread sees. `step` grows with every change, so that a standstill shows. */
export interface ProgressSnapshot {
  readonly task: number;
  readonly stage: TaskStage;
  /** How many documents of the task were begun; while small pictures are made, the photo's place in the list. */
  readonly serial: number;
  readonly step: number;
}

const STAGES: readonly TaskStage[] = ['idle', 'opening', 'list', 'document', 'picture', 'judging'];
const FIELDS = 5;
const [TASK, STAGE, SERIAL, STEP, CLOCK] = [0, 1, 2, 3, 4] as const;

/** Memory that both threads share. */
export type SharedProgress = Int32Array<SharedArrayBuffer>;

/** Shared memory of a worker that has not begun anything yet. */
export function newProgress(): SharedProgress {
  return new Int32Array(new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT));
}

/** Written by the worker alone. */
export function writeProgress(progress: SharedProgress, snapshot: Omit<ProgressSnapshot, 'step'>): void {
  Atomics.store(progress, TASK, snapshot.task);
  Atomics.store(progress, STAGE, STAGES.indexOf(snapshot.stage));
  Atomics.store(progress, SERIAL, snapshot.serial);
  Atomics.add(progress, STEP, 1);
}

/** Read by the main thread. */
export function readProgress(progress: SharedProgress): ProgressSnapshot {
  return {
    task: Atomics.load(progress, TASK),
    stage: STAGES[Atomics.load(progress, STAGE)] ?? 'idle',
    serial: Atomics.load(progress, SERIAL),
    step: Atomics.load(progress, STEP),
  };
}

/** The pool's clock, in milliseconds since it was opened; written by the main thread alone. */
export function writeClock(progress: SharedProgress, milliseconds: number): void {
  Atomics.store(progress, CLOCK, Math.floor(milliseconds));
}

/** What the worker sees of it: it stands still while the pool has nothing to watch. */
export function readClock(progress: SharedProgress): number {
  return Atomics.load(progress, CLOCK);
}
