// The rows of the command table → the command line, with its help in the user's language; a command is loaded when it runs.

import { type Command, Option } from 'commander';
import type { HelpMessages } from '../core/i18n/messages.ts';
import { CHECK, COMMANDS, type CommandRow, GLOBAL_OPTIONS, type OptionRow } from './command-table.ts';
import type { Environment } from './environment.ts';
import { helpLayout, LocalizedCommand } from './localized-command.ts';

/** The program for one run; `done` receives the exit code of the command that ran. */
export function programFor(environment: Environment, done: (code: number) => void): Command {
  const { help } = environment.messages;
  const program = new LocalizedCommand('baosong')
    .description(help.about)
    .version(environment.version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .usage(`${help.someOptions} ${help.someCommand}`)
    .configureHelp(helpLayout(environment))
    .configureOutput({
      writeOut: environment.print,
      writeErr: environment.warn,
      // Its own answers would load Node's streams; help has no colours to be taken out.
      getOutHelpWidth: () => environment.columns,
      getErrHelpWidth: () => environment.columns,
      getOutHasColors: () => true,
      getErrHasColors: () => true,
      // main.ts says it, once.
      outputError() {},
    })
    .exitOverride()
    .addHelpText('before', help.examples)
    .addHelpText('after', help.exitCodes);
  for (const row of GLOBAL_OPTIONS) program.addOption(optionFrom(row, help));
  for (const row of COMMANDS) addCommand(program, row, { environment, done });
  // Of the one that is asked for: seven commands have forty options.
  return program.hook('preSubcommand', (_, command) => addOptions(command, help));
}

interface Running {
  readonly environment: Environment;
  readonly done: (code: number) => void;
}

function addCommand(program: Command, row: CommandRow, { environment, done }: Running): void {
  const { help } = environment.messages;
  const { argument } = row;
  const named = help.names[argument.name];
  const shown = argument.optional ? `[${named}]` : `<${named}...>`;
  const command = program.command(row.name, { isDefault: row === CHECK });
  command
    .description(row.help(help))
    .usage(`${help.someOptions} ${shown}`)
    .argument(shown, argument.help(help))
    .copyInheritedSettings(program)
    .helpOption('-h, --help', help.help)
    .action(async () => {
      const run = await row.load();
      done(await run(command.args, command.opts(), environment));
    });
}

function addOptions(command: Command, help: HelpMessages): void {
  const row = COMMANDS.find(({ name }) => name === command.name());
  for (const option of row?.options ?? []) command.addOption(optionFrom(option, help));
}

function optionFrom({ flags, parse, mandatory, ...row }: OptionRow, help: HelpMessages): Option {
  const option = new Option(flags, row.help(help)).makeOptionMandatory(mandatory === true);
  if (row.default !== undefined) option.default(row.default);
  return parse === undefined ? option : option.argParser(parse);
}
