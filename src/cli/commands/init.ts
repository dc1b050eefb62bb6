// `init [folder]`: what the papers in a folder say that its list would be, shown as a table and written as a list to be looked through.

import { lstatSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { writeList } from '../../core/draft/index.ts';
import type { Messages } from '../../core/i18n/messages.ts';
import type { DraftedList } from '../../core/model/draft.ts';
import type { Notice } from '../../core/model/notice.ts';
import { sanitize } from '../../core/report/sanitize.ts';
import { withoutCommands, wrapIndented } from '../../core/reporters/text-layout.ts';
import { UserError } from '../../core/user-error.ts';
import { isId, loadNotice, type NoticePaths } from '../../platform/node/notices.ts';
import { isFolderAt, readSubmissionAt } from '../../platform/node/open-submission.ts';
import { MANIFEST_NAMES } from '../../submission/index.ts';
import { namedNotice } from '../choose-notice.ts';
import { draftTable } from '../draft-table.ts';
import type { Environment } from '../environment.ts';
import type { ExitCode } from '../exit-code.ts';
import { poolFor } from '../worker-pool.ts';
import { assertNoLink, writeWhole } from '../write-file.ts';

export interface InitOptions {
  readonly notice?: string;
  readonly blank: boolean;
}

/** Writes the list; nothing is ever written over, and nothing outside of the folder. Throws UserError `listExists`. */
export async function initCommand(
  [folder = '.']: readonly string[],
  { notice: asked, blank }: InitOptions,
  environment: Environment,
): Promise<ExitCode> {
  if (!isFolderAt(folder)) throw new UserError('notAFolder', { path: folder });
  assertNoLink(folder);
  const present = MANIFEST_NAMES.find((name) => isThere(join(folder, name)));
  if (present !== undefined) throw new UserError('listExists', { path: join(folder, present), folder });
  const { messages, noticePaths } = environment;
  const named = await namedNotice(asked, noticePaths, []);
  const { notice } = await loadNotice(named, noticePaths);
  const drafted = blank ? undefined : await draftAt(folder, notice, environment);
  if (!blank && drafted === undefined) {
    environment.print(`${wrapIndented(messages.init.nothing, environment.columns).join('\n')}\n`);
    return 1;
  }
  const target = join(folder, MANIFEST_NAMES[0] ?? '');
  const schema = isId(named) ? schemaFor(folder, named, noticePaths) : undefined;
  writeWhole(target, listText(drafted, notice, { messages, schema }));
  const shown = drafted === undefined ? [] : draftTable(sanitize(drafted), notice, environment);
  const unsure = drafted?.values.filter(({ isSure }) => !isSure).length ?? 0;
  const last = wrapIndented(messages.init.written(target, folder, unsure), environment.columns);
  environment.print(withoutCommands(`${[...shown, ...last].join('\n')}\n`));
  return 0;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Every document in a thread that can be stopped: undefined where none of them has a place in a list. */
async function draftAt(
  folder: string,
  notice: Notice,
  environment: Environment,
): Promise<DraftedList | undefined> {
  const pool = poolFor(environment);
  try {
    const { drafted } = await readSubmissionAt(folder, notice, {
      readDocument: (source, name, family) =>
        pool.run('document', { path: join(folder, name), bytes: source.read(0, source.size), name, family }),
      through: ({ tree }) => tree,
    });
    return drafted;
  } finally {
    await pool.close();
  }
}

interface ListSettings {
  readonly messages: Messages;
  /** Where an editor finds what a list may hold. */
  readonly schema: string | undefined;
}

function listText(
  drafted: DraftedList | undefined,
  notice: Notice,
  { messages, schema }: ListSettings,
): string {
  const { init } = messages;
  const { description } = notice.manifest;
  const head = [
    ...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]),
    ...(description === undefined ? [] : [description]),
    ...(drafted === undefined ? [init.blankHead] : [init.head]),
  ];
  const due = (date: string) => init.due(messages.day(date));
  return writeList(drafted, notice, { head, mark: init.mark, due });
}

/** From the folder, so that both can be moved together. */
function schemaFor(folder: string, named: string, { schemas }: NoticePaths): string {
  const file = join(schemas, 'generated', `${named}.manifest.schema.json`);
  return relative(resolve(folder), file).split(sep).join('/');
}
