// A batch → its letters in a folder: each as a page to print and as text to paste.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Batch } from '../../core/report/view.ts';
import { notices } from '../../core/reporters/letter/index.ts';
import { escapeInvisible } from '../../core/text/escape-invisible.ts';
import { UserError } from '../../core/user-error.ts';
import type { Environment, ExitCode } from '../environment.ts';
import { assertNotInsideInput } from '../guard-output.ts';
import { type ReadOptions, readInbox } from '../read-inbox.ts';
import { writeWhole } from '../write-file.ts';

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
  const { output, ...reading } = options;
  const batch = await readInbox(inboxes, reading, { environment, pictures: false });
  const written = writeNotices(batch, output);
  environment.print(escapeInvisible(batch.labels.batch.letters(written.length / 2, output)).concat('\n'));
  if (batch.partial) return 130;
  return written.length > 0 ? 1 : 0;
}

/** Writes them, those of an earlier run under the same name too; returns the paths. Throws UserError `cannotWrite`. */
export function writeNotices(batch: Batch, directory: string): string[] {
  const letters = notices(batch);
  makeFolder(directory);
  return letters.flatMap(({ name, html, text }) => {
    const files = [
      [join(directory, `${name}.html`), html],
      // The byte order mark tells UTF-8 from GBK where Notepad would guess.
      [join(directory, `${name}.txt`), `\ufeff${text}`],
    ] as const;
    return files.map(([path, content]) => {
      writeWhole(path, content);
      return path;
    });
  });
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError('cannotWrite', { path, system });
  }
}
