// One task in the reading thread → readers that say at every step what they are at, and skip what once stopped them.

import { basename, resolve } from 'node:path';
import { LIMITS } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';
import type { Notice } from '../../../core/model/notice.ts';
import type { Submission } from '../../../core/model/submission.ts';
import type { Found } from '../../../documents/index.ts';
import { givenUp } from '../../../submission/failed.ts';
import type { Store } from '../../../submission/file-tree.ts';
import { type ReadDocument, readSubmission } from '../../../submission/index.ts';
import { isListName } from '../../../submission/manifest-names.ts';
import { enter } from '../open-submission.ts';
import type { Past } from './protocol.ts';
import { mark, type Slot, type Stage } from './shared-progress.ts';

/** What a task works with. */
export interface Desk {
  readonly read: ReadDocument;
  readonly submission: (path: string, notice: Notice) => Promise<Submission>;
}

export interface DeskSetting {
  readonly slot: Slot;
  readonly task: number;
  readonly past: Past;
  /** A document that took long: not to be read again should a later one stop the thread. */
  readonly keep: (serial: number, found: Found) => void;
  readonly readDocument: ReadDocument;
}

const LONG_MILLISECONDS = 200;

/** The desk for one task. */
export function deskFor({ slot, task, past, keep, readDocument }: DeskSetting): Desk {
  const begun = performance.now();
  let serial = 0;
  const at = (stage: Stage) => mark(slot, { task, stage, serial });
  const spent = () => past.milliseconds + performance.now() - begun;
  at('opening');
  const read: ReadDocument = async (source, name, family) => {
    serial++;
    const known = past.known.get(serial);
    if (known) return known;
    if (spent() > LIMITS.submissionMilliseconds) return foundUnread(outOfTime);
    at('document');
    const start = performance.now();
    const found = await readOrCrash(() => readDocument(source, name, family));
    if (performance.now() - start > LONG_MILLISECONDS) keep(serial, found);
    at('judging');
    return found;
  };
  return { read, submission: (path, notice) => submissionAt(path, notice, { past, read, at }) };
}

const outOfTime: Unread = { code: 'tooSlow', detail: { limit: LIMITS.submissionMilliseconds } };

/** A file of which only the reason is known why it was not read. */
export function foundUnread(unread: Unread): Found {
  return { document: { kind: 'unknown', notes: [], unread } };
}

/** A reader that throws is our bug, but costs no more than its document. */
async function readOrCrash(attempt: () => Promise<Found>): Promise<Found> {
  try {
    return await attempt();
  } catch {
    return foundUnread({ code: 'crashed' });
  }
}

interface Reading {
  readonly past: Past;
  readonly read: ReadDocument;
  readonly at: (stage: Stage) => void;
}

async function submissionAt(path: string, notice: Notice, { past, read, at }: Reading): Promise<Submission> {
  if (past.stopped) return stoppedAt(path, past.stopped);
  const { origin, store } = await enter(path);
  at('list');
  const submission = await readSubmission(origin, behindList(store, at), notice, read);
  at('judging');
  return submission;
}

/** The clock of the list ends with the first file that is not the list. */
function behindList(store: Store, at: (stage: Stage) => void): Store {
  return {
    ...store,
    open(written) {
      if (!isListName(written)) at('judging');
      return store.open(written);
    },
  };
}

/** A submission that stopped a thread: not checked, never passed. */
function stoppedAt(path: string, { part, code }: NonNullable<Past['stopped']>): Submission {
  const limit = part === 'list' ? LIMITS.manifestMilliseconds : LIMITS.submissionMilliseconds;
  const unread: Unread = code === 'tooSlow' ? { code, detail: { limit } } : { code };
  const slowList = part === 'list' && code === 'tooSlow';
  return givenUp(
    { path, name: basename(resolve(path)) },
    unread,
    slowList ? [{ code: 'tooSlow', detail: { limit } }] : [],
  );
}
