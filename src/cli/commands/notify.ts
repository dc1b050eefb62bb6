// `notify <inbox…>`: its letters in a folder: each as a page to print and as text to paste.

import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ReportInput } from '../../core/report/input.ts';
import { keepFor } from '../../core/reporters/index.ts';
import { letters as lettersOf } from '../../core/reporters/letter/index.ts';
import { escapeInvisible } from '../../core/text/escape-invisible.ts';
import { UserError } from '../../core/user-error.ts';
import type { Environment } from '../environment.ts';
import type { ExitCode } from '../exit-code.ts';
import { assertNotInsideInput } from '../outputs.ts';
import { type ReadOptions, readInbox } from '../read-inbox.ts';
import { assertNoLink, assertNoLinkOnTheWay, writeInPlace } from '../write-file.ts';

export interface NotifyOptions extends Omit<ReadOptions, 'output'> {
  readonly output: string;
}

/** Checks the inbox and writes a letter to each submitter with something to mend; 1 if there is one. */
export async function notifyCommand(
  inboxes: readonly string[],
  options: NotifyOptions,
  environment: Environment,
): Promise<ExitCode | 130> {
  // A folder of letters within an inbox would be a submission of nobody in the next run.
  assertNotInsideInput([options.output], inboxes);
  assertNotLinked(options.output); // before anything is read
  const { output, ...reading } = options;
  const input = await readInbox(inboxes, reading, { environment, keep: keepFor([], 'inbox') });
  const written = writeLetters(input, output);
  const { messages } = environment;
  environment.print(escapeInvisible(messages.batch.letters(written.length / 2, output)).concat('\n'));
  const older = lettersBeside(output, written, messages.notify.file);
  if (older.length > 0) environment.print(escapeInvisible(messages.batch.olderLetters(older)).concat('\n'));
  if (input.inbox.partial) return 130;
  return written.length > 0 ? 1 : 0;
}

/**
 * Writes them, those of an earlier run under the same name too; returns the paths. Throws UserError `cannotWrite`,
 * `linkedFolder`, or `lettersReplaced` where somebody else wrote there meanwhile.
 */
export function writeLetters(input: ReportInput, directory: string): string[] {
  const files = lettersOf(input).flatMap(({ name, html, text }): LetterFile[] => [
    { path: join(directory, `${name}.html`), content: html },
    // The byte order mark tells UTF-8 from GBK where Notepad would guess.
    { path: join(directory, `${name}.txt`), content: `\ufeff${text}` },
  ]);
  makeFolder(directory);
  for (const { path, content } of files) writeInPlace(path, content);
  assertStillThere(files, directory);
  return files.map(({ path }) => path);
}

interface LetterFile {
  readonly path: string;
  readonly content: string;
}

/** Of two runs into one folder each replaces what the other wrote: whoever finds that says so. */
export function assertStillThere(files: readonly LetterFile[], directory: string): void {
  const lost = files
    .filter(({ path, content }) => textAt(path) !== content)
    .map(({ path }) => basename(path));
  if (lost.length > 0) throw new UserError('lettersReplaced', { path: directory, names: lost });
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // gone, or no file any more
    throw error;
  }
}

/** Letters in the folder that this run did not write: somebody might send them by mistake. */
function lettersBeside(folder: string, written: readonly string[], word: string): string[] {
  const own = new Set(written.map((path) => basename(path)));
  const isLetter = (name: string) =>
    /\.(?:html|txt)$/.test(name) && name.replace(/(?:_\d+)?\.\w+$/, '').endsWith(`_${word}`);
  return readdirSync(folder)
    .filter((name) => isLetter(name) && !own.has(name))
    .sort();
}

function assertNotLinked(folder: string): void {
  assertNoLink(folder);
  assertNoLinkOnTheWay(folder);
}

/** Step by step: where the system says of a new folder that its parent is not there, Node's own way asks it for ever. */
function makeFolder(path: string): void {
  assertNotLinked(path);
  try {
    makeStep(resolve(path));
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError('cannotWrite', { path, system });
  }
}

function makeStep(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeStep(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
