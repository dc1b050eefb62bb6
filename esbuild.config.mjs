// The build: generated schemas → schemas/generated, precompiled notices and the bundled program → dist.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
// Built beside and renamed: a build that fails leaves the working program alone.
const dist = join(root, `.building-${process.pid}`);
const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  // CommonJS packages inside an ES module bundle still ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/** Bundles the generator of notices and imports it: the same functions that the tests call. */
async function generator() {
  const outfile = join(dist, 'build', 'generate.mjs');
  await build({ ...common, entryPoints: [join(root, 'src/notice/generate.ts')], outfile });
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
      banner: {},
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

/** One start of the program: what it always needs in one file, for each further file costs a thread its start. */
async function buildEntry(name, source) {
  await build({
    ...common,
    entryPoints: { [name]: join(root, source) },
    outdir: dist,
    splitting: true,
    minify: true,
    keepNames: false,
    chunkNames: `chunks/${name}/[name]-[hash]`,
    external: ['@hyzyla/pdfium'],
  });
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'build'), { recursive: true });
await buildNotices();
await buildEntry('cli', 'src/cli.ts');
await buildEntry('reader', 'src/commands/isolated/reader.ts');
rmSync(join(dist, 'build'), { recursive: true });
rmSync(join(root, 'dist'), { recursive: true, force: true });
renameSync(dist, join(root, 'dist'));
