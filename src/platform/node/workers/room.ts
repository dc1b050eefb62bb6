// A pool at work → its tasks and threads, and what becomes of a task whose thread was stopped.

import { UserError } from '../../../core/user-error.ts';
import type { Answered, Asked, Errand, Past, Reply } from './protocol.ts';
import type { Thread } from './thread.ts';
import { type Bounds, type Ended, learnt } from './watchdog.ts';
import type { Seat } from './worker-handle.ts';

export interface PoolSetting {
  readonly startThread: () => Thread;
  readonly threads: number;
  readonly bounds: Bounds;
  /** An error of ours: told once, with the path that it met. */
  readonly onBug: (path: string, what: string) => void;
}

export interface Task {
  readonly number: number;
  readonly kind: Errand;
  readonly asked: Asked[Errand];
  readonly resolve: (answer: Answered[Errand]) => void;
  readonly reject: (error: Error) => void;
  past: Past;
  /** When it was first handed to a thread. */
  begun?: number;
  /** Read with no other beside it, so that memory shows who takes it. */
  alone: boolean;
}

export interface Room {
  readonly setting: PoolSetting;
  readonly queue: Task[];
  readonly tasks: Map<number, Task>;
  readonly seats: Seat[];
  count: number;
  /** Memory of the process before anything was read, in bytes. */
  base: number;
  watch?: NodeJS.Timeout;
  /** Threads are being ended: nothing is handed out until they are. */
  ending: boolean;
}

export interface Ending extends Ended {
  readonly several: boolean;
}

/** Puts the tasks of a thread that was ended back into the queue: the one it was at without what stopped it. */
export function again(room: Room, seat: Seat, { sight, code, several }: Ending): void {
  const culprit = seat.given.includes(sight.task) ? sight.task : seat.given[0];
  for (const number of [...seat.given].reverse()) {
    const task = room.tasks.get(number);
    room.tasks.delete(number);
    if (task === undefined) continue;
    if (number === culprit && several) task.alone = true;
    if (number !== culprit || several || learn(task, { sight, code }, room)) room.queue.unshift(task);
    else task.reject(new UserError('unreadable', { path: task.asked.path, system: code }));
  }
}

/** Whether there is a point in another attempt. */
function learn(task: Task, { sight, code }: Ended, room: Room): boolean {
  // A thread that died before it took the order up says nothing of where.
  const at = sight.task === task.number ? sight : { ...sight, stage: 'opening' as const };
  const past = learnt(task.past, { sight: at, code }, room.setting.bounds);
  if (past === undefined || (task.kind === 'count' && past.stopped)) return false;
  task.past = { ...past, milliseconds: performance.now() - (task.begun ?? performance.now()) };
  // What is left is only to say so: on a busy machine too there is time for that.
  if (past.stopped) delete task.begun;
  return true;
}

/** Hands an answer over; an error of ours is told, and its task tried without what met it. */
export function settle(room: Room, task: Task, reply: Exclude<Reply, { readonly found: unknown }>): void {
  if ('answer' in reply) task.resolve(reply.answer);
  else if ('userError' in reply) task.reject(new UserError(reply.userError.code, reply.userError.detail));
  else {
    room.setting.onBug(task.asked.path, reply.bug);
    const sight = { task: task.number, stage: 'judging', serial: 0, step: 0 } as const;
    const past = learnt(task.past, { sight, code: 'crashed' }, room.setting.bounds);
    if (past === undefined || task.kind === 'count') task.reject(new Error(reply.bug));
    else {
      task.past = past;
      room.queue.unshift(task);
    }
  }
}
