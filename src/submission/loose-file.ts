// A single file that lies where packages are expected → a submission that says so, with the words that may name its sender.

import { latin1, utf8 } from '#bytes';
import type { ByteSource, Kind, Unread } from '../core/model/document.ts';
import type { Submission } from '../core/model/submission.ts';
import { isUnread, openZip } from '../documents/index.ts';
import type { ReadDocument } from './listed-files.ts';
import { failedSubmission } from './read-submission.ts';

/** As an office writes its own remarks, which name submitters too: no papers are sent so. */
const PLAIN: ReadonlySet<Kind> = new Set(['text', 'markdown', 'csv']);

/** Further on in a text it is the others that are named. */
const WORDS = 4_000;

/** Told by name too: what is cut off behind its first bytes is called a program all the same. */
const PROGRAM = /\.(?:exe|msi|scr|com|bat|cmd|apk)$/i;

/** Whatever the file is, it was received: what kind of file it is, and whom its text names. */
export async function looseFile(
  origin: Pick<Submission, 'path' | 'name'>,
  source: ByteSource,
  readDocument: ReadDocument,
): Promise<Submission> {
  if (source.size === 0) return single(origin, { code: 'empty' });
  const { document } = await readDocument(source, origin.name, 'any');
  if (document.kind === 'shortcut') return single(origin, { code: 'shortcut' });
  if (document.kind === 'executable' || PROGRAM.test(origin.name))
    return single(origin, { code: 'executable' });
  const rows = document.sheet?.cells.map((row) => row.join(' ')) ?? [];
  const words = (document.text?.content ?? rows.join('\n')).slice(0, WORDS);
  const isNote = PLAIN.has(document.kind);
  if (!isOwnReport(source, document.kind))
    return { ...single(origin, { code: 'looseFile' }), words: { text: words, isNote } };
  return { ...single(origin, { code: 'ownReport' }), words: { text: titleOf(source), isNote: false } };
}

/** Reports of ours that have a place for who made them, by their first bytes: a page, JSON, a part of a batch, JUnit. */
const OWN_HEADS = [
  /^<!doctype html>\s*<html [^>]*>\s*<head>[\s\S]{0,400}<meta name="generator" content="baosong [^"]*"\/?>/i,
  /^\{\s*"schema":\s*\d+,\s*"tool":\s*\{\s*"name":\s*"baosong"/,
  /^\{"schema":\d+,"shard":\d+,"of":\d+,"notice":"[^"]*","noticeHash":/,
  /^<\?xml [^>]*>\s*<testsuites name="baosong /,
];
const HEAD_BYTES = 1_024;

/** What the program wrote says so in a place of its own; plain text has none, and is a note anyway. */
function isOwnReport(source: ByteSource, kind: Kind): boolean {
  if (kind === 'xlsx') return /<dc:creator>baosong<\/dc:creator>/.test(corePropertiesOf(source));
  const head = latin1(source.read(0, HEAD_BYTES));
  return OWN_HEADS.some((each) => each.test(head));
}

/** A report of ours speaks of many; of one submission alone its page says in the title whose it is. */
function titleOf(source: ByteSource): string {
  const head = utf8(source.read(0, HEAD_BYTES));
  return /<title>([^<]*)<\/title>/.exec(head)?.[1] ?? '';
}

function corePropertiesOf(source: ByteSource): string {
  const zip = openZip(source);
  if (isUnread(zip)) return '';
  const entry = zip.entries.find(({ name }) => name === 'docProps/core.xml');
  const bytes = entry && zip.read(entry);
  return bytes === undefined || isUnread(bytes) ? '' : latin1(bytes);
}

/** What lies there and is no package: a file, a link, a pipe. */
export function single(origin: Pick<Submission, 'path' | 'name'>, unread: Unread): Submission {
  return { ...failedSubmission(origin, unread), form: 'file' };
}
