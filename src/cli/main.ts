// The process's arguments → the command that they ask for, and its exit code; what goes wrong is said in one sentence.

import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { withoutCommands } from '../core/reporters/text-layout.ts';
import { escapeInvisible } from '../core/text/escape-invisible.ts';
import { isUserError, orSystemRefused, UserError } from '../core/user-error.ts';
import { isComplete } from '../platform/node/installation.ts';
import { COMMANDS } from './command-table.ts';
import type { Environment } from './environment.ts';
import { type EarlyArguments, parseEarly } from './parse-early.ts';
import { environmentOf } from './process-environment.ts';
import { programFor } from './program.ts';

export { isComplete } from '../platform/node/installation.ts';

/** Runs the program on the process's arguments and sets its exit code; never throws. `home`: the package's folder. */
export async function main(home: string): Promise<void> {
  const args = process.argv.slice(2);
  const early = parseEarly(args);
  const environment = await environmentOf(early, home, interruption(early));
  const code = await runIn(environment, args, { home, limits: early.limits });
  // What could not be shown stays a failure, whatever the verdict.
  process.exitCode ??= code;
}

interface Start {
  /** The package's folder. */
  readonly home: string;
  /** The limits are asked for: a page that takes no command. */
  readonly limits: boolean;
}

/** These arguments in this environment → the exit code; the process itself is not asked. Never rejects. */
export async function runIn(
  environment: Environment,
  args: readonly string[],
  { home, limits }: Start,
): Promise<number> {
  return run(args, limits, environment).catch(async (error: unknown) =>
    report(await withNearName(causeOf(error, home), args), environment),
  );
}

async function run(args: readonly string[], limits: boolean, environment: Environment): Promise<number> {
  let code = 0;
  const program = programFor(environment, (exit) => {
    code = exit;
  });
  if (!limits) await program.parseAsync(withHelpAsked(args), { from: 'user' });
  else {
    program.parseOptions([...args]);
    code = (await import('./commands/limits.ts')).limitsCommand(environment);
  }
  return code;
}

/** `help` and `help check` ask for what `--help` and `check --help` show; a folder of that name is checked. */
function withHelpAsked(args: readonly string[]): string[] {
  const [first, second] = args;
  if (first !== 'help' || existsSync(first)) return [...args];
  const isCommand = COMMANDS.some(({ name }) => name === second);
  return second !== undefined && isCommand
    ? [second, '--help', ...args.slice(2)]
    : ['--help', ...args.slice(1)];
}

/** What a missing or damaged part of the program leads to is no bug: the user can mend it. */
function causeOf(error: unknown, home: string): unknown {
  if (error instanceof CommanderError || isUserError(error)) return error;
  try {
    return isComplete(home) ? orSystemRefused(error) : new UserError('incomplete', {});
  } catch (refused) {
    return orSystemRefused(refused);
  }
}

/** For a path that is not there: what lies near it, or the command that the first word was to be. */
async function withNearName(error: unknown, args: readonly string[]): Promise<unknown> {
  if (!isUserError(error) || !('path' in error.detail) || error.code !== 'noSuchPath') return error;
  // What looks for near names knows all characters and kinds of file: a run that begins well is not to load it.
  const { nearPath } = await import('../platform/node/open-file.ts');
  const { closest } = await import('../core/text/did-you-mean.ts');
  const { path } = error.detail;
  const similar = nearPath(path);
  if (similar !== undefined) return new UserError('noSuchPath', { path, similar });
  const known = COMMANDS.map(({ name }) => name);
  const isFirst = parseEarly(args).operands[0] === path;
  return isFirst && closest(path, known) ? new UserError('unknownCommand', { named: path, known }) : error;
}

/** A UserError is one sentence (2); anything else is our bug (3), reported without a stack trace. */
async function report(error: unknown, { messages, warn }: Environment): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const refusal = error instanceof CommanderError ? new UserError('badUsage', {}) : error;
  if (isUserError(refusal)) {
    const { userErrorSentence } = await import('../core/i18n/user-error-sentence.ts');
    warn(withoutCommands(`${escapeInvisible(userErrorSentence(refusal, messages))}\n`));
    return 2;
  }
  const what = escapeInvisible(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  warn(withoutCommands(`${messages.bug.run(what)}\n`));
  return 3;
}

/** The first Ctrl-C asks a batch to finish what it has at hand; the second, and any other command, ends at once. */
function interruption({ command }: EarlyArguments): () => boolean {
  let interrupted = false;
  process.on('SIGINT', () => {
    if (interrupted || !command.readsInbox) process.exit(130);
    interrupted = true;
  });
  return () => interrupted;
}
