// The environment of a command → its pool of reading threads, and the one line that is said when we are at fault.

import { crc32 } from 'node:zlib';
import type { Messages } from '../core/i18n/messages.ts';
import { escapeInvisible } from '../core/text/escape-invisible.ts';
import { openPool, type Pool } from '../platform/node/workers/pool.ts';
import { BOUNDS } from '../platform/node/workers/watchdog.ts';
import type { Environment } from './environment.ts';

/** Opens the pool; whoever opens it closes it. */
export function poolFor(environment: Environment, threads = 1): Pool {
  const onBug = (path: string, what: string) => environment.warn(bugLine(path, what, environment.messages));
  return openPool({ startThread: environment.startThread, threads, onBug, bounds: BOUNDS });
}

/** A pool that opens with its first task: most folders need none. */
export function lazyPoolFor(environment: Environment): Pool {
  let pool: Pool | undefined;
  return {
    run(kind, asked) {
      pool ??= poolFor(environment);
      return pool.run(kind, asked);
    },
    close: async () => pool?.close(),
  };
}

/** The number stands for the error, so that the same error bears the same number everywhere. */
function bugLine(path: string, what: string, { bug }: Messages): string {
  const number = crc32(what).toString(16).padStart(8, '0');
  const [shown, error] = [escapeInvisible(path), escapeInvisible(what)];
  return `${bug.submission(shown, number, error)}
`;
}
