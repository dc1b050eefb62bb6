// A row of the roll-call → what is to be known about the package as such: whose it is, and what it replaces.

import { timeText } from '../../report/view/index.ts';
import { doubtOf, earlierPartsOf } from '../counting.ts';
import type { Layout, Subject } from './layout.ts';
import { type Markup, markup, when } from './markup.ts';

/** What is to be known about the package as such. */
export function remarks({ row, submission, name }: Subject, { input, safe }: Layout): Markup | undefined {
  const { messages, submissions } = input;
  const counting = { name, ...(row ? { row } : {}), ...(submission ? { submission } : {}) };
  const doubt = doubtOf(counting, messages);
  const lines = [
    ...(doubt === '' ? [] : [doubt]),
    ...(submission ? earlierPartsOf(submission, input) : []),
    ...(row?.superseded ?? []).flatMap((index) => {
      const earlier = submissions[index];
      if (earlier === undefined) return [];
      return [messages.html.card.superseded(earlier.name, timeText(earlier.received, input))];
    }),
  ];
  return when(
    lines.length > 0,
    () => markup`<ul class="remarks">${safe(lines).map((line) => markup`<li>${line}</li>`)}</ul>`,
  );
}
