// The build: generated schemas → schemas/generated, precompiled notices and the bundled program → dist.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
// Built beside and renamed: a build that fails leaves the working program alone.
const dist = join(root, `.building-${process.pid}`);
const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs', // whose bytecode Node lets us keep, which it does for no ES module
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Bundles the generator of notices and imports it: the same functions that the tests call. */
async function generator() {
  const outfile = join(dist, 'build', 'generate.cjs');
  await build({ ...common, entryPoints: [join(root, 'src/platform/node/generate-notice.ts')], outfile });
  return import(pathToFileURL(outfile).href);
}

async function buildNotices() {
  const { generate } = await generator();
  const shelf = { schemas: join(root, 'schemas'), compiled: join(dist, 'none') };
  for (const name of readdirSync(join(root, 'schemas/notices')).filter((file) => file.endsWith('.yaml'))) {
    const id = basename(name, '.yaml');
    const { module, dossierSchema, manifestSchema } = await generate(id, shelf);
    mkdirSync(join(root, 'schemas/generated'), { recursive: true });
    writeIfChanged(join(root, `schemas/generated/${id}.dossier.schema.json`), dossierSchema);
    writeIfChanged(join(root, `schemas/generated/${id}.manifest.schema.json`), manifestSchema);
    const source = join(dist, 'build', `${id}.source.mjs`);
    writeFileSync(source, module);
    await build({
      ...common,
      minify: true,
      entryPoints: [source],
      outfile: join(dist, 'notices', `${id}.js`),
      nodePaths: [join(root, 'node_modules')],
    });
  }
}

function writeIfChanged(path, text) {
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (old !== text) writeFileSync(path, text);
}

/** A module behind `await import()` is a file of its own beside the others: what a run does not need costs it nothing. */
function partOf(path) {
  return `${relative(join(root, 'src'), path).replace(/\.ts$/, '').replaceAll(sep, '-')}.js`;
}

/** Turns dynamic imports into files to be built, and remembers them. */
function doors(found) {
  return {
    name: 'doors',
    setup({ onResolve }) {
      onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
        if (kind !== 'dynamic-import') return undefined;
        const target = join(resolveDir, path);
        found.add(target);
        return { path: `./${partOf(target)}`, external: true };
      });
    },
  };
}

/**
 * Each start and each door in one file with all that it always needs: a file costs a start more than the
 * repetition of some shared functions does (measured: forty small chunks against four files).
 */
async function buildProgram() {
  const found = new Set([join(root, 'src/cli/main.ts'), join(root, 'src/platform/node/workers/entry.ts')]);
  const names = new Map([[join(root, 'src/platform/node/workers/entry.ts'), 'reader.js']]);
  for (const entry of found) {
    await build({
      ...common,
      entryPoints: [entry],
      outfile: join(dist, names.get(entry) ?? partOf(entry)),
      minify: true,
      supported: { 'dynamic-import': false }, // a part is asked for by `require`, which bin/parts.js answers
      plugins: [doors(found)],
      external: ['@hyzyla/pdfium'],
      alias: { 'node:child_process': join(root, 'src/platform/node/no-programs.ts') },
    });
  }
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'build'), { recursive: true });
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
await buildNotices();
await buildProgram();
rmSync(join(dist, 'build'), { recursive: true });
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(dist, join(root, 'dist'));
execFileSync(process.execPath, [join(root, 'bin/warm.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
