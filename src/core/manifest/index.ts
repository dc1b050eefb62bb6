// Bytes of a submitter's list + the notice's vocabulary → Manifest: values, problems, places. The door of this room.

import { LIMITS } from '../limits.ts';
import type { Manifest, ManifestForm, ManifestProblem } from '../model/manifest.ts';
import type { Vocabulary } from '../model/notice.ts';
import { type DecodedText, decodeText } from '../text/encoding.ts';
import { coerce } from './coerce.ts';
import { parseFast } from './fast-parser.ts';
import { withDashes, withoutProse } from './item-marks.ts';
import { withListsGathered } from './key-meanings.ts';
import { marksIn } from './marks.ts';
import { binaryForm, isMarkdown, textForm } from './other-forms.ts';
import { placesOf } from './places.ts';
import {
  linesLed,
  type RepairedText,
  withBackslashes,
  withBlanks,
  withColons,
  withoutUnseen,
  withPlainEnds,
} from './repairs.ts';
import { problemOf, sourceText } from './source-text.ts';
import { likelyCause } from './syntax-errors.ts';
import { exceededLimit } from './text-limits.ts';
import type { ManifestFault, ParseResult } from './tree.ts';
import { isBlankNode } from './vocabulary.ts';
import { parseYaml } from './yaml-parser.ts';

export { shorthandOf } from './vocabulary.ts';

