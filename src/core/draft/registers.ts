// A file as read → whether it tells of several units rather than being a paper about one of them.

import type { ReadFile } from '../model/draft.ts';
import { unitAndContact } from './contacts.ts';
import { endingsOf, type Slot } from './slots.ts';
import { registerRows } from './tables.ts';
import { unitsIn } from './unit-names.ts';

/** Two that are named; a paper about one unit may end in a table of its own. */
const UNITS = 2;
const MOST_LINES = 300;
const LONGEST = 80;

/** Whether it tells of a unit at all: a table of one row does. */
export function isConsulted(file: ReadFile, slots: readonly Slot[]): boolean {
  return namedRows(file, slots) > 0 || isNote(file, endingsOf(slots));
}

/** The most rows that name a unit, by any list's columns. */
function namedRows(file: ReadFile, slots: readonly Slot[]): number {
  const counts = slots.map(({ item }) =>
    item?.unit === undefined ? 0 : registerRows(file, item).filter(({ unit }) => unit !== undefined).length,
  );
  return Math.max(0, ...counts);
}

/** A table with a row for each unit, or a note with a line for each. */
export function isRegister(file: ReadFile, slots: readonly Slot[]): boolean {
  return namedRows(file, slots) >= UNITS || isNote(file, endingsOf(slots));
}

function isNote({ document }: ReadFile, endings: readonly string[]): boolean {
  const lines = document.text?.content.split('\n', MOST_LINES) ?? [];
  const about = lines.filter((line) => {
    const { unit, whom } = line.length > LONGEST ? {} : unitAndContact(line);
    return unit !== undefined && whom !== undefined && unitsIn(unit, endings).length > 0;
  });
  return about.length >= UNITS;
}
