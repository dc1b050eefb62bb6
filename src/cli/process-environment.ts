// The process → the Environment that commands are given: the only file that looks at clock, terminal and colour.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../core/i18n/languages.ts';
import type { Messages } from '../core/i18n/messages.ts';
import { NO_COLOUR, type Palette } from '../core/reporters/style.ts';
import { isComplete } from '../platform/node/installation.ts';
import { isTerminal, type StreamName, terminalColumns, write } from '../platform/node/standard-stream.ts';
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
    processor,
    interrupted,
    get columns() {
      return Math.min(100, Math.max(60, terminalColumns('stdout') ?? 80));
    },
    get errorIsTerminal() {
      return isTerminal('stderr');
    },
    print: (content) => print('stdout', content, messages),
    warn: (text) => print('stderr', text, messages),
  };
}

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** For a batch the first worker is started at once, beside the parsing of the arguments. */
function startEarly({ command, asksHelp }: EarlyArguments, home: string): Environment['startWorker'] {
  const early = command.readsInbox && !asksHelp && isComplete(home);
  const ready = early ? startedOr(home) : [];
  return () => ready.pop() ?? startComplete(home);
}

/** What does not start here is tried again when it is wanted, and its refusal said then. */
function startedOr(home: string): ReturnType<Environment['startWorker']>[] {
  try {
    return [startComplete(home)];
  } catch {
    return [];
  }
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
  const allowed = (NO_COLOR ?? '') === '' && TERM !== 'dumb' && isTerminal('stdout');
  if (forFile || !(wanted || allowed)) return NO_COLOUR;
  const { Chalk } = await import('../core/reporters/chalk-library.ts');
  const chalk = new Chalk({ level: 1 });
  return { good: chalk.green, bad: chalk.red, doubt: chalk.yellow, faint: chalk.dim, strong: chalk.bold };
}

/** A reader that went away (`| head`) is no error of ours; a disk that is full is a matter of the run. */
function print(name: StreamName, content: string | Uint8Array, messages: Messages): void {
  write(name, content, (system) => {
    if (system !== 'EPIPE' && process.exitCode !== 2) unprinted(name, system, messages);
  });
}

function unprinted(name: StreamName, system: string, messages: Messages): void {
  process.exitCode = 2;
  if (name === 'stderr') return;
  print('stderr', `${messages.error.cannotPrint({ system })}\n`, messages);
}
