// The core as one script for a page, and what went into it.

import { build, type Metafile } from 'esbuild';
import { ROOT } from './run.ts';

export interface BrowserBundle {
  readonly script: string;
  readonly inputs: Metafile['inputs'];
}

/** Bundles the core with one built notice; the script gives the page an object `baosong`. */
export async function browserBundle(notice: string): Promise<BrowserBundle> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `
        export * from './src/platform/browser/check-files.ts';
        export { notice, checks } from './dist/notices/${notice}.cjs';`,
      resolveDir: ROOT,
    },
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'browser', // and with it the condition `browser` of package imports
    format: 'iife',
    globalName: 'baosong',
    target: 'chrome109',
    // jpeg-js hands its picture out by Node's Buffer where it is bundled as CommonJS.
    define: { 'Buffer.from': 'Uint8Array.from' },
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
    ...imports.filter(({ external }) => external).map((each) => `${path} imports ${each.path}`),
  ]);
}
