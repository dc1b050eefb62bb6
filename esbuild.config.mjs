// The build: generated schemas → schemas/generated, precompiled notices and the bundled program → dist.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
// Built beside and renamed: a build that fails leaves the working program alone.
const dist = join(root, `.building-${process.pid}`);
/** CommonJS packages ask for Node's modules by `require`, which an ES module has not: they get them as imports. */
const builtinsOfPackages = {
  name: 'builtins-of-packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?[a-z_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (kind !== 'require-call' || !builtinModules.includes(name)) return undefined;
      return { path: name, namespace: 'builtin' };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `export * from 'node:${path}';`,
      resolveDir: root,
    }));
  },
};

const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [builtinsOfPackages],
};

/** Bundles the generator of notices and imports it: the same functions that the tests call. */
async function generator() {
  const outfile = join(dist, 'build', 'generate.mjs');
  await build({ ...common, entryPoints: [join(root, 'src/platform/node/generate-notice.ts')], outfile });
  return import(pathToFileURL(outfile).href);
}

async function buildNotices() {
  const { generate } = await generator();
  const noticePaths = { schemas: join(root, 'schemas'), compiled: join(dist, 'none') };
  for (const name of readdirSync(join(root, 'schemas/notices')).filter((file) => file.endsWith('.yaml'))) {
    const id = basename(name, '.yaml');
    const { module, dossierSchema, manifestSchema } = await generate(id, noticePaths);
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

/** The command and the reading thread; what several parts need, and what lies behind `await import()`, is a chunk. */
async function buildProgram() {
  await build({
    ...common,
    entryPoints: {
      cli: join(root, 'src/cli/main.ts'),
      reader: join(root, 'src/platform/node/workers/entry.ts'),
    },
    outdir: dist,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
    external: ['@hyzyla/pdfium'],
    alias: { 'node:child_process': join(root, 'src/platform/node/no-programs.ts') },
  });
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'build'), { recursive: true });
await buildNotices();
await buildProgram();
rmSync(join(dist, 'build'), { recursive: true });
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(dist, join(root, 'dist'));
