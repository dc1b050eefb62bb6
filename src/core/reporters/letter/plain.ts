// A letter → plain text to paste into a mail.

import type { Messages } from '../../i18n/messages.ts';
import { escapeInvisible } from '../../text/escape-invisible.ts';
import type { Letter, LetterItem } from './letter.ts';

export type Signs = Pick<Messages, 'colon' | 'where' | 'found' | 'wanted' | 'remedy' | 'basis' | 'notify'>;

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
    ...(also.length === 0 ? [] : [signs.notify.also(also.length), ...also.map((line) => `- ${line}`), '']),
    ...(dues.length === 0 ? [] : [`${signs.notify.due}${signs.colon.trimEnd()}`, ...dues, '']),
    ...closing,
    '',
    office,
    date,
  ];
  return lines.map((line) => `${escapeInvisible(line)}\r\n`).join('');
}

/** Place, found, wanted, what to do: each with its name. */
export function namedLines(item: LetterItem, signs: Signs): (readonly [name: string, text: string])[] {
  const names = ['where', 'found', 'wanted', 'remedy'] as const;
  return names.filter((name) => item[name] !== '').map((name) => [signs[name], item[name]] as const);
}

function itemLines(item: LetterItem, signs: Signs): string[] {
  const { number, tag, headline, basis, quote } = item;
  const { colon, basis: name } = signs;
  const cited = quote === '' ? basis : `${basis}“${quote}”`;
  return [
    `${number}. 【${tag}】${headline}`,
    ...[...namedLines(item, signs), [name, cited] as const].map(([key, text]) => `   ${key}${colon}${text}`),
  ];
}
