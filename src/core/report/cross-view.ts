// Something seen across submissions → one sentence: what it is, whom it concerns and what to do.

import { type Language, wordsIn } from './to-view.ts';
import type { CrossFinding, SubmissionSummary } from './view.ts';

/** Something seen across submissions, as one sentence. */
export function crossSentence(
  found: Omit<CrossFinding, 'sentence'>,
  digests: readonly SubmissionSummary[],
  language: Language,
): string {
  const words = wordsIn(language);
  const nameOf = (index: number) => digests[index]?.submitter?.name ?? digests[index]?.name ?? '';
  const whose = [...new Set(found.items.map(({ digest }) => digest))];
  if (found.kind === 'sameUnit' && found.items.length > whose.length) {
    const own = found.items.filter(({ digest }) => digest === whose[0]).map(({ label }) => label);
    return words.across.sameUnits(apart(whose, digests, nameOf), own.slice(0, UNITS_NAMED), own.length);
  }
  const items = found.items.map(({ digest, label }) => words.across.item(nameOf(digest), label));
  return words.across[found.kind](items, Math.round((found.share ?? 0) * 100));
}

/** Names of packages; two of one submitter are told apart by what they are called. */
function apart(
  whose: readonly number[],
  digests: readonly SubmissionSummary[],
  nameOf: (index: number) => string,
): string[] {
  const names = whose.map(nameOf);
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return whose.map((index, at) => {
    const name = names[at] ?? '';
    return isTwice(name) ? `${name}（${digests[index]?.name ?? ''}）` : name;
  });
}

/** Units that one sentence names. */
const UNITS_NAMED = 3;
