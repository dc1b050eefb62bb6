// The reader's script → a thread that loads it: may be started before anybody knows what it will be asked.

import type { Worker } from 'node:worker_threads';
import { LIMITS } from '../../../core/limits.ts';
import { newSlot, type Slot } from './shared-progress.ts';

export interface Thread {
  readonly worker: Worker;
  readonly slot: Slot;
}

// Above the limit of memory the watcher ends the thread; V8's own limit lies far higher, since V8 aborts the
// whole process where a single large allocation meets it (measured: growing arrays and maps).
const HEAP_MEGABYTES = 8 * LIMITS.readerHeapMegabytes;

/** Starts a thread that nobody waits for yet. */
export function startThread(script: string): Thread {
  const slot = newSlot();
  // Most runs start no thread: Node's part for them is not loaded before one is.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(script, {
    workerData: slot,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  worker.unref();
  return { worker, slot };
}
