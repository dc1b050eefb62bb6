// How long a worker has not moved on → whether it is stopped; where it was stopped → what the next attempt leaves out.

import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import type { ProgressSnapshot, StopCode, TaskAttempt, TaskStage } from './protocol.ts';

/** What a worker may take. */
export interface WorkerBounds {
  readonly listMilliseconds: number;
  readonly documentMilliseconds: number;
  readonly submissionMilliseconds: number;
  readonly megabytes: number;
}

export const WORKER_BOUNDS: WorkerBounds = {
  listMilliseconds: LIMITS.manifestMilliseconds,
  documentMilliseconds: LIMITS.documentMilliseconds,
  submissionMilliseconds: LIMITS.submissionMilliseconds,
  megabytes: LIMITS.readerHeapMegabytes,
};

function limitOf(stage: TaskStage, bounds: WorkerBounds): number {
  if (stage === 'list') return bounds.listMilliseconds;
  return stage === 'document' ? bounds.documentMilliseconds : bounds.submissionMilliseconds;
}

export interface WorkerStatus extends ProgressSnapshot {
  /** Milliseconds since the worker last moved on. */
  readonly still: number;
}

/** Whether this stage has stood still too long, or the whole task (`elapsed` since its start) has taken all its time. */
export function isTooSlow({ stage, still }: WorkerStatus, elapsed: number, bounds: WorkerBounds): boolean {
  if (still > limitOf(stage, bounds)) return true;
  return stage !== 'document' && elapsed > bounds.submissionMilliseconds + bounds.documentMilliseconds;
}

/** Where a worker was when it was stopped, and why. */
export interface Stop {
  readonly code: StopCode;
  readonly snapshot: ProgressSnapshot;
}

/** What an attempt that was stopped teaches the next one; undefined where nothing is left to leave out. */
export function nextAttempt(
  attempt: TaskAttempt,
  { code, snapshot }: Stop,
  bounds: WorkerBounds,
): TaskAttempt | undefined {
  if (attempt.stopped) return undefined;
  const { stage, serial } = snapshot;
  if (stage !== 'document')
    return { ...attempt, stopped: { part: stage === 'list' ? 'list' : 'whole', code } };
  const limit = bounds.documentMilliseconds;
  const unread: Unread = code === 'tooSlow' ? { code, detail: { limit } } : { code };
  const found = { document: { kind: 'unknown', notes: [], unread } } as const;
  return { ...attempt, known: new Map([...attempt.known, [serial, found]]) };
}
