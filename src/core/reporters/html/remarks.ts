// A row of the roll-call → what is to be known about the package as such: whose it is, and what it replaces.

import { doubtOf, partsOf } from '../counting.ts';
import { type Markup, markup, when } from './markup.ts';
import type { Subject, View } from './view.ts';

/** What is to be known about the package as such. */
export function remarks({ row, digest }: Subject, { batch }: View): Markup | undefined {
  const words = batch.labels.html.card;
  const doubt = doubtOf(row, digest, batch.labels);
  const lines = [
    ...(doubt === '' ? [] : [doubt]),
    ...(digest ? partsOf(digest, batch.labels) : []),
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
