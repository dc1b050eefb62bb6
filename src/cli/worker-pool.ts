// A command's environment → its pool of workers, and the one line that is printed when we are at fault.

import { crc32 } from 'node:zlib';
import type { Messages } from '../core/i18n/messages.ts';
import { escapeInvisible } from '../core/text/escape-invisible.ts';
import { openPool, type WorkerPool } from '../platform/node/workers/pool.ts';
import { WORKER_BOUNDS } from '../platform/node/workers/watchdog.ts';
import type { Environment } from './environment.ts';

/** The pool; whoever opens it closes it. */
export function poolFor(environment: Environment, workers = 1): WorkerPool {
  const { startWorker, clock, processor, warn, messages } = environment;
  const onBug = (path: string, what: string) => warn(bugLine(path, what, messages));
  return openPool({ startWorker, workers, clock, processor, onBug, bounds: WORKER_BOUNDS });
}

/** The number stands for the error, so that the same error bears the same number everywhere. */
function bugLine(path: string, what: string, { bug }: Messages): string {
  const number = crc32(what).toString(16).padStart(8, '0');
  const [shown, error] = [escapeInvisible(path), escapeInvisible(what)];
  return `${bug.submission(shown, number, error)}
`;
}
