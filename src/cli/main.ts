// Arguments, language, colour, clock and signals: the only room that looks at the machine.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { LANGUAGES } from '../core/i18n/languages.ts';
import type { Messages } from '../core/i18n/messages.ts';
import { userErrorSentence } from '../core/i18n/user-error-sentence.ts';
import type { Language } from '../core/report/to-view.ts';
import { NO_COLOUR, type Palette } from '../core/reporters/style.ts';
import { escapeInvisible } from '../core/text/escape-invisible.ts';
import { isUserError, UserError } from '../core/user-error.ts';
import { startWorker } from '../platform/node/workers/worker-handle.ts';
import type { Environment } from './environment.ts';
import { programFor } from './program.ts';

/** Runs the program on the process's arguments and sets its exit code; never throws. `home`: the package's folder. */
export async function main(home: string): Promise<void> {
  listenForInterrupt();
  const environment = await environmentOf(process.argv.slice(2), home);
  const code = await run(environment).catch((error: unknown) => report(error, environment));
  // What could not be shown stays a failure, whatever the verdict.
  process.exitCode ??= code;
}

async function run(environment: Environment): Promise<number> {
  const args = process.argv.slice(2);
  holdLanguage(args);
  if (args.includes('--limits')) {
    const { limitsCommand } = await import('./commands/limits.ts');
    return limitsCommand(environment);
  }
  let code = 0;
  const program = programFor(environment, (exit) => {
    code = exit;
  });
  await program.parseAsync(process.argv);
  return code;
}

/** Usage and UserError are told in one sentence (2); anything else is our bug (3), told without a stack trace. */
function report(error: unknown, environment: Environment): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { messages, warn } = environment;
  const refusal = error instanceof CommanderError ? new UserError('badUsage', {}) : error;
  if (isUserError(refusal)) {
    warn(`${escapeInvisible(userErrorSentence(refusal, messages))}\n`);
    return 2;
  }
  const what = escapeInvisible(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  warn(`${messages.bug.run(what)}\n`);
  return 3;
}

async function environmentOf(args: readonly string[], home: string): Promise<Environment> {
  const language = languageIn(args);
  const messages = await LANGUAGES[language]();
  return {
    now: Date.now(),
    language,
    messages,
    version: versionOf(home),
    noticePaths: { schemas: join(home, 'schemas'), compiled: join(home, 'dist', 'notices') },
    startWorker: workersFor(args, join(home, 'bin', 'reader.js')),
    palette,
    clock: () => Number(process.hrtime.bigint() / 1_000n) / 1_000, // `performance` would load ten modules more
    interrupted: () => interrupted,
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
function workersFor(args: readonly string[], script: string): Environment['startWorker'] {
  const asks =
    (args[0] === 'batch' || args[0] === 'notify') && !args.some((arg) => /^(?:-h|--help)$/.test(arg));
  const first = asks ? startWorker(script) : undefined;
  const ready = first ? [first] : [];
  return () => ready.pop() ?? startWorker(script);
}

/** The language is needed before the arguments are parsed: help speaks it too. */
function languageIn(args: readonly string[]): Language {
  const named = languageNamed(args);
  return isLanguage(named) ? named : 'zh';
}

function languageNamed(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at]?.includes('=') ? args[at]?.split('=')[1] : args[at + 1];
}

function isLanguage(name: string | undefined): name is Language {
  return name !== undefined && Object.hasOwn(LANGUAGES, name);
}

/** Throws UserError `badOption` for a language that there is not. */
function holdLanguage(args: readonly string[]): void {
  const named = languageNamed(args);
  if (named !== undefined && !isLanguage(named))
    throw new UserError('badOption', { option: '--lang', named, known: Object.keys(LANGUAGES) });
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

let interrupted = false;

/** The first Ctrl-C asks the running command to finish what it has at hand; the second ends at once. */
function listenForInterrupt(): void {
  process.on('SIGINT', () => {
    if (interrupted || !isBatch()) process.exit(130);
    interrupted = true;
  });
}

/** Only a batch has a partial result worth waiting for. */
function isBatch(): boolean {
  return process.argv[2] === 'batch' || process.argv[2] === 'notify';
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
