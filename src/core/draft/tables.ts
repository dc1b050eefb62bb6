// The table of a file × the properties of an item → its rows by property: a list of contacts, or a list of what was sent.

import { memoize } from '../memoize.ts';
import type { ReadFile } from '../model/draft.ts';
import type { Vocabulary } from '../model/notice.ts';
import { unitKey } from '../text/organization-name.ts';
import type { Candidate } from './candidates.ts';
import { type CandidatesByName, valuesBehind } from './contacts.ts';
import { type ItemShape, titlesOf } from './slots.ts';

/** One row: what it says of each property that the table has a column for. */
export interface RegisterRow {
  /** The unit that it names; absent where the table has no such column. */
  readonly unit?: string;
  readonly values: CandidatesByName;
}

/** A row of more is no list by hand. */
const MOST_ROWS = 300;

/** The rows of a file's table; none where its columns are of something else. Every item asks for them again. */
export function registerRows(file: ReadFile, item: ItemShape): readonly RegisterRow[] {
  const known = knownRows(item);
  const rows = known.get(file) ?? readRows(file, item);
  known.set(file, rows);
  return rows;
}

const knownRows = memoize((_item: ItemShape) => new WeakMap<ReadFile, readonly RegisterRow[]>());

function readRows({ path, document }: ReadFile, { entry, unit }: ItemShape): readonly RegisterRow[] {
  const [header, ...rows] = document.sheet?.headerFound === 'found' ? document.sheet.cells : [];
  if (header === undefined) return [];
  const names = header.map((cell) => propertyFor(cell, entry));
  if (names.filter((name) => name !== undefined).length < 2) return [];
  return rows.slice(0, MOST_ROWS).map((row) => {
    const words = row.filter((cell) => cell.trim() !== '').join(' ');
    const source = { kind: 'table', file: path, words } as const;
    const values: Record<string, readonly Candidate[]> = {};
    for (const [column, name] of names.entries())
      if (name !== undefined)
        for (const [own, value] of valuesBehind(name, row[column] ?? '', entry))
          values[own] ??= [{ value, source }];
    const named = unit === undefined ? undefined : values[unit]?.[0]?.value;
    return { ...(named === undefined ? {} : { unit: named }), values };
  });
}

/** The property that a column is headed by: its title, an alias, a label, or the longest of these in it. */
function propertyFor(cell: string, { properties = {} }: Vocabulary): string | undefined {
  const key = unitKey(cell);
  if (key === '') return undefined;
  const words = Object.entries(properties).flatMap(([name, property]) =>
    [...titlesOf(property), ...(property.hints?.labels ?? [])].map((word) => ({ name, word: unitKey(word) })),
  );
  const held = words.filter(({ word }) => word.length >= 2 && key.includes(word));
  return (words.find(({ word }) => word === key) ?? held.sort((a, b) => b.word.length - a.word.length)[0])
    ?.name;
}
