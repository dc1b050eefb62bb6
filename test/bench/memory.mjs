// A process → the most memory it held; a thousand documents of one kind → whether memory grows with their number.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { ownReaders, samples } from './formats.mjs';
import { BENCH, ROOT } from './make-folders.mjs';
import { row } from './measure.mjs';

/** A leak of 10 kB for each document would add 8 MB to about as many. The process itself grows in steps. */
const STEP = 1.25;

const beside = (name) => new URL(name, import.meta.url);

/** Loaded in front of a program: at its end, the most memory that it held goes into the file that is named. */
const TELL_PEAK = `
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const file = process.env.BAOSONG_BENCH_PEAK;
if (isMainThread) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));`;

/** @param {readonly string[]} command a Node command; in MB */
export function peakOf([node, ...args]) {
  const file = join(BENCH, 'peak.txt');
  const env = { ...process.env, BAOSONG_BENCH_PEAK: file };
  const loaded = `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`;
  spawnSync(node, ['--import', loaded, ...args], { env, stdio: 'ignore' });
  return Number(readFileSync(file, 'utf8')) / 1024;
}

/** The other kinds: what the repository holds, and ledgers written by the library. */
function others() {
  const found = {
    html: 'test/fixtures/office/material.html',
    txt: 'test/fixtures/office/material.txt',
    jpg: 'examples/pass-kunshan/照片/1206现场会.jpg',
    heic: 'test/fixtures/orientation.heic',
    xlsx: 'examples/pass-kunshan/台账/和谐企业资料库.xlsx',
    ofd: '../shared/samples/hello.ofd',
  };
  const there = Object.entries(found)
    .map(([kind, path]) => [kind, join(ROOT, path)])
    .filter(([, path]) => existsSync(path));
  return { ...Object.fromEntries(there), ...ledgers() };
}

function ledgers() {
  const rows = Array.from({ length: 200 }, (_, at) => [`单位${at}`, 13_800_000_000 + at, at % 2 === 0]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['名称', '电话', '属实'], ...rows]), '台账');
  const written = Object.entries({ xls: 'biff8', ods: 'ods', csv: 'csv' }).map(([kind, bookType]) => {
    const path = join(BENCH, `ledger.${kind}`);
    writeFileSync(path, write(book, { bookType, type: 'buffer' }));
    return [kind, path];
  });
  return Object.fromEntries(written);
}

/** From the 200th to the thousandth, when everything has warmed up. */
export async function measureMemory() {
  await ownReaders();
  const script = fileURLToPath(beside('flat.mjs'));
  for (const [kind, file] of Object.entries({ ...samples(), ...others() })) {
    const args = ['--expose-gc', script, join(BENCH, 'readers.mjs'), file, kind];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const { after200, after1000, whole } = JSON.parse(stdout);
    const what = `1,000 × .${kind}: held after all (${after1000.toFixed(1)} MB of ${whole.toFixed(0)}) to after 200`;
    row(what, after1000 / after200, { most: STEP });
  }
}
