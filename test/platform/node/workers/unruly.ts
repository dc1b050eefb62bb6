// A worker whose readers misbehave by the name of the file: the script of the tests of the pool.

import { parentPort } from 'node:worker_threads';
import { readDocument } from '../../../../src/documents/index.ts';
import { HANDLERS, serve } from '../../../../src/platform/node/workers/worker.ts';
import type { ReadDocument } from '../../../../src/submission/index.ts';

/** Says first that it now stands still, so that the test can let the time pass at once. */
function forEver(): never {
  parentPort?.postMessage({ standsStill: true });
  for (;;) Math.sqrt(2);
}

/** The same without taking the machine's time from the others. */
function waitForEver(): void {
  parentPort?.postMessage({ standsStill: true });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function eatHeap(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1 << 16).fill(kept.length));
}

function eatBuffers(): never {
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.alloc(1 << 24, kept.length));
}

const MISDEEDS: Readonly<Record<string, () => void>> = {
  loop: forEver,
  wait: waitForEver,
  heap: eatHeap,
  buffers: eatBuffers,
  throw: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
  exit: () => process.exit(7),
  noise: () => {
    console.log('Missing Info for XLS Record');
    console.error('::error::noise');
  },
};

const unruly: ReadDocument = (source, name, family) => {
  const [, misdeed] = /([a-z]+)\.\w+$/.exec(name) ?? [];
  MISDEEDS[misdeed ?? '']?.();
  return readDocument(source, name, family);
};

serve(
  {
    ...HANDLERS,
    async summarize(input, context) {
      const summary = await HANDLERS.summarize(input, context);
      const gaveUp = summary.findings.some(
        ({ requirement, verdict }) => requirement === 'folder-complete' && verdict !== 'pass',
      );
      if (input.path.endsWith('stuck') && !gaveUp) forEver();
      if (input.path.endsWith('faulty') && !gaveUp) throw new Error('our own fault');
      return summary;
    },
  },
  unruly,
);
