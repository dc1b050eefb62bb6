// TypeScript → a script for a thread, for one test file; the core → one script for a page, and what went into it.

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { afterAll } from 'vitest';
import { ROOT } from './run.ts';

export async function bundled(entry: string): Promise<string> {
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.script-')); // PDFium is found from there;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'script.cjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: ['@hyzyla/pdfium'],
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'error',
  });
  return outfile;
}

export interface BrowserBundle {
  readonly script: string;
  readonly inputs: Metafile['inputs'];
}

const made = new Map<string, Promise<BrowserBundle>>();

/** The core with one built notice, bundled once; the script gives the page an object `baosong`. */
export function browserBundle(notice: string): Promise<BrowserBundle> {
  const bundle = made.get(notice) ?? coreBundled(notice);
  made.set(notice, bundle);
  return bundle;
}

async function coreBundled(notice: string): Promise<BrowserBundle> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `
        export * from './src/platform/browser/check-files.ts';
        export { readDocument, smallPicture } from './src/documents/index.ts';
        export { notice, checks } from './dist/notices/${notice}.cjs';`,
      resolveDir: ROOT,
    },
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'browser', // and with it the condition `browser` of package imports
    format: 'iife',
    globalName: 'baosong',
    target: 'chrome109',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return { script: outputFiles[0]?.text ?? '', inputs: metafile.inputs };
}

/** The imports by which a part of the bundle asks for a module that no browser has, or for a host's own file. */
export function nodeImports(inputs: Metafile['inputs']): string[] {
  return Object.entries(inputs).flatMap(([path, { imports }]) => [
    ...(path.startsWith('src/platform/node/') ? [`${path} is Node's`] : []),
    // What the bundler itself puts in to unpack bytes is no module.
    ...imports
      .filter(({ external, path: imported }) => external && imported !== '<runtime>')
      .map((each) => `${path} imports ${each.path}`),
  ]);
}
