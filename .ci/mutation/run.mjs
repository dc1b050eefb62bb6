// A room of src/core → its mutation score, and each change of it that no test notices, by file and line (npm run mutate -- text).
// `--every 5` tries each fifth change alone, `--mutate src/core/text/tally.ts` one file, `--concurrency 2` two at a time.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const VERSION = '9.6.1';

/** Room → the tests that have to notice a change of it: its own, and those through which it is reached. */
const ROOMS = {
  evaluate: ['test/core/evaluate'],
  facts: ['test/core/facts', 'test/core/evaluate/late.test.ts'],
  batch: ['test/core/batch'],
  manifest: ['test/core/manifest'],
  text: ['test/core/text', 'test/core/facts', 'test/core/draft', 'test/submission/near-tree.test.ts'],
};

const here = import.meta.dirname;
const root = join(here, '../..');
// In the project, as what is installed there finds the project's own packages; git does not see it.
const made = join(root, '.mutation');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    mutate: { type: 'string' },
    concurrency: { type: 'string', default: '1' },
  },
});
const [room = ''] = positionals;
if (!(room in ROOMS)) stop(`npm run mutate -- ${Object.keys(ROOMS).join('|')}`);

function stop(reason) {
  console.error(reason);
  process.exit(2);
}

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options });
  if (status !== 0) stop(`${command} ended with ${status}`);
}

/** Not in package.json: whoever does not mutate need not install a hundred packages. */
function install() {
  if (existsSync(join(made, 'node_modules/@stryker-mutator/core'))) return;
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, 'package.json'), '{ "private": true }\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(npm, ['install', '--ignore-scripts', '--no-package-lock', `@stryker-mutator/core@${VERSION}`], {
    cwd: made,
  });
}

function makeExamples() {
  const examples = join(made, `examples-${room}`);
  rmSync(examples, { recursive: true, force: true });
  mkdirSync(examples);
  const code = `import('./test/make/variants.ts').then((made) => made.writeExamples(${JSON.stringify(examples)}))`;
  run(process.execPath, ['--import', './test/typescript.mjs', '--input-type=module', '-e', code]);
  return examples;
}

function mutate() {
  const report = join(made, `${room}.json`);
  const config = {
    testRunner: 'rooms',
    plugins: [join(here, 'runner.mjs')],
    mutate: [values.mutate ?? `src/core/${room}/**/*.ts`],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
    timeoutMS: 20_000,
    tempDirName: `.mutation/sandbox-${room}`,
    ignorePatterns: ['.mutation', '.bench', 'dist', 'examples/made', 'findings'],
    warnings: { slow: false },
    reporters: ['json'],
    jsonReporter: { fileName: report },
    // Tests run without type checks; Stryker would rewrite tsconfig.json with functions that TypeScript 7 does not have.
    disableTypeChecks: false,
    tsconfigFile: 'none.json',
  };
  const configFile = join(made, `${room}.config.json`);
  writeFileSync(configFile, JSON.stringify(config));
  const stryker = join(made, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const env = {
    ...process.env,
    MUTATED_TESTS: ROOMS[room].join(':'),
    MUTATED_EXAMPLES: makeExamples(),
    MUTATED_EVERY: values.every,
  };
  run(process.execPath, [stryker, 'run', configFile, '--logLevel', 'warn'], { env });
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** A report → its changes, each with the text that it replaces. */
function changesOf({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n');
    const tried = mutants.filter(({ id }) => Number(id) % Number(values.every) === 0);
    return tried.map(({ mutatorName, replacement, status, location: { start, end } }) => {
      const whole = lines.slice(start.line - 1, end.line);
      whole[whole.length - 1] = whole.at(-1).slice(0, end.column - 1);
      whole[0] = whole[0].slice(start.column - 1);
      const line = lines[start.line - 1].trim();
      const at = `${relative(root, join(root, file))}:${start.line}:${start.column}`;
      return { file, at, line, mutator: mutatorName, original: whole.join('\n'), replacement, status, start };
    });
  });
}

/** By their texts, so that a line more above moves nothing; `line` is the whole line, where the text stands in several. */
const isSame = (change, listed) =>
  ['file', 'mutator', 'original', 'replacement'].every((name) => change[name] === listed[name]) &&
  (listed.line === undefined || change.line === listed.line);

const short = (text) =>
  (text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-25)}` : text).replaceAll(/\s+/g, ' ');

function tell(changes) {
  const listed = JSON.parse(readFileSync(join(here, 'equivalents.json'), 'utf8')).filter(({ file }) =>
    changes.some((change) => change.file === file),
  );
  const open = changes.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const isEquivalent = (change) => listed.some((each) => isSame(change, each));
  const left = open.filter((change) => !isEquivalent(change));
  left.sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') || a.start.line - b.start.line || a.start.column - b.start.column,
  );
  for (const { at, status, mutator, original, replacement } of left) {
    console.log(`${at} ${status} ${mutator}: ${short(original)} → ${short(replacement)}`);
  }
  for (const each of listed.filter((entry) => !open.some((change) => isSame(change, entry)))) {
    console.log(
      `${each.file}: listed as equivalent, but noticed or gone: ${short(each.original)} → ${short(each.replacement)}`,
    );
  }
  const count = (status) => changes.filter((change) => change.status === status).length;
  const equivalents = open.length - left.length;
  const [noticed, outOf] = [
    count('Killed') + count('Timeout'),
    changes.length - equivalents - count('RuntimeError'),
  ];
  const share = ((100 * noticed) / outOf).toFixed(2);
  console.log(
    `${room}: ${share} % of ${outOf} (killed ${count('Killed')}, timeout ${count('Timeout')}, survived ${count('Survived')}, ` +
      `no coverage ${count('NoCoverage')}, of these equivalent ${equivalents}; ${changes.length} in all)`,
  );
}

install();
const started = Date.now();
const report = mutate();
tell(changesOf(report));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
