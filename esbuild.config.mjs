// The build: generated schemas → schemas/generated, precompiled notices and the bundled program → dist.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { commonJs } from './build/common-js.mjs';
import { bundledPackages, licencesPage, licenceTexts } from './build/licences.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const source = (file) => join(root, 'src', file);
// Built beside and renamed: a build that fails leaves the working program alone.
const dist = join(root, `.building-${process.pid}`);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
};

/** Bundles the generator of notices and loads it: the same functions that the tests call. */
async function generator() {
  const outfile = join(dist, 'build', 'generate.cjs');
  await build({ ...common, entryPoints: [source('platform/node/generate-notice.ts')], outfile });
  return createRequire(outfile)(outfile);
}

async function buildNotices() {
  const metafiles = [];
  const { generate, faultOf } = await generator();
  const noticePaths = { schemas: join(root, 'schemas'), compiled: join(dist, 'none') };
  for (const name of readdirSync(join(root, 'schemas/notices')).filter((file) => file.endsWith('.yaml'))) {
    const id = basename(name, '.yaml');
    const { module, json, dossierSchema, manifestSchema } = await generate(id, noticePaths).catch(
      async (error) => {
        stop((await faultOf(error)) ?? error);
      },
    );
    mkdirSync(join(root, 'schemas/generated'), { recursive: true });
    writeIfChanged(join(root, `schemas/generated/${id}.dossier.schema.json`), dossierSchema);
    writeIfChanged(join(root, `schemas/generated/${id}.manifest.schema.json`), manifestSchema);
    const entry = join(dist, 'build', `${id}.mjs`);
    writeFileSync(entry, module);
    const { metafile } = await build({
      ...common,
      minify: true,
      metafile: true,
      entryPoints: [entry],
      external: [`./${id}.json`],
      outfile: join(dist, 'notices', `${id}.cjs`),
      nodePaths: [join(root, 'node_modules')],
    });
    writeFileSync(join(dist, 'notices', `${id}.json`), json);
    metafiles.push(metafile);
  }
  return metafiles;
}

/** A sentence is for whoever wrote the notice; anything else is a fault of ours. */
function stop(fault) {
  rmSync(dist, { recursive: true, force: true });
  if (typeof fault !== 'string') throw fault;
  process.stderr.write(`${fault}\n`);
  process.exit(1);
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

/** What every check of a folder runs through. */
const ALWAYS = ['cli/commands/check.ts', 'core/reporters/text/index.ts'].map(source);
const READER = source('platform/node/workers/worker.ts');

/**
 * Gives every part of ours that is loaded late what a check always needs, so that all of that is one chunk: esbuild
 * makes a chunk for each set of parts that share a file, and thirty small files cost a start more than one large one.
 */
const alwaysTogether = {
  name: 'always-together',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.ts$/ }, ({ path, kind, resolveDir }) => {
      const late =
        kind === 'dynamic-import'
          ? !/-library\.ts$/.test(path) && resolveDir !== source('core/i18n')
          : kind === 'entry-point' && path === READER;
      return late ? { path: resolve(resolveDir, path), namespace: 'late' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `${ALWAYS.map((file) => `import ${JSON.stringify(file)};`).join('')}export * from ${JSON.stringify(path)};`,
      resolveDir: root,
    }));
  },
};

/**
 * The command and the reading thread; what both need, and what lies behind `await import()`, is a chunk. Bundled as
 * ES modules, which alone esbuild can split, and written as CommonJS, which Node starts faster (docs/performance.md).
 */
async function buildProgram() {
  const { outputFiles, metafile } = await build({
    ...common,
    format: 'esm',
    splitting: true,
    entryPoints: { cli: source('cli/main.ts'), reader: READER },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
    write: false,
    metafile: true,
    plugins: [alwaysTogether],
    external: ['@hyzyla/pdfium'],
    alias: { 'node:child_process': source('platform/node/no-programs.ts') },
  });
  mkdirSync(join(dist, 'chunks'), { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, await written(text));
  return metafile;
}

async function written(text) {
  const { code } = await transform(text, {
    format: 'esm',
    target: common.target,
    minify: true,
    // V8 reads an arrow function without braces in full at once, a function when it is called: the tables of sentences are full of them.
    supported: { arrow: false },
  });
  return inAscii(commonJs(code));
}

/**
 * What esbuild leaves as it is, which are patterns alone, in escapes too: one wide character in a file, and Node decodes it
 * all and V8 keeps it in two bytes a character. A tagged template, too, holds a pattern here or none of these.
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What belongs to the program, so that one with a part missing can say so. */
function listFiles() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const sizes = paths.map((path) => [relative(dist, path).replaceAll('\\', '/'), statSync(path).size]);
  writeFileSync(join(dist, 'files.json'), `${JSON.stringify(Object.fromEntries(sizes))}\n`);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'build'), { recursive: true });
const packages = bundledPackages(root, [...(await buildNotices()), await buildProgram()]);
writeIfChanged(join(root, 'docs/licences.md'), licencesPage(packages));
writeFileSync(join(dist, 'LICENSES.txt'), licenceTexts(packages));
rmSync(join(dist, 'build'), { recursive: true });
listFiles();
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(dist, join(root, 'dist'));
