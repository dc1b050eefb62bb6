// One file read two thousand times → the memory of the process after the first thousand and after all, as JSON.
// node --expose-gc test/bench/flat.mjs readers.mjs file kind

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , readers, file, kind] = process.argv;
const { readDocument, sourceOf } = await import(pathToFileURL(readers).href);
const bytes = readFileSync(file);
const memory = {};
for (let count = 1; count <= 2000; count++) {
  await readDocument(sourceOf(bytes), `x.${kind}`, 'text');
  if (count !== 1000 && count !== 2000) continue;
  globalThis.gc?.();
  memory[`after${count}`] = process.memoryUsage.rss() / 1024 / 1024;
}
console.log(JSON.stringify(memory));
