// Files as read × the notice → the list that they make, with the source of every value. The door of this room.

import { childPointer } from '../json-pointer.ts';
import type { DraftedList, DraftedValue, ReadFile } from '../model/draft.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Notice } from '../model/notice.ts';
import { signsOf } from './file-signs.ts';
import { type DraftContext, itemValues, pathValue } from './item-values.ts';
import { type Placement, placementOf } from './place-files.ts';
import { isConsulted, isRegister } from './registers.ts';
import { rootValues } from './root-values.ts';
import { endingsOf, type Slot, slotsOf } from './slots.ts';

export { type ListComments, writeList } from './write-list.ts';

/** Nobody sends more tables of contacts with one submission. */
const MOST_REGISTERS = 5;

/** A submission without a list. */
export interface Unlisted {
  /** What the folder, the archive or the mail is called. */
  readonly name: string;
  readonly files: readonly ReadFile[];
}

/**
 * What the files themselves say that the list would be: each in the place for which its folder, its name and its text
 * speak, each value with everything that says so. What nothing speaks for is left out, never filled in.
 */
export function draftList({ name, files: given }: Unlisted, notice: Notice): DraftedList {
  const files = [...given].sort((a, b) => (a.path < b.path ? -1 : 1));
  const slots = slotsOf(notice.manifest);
  const endings = endingsOf(slots);
  const registers = new Set(files.filter((file) => isRegister(file, slots)).map(({ path }) => path));
  const placements = files.flatMap((file) => {
    const open = registers.has(file.path) ? slots.filter(({ family }) => family !== 'text') : slots;
    return placementOf(signsOf(file, endings), open) ?? [];
  });
  const placed = new Set(placements.map(({ signs }) => signs.path));
  const inItems = new Set(placements.filter(({ slot }) => slot.item?.unit).map(({ signs }) => signs.path));
  const others = files.filter(({ path }) => !inItems.has(path));
  const context = {
    notice,
    files: new Map(files.map((file) => [file.path, file])),
    others,
    registers: others.filter((file) => isConsulted(file, slots)).slice(0, MOST_REGISTERS),
  };
  const values = [
    ...rootValues({ name, placements }, context),
    ...slots.flatMap((slot) =>
      slotValues(
        slot,
        placements.filter((each) => each.slot === slot),
        context,
      ),
    ),
  ];
  const consulted = consultedIn(values);
  return {
    value: nested(values),
    values,
    unplaced: files.map(({ path }) => path).filter((path) => !placed.has(path) && !consulted.has(path)),
    consulted: files.map(({ path }) => path).filter((path) => !placed.has(path) && consulted.has(path)),
  };
}

function slotValues(slot: Slot, placements: readonly Placement[], context: DraftContext) {
  const { pointer, isList, item } = slot;
  if (!isList) return onlyValue(pointer, placements);
  return placements.flatMap((placement, index) => {
    const own = childPointer(pointer, index);
    return item === undefined ? [pathValue(own, placement)] : itemValues(own, placement, item, context);
  });
}

/** Where the list takes one file, several that may be it are all shown. */
function onlyValue(pointer: string, placements: readonly Placement[]): readonly DraftedValue[] {
  const [first, ...others] = [...placements].sort((a, b) => Number(b.isSure) - Number(a.isSure));
  if (first === undefined) return [];
  const value = pathValue(pointer, first);
  if (others.length === 0) return [value];
  return [
    { ...value, isSure: false, others: others.map(({ signs, from }) => ({ value: signs.path, from })) },
  ];
}

function consultedIn(values: readonly DraftedValue[]): ReadonlySet<string> {
  const sources = values.flatMap(({ from, others }) => [from, ...others.map((each) => each.from)].flat());
  return new Set(sources.flatMap(({ file }) => file ?? []));
}

type Nest = { [name: string]: ManifestValue | Nest };

/** Values by their pointers → the list, its items in arrays. */
function nested(values: readonly DraftedValue[]): DraftedList['value'] {
  const root: Nest = {};
  for (const { pointer, value } of values) {
    const steps = pointer.slice(1).split('/');
    const last = steps.pop() as string;
    let node = root;
    for (const step of steps) {
      node[step] ??= {};
      node = node[step] as Nest;
    }
    node[last] = value;
  }
  return withLists(root) as DraftedList['value'];
}

function withLists(node: ManifestValue | Nest): ManifestValue {
  if (typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([name, value]) => [name, withLists(value)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
