// A single file that lies where packages are expected → a submission that says so, with the words that may name its sender.

import type { ByteSource, Kind, Unread } from '../core/model/document.ts';
import type { Submission } from '../core/model/submission.ts';
import type { ReadDocument } from './listed-files.ts';
import { failedSubmission } from './read-submission.ts';

/** As an office writes its own remarks, which name submitters too: no papers are sent so. */
const PLAIN: ReadonlySet<Kind> = new Set(['text', 'markdown', 'csv']);

/** Further on in a text it is the others that are named. */
const WORDS = 4_000;

/** Whatever the file is, it was received: what kind of file it is, and whom its text names. */
export async function looseFile(
  origin: Pick<Submission, 'path' | 'name'>,
  source: ByteSource,
  readDocument: ReadDocument,
): Promise<Submission> {
  if (source.size === 0) return single(origin, { code: 'empty' });
  const { document } = await readDocument(source, origin.name, 'any');
  if (document.kind === 'executable') return single(origin, { code: 'executable' });
  const rows = document.sheet?.cells.map((row) => row.join(' ')) ?? [];
  const words = (document.text?.content ?? rows.join('\n')).slice(0, WORDS);
  const isNote = PLAIN.has(document.kind);
  return { ...single(origin, { code: 'looseFile' }), words: { text: words, isNote } };
}

/** What lies there and is no package: a file, a link, a pipe. */
export function single(origin: Pick<Submission, 'path' | 'name'>, unread: Unread): Submission {
  return { ...failedSubmission(origin, unread), form: 'file' };
}
