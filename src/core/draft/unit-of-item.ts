// What the text, the file's name and the tables call a unit → the candidates for its name, and whether two names are of one.

import { HAN } from '../text/character.ts';
import type { NameWords } from '../text/organization-name.ts';
import { coreOf, unitKey } from '../text/organization-name.ts';
import type { Candidate } from './candidates.ts';
import type { FileSigns, UnitSign } from './file-signs.ts';
import { endingsOf, type Slot } from './slots.ts';
import { unitsIn } from './unit-names.ts';

/** Whether two names are likely one unit's: equal, or the one without place and legal form is a part of the other. */
export function isSameUnit(a: string, b: string, words: NameWords): boolean {
  const [one, other] = [unitKey(a), unitKey(b)];
  if (one === other) return true;
  const [coreA, coreB] = [coreOf(a, words), coreOf(b, words)];
  if (coreA.length < CORE_LEAST || coreB.length < CORE_LEAST) return false;
  return one.includes(coreB) || other.includes(coreA);
}

const CORE_LEAST = 3;

/** What the text and the name of a file call the unit that it is about. */
export function unitCandidates(signs: FileSigns, slot: Slot): readonly Candidate[] {
  const { path, units } = signs;
  const [first, ...rest] = units;
  const named = first === undefined ? [] : [first, ...rest.filter(({ inHeading }) => inHeading)];
  const inText = named.map(
    (unit): Candidate => ({
      value: unit.name,
      source: { kind: 'text', file: path, words: unit.words },
      ...(isTrusted(unit) ? {} : { isWeak: true }),
    }),
  );
  return [...inText, ...inName(signs, slot)];
}

/** Named once in passing, it may be another's. */
function isTrusted({ inHeading, inFileName, times }: UnitSign): boolean {
  return inHeading ? times > 1 || inFileName : inFileName && times > 1;
}

/** The whole name, or what is left of the stem without the words that only say what the file is. */
function inName({ path, stem, headings, units }: FileSigns, slot: Slot): readonly Candidate[] {
  const source = { kind: 'fileName', file: path, words: path.slice(path.lastIndexOf('/') + 1) } as const;
  const [[whole] = []] = unitsIn(stem, endingsOf([slot]));
  if (whole !== undefined) return [{ value: whole, source }];
  const short = withoutWords(stem, slot);
  const isPart = units.some(({ name }) => unitKey(name).includes(unitKey(short)));
  const isTitle = !isPart && headings.some((heading) => unitKey(heading).includes(unitKey(stem)));
  return short.replace(NO_HAN, '').length < SHORT_LEAST || isTitle
    ? []
    : [{ value: short, source, isWeak: true }];
}

/** Fewer characters name nobody, and letters with figures are a number. */
const SHORT_LEAST = 3;
const NO_HAN = new RegExp(`(?!${HAN}).`, 'gu');

function withoutWords(stem: string, { words }: Slot): string {
  const all = [...words.names, ...words.headings, ...words.titles].sort((a, b) => b.length - a.length);
  const rest = all.reduce((left, word) => left.replaceAll(word, ' '), stem);
  // What is left in front of the words is the name; behind them stand remarks.
  return (rest.split(/\s{1,}|[_—-]/u).find((part) => part !== '') ?? '').replace(/[(（]$/u, '').trim();
}
