// What a worker is doing right now ⇄ a few shared numbers that the main thread may read at any time.

/** What is under way; each stage has a time limit of its own. */
export type TaskStage = 'idle' | 'opening' | 'list' | 'document' | 'judging';

/** What the main thread sees. `step` grows with every change, so that a standstill shows. */
export interface ProgressSnapshot {
  readonly task: number;
  readonly stage: TaskStage;
  /** How many documents of the task were begun. */
  readonly serial: number;
  readonly step: number;
}

const STAGES: readonly TaskStage[] = ['idle', 'opening', 'list', 'document', 'judging'];
const FIELDS = 4;
const [TASK, STAGE, SERIAL, STEP] = [0, 1, 2, 3] as const;

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
