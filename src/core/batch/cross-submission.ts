// Summaries laid side by side → what only the receiver of all can see: the same unit, text or phone from two submitters.

import { fromBase64 } from '#bytes';
import type { CrossFinding, CrossItem } from '../model/batch.ts';
import type { SubmissionSummary, Traces } from '../model/summary.ts';
import { alikeNames } from '../text/alike-names.ts';
import type { Fingerprint } from '../text/fingerprint.ts';
import type { NameWords } from '../text/organization-name.ts';
import { likelyPairs, linkedGroups } from '../text/similar-pairs.ts';

/** From this share of common text on, two texts are near-copies worth a look. */
const NEAR = 0.5;
/** And from this on they are the same text. */
const SAME = 0.995;

/** Facts across the packages that count; superseded ones are left out by the caller. */
export function crossFindingsOf(
  submissions: readonly SubmissionSummary[],
  counting: readonly number[],
  words: NameWords,
): CrossFinding[] {
  const sameUnits = groups('sameUnit', counting, (index) =>
    (submissions[index]?.traces.units ?? []).map(({ key, label }) => [key, { submission: index, label }]),
  );
  const sharedPhones = groups('sharedPhone', counting, (index) =>
    (submissions[index]?.traces.phones ?? []).map(({ digits, label }) => [
      digits,
      { submission: index, label },
    ]),
  );
  // One firm from two submitters brings its phone and text along: its name says it all.
  const isReported = ({ items }: CrossFinding) =>
    sameUnits.some((unit) => items.every((item) => unit.items.some((each) => isSame(each, item))));
  const others = [...copies(submissions, counting), ...sharedPhones].filter((found) => !isReported(found));
  const akin = akinUnits(submissions, counting, words).filter((found) => !isReported(found));
  return [...byWhom(sameUnits), ...akin, ...others];
}

/** Units of several submitters whose names differ but are likely one unit's. */
function akinUnits(
  submissions: readonly SubmissionSummary[],
  counting: readonly number[],
  words: NameWords,
): CrossFinding[] {
  const items = counting.flatMap((submission): CrossItem[] =>
    (submissions[submission]?.traces.units ?? []).map(({ label }) => ({ submission, label })),
  );
  const names = items.map(({ label }) => label);
  return alikeNames(names, words)
    .map((group) => group.flatMap((index) => items[index] ?? []))
    .filter((group) => new Set(group.map(({ submission }) => submission)).size > 1)
    .map((group) => ({ kind: 'akinUnit', items: group }));
}

/** What the same submitters have in common is one finding: two copies of one package are not six. Items come in their order. */
function byWhom(found: readonly CrossFinding[]): CrossFinding[] {
  const held = new Map<string, CrossFinding>();
  for (const each of found) {
    const whom = [...new Set(each.items.map(({ submission }) => submission))].join(' ');
    const known = held.get(whom);
    held.set(whom, known ? { ...known, items: [...known.items, ...each.items] } : each);
  }
  return [...held.values()];
}

function isSame(a: CrossItem, b: CrossItem): boolean {
  return a.submission === b.submission && a.label === b.label;
}

/** Items of different submissions that share a key, in the order of their first. */
function groups(
  kind: CrossFinding['kind'],
  counting: readonly number[],
  keysOf: (index: number) => [string, CrossItem][],
): CrossFinding[] {
  const held = new Map<string, CrossItem[]>();
  for (const index of counting) {
    for (const [key, item] of keysOf(index)) held.set(key, [...(held.get(key) ?? []), item]);
  }
  return [...held.values()]
    .filter((items) => new Set(items.map((item) => item.submission)).size > 1)
    .map((items) => ({ kind, items }));
}

interface ComparedText {
  readonly submission: number;
  readonly trace: Traces['texts'][number];
}

/**
 * Texts of several submissions that are alike, however many, in one finding with the least share that links them;
 * equal texts are told apart from merely similar ones. What is alike inside one submission, that one says itself.
 */
function copies(submissions: readonly SubmissionSummary[], counting: readonly number[]): CrossFinding[] {
  const texts = counting.flatMap((submission): ComparedText[] =>
    (submissions[submission]?.traces.texts ?? []).map((trace) => ({ submission, trace })),
  );
  const printAt = (index: number) => {
    const trace = texts[index]?.trace;
    return trace && unpacked(trace.size, trace.hashes);
  };
  const pairs = likelyPairs({ length: texts.length, at: printAt }, NEAR);
  return linkedGroups(pairs).flatMap(({ members, share }): CrossFinding[] => {
    const items = members.flatMap((index) => texts[index] ?? []).map(itemOf);
    if (new Set(items.map(({ submission }) => submission)).size < 2) return [];
    return [{ kind: share >= SAME ? 'sameText' : 'nearCopy', share, items }];
  });
}

function itemOf({ submission, trace: { label, file } }: ComparedText): CrossItem {
  return { submission, label, file };
}

function unpacked(size: number, hashes: string): Fingerprint {
  const bytes = fromBase64(hashes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers = new Uint32Array(bytes.length >> 2);
  for (let at = 0; at < numbers.length; at++) numbers[at] = view.getUint32(at * 4, true);
  return { size, hashes: numbers };
}
