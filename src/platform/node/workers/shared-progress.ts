// What a reading thread is doing right now ⇄ a few shared numbers that another thread may look at any time.

/** What is under way; each stage has a clock of its own. */
export type Stage = 'idle' | 'opening' | 'list' | 'document' | 'judging';

/** What the watcher sees. `step` grows with every change, so that a standstill shows. */
export interface Sight {
  readonly task: number;
  readonly stage: Stage;
  /** How many documents of the task were begun. */
  readonly serial: number;
  readonly step: number;
}

const STAGES: readonly Stage[] = ['idle', 'opening', 'list', 'document', 'judging'];
const FIELDS = 4;
const [TASK, STAGE, SERIAL, STEP] = [0, 1, 2, 3] as const;

/** Memory that both threads share. */
export type Slot = Int32Array<SharedArrayBuffer>;

export function newSlot(): Slot {
  return new Int32Array(new SharedArrayBuffer(FIELDS * Int32Array.BYTES_PER_ELEMENT));
}

/** Written by the reading thread alone. */
export function mark(slot: Slot, sight: Omit<Sight, 'step'>): void {
  Atomics.store(slot, TASK, sight.task);
  Atomics.store(slot, STAGE, STAGES.indexOf(sight.stage));
  Atomics.store(slot, SERIAL, sight.serial);
  Atomics.add(slot, STEP, 1);
}

/** Read by the watching thread. */
export function look(slot: Slot): Sight {
  return {
    task: Atomics.load(slot, TASK),
    stage: STAGES[Atomics.load(slot, STAGE)] ?? 'idle',
    serial: Atomics.load(slot, SERIAL),
    step: Atomics.load(slot, STEP),
  };
}