/** A line with anything but blanks and comments. */
const CONTENT = /^[ \t]*[^\s#]/m;

/** The manifest's text, as far as it could be decoded. */
interface DecodedManifest {
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
  const unread: DecodedManifest = { file, encoding: '', text: '' };
  if (bytes.length > LIMITS.manifestBytes) {
    return unreadableManifest(unread, {
      code: 'tooLarge',
      detail: { bytes: bytes.length, limit: LIMITS.manifestBytes },
    });
  }
  const binary = binaryForm(bytes);
  if (binary !== undefined) return unreadableManifest(unread, notPlain(binary));
  const decoded = decodeText(bytes);
  if ('code' in decoded || !isWhole(decoded)) return unreadableManifest(unread, { code: 'unreadableBytes' });
  // A line may also end with CR alone, as on old Macintoshes; the YAML library does not know that.
  const text = decoded.text.includes('\r') ? decoded.text.replace(/\r\n?/g, '\n') : decoded.text;
  const head = { file, encoding: decoded.encoding, text };
  const form = textForm(text);
  if (form !== undefined) return unreadableManifest(head, { ...notPlain(form), at: 0 });
  const manifest = await readText(head, vocabulary);
  const isRead = Object.keys(manifest.value).length > 0;
  return isRead || !isMarkdown(text)
    ? manifest
    : unreadableManifest(head, { ...notPlain('markdown'), at: 0 });
}

function notPlain(form: ManifestForm): ManifestFault {
  return { code: 'notPlainText', detail: { form } };
}

/** A list that ends within a character may end within a line; a NUL is in no list. */
function isWhole({ text, cut }: DecodedText): boolean {
  return cut === undefined && !text.includes('\0');
}

/** Backslashes in double quotes are mended; full-width colons only where the text cannot be read as it stands. */
async function readText(head: DecodedManifest, vocabulary: Vocabulary): Promise<Manifest> {
  const seen = { ...head, text: withoutUnseen(head.text, vocabulary) };
  const surely = mendedBy(SURE, { ...NONE, text: seen.text }, vocabulary);
  const first = await readOnce({ ...seen, text: surely.text }, vocabulary, surely.problems);
  if (!first.problems.some(({ code }) => MENDABLE.has(code))) return first;
  const mended = mendedBy(LIKELY, surely, vocabulary);
  if (mended.text === surely.text) return first;
  const second = await readOnce({ ...seen, text: mended.text }, vocabulary, mended.problems);
  // What is left is told where prose alone was in the way: the lines around it were never at fault.
  const isProse = mended.problems.some(({ code }) => code === 'proseSkipped');
  const isEmpty = second.problems.some(({ code }) => code === 'empty');
  return (isProse && !isEmpty) || Object.keys(second.value).length > 0 ? second : first;
}

type Repair = (text: string, vocabulary: Vocabulary) => RepairedText;

/** What can mean nothing else, and what is tried where a text does not read as it stands. */
const SURE: readonly Repair[] = [withPlainEnds, withBackslashes];
const LIKELY: readonly Repair[] = [withDashes, withoutProse, withColons, withBlanks];
/** Where one of these is said, another writing may be meant. */
const MENDABLE: ReadonlySet<ManifestProblem['code']> = new Set([
  'fullWidthColon',
  'missingBlank',
  'indentation',
  'syntax',
  'alias',
  'unclosedQuote',
  'wrongType',
]);

interface MendedText {
  readonly text: string;
  readonly problems: readonly ManifestProblem[];
}

const NONE: MendedText = { text: '', problems: [] };

function mendedBy(repairs: readonly Repair[], given: MendedText, vocabulary: Vocabulary): MendedText {
  return repairs.reduce((before, repair) => {
    const after = repair(before.text, vocabulary);
    return { text: after.text, problems: [...before.problems, ...problemsOf(after, before.text)] };
  }, given);
}

function problemsOf({ hints }: RepairedText, written: string): readonly ManifestProblem[] {
  if (hints.length === 0) return [];
  const source = sourceText(written);
  return hints.map((hint) => problemOf(hint, source));
}

async function readOnce(
  head: DecodedManifest,
  vocabulary: Vocabulary,
  mended: readonly ManifestProblem[],
): Promise<Manifest> {
  const { file, encoding, text } = head;
  const { tree, fault } = await treeOf(text, vocabulary);
  if (tree === undefined) return unreadableManifest(head, fault);
  const gathered = withListsGathered(tree, vocabulary);
  const coerced = coerce(gathered.tree, text, vocabulary);
  if ('mistake' in coerced) return unreadableManifest(head, coerced.mistake);
  const source = sourceText(text);
  const placed = (faults: readonly ManifestFault[]) =>
    [...faults].sort(byPlace).map((one) => problemOf(one, source));
  const { value, uncut } = coerced;
  const isNothing = Object.keys(value).length === 0;
  const faults = [...gathered.faults, ...coerced.faults];
  const problems = placed(isNothing ? [...faults, ...coerced.hints.map(asUnknown)] : faults);
  const hints = isNothing ? mended : [...mended, ...placed(coerced.hints)];
  const found = { value, problems, hints, uncut, ...marksIn(text, source) };
  return { file, encoding, ...found, ...placesOf(gathered.tree, source, vocabulary) };
}

/** Where nothing at all is known, a key that means nothing is no mere remark. */
function asUnknown(hint: ManifestFault): ManifestFault {
  return hint.code === 'extraKey' ? { ...hint, code: 'unknownKey' } : hint;
}

function byPlace(a: ManifestFault, b: ManifestFault): number {
  return (a.at ?? 0) - (b.at ?? 0);
}

async function treeOf(text: string, vocabulary: Vocabulary): Promise<ParseResult> {
  const tree = parseFast(text);
  if (tree !== undefined) return { tree };
  if (!CONTENT.test(text)) return { fault: { code: 'empty' } };
  const beyond = exceededLimit(text);
  if (beyond !== undefined) return { fault: beyond };
  const answer = await parseYaml(text);
  if ('tree' in answer) return isBlankNode(answer.tree) ? { fault: { code: 'empty' } } : answer;
  if ('fault' in answer) return answer;
  const [first] = answer.errors;
  return { fault: first === undefined ? { code: 'syntax' } : likelyCause(text, first, vocabulary) };
}

/** A manifest of which nothing can be read: one fault, without its consequences. */
function unreadableManifest({ file, encoding, text }: DecodedManifest, given: ManifestFault): Manifest {
  const fault = withAllLines(given, text);
  return {
    file,
    encoding,
    value: {},
    problems: [problemOf(fault, sourceText(text))],
    placeOf: () => undefined,
    keyOf: () => undefined,
  };
}

/** Odd blanks at the start of lines are placed at the first such line, and all lines at once. */
function withAllLines(fault: ManifestFault, text: string): ManifestFault {
  const { code, detail } = fault;
  const character = code === 'tab' ? '\t' : code === 'indentation' ? detail?.character : undefined;
  const found = character === undefined ? undefined : linesLed(text, character);
  if (found === undefined) return fault;
  const at = found.first;
  return found.count > 1 ? { ...fault, at, detail: { ...detail, lines: found.named } } : { ...fault, at };
}
