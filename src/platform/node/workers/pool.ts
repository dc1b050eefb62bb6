// Tasks → answers from workers that are watched: one that stands still, eats memory or dies costs one document.

import { isUserError, orSystemRefused, UserError } from '../../../core/user-error.ts';
import {
  type LongDocument,
  type Reply,
  type Request,
  readClock,
  type StopCode,
  type TaskAnswers,
  type TaskAttempt,
  type TaskInputs,
  type TaskKind,
  writeClock,
} from './protocol.ts';
import { fairClock, isTooSlow, nextAttempt, type Stop, type WorkerBounds } from './watchdog.ts';
import {
  endWorker,
  give,
  handleOf,
  type StartedWorker,
  statusOf,
  type WorkerHandle,
} from './worker-handle.ts';

/** Readers that can be stopped. */
export interface WorkerPool {
  readonly run: <Kind extends TaskKind>(
    kind: Kind,
    input: TaskInputs[Kind],
    /** What was done of it elsewhere. */
    begun?: TaskAttempt,
  ) => Promise<TaskAnswers[Kind]>;
  /** Ends all workers, whatever they are doing. */
  readonly close: () => Promise<void>;
}

export interface PoolSettings {
  readonly startWorker: () => StartedWorker;
  readonly workers: number;
  readonly bounds: WorkerBounds;
  /** Milliseconds; what counts against the bounds. */
  readonly clock: () => number;
  /** Processor time of the process in milliseconds, by which the clock slows down under load. */
  readonly processor?: () => number;
  /** Bytes that the process takes; may throw where the system does not say. */
  readonly memory?: () => number;
  /** An error of ours: reported once, with the path that it met. */
  readonly onBug: (path: string, what: string) => void;
}

interface Task {
  readonly number: number;
  readonly kind: TaskKind;
  readonly input: Request['input'];
  readonly resolve: (answer: TaskAnswers[TaskKind]) => void;
  readonly reject: (error: Error) => void;
  attempt: TaskAttempt;
  /** When it was first handed to a worker. */
  begun?: number;
  /** Read with no other beside it, so that memory shows who takes it. */
  alone: boolean;
}

interface PoolState {
  readonly settings: PoolSettings;
  readonly queue: Task[];
  /** Handed over and not yet answered, by number. */
  readonly tasks: Map<number, Task>;
  readonly workers: WorkerHandle[];
  count: number;
  /** The fair clock, and when it was last looked at. */
  readonly clock: () => number;
  inspected: number;
  /** Memory of the process before anything was read, in bytes. */
  baseMemory: number;
  watch?: NodeJS.Timeout;
  /** Workers are being ended: nothing is handed out until they are. */
  ending: boolean;
  /** Nobody can watch any more: every task, those to come too, is refused with it. */
  failure?: unknown;
}

const DEPTH = 2; // one request waits at each worker, so that no worker waits for us
const WATCH_MILLISECONDS = 20;

/** A pool without workers: they start as tasks come, for most folders need none. */
export function openPool(settings: PoolSettings): WorkerPool {
  const workers: WorkerHandle[] = [];
  const pool: PoolState = {
    settings,
    queue: [],
    tasks: new Map(),
    workers,
    count: 0,
    clock: fairClock(settings, () => workers.filter(({ given }) => given.length > 0).length),
    inspected: 0,
    baseMemory: 0,
    ending: false,
  };
  return {
    run: (kind, input, attempt = { known: new Map(), milliseconds: 0 }) =>
      new Promise((resolve, reject) => {
        // What is answered to a kind is of that kind: the handlers in worker.ts are typed so.
        const answered = resolve as Task['resolve'];
        pool.count++;
        pool.queue.push({
          number: pool.count,
          kind,
          input,
          resolve: answered,
          reject,
          attempt,
          alone: false,
        });
        guarded(pool, handOut);
      }),
    close: async () => {
      clearInterval(pool.watch);
      await Promise.all(pool.workers.splice(0).map(endWorker));
    },
  };
}

