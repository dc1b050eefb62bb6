// Every command and option as a row: the program, its help and the early look at the arguments are made from these.

import { LANGUAGES } from '../core/i18n/languages.ts';
import type { HelpMessages } from '../core/i18n/messages.ts';
import { REPORTERS } from '../core/reporters/index.ts';
import type { Environment } from './environment.ts';
import { collect, jobsIn, oneOf, shardIn } from './option-values.ts';

/** What is said of a row, taken from the user's catalogue. */
export type HelpText = (help: HelpMessages) => string;

export interface OptionRow {
  /** As help shows them: '-f, --format <format>'. */
  readonly flags: string;
  readonly help: HelpText;
  /** Text → value; `before`: the value of an earlier mention. Throws UserError for what it cannot be. */
  readonly parse?: (text: string, before: unknown) => unknown;
  readonly default?: unknown;
  readonly mandatory?: true;
}

export interface CommandRow {
  readonly name: string;
  readonly help: HelpText;
  /** One or more, or at most one where it is optional. */
  readonly argument: {
    readonly name: keyof HelpMessages['names'];
    readonly help: HelpText;
    readonly optional?: true;
  };
  readonly options: readonly OptionRow[];
  /** Reads a whole inbox: its first worker starts at once, and an interrupt leaves a partial result. */
  readonly readsInbox?: true;
  readonly load: () => Promise<RunCommand>;
}

/** Arguments and the values of options → exit code. */
export type RunCommand = (
  given: readonly string[],
  options: object,
  environment: Environment,
) => Promise<number>;

/** The one cast: the library hands over what a command's rows say, and they are written for its function. */
function runs<Options>(
  command: (given: readonly string[], options: Options, environment: Environment) => Promise<number>,
): RunCommand {
  return (given, options, environment) => command(given, options as Options, environment);
}

const LANGUAGE_NAMES = Object.keys(LANGUAGES);
const PLAIN_FORMATS = ['text', 'json'];

const LANG: OptionRow = {
  flags: `--lang <${LANGUAGE_NAMES.join('|')}>`,
  help: ({ lang }) => lang(LANGUAGE_NAMES),
  parse: oneOf('--lang', LANGUAGE_NAMES),
};
const FORMAT: OptionRow = {
  flags: '-f, --format <format>',
  help: ({ format }) => format(Object.keys(REPORTERS)),
};
const PLAIN_FORMAT: OptionRow = {
  ...FORMAT,
  help: ({ format }) => format(PLAIN_FORMATS),
  parse: oneOf('--format', PLAIN_FORMATS),
};
const OUTPUT: OptionRow = {
  flags: '-o, --output <file>',
  help: ({ output }) => output(Object.values(REPORTERS).map(({ endings: [first] }) => `.${first}`)),
  parse: collect,
  default: [],
};
const LETTERS: OptionRow = {
  flags: '-o, --output <folder>',
  help: ({ letters }) => letters,
  mandatory: true,
};
const STAGE: OptionRow = { flags: '--stage <id>', help: ({ stage }) => stage };
const AS_OF: OptionRow = { flags: '--as-of <time>', help: ({ asOf }) => asOf };
const RECEIVED: OptionRow = {
  flags: '--received <name=time>',
  help: ({ received }) => received,
  parse: collect,
  default: [],
};
const NOTICE: OptionRow = { flags: '--notice <id|file>', help: ({ notice }) => notice };
const FAIL_ON: OptionRow = {
  flags: '--fail-on <severity>',
  help: ({ failOn }) => failOn,
  parse: oneOf('--fail-on', ['error', 'warning']),
  default: 'error',
};
const STRICT: OptionRow = { flags: '--strict', help: ({ strict }) => strict, default: false };
const MASK: OptionRow = { flags: '--mask', help: ({ mask }) => mask, default: false };
const QUIET: OptionRow = { flags: '-q, --quiet', help: ({ quiet }) => quiet, default: false };
const BLANK: OptionRow = { flags: '--blank', help: ({ blank }) => blank, default: false };
const JOBS: OptionRow = { flags: '--jobs <n>', help: ({ jobs }) => jobs, parse: jobsIn };
const SHARD: OptionRow = { flags: '--shard <i/n>', help: ({ shard }) => shard, parse: shardIn };
const NO_PROGRESS: OptionRow = { flags: '--no-progress', help: ({ noProgress }) => noProgress };

/** Taken before and after any command; `--version` and `--help` are the library's own. */
export const GLOBAL_OPTIONS: readonly OptionRow[] = [
  LANG,
  { flags: '--limits', help: ({ limits }) => limits },
];

const INBOX = { name: 'inbox', help: ({ inboxes }: HelpMessages) => inboxes } as const;

export const CHECK: CommandRow = {
  name: 'check',
  help: ({ check }) => check,
  argument: { name: 'folder', help: ({ folders }) => folders },
  options: [FORMAT, OUTPUT, STAGE, AS_OF, NOTICE, FAIL_ON, STRICT, MASK, QUIET, LANG],
  load: async () => runs((await import('./commands/check.ts')).checkCommand),
};

/** In the order of help. */
export const COMMANDS: readonly CommandRow[] = [
  CHECK,
  {
    name: 'batch',
    help: ({ batch }) => batch,
    argument: INBOX,
    options: [
      FORMAT,
      OUTPUT,
      STAGE,
      AS_OF,
      RECEIVED,
      NOTICE,
      JOBS,
      SHARD,
      FAIL_ON,
      STRICT,
      MASK,
      NO_PROGRESS,
      QUIET,
      LANG,
    ],
    readsInbox: true,
    load: async () => runs((await import('./commands/batch.ts')).batchCommand),
  },
  {
    name: 'merge',
    help: ({ merge }) => merge,
    argument: { name: 'part', help: ({ parts }) => parts },
    options: [FORMAT, OUTPUT, NOTICE, FAIL_ON, MASK, QUIET, LANG],
    load: async () => runs((await import('./commands/merge.ts')).mergeCommand),
  },
  {
    name: 'notify',
    help: ({ notify }) => notify,
    argument: INBOX,
    options: [LETTERS, STAGE, AS_OF, RECEIVED, NOTICE, JOBS, STRICT, NO_PROGRESS, LANG],
    readsInbox: true,
    load: async () => runs((await import('./commands/notify.ts')).notifyCommand),
  },
  {
    name: 'count',
    help: ({ count }) => count,
    argument: { name: 'file', help: ({ files }) => files },
    options: [PLAIN_FORMAT, LANG],
    load: async () => runs((await import('./commands/count.ts')).countCommand),
  },
  {
    name: 'init',
    help: ({ init }) => init,
    argument: { name: 'folder', help: ({ ownFolder }) => ownFolder, optional: true },
    options: [NOTICE, BLANK, LANG],
    load: async () => runs((await import('./commands/init.ts')).initCommand),
  },
  {
    name: 'explain',
    help: ({ explain }) => explain,
    argument: { name: 'requirement', help: ({ requirement }) => requirement, optional: true },
    options: [NOTICE, PLAIN_FORMAT, LANG],
    load: async () => runs((await import('./commands/explain.ts')).explainCommand),
  },
];
