// A reading thread as its watcher sees it: what it was given, how long it has stood still, and how to end it.

import type { Worker } from 'node:worker_threads';
import type { Order, Reply } from './protocol.ts';
import { look, type Sight, type Slot } from './shared-progress.ts';
import type { Thread } from './thread.ts';

export interface Seat {
  readonly worker: Worker;
  readonly slot: Slot;
  /** Numbers of the tasks handed over and not yet answered, in their order. */
  readonly given: number[];
  step: number;
  /** When the thread was last seen to move on. */
  since: number;
  ended: boolean;
}

export interface SeatEvents {
  readonly onReply: (seat: Seat, reply: Reply) => void;
  /** The thread ended by itself. */
  readonly onDeath: (seat: Seat, error: Error | undefined) => void;
}

/** A thread → a seat at which orders are taken. */
export function takeSeat({ worker, slot }: Thread, { onReply, onDeath }: SeatEvents): Seat {
  const seat: Seat = { worker, slot, given: [], step: 0, since: performance.now(), ended: false };
  let error: Error | undefined;
  worker.ref();
  // What libraries print is read and dropped: it reaches nobody.
  worker.stdout.resume();
  worker.stderr.resume();
  worker.on('message', (reply: Reply) => onReply(seat, reply));
  worker.on('error', (thrown) => {
    error = thrown instanceof Error ? thrown : new Error(String(thrown));
  });
  worker.on('exit', () => {
    if (seat.ended) return;
    seat.ended = true;
    onDeath(seat, error);
  });
  return seat;
}

export function give(seat: Seat, order: Order): void {
  if (seat.given.length === 0) seat.since = performance.now();
  seat.given.push(order.task);
  seat.worker.postMessage(order);
}

/** What the thread is at, and for how many milliseconds it has not moved on. */
export function standing(seat: Seat): Sight & { readonly still: number } {
  const sight = look(seat.slot);
  const now = performance.now();
  if (sight.step !== seat.step) {
    seat.step = sight.step;
    seat.since = now;
  }
  return { ...sight, still: now - seat.since };
}

/** Ends the thread; its open files are closed with it. */
export async function endSeat(seat: Seat): Promise<void> {
  seat.ended = true;
  await seat.worker.terminate();
}