/** Does a step of the watch; what the system refuses on it ends the run, for nothing is read unwatched. */
function guarded(pool: PoolState, step: (pool: PoolState) => void): void {
  try {
    if (pool.failure !== undefined) throw pool.failure;
    step(pool);
  } catch (error) {
    fail(pool, error);
  }
}

/** Refuses every task, begun or waiting. */
function fail(pool: PoolState, error: unknown): void {
  pool.failure ??= orSystemRefused(error);
  const { failure } = pool;
  const cause = failure instanceof Error ? failure : new Error(String(failure));
  clearInterval(pool.watch);
  pool.ending = false; // a worker that ends by itself waits for that
  for (const task of [...pool.tasks.values(), ...pool.queue.splice(0)]) task.reject(cause);
  pool.tasks.clear();
}

/** Bytes that the process takes. Throws UserError `systemRefused` where the system does not say. */
function memoryOf({ settings: { memory = () => process.memoryUsage.rss() } }: PoolState): number {
  try {
    return memory();
  } catch (error) {
    const refused = orSystemRefused(error);
    throw isUserError(refused) ? refused : new UserError('systemRefused', {});
  }
}

/** Hands out what waits: to a worker that has nothing, to a new one, behind what a worker is doing. */
function handOut(pool: PoolState): void {
  while (!pool.ending && pool.queue.length > 0) {
    const alone = pool.queue[0]?.alone === true || [...pool.tasks.values()].some((task) => task.alone);
    const handle = alone ? workerForOne(pool) : freeWorker(pool);
    const task = handle && pool.queue.shift();
    if (!handle || !task) break;
    const now = pool.clock();
    task.begun ??= now;
    pool.tasks.set(task.number, task);
    give(handle, { task: task.number, kind: task.kind, input: task.input, attempt: task.attempt }, now);
  }
  watchOver(pool);
}

function freeWorker(pool: PoolState): WorkerHandle | undefined {
  const idle = pool.workers.find(({ given }) => given.length === 0);
  if (idle) return idle;
  if (pool.workers.length < pool.settings.workers) return addWorker(pool);
  const [least] = [...pool.workers].sort((a, b) => a.given.length - b.given.length);
  return least && least.given.length < DEPTH ? least : undefined;
}

function workerForOne(pool: PoolState): WorkerHandle | undefined {
  return pool.tasks.size > 0 ? undefined : (pool.workers[0] ?? addWorker(pool));
}

function addWorker(pool: PoolState): WorkerHandle {
  if (pool.baseMemory === 0) pool.baseMemory = memoryOf(pool);
  const handle = handleOf(pool.settings.startWorker(), {
    onMessage: (from, message) => onMessage(pool, from, message),
    onExit: (from) => onExit(pool, from),
  });
  pool.workers.push(handle);
  return handle;
}

function onMessage(pool: PoolState, handle: WorkerHandle, message: Reply | LongDocument): void {
  const task = pool.tasks.get(message.task);
  if (task === undefined || handle.ended) return;
  if ('found' in message) {
    const known = new Map([...task.attempt.known, [message.serial, message.found] as const]);
    task.attempt = { ...task.attempt, known };
    return;
  }
  handle.given.splice(handle.given.indexOf(message.task), 1);
  pool.tasks.delete(message.task);
  settle(pool, task, message);
  guarded(pool, handOut);
}

/** Hands an answer over; an error of ours is reported, and its task tried without what met it. */
function settle(pool: PoolState, task: Task, reply: Reply): void {
  if ('answer' in reply) task.resolve(reply.answer);
  else if ('userError' in reply) task.reject(new UserError(reply.userError.code, reply.userError.detail));
  else afterBug(pool, task, reply.bug);
}

function afterBug({ settings, queue }: PoolState, task: Task, bug: string): void {
  settings.onBug(task.input.path, bug);
  const snapshot = { task: task.number, stage: 'judging', serial: 0, step: 0 } as const;
  const attempt = nextAttempt(task.attempt, { snapshot, code: 'crashed' }, settings.bounds);
  if (attempt === undefined || task.kind === 'count') task.reject(new Error(bug));
  else {
    task.attempt = attempt;
    queue.unshift(task);
  }
}

