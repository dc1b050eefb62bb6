// `count <file…>`: the five figures of Word's dialog for any document, their range, and what was left out.

import type { Messages } from '../../core/i18n/messages.ts';
import type { Document, SheetFacts, Unread } from '../../core/model/document.ts';
import { countLines } from '../../core/report/count-lines.ts';
import { sanitize } from '../../core/report/sanitize.ts';
import { unreadSentences } from '../../core/report/unread-sentences.ts';
import { hangingIndent, withoutCommands } from '../../core/reporters/text-layout.ts';
import { lengthRange } from '../../core/text/count.ts';
import { unreadableAs } from '../../documents/index.ts';
import type { CountedDocument } from '../../platform/node/count-documents.ts';
import { countAt } from '../check-in-process.ts';
import type { Environment } from '../environment.ts';
import type { ExitCode } from '../exit-code.ts';
import { poolFor } from '../worker-pool.ts';

export interface CountOptions {
  readonly format?: string;
}

/** Counts each file; 1 if one of them could not be read. */
export async function countCommand(
  paths: readonly string[],
  options: CountOptions,
  environment: Environment,
): Promise<ExitCode> {
  const { format = 'text' } = options;
  const counted = sanitize(await countAll(paths, environment));
  const words = environment.messages;
  if (format === 'json')
    environment.print(
      `${JSON.stringify(
        counted.map((each) => row(each, words)),
        null,
        2,
      )}\n`,
    );
  else
    environment.print(
      withoutCommands(counted.map((each) => page(each, words, environment.columns)).join('\n')),
    );
  return counted.some(({ document }) => document.unread || !measurable(document)) ? 1 : 0;
}

async function countAll(paths: readonly string[], environment: Environment): Promise<CountedDocument[]> {
  const pool = poolFor(environment);
  const counted: CountedDocument[] = [];
  try {
    for (const path of paths) counted.push(...(await countAt(path, { environment, pool })));
    return counted;
  } finally {
    await pool.close();
  }
}

/** A sheet or a photo has no 字数, but it has been read. */
function measurable(document: Document): boolean {
  return document.text !== undefined || document.image !== undefined || document.sheet !== undefined;
}

/** The shape that others build on; see schemas/count.schema.json. */
function row({ path, document, ending }: CountedDocument, words: Messages) {
  const { kind, text, image, sheet, notes } = document;
  return {
    path,
    kind,
    ...(text
      ? {
          figures: text.figures,
          range: lengthRange(text, notes),
          leftOut: text.leftOut,
          han: text.han,
          boxed: text.boxed,
          pictures: text.pictures,
          trackedChanges: text.trackedChanges,
          comments: text.comments,
          ...(text.pages === undefined ? {} : { pages: text.pages }),
        }
      : {}),
    ...(image ? { image } : {}),
    ...(sheet
      ? {
          sheet: sheetRow(sheet),
        }
      : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(ending === undefined ? {} : { ending }),
    ...unreadRow(document, words),
  };
}

/** Cells are the office's own. */
function sheetRow({ cells, ...told }: SheetFacts) {
  return told;
}

function unreadRow(document: Document, words: Messages) {
  const unread = reasonOf(document);
  if (unread === undefined) return {};
  return {
    unread: { code: unread.code, reason: unreadSentences(unread, words).says },
  };
}

/** Of a file without any measure, as an archive that is left shut, the reason is its kind. */
function reasonOf(document: Document): Unread | undefined {
  return document.unread ?? (measurable(document) ? undefined : unreadableAs(document.kind));
}

function page({ document, path, ending }: CountedDocument, words: Messages, columns: number): string {
  const unread = reasonOf(document);
  const lines = [
    ...(unread ? reasonLines(unread, words) : countLines(document, words)),
    ...(ending === undefined ? [] : [words.count.ending(ending, words.kind[document.kind])]),
  ].flatMap((line) => hangingIndent('  ', line, columns));
  return `${[`${words.count.file}${words.colon}${path}  ${words.kind[document.kind]}`, ...lines].join('\n')}\n`;
}

function reasonLines(unread: Unread, words: Messages): string[] {
  const { says, do: advice } = unreadSentences(unread, words);
  return [`${words.verdict.unchecked}${words.colon}${says}`, advice];
}
