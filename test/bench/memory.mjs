// A process → the most memory it held; a thousand documents of one kind → whether memory grows with their number.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownReaders, samples } from './formats.mjs';
import { BENCH } from './make-folders.mjs';
import { row } from './measure.mjs';

/** The allocator takes one more step after a few hundred; a leak of 100 kB for each document would double it. */
const STEP = 1.25;

const beside = (name) => new URL(name, import.meta.url);

/** @param {readonly string[]} command a Node command; in MB */
export function peakOf([node, ...args]) {
  const file = join(BENCH, 'peak.txt');
  const env = { ...process.env, BAOSONG_BENCH_PEAK: file };
  spawnSync(node, ['--import', beside('peak.mjs').href, ...args], { env, stdio: 'ignore' });
  return Number(readFileSync(file, 'utf8')) / 1024;
}

/** From the 200th to the thousandth, when everything has warmed up. */
export async function measureMemory() {
  await ownReaders();
  const script = fileURLToPath(beside('flat.mjs'));
  for (const [kind, file] of Object.entries(samples())) {
    const args = ['--expose-gc', script, join(BENCH, 'readers.mjs'), file, kind];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const { after200, after1000 } = JSON.parse(stdout);
    const what = `1,000 × .${kind}: memory after all (${after1000.toFixed(0)} MB) to after 200`;
    row(what, after1000 / after200, { most: STEP });
  }
}
