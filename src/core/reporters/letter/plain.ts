// A letter → plain text to paste into a mail.

import { escapeInvisible } from '../../text/escape-invisible.ts';
import type { Letter, LetterItem } from './letter.ts';

export interface Signs {
  readonly colon: string;
  readonly basis: string;
  readonly also: (count: number) => string;
  readonly due: string;
}

/** Lines end as Notepad on every Windows wants them. */
export function plainText(letter: Letter, signs: Signs): string {
  const { title, addressee, opening, groups, also, dues, closing, office, date } = letter;
  const lines = [
    title,
    '',
    addressee,
    '',
    opening,
    '',
    ...groups.flatMap(({ heading, items }) => [
      heading,
      '',
      ...items.flatMap((item) => [...itemLines(item, signs), '']),
    ]),
    ...(also.length === 0 ? [] : [signs.also(also.length), ...also.map((line) => `- ${line}`), '']),
    ...(dues.length === 0 ? [] : [`${signs.due}${signs.colon.trimEnd()}`, ...dues, '']),
    ...closing,
    '',
    office,
    date,
  ];
  return lines.map((line) => `${escapeInvisible(line)}\r\n`).join('');
}

function itemLines(
  { number, tag, headline, lines, basis, quote }: LetterItem,
  { colon, basis: name }: Signs,
): string[] {
  const cited = quote === '' ? basis : `${basis}“${quote}”`;
  return [
    `${number}. 【${tag}】${headline}`,
    ...[...lines, [name, cited] as const].map(([key, text]) => `   ${key}${colon}${text}`),
  ];
}
