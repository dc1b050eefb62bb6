// One document after another → its facts: by our own readers in the main thread, by a thread that can be stopped, or not here.
//
// Our own readers are linear and bounded by caps (limits.ts; the mutation runs hold it). Whatever has a foreign library
// behind it may loop or eat memory: that document alone goes to a thread, for starting one costs more than reading a
// whole folder of Word documents.

import { LIMITS } from '../core/limits.ts';
import type { ByteSource, Kind } from '../core/model/document.ts';
import { isUserError, orSystemRefused } from '../core/user-error.ts';
import {
  familyOf,
  isReadByUs,
  kindOf,
  type MeasuredFile,
  readDocument,
  scannedBytes,
} from '../documents/index.ts';
import type { TaskAttempt } from '../platform/node/workers/protocol.ts';
import { fairClock } from '../platform/node/workers/watchdog.ts';
import type { ReadDocument } from '../submission/index.ts';
import type { Environment } from './environment.ts';

/** Thrown to leave the rest of a task to a worker. */
export const NEEDS_WORKER = Symbol('needs a worker');

/** Up to this size nothing is larger when it is unpacked than the next limit says. */
const SHORT_BYTES = 64 * 1024;

/** So much the worst document takes two or three seconds for, any other a small part of one. */
const SCANNED_BYTES = 8 * 1024 * 1024;

/** Where our own readers work longer than this in all, the time limits of a worker are wanted. */
const MOST_MILLISECONDS = 1_000;

export interface HereReading {
  /** Throws `NEEDS_WORKER`, and what a WorkerPool throws. */
  readonly read: ReadDocument;
  /** What a worker that takes over need not do again. */
  readonly done: () => TaskAttempt;
}

/** How the documents of one task are read; `inThread` reads one that is not read here. */
export function hereReading(
  inThread: ReadDocument,
  clocks: Pick<Environment, 'clock' | 'processor'>,
): HereReading {
  const known = new Map<number, MeasuredFile>();
  const time = fairClock(clocks, () => 1);
  let own = 0;
  const here: ReadDocument = async (source, name, family) => {
    const begun = time();
    const found = await readDocument(source, name, family).catch(orUserError);
    own += time() - begun;
    // A bug of ours may be one that only a thread survives.
    return found ?? inThread(source, name, family);
  };
  return {
    async read(source, name, family) {
      if (own > MOST_MILLISECONDS || time() > LIMITS.submissionMilliseconds) throw NEEDS_WORKER;
      const read = isForThread(source, name) ? inThread : here;
      const found = await read(source, name, family);
      known.set(known.size + 1, found);
      return found;
    },
    done: () => ({ known, milliseconds: time() }),
  };
}

function orUserError(thrown: unknown): undefined {
  const error = orSystemRefused(thrown);
  if (isUserError(error)) throw error;
}

/** Whether a thread reads this document alone. Throws `NEEDS_WORKER` for a large one that will be looked into again. */
function isForThread(source: ByteSource, name: string): boolean {
  const kind = kindOf(source, name);
  if (!isReadByUs(source, kind)) return true;
  if (source.size <= SHORT_BYTES || familyOf(kind) === 'image') return false;
  if (scannedBytes(source, kind) <= SCANNED_BYTES) return false;
  if (LOOKED_INTO_AGAIN.has(kind)) throw NEEDS_WORKER;
  return true;
}

/** For the pictures and tables in it, once it is known what else the list names. */
const LOOKED_INTO_AGAIN: ReadonlySet<Kind> = new Set<Kind>(['docx', 'odt']);
