// A worker as the main thread sees it: started, given requests, asked how long it has stood still, ended.

import type { Worker } from 'node:worker_threads';
import { LIMITS } from '../../../core/limits.ts';
import { isUserError, orSystemRefused } from '../../../core/user-error.ts';
import {
  type LongDocument,
  newProgress,
  type Reply,
  type Request,
  readProgress,
  type SharedProgress,
} from './protocol.ts';
import type { WorkerStatus } from './watchdog.ts';

/** A worker that loads its script; may be started before anybody knows what it will be asked. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly progress: SharedProgress;
  /** What became of it, also before anybody took it into service. */
  readonly fate: WorkerFate;
}

interface WorkerFate {
  exited: boolean;
  /** Why the system did not let it start. */
  refused?: unknown;
}

// Above the limit of memory the pool ends the worker; V8's own limit lies far higher, since V8 aborts the
// whole process where a single large allocation meets it (measured: growing arrays and maps).
const HEAP_MEGABYTES = 8 * LIMITS.readerHeapMegabytes;

/** Starts a worker that does not keep the process alive. */
export function startWorker(script: string): StartedWorker {
  const progress = newProgress();
  // Most runs start no worker: Node's module for them is not loaded before one is.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(script, {
    workerData: progress,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  worker.unref();
  return { worker, progress, fate: fateOf(worker) };
}

/** Without a listener an error in the worker would be thrown here; `exit` follows it and says the rest. */
function fateOf(worker: Worker): WorkerFate {
  const fate: WorkerFate = { exited: false };
  worker.on('error', (error) => {
    if (isUserError(orSystemRefused(error))) fate.refused = error;
  });
  worker.on('exit', () => {
    fate.exited = true;
  });
  return fate;
}

export interface WorkerHandle extends StartedWorker {
  /** Numbers of the tasks handed over and not yet answered, in their order. */
  readonly given: number[];
  step: number;
  /** When the worker was last seen to move on. */
  since: number;
  ended: boolean;
}

export interface WorkerEvents {
  readonly onMessage: (handle: WorkerHandle, message: Reply | LongDocument) => void;
  /** The worker ended by itself. */
  readonly onExit: (handle: WorkerHandle) => void;
}

/** Takes a started worker into service; from now on it keeps the process alive. */
export function handleOf(started: StartedWorker, { onMessage, onExit }: WorkerEvents): WorkerHandle {
  const handle: WorkerHandle = { ...started, given: [], step: 0, since: 0, ended: false };
  const { worker } = started;
  worker.ref();
  // What libraries print is read and dropped: it reaches nobody.
  worker.stdout.resume();
  worker.stderr.resume();
  worker.on('message', (message: Reply | LongDocument) => onMessage(handle, message));
  const exited = () => {
    if (handle.ended) return;
    handle.ended = true;
    onExit(handle);
  };
  worker.on('exit', exited);
  if (started.fate.exited) setImmediate(exited);
  return handle;
}

/** Hands a request over; a worker that has none yet is given its time from `now` on. */
export function give(handle: WorkerHandle, request: Request, now: number): void {
  if (handle.given.length === 0) handle.since = now;
  handle.given.push(request.task);
  handle.worker.postMessage(request);
}

/** What the worker is doing, and for how many milliseconds it has not moved on. */
export function statusOf(handle: WorkerHandle, now: number): WorkerStatus {
  const snapshot = readProgress(handle.progress);
  if (snapshot.step !== handle.step) {
    handle.step = snapshot.step;
    handle.since = now;
  }
  return { ...snapshot, still: now - handle.since };
}

/** Ends the worker; its open files are closed with it. */
export async function endWorker(handle: WorkerHandle): Promise<void> {
  handle.ended = true;
  await handle.worker.terminate();
}
