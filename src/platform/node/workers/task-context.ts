// One task in a worker → readers that report every step, and leave out what stopped an earlier attempt.

import { basename, resolve } from 'node:path';
import { LIMITS } from '../../../core/limits.ts';
import type { ByteSource, Unread } from '../../../core/model/document.ts';
import type { Notice } from '../../../core/model/notice.ts';
import type { Submission } from '../../../core/model/submission.ts';
import type { SubmissionSummary } from '../../../core/model/summary.ts';
import { withThumbnails } from '../../../core/report/summary/index.ts';
import { kindOf, type MeasuredFile } from '../../../documents/index.ts';
import {
  type FileTree,
  failedSubmission,
  isManifestName,
  type ReadDocument,
  type SmallPicture,
  smallPictures,
} from '../../../submission/index.ts';
import type { readSubmissionAt } from '../open-submission.ts';
import {
  type LongDocument,
  readClock,
  type SharedProgress,
  type TaskAttempt,
  type TaskStage,
  writeProgress,
} from './protocol.ts';

/** How a path is read: as what the user named, or as what lies in an inbox. */
type ReadAt = typeof readSubmissionAt;

/** A summary → the same with small pictures of its photos. */
type Pictured = (summary: SubmissionSummary) => Promise<SubmissionSummary>;

/** What a task reads with. */
export interface TaskContext {
  readonly read: ReadDocument;
  readonly picture: SmallPicture;
  /** What is made of the submission while its files can still be opened, so that a picture is made only once it is wanted. */
  readonly submission: <Answer>(
    from: { readonly path: string; readonly notice: Notice; readonly readAt: ReadAt },
    use: (submission: Submission, pictured: Pictured) => Answer | Promise<Answer>,
  ) => Promise<Answer>;
}

export interface ContextSettings {
  readonly progress: SharedProgress;
  readonly task: number;
  readonly attempt: TaskAttempt;
  /** A document that took long is not to be read again should a later one stop the worker. */
  readonly keep: (document: LongDocument) => void;
  readonly readDocument: ReadDocument;
  readonly smallPicture?: SmallPicture;
}

const LONG_MILLISECONDS = 200;

/** The readers for one task. */
export function contextFor(settings: ContextSettings): TaskContext {
  const { progress, task, attempt, keep, readDocument } = settings;
  const start = readClock(progress);
  let serial = 0;
  const enterStage = (stage: TaskStage) => writeProgress(progress, { task, stage, serial });
  const spent = () => attempt.milliseconds + readClock(progress) - start;
  enterStage('opening');
  const read: ReadDocument = async (source, name, family) => {
    serial++;
    const known = attempt.known.get(serial);
    if (known) return withKind(known, source, name);
    if (spent() > LIMITS.submissionMilliseconds) return withKind(unreadFile(OUT_OF_TIME), source, name);
    enterStage('document');
    const begun = performance.now();
    const found = withKind(await readOrCrash(() => readDocument(source, name, family)), source, name);
    if (performance.now() - begun > LONG_MILLISECONDS) keep({ task, serial, found });
    enterStage('judging');
    return found;
  };
  // A small picture is an ornament: it has a stage of its own, so that the verdict never waits for it or ends with it.
  const begin = (index: number) => {
    if (attempt.unpictured?.has(index)) return false;
    serial = index;
    enterStage('picture');
    return true;
  };
  const { smallPicture = async () => undefined } = settings;
  const pictured = async (summary: SubmissionSummary, { listed }: Submission, tree?: FileTree) =>
    tree === undefined
      ? summary
      : withThumbnails(summary, await smallPictures(listed, tree, { begin, smallPicture }));
  const reading = { attempt, read, enterStage };
  return {
    read,
    picture: async (source) => (begin(0) ? smallPicture(source) : undefined),
    async submission({ path, notice, readAt }, use) {
      const held: HeldTree = {};
      try {
        const submission = await submissionAt(path, notice, { ...reading, held, readAt });
        return await use(submission, (summary) => pictured(summary, submission, held.tree));
      } finally {
        held.tree?.close?.();
      }
    },
  };
}

/** The files of a submission, which stay open until all is made of them. */
interface HeldTree {
  tree?: FileTree;
}

const OUT_OF_TIME: Unread = { code: 'tooSlow', detail: { limit: LIMITS.submissionMilliseconds } };

function unreadFile(unread: Unread): MeasuredFile {
  return { document: { kind: 'unknown', notes: [], unread } };
}

/** Whatever stopped its reader, a file is what its first bytes say. */
function withKind(found: MeasuredFile, source: ByteSource, name: string): MeasuredFile {
  const { document } = found;
  if (document.kind !== 'unknown' || document.unread === undefined) return found;
  return { ...found, document: { ...document, kind: kindOf(source, name) } };
}

/** A reader that throws is our bug, but costs no more than its document. */
async function readOrCrash(read: () => Promise<MeasuredFile>): Promise<MeasuredFile> {
  try {
    return await read();
  } catch {
    return unreadFile({ code: 'crashed' });
  }
}

interface Reading {
  readonly attempt: TaskAttempt;
  readonly read: ReadDocument;
  readonly enterStage: (stage: TaskStage) => void;
  readonly held: HeldTree;
  readonly readAt: ReadAt;
}

async function submissionAt(
  path: string,
  notice: Notice,
  { attempt, read, enterStage, held, readAt }: Reading,
): Promise<Submission> {
  if (attempt.stopped) return stoppedAt(path, attempt.stopped);
  const submission = await readAt(path, notice, {
    readDocument: read,
    through({ tree }) {
      held.tree = tree;
      const { close: _later, ...open } = tree;
      return withListTimed(open, enterStage);
    },
  });
  enterStage('judging');
  return submission;
}

/** The time limit of the list ends when the first other file is opened. */
function withListTimed(tree: FileTree, enterStage: Reading['enterStage']): FileTree {
  enterStage('list');
  return {
    ...tree,
    open(written) {
      if (!isManifestName(written)) enterStage('judging');
      return tree.open(written);
    },
  };
}

/** A submission that stopped a worker: not checked, never passed. */
function stoppedAt(path: string, { part, code }: NonNullable<TaskAttempt['stopped']>): Submission {
  const limit = part === 'list' ? LIMITS.manifestMilliseconds : LIMITS.submissionMilliseconds;
  const unread: Unread = code === 'tooSlow' ? { code, detail: { limit } } : { code };
  const slowList = part === 'list' && code === 'tooSlow';
  return failedSubmission(
    { path, name: basename(resolve(path)) },
    unread,
    slowList ? [{ code: 'tooSlow', detail: { limit } }] : [],
  );
}
