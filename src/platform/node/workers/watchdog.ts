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
  return stage === 'document' || stage === 'picture'
    ? bounds.documentMilliseconds
    : bounds.submissionMilliseconds;
}

/** Clocks of this process, both in milliseconds. */
export interface Clocks {
  readonly clock: () => number;
  /** Processor time that the process has taken, all its threads together. */
  readonly processor?: () => number;
}

/** So much of the time that goes by counts at least: whoever waits for ever without working is ended too. */
const LEAST_SHARE = 1 / 10;

/**
 * A clock from 0 on that goes no faster than the process works for each of its `busy` workers: on a machine that is
 * busy with other things it slows down, so that no document is called slow for the load's sake.
 */
export function fairClock({ clock, processor = clock }: Clocks, busy: () => number): () => number {
  let [time, worked] = [clock(), processor()];
  let fair = 0;
  return () => {
    const [now, work] = [clock(), processor()];
    const passed = now - time;
    const share = processor === clock ? passed : (work - worked) / Math.max(1, busy());
    fair += Math.min(passed, Math.max(passed * LEAST_SHARE, share));
    [time, worked] = [now, work];
    return fair;
  };
}

export interface WorkerStatus extends ProgressSnapshot {
  /** Milliseconds since the worker last moved on. */
  readonly still: number;
}

/** Whether this stage has stood still too long, or the whole task (`elapsed` since its start) has taken all its time. */
export function isTooSlow({ stage, still }: WorkerStatus, elapsed: number, bounds: WorkerBounds): boolean {
  if (still > limitOf(stage, bounds)) return true;
  return (
    stage !== 'document' &&
    stage !== 'picture' &&
    elapsed > bounds.submissionMilliseconds + bounds.documentMilliseconds
  );
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
  if (stage === 'picture')
    return { ...attempt, unpictured: new Set([...(attempt.unpictured ?? []), serial]) };
  if (stage !== 'document')
    return { ...attempt, stopped: { part: stage === 'list' ? 'list' : 'whole', code } };
  const limit = bounds.documentMilliseconds;
  const unread: Unread = code === 'tooSlow' ? { code, detail: { limit } } : { code };
  const found = { document: { kind: 'unknown', notes: [], unread } } as const;
  return { ...attempt, known: new Map([...attempt.known, [serial, found]]) };
}
