// Bytes of a submitter's list + the notice's vocabulary → Manifest: its values, its problems, their places.

import { LIMITS } from '../limits.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { decodeText } from '../text/encoding.ts';
import { readPlain } from './fast-parser.ts';
import { isBlank } from './fit-vocabulary.ts';
import { outOfBounds } from './limits.ts';
import { problemOf, sourceOf } from './locate.ts';
import { placesOf } from './places.ts';
import { explain } from './syntax-errors.ts';
import { shape } from './to-manifest.ts';
import type { Fault, Reading } from './tree.ts';
import { readFull } from './yaml-parser.ts';

/** A line with anything but blanks and comments. */
const CONTENT = /^[ \t]*[^\s#]/m;

/** What every fault that stops the reading shares. */
interface Head {
  readonly file: string;
  readonly encoding: string;
  readonly text: string;
}

/** Bytes of the list → Manifest. Never throws: what cannot be read has no values, and one problem that says why. */
export async function readManifest(
  bytes: Uint8Array,
  file: string,
  vocabulary: Vocabulary,
): Promise<Manifest> {
  const unread: Head = { file, encoding: '', text: '' };
  if (bytes.length > LIMITS.manifestBytes) {
    return broken(unread, { code: 'tooLarge', detail: { bytes: bytes.length, limit: LIMITS.manifestBytes } });
  }
  const decoded = decodeText(bytes);
  if (decoded === undefined) return broken(unread, { code: 'unreadableBytes' });
  // YAML also ends lines with CR alone, as old machines do; the library does not.
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text;
  return readText({ file, encoding: decoded.encoding, text }, vocabulary);
}

async function readText(head: Head, vocabulary: Vocabulary): Promise<Manifest> {
  const { file, encoding, text } = head;
  const { tree, fault } = await treeOf(text, vocabulary);
  if (tree === undefined) return broken(head, fault);
  const { value, faults, slip } = shape(tree, text, vocabulary);
  if (slip !== undefined) return broken(head, slip);
  const source = sourceOf(text);
  const problems = [...faults].sort(byPlace).map((one) => problemOf(one, source));
  return { file, encoding, value, problems, ...placesOf(tree, source, vocabulary) };
}

function byPlace(a: Fault, b: Fault): number {
  return (a.at ?? 0) - (b.at ?? 0);
}

async function treeOf(text: string, vocabulary: Vocabulary): Promise<Reading> {
  const tree = readPlain(text);
  if (tree !== undefined) return { tree };
  if (!CONTENT.test(text)) return { fault: { code: 'empty' } };
  const beyond = outOfBounds(text);
  if (beyond !== undefined) return { fault: beyond };
  const answer = await readFull(text);
  if ('tree' in answer) return isBlank(answer.tree) ? { fault: { code: 'empty' } } : answer;
  if ('fault' in answer) return answer;
  const [first] = answer.complaints;
  return { fault: first === undefined ? { code: 'syntax' } : explain(text, first, vocabulary) };
}

/** A manifest of which nothing can be taken: one fault, and none of its consequences. */
function broken({ file, encoding, text }: Head, fault: Fault): Manifest {
  return {
    file,
    encoding,
    value: {},
    problems: [problemOf(fault, sourceOf(text))],
    placeOf: () => undefined,
    keyOf: () => undefined,
  };
}
