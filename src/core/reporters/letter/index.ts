// A batch → one letter for each package that does not pass; none for those that do, none for those not received.

import type { Batch } from '../../report/view.ts';
import { countingOf } from '../counting.ts';
import { fileNames } from './file-name.ts';
import { letterOf, type Open } from './letter.ts';
import { page } from './page.ts';
import { plainText, type Signs } from './plain.ts';

export interface Notification {
  /** File name without its ending. */
  readonly name: string;
  /** To be printed. */
  readonly html: string;
  /** To be pasted into a mail. */
  readonly text: string;
}

/** Every finding of a package in one go, in the order of the roll-call. */
export function notices(batch: Batch): readonly Notification[] {
  const { notify, colon, basis, tag } = batch.labels;
  const signs: Signs = { colon, basis, also: notify.also, due: notify.due };
  const open = countingOf(batch).filter(isOpen);
  const names = fileNames(
    open.map(({ name }) => name),
    notify.file,
  );
  return open.map((counting, index) => {
    const letter = letterOf(counting, batch);
    const html = page(letter, signs, tag);
    return { name: names[index] ?? '', html, text: plainText(letter, signs) };
  });
}

function isOpen(counting: { readonly digest?: Open['digest'] }): counting is Open {
  const verdict = counting.digest?.verdict;
  return verdict === 'fail' || verdict === 'unchecked';
}
