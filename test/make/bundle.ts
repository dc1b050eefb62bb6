// A TypeScript entry → a script that a thread can run, bundled for one test file and gone after it.

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
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
    external: ['@hyzyla/pdfium'],
    nodePaths: [join(ROOT, 'node_modules')],
    logLevel: 'error',
  });
  return outfile;
}
