// Two texts → the letters that one has more often than the other, sorted.

/** Blanks, controls and marks that nobody sees are no letters. */
const NO_LETTER = /[\s\p{Cc}\p{Cf}]/gu;

export interface Difference {
  readonly ours: string;
  readonly theirs: string;
}

export function difference(ours: string, theirs: string): Difference {
  const [mine, other] = [lettersOf(ours), lettersOf(theirs)];
  return { ours: surplus(mine, other), theirs: surplus(other, mine) };
}

function lettersOf(text: string): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const letter of text.replace(NO_LETTER, '')) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

function surplus(has: ReadonlyMap<string, number>, than: ReadonlyMap<string, number>): string {
  return [...has]
    .map(([letter, count]) => letter.repeat(Math.max(0, count - (than.get(letter) ?? 0))))
    .sort()
    .join('');
}
