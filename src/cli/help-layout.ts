// How help is laid out: by display width, so that Chinese stands in its columns at 80; no default stands twice.

import type { HelpConfiguration } from 'commander';
import type { HelpMessages } from '../core/i18n/messages.ts';
import { wrap } from '../core/reporters/text-layout.ts';
import { displayWidth } from '../core/text/display-width.ts';
import type { Environment } from './environment.ts';

/** A line longer than this is hard to read, however wide the terminal. */
const WIDEST = 100;

/** The library's own headings of the parts of a help page. */
const TITLES: Readonly<Record<string, keyof HelpMessages['title']>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

/** The library's settings for help in the user's language. */
export function helpLayout({ messages: { help }, columns }: Environment): HelpConfiguration {
  return {
    helpWidth: Math.min(columns, WIDEST),
    styleTitle: (text) => help.title[TITLES[text] ?? 'options'],
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    displayWidth,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width))
        .join('\n'),
    optionDescription: ({ description }) => description,
  };
}
