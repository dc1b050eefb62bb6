// A drafted list × the notice → its table on a screen: what, the value, where it was read, whether it is to be looked at.

import type { DraftedList, DraftedValue, SourcedValue } from '../core/model/draft.ts';
import type { Notice, Vocabulary } from '../core/model/notice.ts';
import { hangingIndent, pad, shorten } from '../core/reporters/text-layout.ts';
import { displayWidth } from '../core/text/display-width.ts';
import type { Environment } from './environment.ts';

type TableSettings = Pick<Environment, 'messages' | 'columns'>;

const MOST_LABEL = 20;
const SOURCE = 14;
const MARGIN = 2;

/** Every line at most as wide as the screen; Han characters are two columns. */
export function draftTable(
  { values, unplaced }: DraftedList,
  { manifest }: Notice,
  { messages, columns }: TableSettings,
): readonly string[] {
  const { init } = messages;
  const rows = values.map((value) => ({ label: labelOf(value.pointer, manifest), value }));
  const widest = Math.max(...rows.map(({ label }) => displayWidth(label)));
  const width = Math.min(MOST_LABEL, widest);
  const mark = displayWidth(init.unsure);
  const room = Math.max(10, columns - width - SOURCE - mark - 4 * MARGIN);
  const lines = rows.flatMap(({ label, value }) => [
    `  ${[
      pad(shorten(label, width), width),
      pad(shorten(value.value, room), room),
      pad(shorten(sourceOf(value), SOURCE), SOURCE),
      value.isSure ? '' : init.unsure,
    ]
      .join('  ')
      .trimEnd()}`,
    ...value.others.flatMap((other) => otherLines(other)),
  ]);
  const left =
    unplaced.length === 0
      ? []
      : ['', ...hangingIndent('  ', init.unplaced(messages.list(unplaced)), columns)];
  return [init.title, '', ...lines, ...left, ''];

  function sourceOf({ from: [first] }: SourcedValue): string {
    return first === undefined ? '' : init.source[first.kind];
  }

  function otherLines(other: SourcedValue): readonly string[] {
    const indent = ' '.repeat(width + 2 * MARGIN);
    return hangingIndent(indent, init.other(sourceOf(other), other.value), columns);
  }
}

/** A pointer → the titles of the notice, an item by its number. */
function labelOf(pointer: DraftedValue['pointer'], vocabulary: Vocabulary): string {
  let entry: Vocabulary | undefined = vocabulary;
  const parts: string[] = [];
  for (const step of pointer.slice(1).split('/')) {
    if (/^\d+$/.test(step)) {
      parts.push(`${parts.pop() ?? ''}${Number(step) + 1}`);
      entry = entry?.items;
    } else {
      entry = entry?.properties?.[step];
      parts.push(entry?.title ?? step);
    }
  }
  return parts.join(' ');
}
