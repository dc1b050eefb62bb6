// Loaded in front of a script (--import) → TypeScript runs on a Node that cannot read it by itself (before 22.18).

import { register } from 'node:module';

if (!process.features.typescript) {
  const hook = `
    import { readFileSync } from 'node:fs';
    import { fileURLToPath } from 'node:url';
    import { transformSync } from ${JSON.stringify(import.meta.resolve('esbuild'))};
    export function load(url, context, next) {
      if (!url.endsWith('.ts')) return next(url, context);
      const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { loader: 'ts' });
      return { format: 'module', source: code, shortCircuit: true };
    }`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
