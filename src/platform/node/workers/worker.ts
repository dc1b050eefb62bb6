// Orders from the main thread → answers, one after another, in a thread that may be stopped at any moment.

import { parentPort, workerData } from 'node:worker_threads';
import { isUserError } from '../../../core/user-error.ts';
import type { Found } from '../../../documents/index.ts';
import type { ReadDocument } from '../../../submission/index.ts';
import { pictured } from '../../../submission/with-thumbnails.ts';
import type { Answered, Asked, Errand, Order, Reply } from './protocol.ts';
import { mark, type Slot } from './shared-progress.ts';
import { type Desk, deskFor } from './task-context.ts';

/** What the thread can do, by errand. */
export type Errands = {
  readonly [Kind in Errand]: (asked: Asked[Kind], desk: Desk) => Promise<Answered[Kind]>;
};

function answer<Kind extends Errand>(
  { kind, asked }: Order<Kind>,
  errands: Errands,
  desk: Desk,
): Promise<Answered[Kind]> {
  return errands[kind](asked, desk);
}

async function replyTo(order: Order, errands: Errands, desk: Desk): Promise<Reply> {
  const { task } = order;
  try {
    return { task, answer: await answer(order, errands, desk) };
  } catch (error) {
    if (isUserError(error)) return { task, userError: { code: error.code, detail: error.detail } };
    return { task, bug: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

/** A digest whose report will show photos. */
function wantsPictures({ asked }: Order): boolean {
  return 'settings' in asked && asked.settings.thumbnails;
}

/** Serves for ever; further orders wait here, so that the thread never waits for the next one. */
export function serve(errands: Errands, readDocument: ReadDocument): void {
  const port = parentPort;
  if (port === null) throw new Error('the reader is to be started as a thread');
  const slot = workerData as Slot;
  const handle = async (order: Order) => {
    const { task, past } = order;
    const read = wantsPictures(order) ? pictured(readDocument) : readDocument;
    const keep = (serial: number, found: Found) => port.postMessage({ task, serial, found } satisfies Reply);
    const reply = await replyTo(order, errands, deskFor({ slot, task, past, keep, readDocument: read }));
    mark(slot, { task, stage: 'idle', serial: 0 });
    port.postMessage(reply);
  };
  let last = Promise.resolve();
  port.on('message', (order: Order) => {
    last = last.then(() => handle(order));
  });
}
