// Orders of the main thread → answers: the entry of a reading thread, which may be stopped at any moment.

import { parentPort, workerData } from 'node:worker_threads';
import { check } from '../../check.ts';
import type { Found } from '../../documents/index.ts';
import { type LoadedNotice, loadNotice } from '../../notice/load.ts';
import { safeReport } from '../../safe-report.ts';
import { Trouble } from '../../trouble.ts';
import { countAt } from '../count-inside.ts';
import { work } from '../work.ts';
import { type Desk, deskFor } from './desk.ts';
import { mark, type Slot } from './slot.ts';
import type { Answered, Asked, Errand, Order, Reply, RulesAt } from './task.ts';

const loaded = new Map<string, Promise<LoadedNotice>>();

function rulesAt({ notice, shelf }: RulesAt): Promise<LoadedNotice> {
  const known = loaded.get(notice) ?? loadNotice(notice, shelf);
  loaded.set(notice, known);
  return known;
}

type Run<Kind extends Errand> = (asked: Asked[Kind], desk: Desk) => Promise<Answered[Kind]>;

const RUN: { readonly [Kind in Errand]: Run<Kind> } = {
  async check({ path, rules, options }, desk) {
    const loadedRules = await rulesAt(rules);
    const submission = await desk.submission(path, loadedRules.notice);
    return safeReport(check(submission, loadedRules, options));
  },
  async digest({ path, rules, settings }, desk) {
    return work(path, await rulesAt(rules), settings, desk.submission);
  },
  count: ({ path }, desk) => countAt(path, desk.read),
};

async function replyTo(order: Order, desk: Desk): Promise<Reply> {
  const { task } = order;
  try {
    return { task, answer: await answer(order, desk) };
  } catch (error) {
    if (error instanceof Trouble) return { task, trouble: { code: error.code, detail: error.detail } };
    return { task, bug: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function answer<Kind extends Errand>({ kind, asked }: Order<Kind>, desk: Desk): Promise<Answered[Kind]> {
  return RUN[kind](asked, desk);
}

/** Serves order after order; a second one may wait so that the thread never does. */
function serve(slot: Slot): void {
  const port = parentPort;
  if (port === null) throw new Error('the reader is to be started as a thread');
  const post = (reply: Reply) => port.postMessage(reply);
  let last = Promise.resolve();
  const handle = async (order: Order) => {
    const { task, past } = order;
    const keep = (serial: number, found: Found) => post({ task, serial, found });
    const reply = await replyTo(order, deskFor({ slot, task, past, keep }));
    mark(slot, { task, stage: 'idle', serial: 0 });
    post(reply);
  };
  port.on('message', (order: Order) => {
    last = last.then(() => handle(order));
  });
}

serve(workerData as Slot);
