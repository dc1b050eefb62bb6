// The process → the Environment that commands are given: the only file that looks at clock, terminal and colour.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../core/i18n/languages.ts';
import type { Messages } from '../core/i18n/messages.ts';
import { userErrorSentence } from '../core/i18n/user-error-sentence.ts';
import { NO_COLOUR, type Palette } from '../core/reporters/style.ts';
import { isComplete } from '../platform/node/installation.ts';
import { startWorker } from '../platform/node/workers/worker-handle.ts';
import type { Environment } from './environment.ts';
import type { EarlyArguments } from './parse-early.ts';

/** `home`: the package's folder; `interrupted`: whether the user has asked to stop. */
export async function environmentOf(
  early: EarlyArguments,
  home: string,
  interrupted: () => boolean,
): Promise<Environment> {
  const { language } = early;
  const messages = await LANGUAGES[language]();
  return {
    now: Date.now(),
    language,
    messages,
    get version() {
      return versionOf(home);
    },
    noticePaths: { schemas: join(home, 'schemas'), compiled: join(home, 'dist', 'notices') },
    startWorker: startEarly(early, home),
    palette,
    clock: () => Number(process.hrtime.bigint() / 1_000n) / 1_000, // `performance` would load ten modules more
    interrupted,
    // A stream is made when it is first asked for: most runs write to one of the two.
    get columns() {
      return Math.min(100, Math.max(60, process.stdout.columns ?? 80));
    },
    get errorIsTerminal() {
      return process.stderr.isTTY === true;
    },
    print: (content) => stream('stdout', messages).write(content),
    warn: (text) => stream('stderr', messages).write(text),
  };
}

/** For a batch the first worker is started at once, beside the parsing of the arguments. */
function startEarly({ command, asksHelp }: EarlyArguments, home: string): Environment['startWorker'] {
  const early = command.readsInbox && !asksHelp && isComplete(home);
  const ready = early ? [startComplete(home)] : [];
  return () => ready.pop() ?? startComplete(home);
}

/** A worker that lacks parts of the program would blame the submissions that it reads: main says whose fault it is. */
function startComplete(home: string): ReturnType<Environment['startWorker']> {
  if (!isComplete(home)) throw new Error('the program is not complete');
  return startWorker(join(home, 'bin', 'reader.js'));
}

function versionOf(home: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Colour only on a terminal, never for NO_COLOR or TERM=dumb, always for FORCE_COLOR (but not into files). */
async function palette(forFile: boolean): Promise<Palette> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const wanted = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const allowed = (NO_COLOR ?? '') === '' && TERM !== 'dumb' && process.stdout.isTTY === true;
  if (forFile || !(wanted || allowed)) return NO_COLOUR;
  const { Chalk } = await import('../core/reporters/chalk-library.ts');
  const chalk = new Chalk({ level: 1 });
  return { good: chalk.green, bad: chalk.red, doubt: chalk.yellow, faint: chalk.dim, strong: chalk.bold };
}

const listening = new Set<string>();

/** A reader that went away (`| head`) is no error of ours; a disk that is full is a matter of the run. */
function stream(name: 'stdout' | 'stderr', messages: Messages): NodeJS.WriteStream {
  if (!listening.has(name)) {
    listening.add(name);
    process[name].on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      if (code !== 'EPIPE' && process.exitCode !== 2) unprinted(name, code, messages);
    });
  }
  return process[name];
}

function unprinted(name: 'stdout' | 'stderr', system: string, messages: Messages): void {
  process.exitCode = 2;
  if (name === 'stderr') return;
  const sentence = userErrorSentence({ code: 'cannotPrint', detail: { system } }, messages);
  stream('stderr', messages).write(`${sentence}\n`);
}
