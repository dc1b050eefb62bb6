// The script of a worker: requests from the main thread → answers, one after another; it may be stopped at any moment.

import { parentPort, workerData } from 'node:worker_threads';
import { isPictured } from '../../../core/report/summary/index.ts';
import { summarize } from '../../../core/summarize.ts';
import { isUserError, orSystemRefused } from '../../../core/user-error.ts';
import { readDocument as ownReadDocument, smallPicture, sourceOf } from '../../../documents/index.ts';
import type { ReadDocument } from '../../../submission/index.ts';
import { countDocuments } from '../count-documents.ts';
import { type LoadedNotice, loadNotice } from '../notices.ts';
import { readInboxFileAt, readSubmissionAt } from '../open-submission.ts';
import {
  type LongDocument,
  type NoticeReference,
  type Reply,
  type Request,
  type SharedProgress,
  type TaskAnswers,
  type TaskInputs,
  type TaskKind,
  writeProgress,
} from './protocol.ts';
import { contextFor, type TaskContext } from './task-context.ts';

/** How each kind of task is answered. */
export type Handlers = {
  readonly [Kind in TaskKind]: (input: TaskInputs[Kind], context: TaskContext) => Promise<TaskAnswers[Kind]>;
};

const loaded = new Map<string, Promise<LoadedNotice>>();

function rulesAt({ notice, noticePaths }: NoticeReference): Promise<LoadedNotice> {
  const known = loaded.get(notice) ?? loadNotice(notice, noticePaths);
  loaded.set(notice, known);
  return known;
}

export const HANDLERS: Handlers = {
  async summarize({ path, loose, rules, settings }, context) {
    const loadedRules = await rulesAt(rules);
    const read = loose ? readInboxFileAt : readSubmissionAt;
    return context.submission({ path, notice: loadedRules.notice, readAt: read }, (submission, pictured) => {
      const summary = summarize(submission, loadedRules, settings);
      return isPictured(summary, settings.keep) ? pictured(summary) : summary;
    });
  },
  count: ({ path }, context) => countDocuments(path, context.read),
  document: ({ bytes, name, family }, context) => context.read(sourceOf(bytes), name, family),
  picture: ({ bytes }, context) => context.picture(sourceOf(bytes)),
};

/** Serves with the program's own readers until the worker is ended. */
function serveAsWorker(): void {
  serve(HANDLERS, ownReadDocument);
}

// The name under which bin/ starts a script of the build.
export { serveAsWorker as main };

/** Serves for ever; further requests wait here, so that the worker never waits for the next one. */
export function serve(handlers: Handlers, readDocument: ReadDocument): void {
  const port = parentPort;
  if (port === null) throw new Error('worker.ts is to be started as a worker');
  const progress = workerData as SharedProgress;
  const answerNext = async (request: Request) => {
    const { task, attempt } = request;
    const keep = (document: LongDocument) => port.postMessage(document);
    const reply = await replyTo(
      request,
      handlers,
      contextFor({ progress, task, attempt, keep, readDocument, smallPicture }),
    );
    writeProgress(progress, { task, stage: 'idle', serial: 0 });
    port.postMessage(reply);
  };
  let last = Promise.resolve();
  port.on('message', (request: Request) => {
    last = last.then(() => answerNext(request));
  });
}

async function replyTo(request: Request, handlers: Handlers, context: TaskContext): Promise<Reply> {
  const { task } = request;
  try {
    return { task, answer: await answer(request, handlers, context) };
  } catch (thrown) {
    const error = orSystemRefused(thrown);
    if (isUserError(error)) return { task, userError: { code: error.code, detail: error.detail } };
    return { task, bug: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

function answer<Kind extends TaskKind>(
  { kind, input }: Request<Kind>,
  handlers: Handlers,
  context: TaskContext,
): Promise<TaskAnswers[Kind]> {
  return handlers[kind](input, context);
}
