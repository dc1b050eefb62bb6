// One file read a thousand times → what the process holds after 200 and after all, and its whole size, as JSON.
// node --expose-gc test/bench/flat.mjs readers.mjs file kind

import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [, , readers, file, kind] = process.argv;
const { readDocument, sourceOf } = await import(pathToFileURL(readers).href);
const bytes = readFileSync(file);
const memory = {};
for (let count = 1; count <= 1000; count++) {
  await readDocument(sourceOf(bytes), `x.${kind}`, 'text');
  if (count === 200 || count === 1000) memory[`after${count}`] = await heldNow();
}
memory.whole = inMegabytes(process.memoryUsage.rss());
console.log(JSON.stringify(memory));

/** WebAssembly's memory is in it; buffers outside the heap are given back some turns of the loop later. */
async function heldNow() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return inMegabytes(heapUsed + external);
}

function inMegabytes(bytes) {
  return bytes / 1024 / 1024;
}
