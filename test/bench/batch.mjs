// An inbox × the floor, × the peers, × itself with other settings → what a batch costs.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BENCH, inboxOf, ROOT } from './make-folders.mjs';
import { compared, costOf, row, spread } from './measure.mjs';
import { peakOf } from './memory.mjs';

const ROUNDS = 5;
const PEER_FOLDERS = 20;
const SCALE_FOLDERS = 10_000;
const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Nothing is printed but the table, for the floor prints a line for each folder. */
const batch = (inbox, ...more) => [
  process.execPath,
  join(ROOT, 'bin/baosong.js'),
  ...['batch', inbox, '--no-progress', ...more],
];
const floor = (inbox) => [process.execPath, script('floor.mjs'), inbox];
const PEERS = {
  'mammoth + yaml + ajv': { command: [process.execPath, script('peer.mjs')], least: 20 },
  "Python's standard library": { command: ['python3', script('peer.py')], least: 3 },
};

/** @param {number} count of folders */
export function measureBatch(count) {
  const { inbox, truthFile } = inboxOf(count);
  if (costOf([...floor(inbox), truthFile]).cpu === 0) throw new Error('the floor did not run');
  const own = compared(ROUNDS, batch(inbox, '--jobs', '1'), floor(inbox));
  row(`${count} folders, one thread, to the floor, processor`, own.cpu, { most: 4 });
  row(`${count} folders, one thread, to the floor, wall`, own.wall);
  const threads = compared(ROUNDS, batch(inbox), batch(inbox, '--jobs', '1'));
  row(`${count} folders, threads as they come, to one thread, wall`, threads.wall, { most: 0.65 });
  for (const [name, { command, least }] of Object.entries(PEERS)) {
    const what = `${name} (from ${PEER_FOLDERS} folders) to ours, processor`;
    row(what, peerTimes(command, inbox, count), { least });
  }
  const reports = compared(
    ROUNDS,
    batch(inbox, '--jobs', '1', ...reportFiles()),
    batch(inbox, '--jobs', '1'),
  );
  row(`${count} folders with photos, HTML and xlsx to without, processor`, reports.cpu, { most: 1.3 });
}

function reportFiles() {
  mkdirSync(BENCH, { recursive: true });
  return ['-o', join(BENCH, 'report.html'), '-o', join(BENCH, 'report.xlsx')];
}

/** The peer's start-up is taken off before its folders are scaled. */
function peerTimes(command, inbox, count) {
  const peer = (folders) => costOf([...command, inbox, String(folders)]).cpu;
  const ratios = [1, 2, 3].map(() => {
    const start = peer(0);
    const perFolder = (peer(PEER_FOLDERS) - start) / PEER_FOLDERS;
    return (start + perFolder * count) / costOf(batch(inbox, '--jobs', '1')).cpu;
  });
  return spread(ratios);
}

/** @param {number} count of folders to compare the ten thousand with */
export function measureScale(count) {
  const many = inboxOf(SCALE_FOLDERS).inbox;
  const few = inboxOf(count).inbox;
  const ratios = [1, 2].map(() => {
    const small = costOf(batch(few, '--jobs', '1')).cpu / count;
    return costOf(batch(many, '--jobs', '1')).cpu / SCALE_FOLDERS / small;
  });
  row(`${SCALE_FOLDERS} folders to ${count}, processor for each folder`, spread(ratios), { most: 1.02 });
  const peak = (...more) => peakOf(batch(many, '--jobs', '1', ...more));
  row(`${SCALE_FOLDERS} folders, one thread, peak memory`, peak(), { most: 200, unit: ' MB' });
  row(
    `${SCALE_FOLDERS} folders, one thread, with HTML, peak memory`,
    peak('-o', join(BENCH, 'report.html')),
    {
      most: 300,
      unit: ' MB',
    },
  );
}
