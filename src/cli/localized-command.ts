// Usage that the library refuses → a UserError with what it is about: the library has that in English prose only.

import { Command, type Option } from 'commander';
import { closest } from '../core/text/did-you-mean.ts';
import { UserError } from '../core/user-error.ts';

/** A command whose errors of usage are ours. Each method stands for one that the library calls by this name. */
export class LocalizedCommand extends Command {
  override createCommand(name?: string): LocalizedCommand {
    return new LocalizedCommand(name);
  }

  unknownOption(option: string): never {
    const near = closest(
      option,
      this.options.flatMap(({ long }) => long ?? []),
    );
    throw new UserError('unknownOption', { option, ...(near ? { similar: near.name } : {}) });
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
