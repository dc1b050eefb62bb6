// An inbox → one letter for each package that does not pass; none for those that do, none for those not received.

import { isOpen } from '../../model/finding.ts';
import type { ReportInput } from '../../report/input.ts';
import { type Counting, countingOf } from '../counting.ts';
import { fileNames } from './file-name.ts';
import { letterOf, type OpenPackage } from './letter.ts';
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
export function letters(input: ReportInput): readonly Notification[] {
  const { notify, colon, basis, tag } = input.messages;
  const signs: Signs = { colon, basis, also: notify.also, due: notify.due };
  const open = countingOf(input).filter(hasOpen);
  const names = fileNames(
    open.map(({ name }) => name),
    notify.file,
  );
  return open.map((counting, index) => {
    const letter = letterOf(counting, input);
    const html = page(letter, signs, tag);
    return { name: names[index] ?? '', html, text: plainText(letter, signs) };
  });
}

function hasOpen(counting: Counting): counting is OpenPackage {
  return counting.submission !== undefined && isOpen(counting.submission);
}
