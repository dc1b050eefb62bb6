// Arguments → what must be known before they are parsed: the language of help and errors, and which command is coming.

import { Option } from 'commander';
import { LANGUAGES, type Language } from '../core/i18n/languages.ts';
import { isUserError } from '../core/user-error.ts';
import { CHECK, COMMANDS, type CommandRow, GLOBAL_OPTIONS } from './command-table.ts';
import { LocalizedCommand } from './localized-command.ts';

export interface EarlyArguments {
  /** The default where none, or one that there is not, is asked for: the program then refuses it. */
  readonly language: Language;
  readonly limits: boolean;
  readonly command: CommandRow;
  /** What is no option, in its order. */
  readonly operands: readonly string[];
  readonly asksHelp: boolean;
}

/** Looks at the arguments as the program will, through the same library and the same rows. Never throws. */
export function parseEarly(args: readonly string[]): EarlyArguments {
  const early = new LocalizedCommand();
  for (const { flags } of GLOBAL_OPTIONS) early.addOption(new Option(flags));
  const { operands, unknown } = parsed(early, args);
  const { lang, limits } = early.opts<{ readonly lang?: string; readonly limits?: true }>();
  return {
    language: isLanguage(lang) ? lang : 'zh',
    limits: limits === true,
    command: COMMANDS.find(({ name }) => name === operands[0]) ?? CHECK,
    operands,
    asksHelp: unknown.some((arg) => arg === '-h' || arg === '--help'),
  };
}

/** What is refused here is refused again, with its sentence, when the program parses. */
function parsed(early: LocalizedCommand, args: readonly string[]) {
  try {
    return early.parseOptions([...args]);
  } catch (error) {
    if (isUserError(error)) return { operands: [], unknown: [] };
    throw error;
  }
}

function isLanguage(name: string | undefined): name is Language {
  return name !== undefined && Object.hasOwn(LANGUAGES, name);
}
