// An inbox → one letter for each package that does not pass; none for those that do, none for those not received.

import { makerOf, type ReportInput } from '../../report/input.ts';
import { countingOf } from '../counting.ts';
import { hasLetter, letterOf } from './letter.ts';
import { page } from './page.ts';
import { plainText } from './plain.ts';

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
  const { notify, tag } = input.messages;
  const open = countingOf(input).filter(hasLetter);
  const names = fileNames(
    open.map(({ name, row, submission }) => (row?.state === 'contested' ? submission.name : name)),
    notify.file,
  );
  return open.map((counting, index) => {
    const letter = letterOf(counting, input);
    const html = page(letter, input.messages, { language: tag, maker: makerOf(input) });
    return { name: names[index] ?? '', html, text: plainText(letter, input.messages) };
  });
}

/** Short enough that the longest, in UTF-8 and with an ending and a temporary mark, is below 255 bytes. */
const NAME_UNITS = 60;
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
// Device names keep their meaning before any ending.
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/** Names in their order, each followed by the same word, all different even where case does not count. */
export function fileNames(names: readonly string[], word: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    for (let number = 1; ; number++) {
      const full = `${plain}_${word}${number === 1 ? '' : `_${number}`}`;
      const key = full.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return full;
    }
  });
}

function plainName(name: string): string {
  const plain = [...name.normalize('NFC').replace(FORBIDDEN, '_').trim()].join('');
  const short = plain.slice(0, NAME_UNITS).replace(/[\ud800-\udbff]$/, '');
  const begun = short.replace(/^[.~-]+/, '_').replace(/[. ]+$/, '');
  return RESERVED.test(begun) || begun === '' ? `_${begun}` : begun;
}
