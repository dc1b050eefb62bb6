// The command line: names, options and help in the user's language; what runs is loaded when it is called.

import type { Command, OptionValues } from 'commander';
import { LANGUAGES } from '../core/i18n/languages.ts';
import type { HelpMessages } from '../core/i18n/messages.ts';
import type { Environment } from './environment.ts';
import { helpLook } from './help-layout.ts';
import { LocalizedCommand } from './localized-command.ts';

/** The program for one run; `done` receives the exit code of the command that ran. */
export function programFor(environment: Environment, done: (code: number) => void): Command {
  const say = environment.messages.help;
  const program = new LocalizedCommand('baosong')
    .description(say.about)
    .version(environment.version, '-V, --version', say.version)
    .helpOption('-h, --help', say.help)
    .helpCommand(false)
    .option(...languageOption(say))
    .option('--limits', say.limits)
    .configureHelp(helpLook(environment))
    .configureOutput({
      writeOut: environment.print,
      writeErr: environment.warn,
      // Said once, by whoever runs the program.
      outputError() {},
    })
    .exitOverride()
    .addHelpText('before', say.examples)
    .addHelpText('after', say.exitCodes);
  addCheck(program, environment, done);
  addBatch(program, environment, done);
  addMerge(program, environment, done);
  addNotify(program, environment, done);
  addCount(program, environment, done);
  addExplain(program, environment, done);
  program.usage(`${say.someOptions} ${say.someCommand}`);
  for (const command of program.commands)
    command.copyInheritedSettings(program).helpOption('-h, --help', say.help);
  return program;
}

function languageOption(say: HelpMessages): [flags: string, description: string] {
  const known = Object.keys(LANGUAGES);
  return [`--lang <${known.join('|')}>`, say.lang(known)];
}

const collect = (value: string, all: readonly string[]) => [...all, value];

function addCheck(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = environment.messages.help;
  program
    .command('check', { isDefault: true })
    .description(say.check)
    .usage(`${say.someOptions} <${say.names.folder}...>`)
    .argument(`<${say.names.folder}...>`, say.folders)
    .option('-f, --format <format>', say.format)
    .option('-o, --output <file>', say.output, collect, [])
    .option('--stage <id>', say.stage)
    .option('--as-of <time>', say.asOf)
    .option('--notice <id|file>', say.notice)
    .option('--fail-on <severity>', say.failOn, 'error')
    .option('--strict', say.strict, false)
    .option('--mask', say.mask, false)
    .option('-q, --quiet', say.quiet, false)
    .option(...languageOption(say))
    .action(async (folders: string[], options: OptionValues) => {
      const { checkCommand } = await import('./commands/check.ts');
      done(await checkCommand(folders, options as Parameters<typeof checkCommand>[1], environment));
    });
}

function addBatch(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = environment.messages.help;
  program
    .command('batch')
    .description(say.batch)
    .usage(`${say.someOptions} <${say.names.inbox}...>`)
    .argument(`<${say.names.inbox}...>`, say.inboxes)
    .option('-f, --format <format>', say.batchFormat)
    .option('-o, --output <file>', say.batchOutput, collect, [])
    .option('--stage <id>', say.stage)
    .option('--as-of <time>', say.asOf)
    .option('--notice <id|file>', say.notice)
    .option('--jobs <n>', say.jobs)
    .option('--shard <i/n>', say.shard)
    .option('--fail-on <severity>', say.failOn, 'error')
    .option('--strict', say.strict, false)
    .option('--mask', say.mask, false)
    .option('--no-progress', say.noProgress)
    .option('-q, --quiet', say.quiet, false)
    .option(...languageOption(say))
    .action(async (inboxes: string[], options: OptionValues) => {
      const { batchCommand } = await import('./commands/batch.ts');
      done(await batchCommand(inboxes, options as Parameters<typeof batchCommand>[1], environment));
    });
}

function addMerge(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = environment.messages.help;
  program
    .command('merge')
    .description(say.merge)
    .usage(`${say.someOptions} <${say.names.part}...>`)
    .argument(`<${say.names.part}...>`, say.parts)
    .option('-f, --format <format>', say.batchFormat)
    .option('-o, --output <file>', say.batchOutput, collect, [])
    .option('--notice <id|file>', say.notice)
    .option('--fail-on <severity>', say.failOn, 'error')
    .option('--mask', say.mask, false)
    .option('-q, --quiet', say.quiet, false)
    .option(...languageOption(say))
    .action(async (parts: string[], options: OptionValues) => {
      const { mergeCommand } = await import('./commands/merge.ts');
      done(await mergeCommand(parts, options as Parameters<typeof mergeCommand>[1], environment));
    });
}

function addNotify(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = environment.messages.help;
  program
    .command('notify')
    .description(say.notify)
    .usage(`${say.someOptions} <${say.names.inbox}...>`)
    .argument(`<${say.names.inbox}...>`, say.inboxes)
    .requiredOption('-o, --output <folder>', say.letters)
    .option('--stage <id>', say.stage)
    .option('--as-of <time>', say.asOf)
    .option('--notice <id|file>', say.notice)
    .option('--jobs <n>', say.jobs)
    .option('--strict', say.strict, false)
    .option('--no-progress', say.noProgress)
    .option(...languageOption(say))
    .action(async (inboxes: string[], options: OptionValues) => {
      const { notifyCommand } = await import('./commands/notify.ts');
      done(await notifyCommand(inboxes, options as Parameters<typeof notifyCommand>[1], environment));
    });
}

function addCount(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = environment.messages.help;
  program
    .command('count')
    .description(say.count)
    .usage(`${say.someOptions} <${say.names.file}...>`)
    .argument(`<${say.names.file}...>`, say.files)
    .option('-f, --format <format>', say.countFormat)
    .option(...languageOption(say))
    .action(async (files: string[], options: OptionValues) => {
      const { countCommand } = await import('./commands/count.ts');
      done(await countCommand(files, options, environment));
    });
}

function addExplain(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = environment.messages.help;
  program
    .command('explain')
    .description(say.explain)
    .usage(`${say.someOptions} [${say.names.requirement}]`)
    .argument(`[${say.names.requirement}]`, say.requirement)
    .option('--notice <id|file>', say.notice)
    .option('-f, --format <format>', say.countFormat)
    .option(...languageOption(say))
    .action(async (id: string | undefined, options: OptionValues) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(await explainCommand(id, options, environment));
    });
}