function watchOver(pool: PoolState): void {
  if (pool.tasks.size > 0) {
    if (pool.watch === undefined) pool.inspected = pool.clock();
    pool.watch ??= setInterval(() => guarded(pool, inspect), WATCH_MILLISECONDS);
  } else {
    clearInterval(pool.watch);
    delete pool.watch;
  }
}

/** Looks at every worker that has something to do, and at the memory of all. */
function inspect(pool: PoolState): void {
  if (pool.ending) return;
  const { bounds } = pool.settings;
  const busy = pool.workers.filter(({ given }) => given.length > 0);
  const now = pool.clock();
  const passed = now - pool.inspected;
  pool.inspected = now;
  const slow = busy.find((handle) => {
    const status = statusOf(handle, now);
    const task = pool.tasks.get(status.task);
    // What a small picture takes is not taken from the submission's time.
    if (status.stage === 'picture' && task?.begun !== undefined) task.begun += passed;
    else writeClock(handle.progress, readClock(handle.progress) + passed);
    return isTooSlow(status, now - (task?.begun ?? now), bounds);
  });
  const taken = memoryOf(pool) - pool.baseMemory;
  if (slow) stop(pool, [slow], 'tooSlow');
  else if (taken > bounds.megabytes * 1024 * 1024 * busy.length) stop(pool, busy, 'tooHungry');
}

/** A worker that ended by itself; while others are being ended, it waits for its turn. */
function onExit(pool: PoolState, handle: WorkerHandle): void {
  if (pool.ending) setImmediate(() => onExit(pool, handle));
  else if (handle.fate.refused === undefined) stop(pool, [handle], 'crashed');
  else fail(pool, handle.fate.refused);
}

function stop(pool: PoolState, handles: readonly WorkerHandle[], code: StopCode): void {
  stopAll(pool, handles, code).catch((error: unknown) => fail(pool, error));
}

/** Ends workers; the task each was doing is tried again without what stopped it, the waiting ones as they were. */
async function stopAll(pool: PoolState, handles: readonly WorkerHandle[], code: StopCode): Promise<void> {
  pool.ending = true;
  const now = pool.clock();
  const stopped = handles.map((handle) => ({ handle, snapshot: statusOf(handle, now) }));
  await Promise.all(handles.map(endWorker));
  for (const { handle, snapshot } of stopped) {
    pool.workers.splice(pool.workers.indexOf(handle), 1);
    retry(pool, handle.given, { snapshot, code, several: handles.length > 1 });
  }
  pool.baseMemory = memoryOf(pool);
  pool.ending = false;
  guarded(pool, handOut);
}

/** Puts the tasks of a worker that was ended back into the queue. */
function retry(
  pool: PoolState,
  given: readonly number[],
  { several, ...stop }: Stop & { readonly several: boolean },
): void {
  const culprit = given.includes(stop.snapshot.task) ? stop.snapshot.task : given[0];
  for (const number of [...given].reverse()) {
    const task = pool.tasks.get(number);
    pool.tasks.delete(number);
    if (task === undefined) continue;
    if (number === culprit && several) task.alone = true;
    if (number !== culprit || several || isWorthAnother(pool, task, stop)) pool.queue.unshift(task);
    else task.reject(new UserError('unreadable', { path: task.input.path, system: stop.code }));
  }
}

/** Whether there is something to leave out in another attempt; the task then knows it. */
function isWorthAnother({ settings, clock }: PoolState, task: Task, { snapshot, code }: Stop): boolean {
  // A worker that died before it began the task says nothing of where.
  const where = snapshot.task === task.number ? snapshot : { ...snapshot, stage: 'opening' as const };
  const attempt = nextAttempt(task.attempt, { snapshot: where, code }, settings.bounds);
  if (attempt === undefined || (task.kind === 'count' && attempt.stopped)) return false;
  const now = clock();
  task.attempt = { ...attempt, milliseconds: now - (task.begun ?? now) };
  // Only the "unchecked" result remains to be made: that is not held to the time limit.
  if (attempt.stopped) delete task.begun;
  return true;
}
