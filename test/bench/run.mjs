// `npm run bench`: how the program stands against the floor, the peers and its targets, all measured in this one run.
//
// Every figure is the median of ratios between neighbours in time (quartiles and rounds in brackets), so that a busy machine
// moves both alike; none is a test. `--only startup|documents|batch|memory|scale` (several with commas) chooses parts, `--folders n` the inbox
// (1,000 unless told), `--peers` installs the readers that are no dependency of ours into .bench/ to measure them.

import { parseArgs } from 'node:util';
import { measureBatch, measureScale } from './batch.mjs';
import { measureFormats } from './formats.mjs';
import { measureMemory } from './memory.mjs';
import { measureStartup } from './startup.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'startup,documents,batch,memory' },
    folders: { type: 'string', default: '1000' },
    peers: { type: 'boolean', default: false },
  },
});
const folders = Number(values.folders);

/** `scale` makes ten thousand folders first, which takes minutes: only where it is asked for. */
const PARTS = {
  startup: measureStartup,
  documents: () => measureFormats(values.peers),
  batch: () => measureBatch(folders),
  memory: measureMemory,
  scale: () => measureScale(folders),
};

for (const name of values.only.split(',')) {
  const part = PARTS[name];
  if (part === undefined) throw new Error(`--only ${name}: known are ${Object.keys(PARTS).join(', ')}`);
  console.log(`\n${name}`);
  await part();
}
