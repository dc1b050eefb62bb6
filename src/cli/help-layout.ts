// How help is laid out: by display width, so that Chinese stands in its columns at 80; no default is told twice.

import type { HelpConfiguration } from 'commander';
import { HELP } from '../core/i18n/help.ts';
import { wrap } from '../core/reporters/text-layout.ts';
import { displayWidth } from '../core/text/display-width.ts';
import type { Environment } from './environment.ts';

/** A line longer than this is hard to read, however wide the terminal. */
const WIDEST = 100;

/** The library's settings for help in the user's language. */
export function helpLook({ language, columns }: Environment): HelpConfiguration {
  const say = HELP[language];
  return {
    helpWidth: Math.min(columns, WIDEST),
    styleTitle: say.title,
    styleUsage: say.usage,
    styleSubcommandTerm: say.usage,
    styleArgumentTerm: say.argument,
    displayWidth,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width))
        .join('\n'),
    optionDescription: ({ description }) => description,
  };
}
