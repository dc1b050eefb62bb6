// How long a thread stood still, how much memory it took → whether it is stopped, and what is known for the next attempt.

import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import type { Past, StopCode } from './protocol.ts';
import type { Sight, Stage } from './shared-progress.ts';

/** What a thread may take. */
export interface Bounds {
  readonly listMilliseconds: number;
  readonly documentMilliseconds: number;
  readonly submissionMilliseconds: number;
  readonly megabytes: number;
}

export const BOUNDS: Bounds = {
  listMilliseconds: LIMITS.manifestMilliseconds,
  documentMilliseconds: LIMITS.documentMilliseconds,
  submissionMilliseconds: LIMITS.submissionMilliseconds,
  megabytes: LIMITS.readerHeapMegabytes,
};

function clockOf(stage: Stage, bounds: Bounds): number {
  if (stage === 'list') return bounds.listMilliseconds;
  return stage === 'document' ? bounds.documentMilliseconds : bounds.submissionMilliseconds;
}

export interface Standing extends Sight {
  /** Milliseconds since the thread last moved on. */
  readonly still: number;
  /** Milliseconds since the task was first begun. */
  readonly elapsed: number;
}

/** Whether this stage has stood still too long, or the whole task has taken all its time. */
export function isTooSlow({ stage, still, elapsed }: Standing, bounds: Bounds): boolean {
  if (still > clockOf(stage, bounds)) return true;
  return stage !== 'document' && elapsed > bounds.submissionMilliseconds + bounds.documentMilliseconds;
}

export interface Ended {
  readonly code: StopCode;
  readonly sight: Sight;
}

/** What an attempt that was stopped teaches the next one; undefined where nothing is left to leave out. */
export function learnt(past: Past, { code, sight }: Ended, bounds: Bounds): Past | undefined {
  if (past.stopped) return undefined;
  const { stage, serial } = sight;
  if (stage !== 'document') return { ...past, stopped: { part: stage === 'list' ? 'list' : 'whole', code } };
  const limit = bounds.documentMilliseconds;
  const unread: Unread = code === 'tooSlow' ? { code, detail: { limit } } : { code };
  const found = { document: { kind: 'unknown', notes: [], unread } } as const;
  return { ...past, known: new Map([...past.known, [serial, found]]) };
}
