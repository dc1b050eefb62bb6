// Everything that sources say of one value → the value, whether it is sure, and what else it may be.

import type { DraftedValue, SourcedValue, ValueSource } from '../model/draft.ts';

/** What one source says. */
export interface Candidate {
  readonly value: string;
  readonly source: ValueSource;
  /** It may mean something else: it is never taken for sure by itself. */
  readonly isWeak?: boolean;
}

/** Whether two values say the same. */
export type AreSame = (a: string, b: string) => boolean;

interface CandidateGroup {
  readonly value: string;
  readonly from: ValueSource[];
  isStrong: boolean;
}

/** The value of the first source that says one in so many words, else of the first; undefined where none says any. */
export function settle(
  pointer: string,
  candidates: readonly Candidate[],
  areSame: AreSame,
): DraftedValue | undefined {
  const groups: CandidateGroup[] = [];
  const inOrder = [...candidates.filter(isStrong), ...candidates.filter((each) => !isStrong(each))];
  for (const candidate of inOrder) {
    const own = groups.find(({ value }) => areSame(value, candidate.value));
    if (own === undefined)
      groups.push({ value: candidate.value, from: [candidate.source], isStrong: isStrong(candidate) });
    else own.from.push(candidate.source);
  }
  const [first, ...others] = groups;
  if (first === undefined) return undefined;
  const bare = ({ value, from }: CandidateGroup): SourcedValue => ({ value, from });
  return { pointer, ...bare(first), isSure: others.length === 0 && first.isStrong, others: others.map(bare) };
}

function isStrong({ isWeak }: Candidate): boolean {
  return isWeak !== true;
}
