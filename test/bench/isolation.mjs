// A hundred healthy folders given to `check` at once × the same program whose threads are taken away → what watching costs.

import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BENCH, ROOT } from './make-folders.mjs';
import { compared, costOf, row } from './measure.mjs';

const ROUNDS = 5;
const FOLDERS = 100;

export async function measureIsolation() {
  const unwatched = await buildUnwatched();
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
    if (costOf(theirs).cpu < 0.1) throw new Error('the program without threads did not run');
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
import { readDocument } from '../../documents/index.ts';
import { enter } from '../../submission/enter.ts';
import { readSubmission } from '../../submission/read.ts';
import { ERRANDS } from './errands.ts';
const desk = {
  read: readDocument,
  async submission(path, notice) {
    const { origin, store } = await enter(path);
    return readSubmission(origin, store, notice, readDocument);
  },
};
const pool = { run: (kind, asked) => ERRANDS[kind](asked, desk), close: async () => {} };
export const poolFor = () => pool;
export const lazyPoolFor = poolFor;
`;

/** Builds the program once more, with that pool in the place of its own. */
async function buildUnwatched() {
  const home = join(BENCH, 'unwatched');
  mkdirSync(home, { recursive: true });
  for (const part of ['schemas', 'package.json', 'dist/notices'])
    cpSync(join(ROOT, part), join(home, part), { recursive: true });
  await build({
    entryPoints: [join(ROOT, 'bin/baosong.js')],
    outdir: join(home, 'bin'),
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    external: ['@hyzyla/pdfium'],
    plugins: [withoutThreads],
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return join(home, 'bin/baosong.mjs');
}

const withoutThreads = {
  name: 'without threads',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /dist\/cli\.js$/ }, () => ({ path: join(ROOT, 'src/cli.ts') }));
    onLoad({ filter: /isolated\/pool-for\.ts$/ }, ({ path }) => ({
      contents: POOL,
      loader: 'ts',
      resolveDir: join(path, '..'),
    }));
  },
};
