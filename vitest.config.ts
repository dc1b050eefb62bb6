import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const TEXT = '\0text:';

/** `import … with { type: 'text' }` of a style sheet, which the runner would take for one of its own page. */
const styleSheetsAsText = {
  name: 'style-sheets-as-text',
  enforce: 'pre' as const,
  resolveId(source: string, importer = '') {
    return source.endsWith('.css') ? `${TEXT}${resolve(importer, '..', source)}.js` : undefined;
  },
  load(id: string) {
    if (!id.startsWith(TEXT)) return undefined;
    const text = readFileSync(id.slice(TEXT.length, -'.js'.length), 'utf8');
    return `export default ${JSON.stringify(text)};`;
  },
};

const BYTES = '\0bytes:';
const { resolve: resolvePackage } = createRequire(import.meta.url);

/** `import … with { type: 'bytes' }` of a module of WebAssembly, of which the runner knows nothing. */
const modulesAsBytes = {
  name: 'modules-as-bytes',
  enforce: 'pre' as const,
  resolveId: (source: string) => (source.endsWith('.wasm') ? `${BYTES}${source}.js` : undefined),
  load(id: string) {
    if (!id.startsWith(BYTES)) return undefined;
    const path = resolvePackage(id.slice(BYTES.length, -'.js'.length));
    return `export default new Uint8Array(Buffer.from('${readFileSync(path).toString('base64')}', 'base64'));`;
  },
};

// biome-ignore lint/style/noDefaultExport: the test runner asks for a default export.
export default defineConfig({
  plugins: [styleSheetsAsText, modulesAsBytes],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/make/global-setup.ts'],
    // What a file loads stays loaded for the next one: half of all time went into loading the same modules again.
    isolate: false,
    maxWorkers: '100%',
    // A file of nothing else is named *.slow.test.ts, and bears the tag as a whole.
    tags: [{ name: 'slow', description: 'takes long by its nature: npm run test:slow' }],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
