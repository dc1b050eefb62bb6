// A hundred healthy folders given to `check` at once × the same program whose threads are taken away → what watching costs.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH, ROOT } from './make-folders.mjs';
import { compared, row } from './measure.mjs';

const ROUNDS = 5;
const FOLDERS = 100;

export function measureIsolation() {
  const unwatched = buildUnwatched();
  for (const [what, example] of [
    ['Word', 'pass-kunshan'],
    ['Word and PDF', 'pass-more-than-asked'],
  ]) {
    const args = ['check', '-q', ...copiesOf(example)];
    const [ours, theirs] = [join(ROOT, 'bin/baosong.js'), unwatched].map((program) => [
      process.execPath,
      program,
      ...args,
    ]);
    execFileSync(theirs[0], theirs.slice(1), { stdio: 'ignore' }); // throws where it does not run
    const { wall, cpu } = compared(ROUNDS, ours, theirs);
    row(`check of ${FOLDERS} folders of ${what} to the same without threads, wall`, wall, { most: 1.25 });
    row(`check of ${FOLDERS} folders of ${what} to the same without threads, processor`, cpu, {});
  }
}

function copiesOf(example) {
  const home = join(BENCH, `healthy-${example}`);
  const paths = Array.from({ length: FOLDERS }, (_, at) => join(home, String(at + 1)));
  for (const path of paths)
    if (!existsSync(path)) cpSync(join(ROOT, 'examples', example), path, { recursive: true });
  return paths;
}

/** The pool, as it would be if nothing that is read had to be stopped. */
const POOL = `
import { readDocument } from '../documents/index.ts';
import { readSubmissionAt } from '../platform/node/open-submission.ts';
import { HANDLERS } from '../platform/node/workers/worker.ts';
const reader = { readDocument, through: ({ tree }) => tree };
const context = {
  read: readDocument,
  submission: (path, notice) => readSubmissionAt(path, notice, reader),
};
const pool = { run: (kind, input) => HANDLERS[kind](input, context), close: async () => {} };
export const poolFor = () => pool;
`;

const PARTS = ['bin', 'src', 'schemas', 'examples', 'package.json', 'esbuild.config.mjs'];

/** Builds the program once more as it is built for use, with that pool in the place of its own. */
function buildUnwatched() {
  const home = join(BENCH, 'unwatched');
  rmSync(home, { recursive: true, force: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
  writeFileSync(join(home, 'src/cli/worker-pool.ts'), POOL);
  execFileSync(process.execPath, [join(home, 'esbuild.config.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(home, 'bin/baosong.js');
}
