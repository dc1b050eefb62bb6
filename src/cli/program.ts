// The command line: names, options and help in the user's language; what runs is loaded when it is called.

import { Command, type OptionValues } from 'commander';
import { HELP } from '../core/i18n/help.ts';
import { escapeInvisible } from '../core/text/escape-invisible.ts';
import type { Environment } from './environment.ts';
import { helpLook } from './help-layout.ts';

/** The program for one run; `done` receives the exit code of the command that ran. */
export function programFor(environment: Environment, done: (code: number) => void): Command {
  const say = HELP[environment.language];
  const program = new Command('baosong')
    .description(say.about)
    .version(environment.version, '-V, --version', say.version)
    .helpOption('-h, --help', say.help)
    .helpCommand(false)
    .option('--lang <zh|en>', say.lang)
    .option('--limits', say.limits)
    .configureHelp(helpLook(environment))
    .configureOutput({
      writeOut: environment.print,
      writeErr: environment.warn,
      outputError: (text, write) => write(say.usageError(escapeInvisible(text.trim()))),
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
  for (const command of program.commands)
    command.copyInheritedSettings(program).helpOption('-h, --help', say.help);
  return program;
}

const collect = (value: string, all: readonly string[]) => [...all, value];

function addCheck(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = HELP[environment.language];
  program
    .command('check', { isDefault: true })
    .description(say.check)
    .argument('<folder...>', say.folders)
    .option('-f, --format <format>', say.format)
    .option('-o, --output <file>', say.output, collect, [])
    .option('--stage <id>', say.stage)
    .option('--as-of <time>', say.asOf)
    .option('--notice <id|file>', say.notice)
    .option('--fail-on <severity>', say.failOn, 'error')
    .option('--strict', say.strict, false)
    .option('--mask', say.mask, false)
    .option('-q, --quiet', say.quiet, false)
    .option('--lang <zh|en>', say.lang)
    .action(async (folders: string[], options: OptionValues) => {
      const { checkCommand } = await import('./commands/check.ts');
      done(await checkCommand(folders, options as Parameters<typeof checkCommand>[1], environment));
    });
}

function addBatch(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = HELP[environment.language];
  program
    .command('batch')
    .description(say.batch)
    .argument('<inbox...>', say.inboxes)
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
    .option('--lang <zh|en>', say.lang)
    .action(async (inboxes: string[], options: OptionValues) => {
      const { batchCommand } = await import('./commands/batch.ts');
      done(await batchCommand(inboxes, options as Parameters<typeof batchCommand>[1], environment));
    });
}

function addMerge(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = HELP[environment.language];
  program
    .command('merge')
    .description(say.merge)
    .argument('<part...>', say.parts)
    .option('-f, --format <format>', say.batchFormat)
    .option('-o, --output <file>', say.batchOutput, collect, [])
    .option('--notice <id|file>', say.notice)
    .option('--fail-on <severity>', say.failOn, 'error')
    .option('--mask', say.mask, false)
    .option('-q, --quiet', say.quiet, false)
    .option('--lang <zh|en>', say.lang)
    .action(async (parts: string[], options: OptionValues) => {
      const { mergeCommand } = await import('./commands/merge.ts');
      done(await mergeCommand(parts, options as Parameters<typeof mergeCommand>[1], environment));
    });
}

function addNotify(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = HELP[environment.language];
  program
    .command('notify')
    .description(say.notify)
    .argument('<inbox...>', say.inboxes)
    .requiredOption('-o, --output <folder>', say.letters)
    .option('--stage <id>', say.stage)
    .option('--as-of <time>', say.asOf)
    .option('--notice <id|file>', say.notice)
    .option('--jobs <n>', say.jobs)
    .option('--strict', say.strict, false)
    .option('--no-progress', say.noProgress)
    .option('--lang <zh|en>', say.lang)
    .action(async (inboxes: string[], options: OptionValues) => {
      const { notifyCommand } = await import('./commands/notify.ts');
      done(await notifyCommand(inboxes, options as Parameters<typeof notifyCommand>[1], environment));
    });
}

function addCount(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = HELP[environment.language];
  program
    .command('count')
    .description(say.count)
    .argument('<file...>', say.files)
    .option('-f, --format <format>', say.countFormat)
    .option('--lang <zh|en>', say.lang)
    .action(async (files: string[], options: OptionValues) => {
      const { countCommand } = await import('./commands/count.ts');
      done(await countCommand(files, options, environment));
    });
}

function addExplain(program: Command, environment: Environment, done: (code: number) => void): void {
  const say = HELP[environment.language];
  program
    .command('explain')
    .description(say.explain)
    .argument('[requirement]', say.requirement)
    .option('--notice <id|file>', say.notice)
    .option('-f, --format <format>', say.countFormat)
    .option('--lang <zh|en>', say.lang)
    .action(async (id: string | undefined, options: OptionValues) => {
      const { explainCommand } = await import('./commands/explain.ts');
      done(await explainCommand(id, options, environment));
    });
}
