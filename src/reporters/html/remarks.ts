// A row of the roll-call → what is to be known about the package as such: whose it is, and what it replaces.

import { type Markup, markup, when } from './markup.ts';
import type { Subject, View } from './view.ts';

/** What is to be known about the package as such. */
export function remarks({ row }: Subject, { batch }: View): Markup | undefined {
  const words = batch.labels.html.card;
  const lines = [
    ...(row?.state === 'unknown' ? [words.unknown] : []),
    ...(row?.state === 'contested' ? [words.contested] : []),
    ...(row?.superseded ?? []).flatMap((index) => {
      const earlier = batch.digests[index];
      return earlier ? [words.superseded(earlier.name, earlier.receivedText)] : [];
    }),
  ];
  return when(
    lines.length > 0,
    () => markup`<ul class="remarks">${lines.map((line) => markup`<li>${line}</li>`)}</ul>`,
  );
}
