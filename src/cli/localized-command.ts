// Usage and help in our words: what the library refuses → a UserError; help → lines by display width, so that Chinese stands in its columns.

import { Command, type HelpConfiguration, type Option } from 'commander';
import type { HelpMessages } from '../core/i18n/messages.ts';
import { wrap } from '../core/reporters/text-layout.ts';
import { displayWidth } from '../core/text/display-width.ts';
import { UserError } from '../core/user-error.ts';
import type { Environment } from './environment.ts';

/** A command whose errors of usage are ours. Each method stands for one that the library calls by this name. */
export class LocalizedCommand extends Command {
  override createCommand(name?: string): LocalizedCommand {
    return new LocalizedCommand(name);
  }

  unknownOption(option: string): never {
    const [named = option] = option.split('='); // --formt=json
    const known = [...this.options.flatMap(({ long }) => long ?? []), '--help'];
    throw new UserError('unknownOption', { named, known: [...new Set(known)] });
  }

  missingArgument(argument: string): never {
    throw new UserError('missingArgument', { argument });
  }

  optionMissingArgument({ flags }: Option): never {
    throw new UserError('missingValue', { option: flags });
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw new UserError('missingOption', { option: flags });
  }

  _excessArguments(): never {
    throw new UserError('tooManyArguments', {});
  }
}

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
export function helpLayout(environment: Environment): HelpConfiguration {
  const { help } = environment.messages;
  return {
    // Asked when help is shown: how wide a terminal is cannot be known without Node's streams.
    get helpWidth() {
      return Math.min(environment.columns, WIDEST);
    },
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
