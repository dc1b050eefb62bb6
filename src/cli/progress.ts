// How far a batch has come → one line on stderr that overwrites itself, on a terminal only.

import { pad, shorten } from '../core/reporters/text-layout.ts';
import { escapeInvisible } from '../core/text/escape-invisible.ts';
import type { Environment } from './environment.ts';

export interface ProgressBar {
  readonly show: (done: number, path: string) => void;
  readonly end: () => void;
}

const CELLS = 20;
const EVERY_MILLISECONDS = 100;
/** Columns left free at the end of the line: there the terminal echoes ^C, and would wrap. */
const ROOM = 3;

const SILENT: ProgressBar = { show() {}, end() {} };

/** A bar over `all` submissions: what is being read, done of all, time left. */
export function progressOf(all: number, environment: Environment, wanted: boolean): ProgressBar {
  if (!wanted || !environment.errorIsTerminal || all < 2) return SILENT;
  const start = environment.clock();
  let last = 0;
  return {
    show(done, path) {
      const now = environment.clock();
      if (now - last < EVERY_MILLISECONDS && done > 0) return;
      last = now;
      environment.warn(
        `\r${pad(lineOf({ done, all, elapsed: now - start, path }, environment), environment.columns - ROOM)}`,
      );
    },
    end() {
      environment.warn(`\r${' '.repeat(environment.columns - 1)}\r`);
    },
  };
}

interface BatchProgress {
  readonly done: number;
  readonly all: number;
  readonly elapsed: number;
  readonly path: string;
}

function lineOf({ done, all, elapsed, path }: BatchProgress, environment: Environment): string {
  const filled = Math.round((done / all) * CELLS);
  const bar = `[${'='.repeat(filled)}${' '.repeat(CELLS - filled)}] ${done}/${all}`;
  const seconds = done === 0 ? undefined : Math.ceil(((elapsed / done) * (all - done)) / 1000);
  const left = seconds === undefined ? '' : `  ${environment.messages.timeLeft(seconds)}`;
  const name = escapeInvisible(path.slice(path.lastIndexOf('/') + 1));
  return shorten(`${bar}${left}  ${name}`, environment.columns - ROOM);
}
