// The program's starts × an empty start of Node → what a user waits for before and with one folder.

import { join } from 'node:path';
import { goodFolder, ROOT } from './make-folders.mjs';
import { compared, row } from './measure.mjs';

const PROGRAM = join(ROOT, 'bin/baosong.js');
const EMPTY = [process.execPath, '-e', '0'];
const ROUNDS = 15;

const baosong = (...args) => [process.execPath, PROGRAM, ...args];
const check = (wanted) => baosong('check', goodFolder(wanted));

export function measureStartup() {
  const toEmpty = (ours) => compared(ROUNDS, ours, EMPTY);
  const help = toEmpty(baosong('--help'));
  row('--help to `node -e 0`, processor', help.cpu, { most: 1.7 });
  row('--help to `node -e 0`, wall', help.wall);
  const example = toEmpty(baosong('check', join(ROOT, 'examples/pass-kunshan')));
  row('check of the passing example to `node -e 0`, processor', example.cpu, { most: 5.5 });
  row('check of the passing example to `node -e 0`, wall', example.wall);
  measureFolder(toEmpty);
}

/** Twelve documents; what pictures within them and a PDF beside them add. */
function measureFolder(toEmpty) {
  const plain = check({ pictures: 'none', pdf: false });
  const folder = toEmpty(plain);
  row('check of one folder of this workload to `node -e 0`, processor', folder.cpu, { most: 4.5 });
  row('check of one folder of this workload to `node -e 0`, wall', folder.wall);
  const pictures = compared(ROUNDS, check({ pictures: 'inside', pdf: false }), plain);
  row('the same with pictures in its documents to without, processor', pictures.cpu, { most: 1.1 });
  const pdf = compared(ROUNDS, check({ pictures: 'none', pdf: true }), plain);
  row('the same with a PDF to without, processor', pdf.cpu, { most: 1.6 });
}
