// A file in its place → the values of its item: the path itself, the name of the unit, whom to call, the day of a photo.

import { childPointer } from '../json-pointer.ts';
import type { DraftedValue, ReadFile } from '../model/draft.ts';
import type { Notice } from '../model/notice.ts';
import { type Candidate, settle } from './candidates.ts';
import { type CandidatesByName, labelledIn, lineAbout, tailContact } from './contacts.ts';
import { photoDates } from './photo-dates.ts';
import type { Placement } from './place-files.ts';
import { sameBy } from './same-values.ts';
import type { ItemShape } from './slots.ts';
import { type RegisterRow, registerRows } from './tables.ts';
import { isSameUnit, unitCandidates } from './unit-of-item.ts';

/** What items are drafted from besides their own file. */
export interface DraftContext {
  readonly notice: Notice;
  readonly files: ReadonlyMap<string, ReadFile>;
  /** Files that are no unit's own paper. */
  readonly others: readonly ReadFile[];
  /** Of these a few that tell of units whose papers lie elsewhere: each is looked through for each unit. */
  readonly registers: readonly ReadFile[];
}

/** The path of a file in its place. */
export function pathValue(pointer: string, { signs, isSure, from, elsewhere }: Placement): DraftedValue {
  const maybe = elsewhere.length > 0 ? { elsewhere } : {};
  return { pointer, value: signs.path, isSure, from, others: [], isPlace: true, ...maybe };
}

/** Every value of an item that has properties, in the order of the vocabulary. */
export function itemValues(
  pointer: string,
  placement: Placement,
  item: ItemShape,
  context: DraftContext,
): readonly DraftedValue[] {
  const { notice } = context;
  const unit = unitValue(pointer, placement, item, context);
  const found = candidatesFor(placement, item, { ...context, unit: unit?.value });
  return Object.entries(item.entry.properties ?? {}).flatMap(([name, property]) => {
    const own = childPointer(pointer, name);
    if (name === item.document) return [pathValue(own, placement)];
    if (name === item.unit) return unit === undefined ? [] : [unit];
    return settle(own, found[name] ?? [], sameBy(property, notice)) ?? [];
  });
}

/** The unit that the paper is about: as a label says, else its heading, its file name, and the tables that know it. */
function unitValue(
  pointer: string,
  { signs, slot }: Placement,
  item: ItemShape,
  context: DraftContext,
): DraftedValue | undefined {
  const { unit, entry } = item;
  const property = unit === undefined ? undefined : entry.properties?.[unit];
  if (unit === undefined || property === undefined) return undefined;
  const { notice } = context;
  const labelled = labelledIn(signs, entry)[unit] ?? [];
  const own = [...labelled, ...unitCandidates(signs, slot)];
  const known = own.map(({ value }) => value);
  const inTables = context.registers
    .flatMap((file) => registerRows(file, item))
    .flatMap(({ unit: named = '', values }) =>
      known.some((each) => isSameUnit(each, named, notice.names)) ? (values[unit] ?? []) : [],
    );
  return settle(childPointer(pointer, unit), [...own, ...inTables], sameBy(property, notice));
}

interface UnitContext extends DraftContext {
  readonly unit: string | undefined;
}

function candidatesFor({ signs, slot }: Placement, item: ItemShape, context: UnitContext): CandidatesByName {
  const { entry } = item;
  const file = context.files.get(signs.path);
  if (slot.family === 'image') return dates(file, item, context.notice);
  const labelled = labelledIn(signs, entry);
  const ownRows = file === undefined ? [] : rowsAbout(file, item, context, true);
  const elsewhere = context.registers.flatMap((other) => [
    ...rowsAbout(other, item, context, false),
    lineOf(other, item, context),
  ]);
  const found = merged([labelled, ...ownRows, ...elsewhere]);
  return merged([found, missingIn(found, tailContact(signs, entry))]);
}

function dates(file: ReadFile | undefined, { entry }: ItemShape, notice: Notice): CandidatesByName {
  const [date] = Object.entries(entry.properties ?? {}).find(([, { fact }]) => fact === 'moment') ?? [];
  return date === undefined || file === undefined ? {} : { [date]: photoDates(file, notice) };
}

/** A row of its own paper needs no name; of several rows about one unit nobody knows which counts. */
function rowsAbout(
  file: ReadFile,
  item: ItemShape,
  { unit, notice }: UnitContext,
  isOwn: boolean,
): readonly CandidatesByName[] {
  const isAbout = ({ unit: named }: RegisterRow) =>
    named === undefined ? isOwn : unit !== undefined && isSameUnit(unit, named, notice.names);
  const rows = registerRows(file, item).filter(isAbout);
  return rows.map(({ values }) => (rows.length > 1 ? weakened(values) : values));
}

function weakened(values: CandidatesByName): CandidatesByName {
  const weak = (all: readonly Candidate[]) => all.map((each) => ({ ...each, isWeak: true }));
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, weak(all)]));
}

function lineOf({ path, document }: ReadFile, { entry }: ItemShape, { unit, notice }: UnitContext) {
  const content = document.text?.content;
  if (unit === undefined || content === undefined) return {};
  return lineAbout({ path, content }, entry, (words) => isSameUnit(unit, words, notice.names));
}

function merged(all: readonly CandidatesByName[]): CandidatesByName {
  const names = new Set(all.flatMap((each) => Object.keys(each)));
  return Object.fromEntries([...names].map((name) => [name, all.flatMap((each) => each[name] ?? [])]));
}

/** What stands without a word is taken where nothing else is said. */
function missingIn(found: CandidatesByName, tail: CandidatesByName): CandidatesByName {
  return Object.fromEntries(Object.entries(tail).filter(([name]) => (found[name] ?? []).length === 0));
}
