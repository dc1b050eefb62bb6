// How long a thread stood still, how much memory it took → whether it is stopped, and what is known for the next attempt.

import { LIMITS } from '../../limits.ts';
import type { Unread } from '../../model.ts';
import type { Sight, Stage } from './slot.ts';
import type { Past, StopCode } from './task.ts';

const CLOCK: Readonly<Record<Stage, number>> = {
  // A thread that has yet to start, or hands over its answer.
  idle: LIMITS.submissionMilliseconds,
  opening: LIMITS.submissionMilliseconds,
  list: LIMITS.manifestMilliseconds,
  document: LIMITS.documentMilliseconds,
  judging: LIMITS.submissionMilliseconds,
};

/** Whether this stage has stood still too long, or the whole task has taken all its time. */
export function isTooSlow({ stage, still }: Sight & { readonly still: number }, elapsed: number): boolean {
  if (still > CLOCK[stage]) return true;
  return stage !== 'document' && elapsed > LIMITS.submissionMilliseconds + LIMITS.documentMilliseconds;
}

/** What an attempt that was stopped teaches the next one; undefined where nothing is left to leave out. */
export function learnt(past: Past, { stage, serial }: Sight, code: StopCode): Past | undefined {
  if (past.stopped) return undefined;
  if (stage !== 'document') return { ...past, stopped: { part: stage === 'list' ? 'list' : 'whole', code } };
  const unread: Unread =
    code === 'tooSlow' ? { code, detail: { limit: LIMITS.documentMilliseconds } } : { code };
  const found = { document: { kind: 'unknown', notes: [], unread } } as const;
  return { ...past, known: new Map([...past.known, [serial, found]]) };
}
