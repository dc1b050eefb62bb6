// The program's starts × an empty start of Node → what a user waits for, whatever the folder holds.

import { join } from 'node:path';
import { ROOT } from './make-folders.mjs';
import { compared, row } from './measure.mjs';

const PROGRAM = join(ROOT, 'bin/baosong.js');
const EMPTY = [process.execPath, '-e', '0'];
const ROUNDS = 15;

export function measureStartup() {
  const against = (...args) => compared(ROUNDS, [process.execPath, PROGRAM, ...args], EMPTY);
  const help = against('--help');
  row('--help to `node -e 0`, processor', help.cpu, { most: 1.4 });
  row('--help to `node -e 0`, wall', help.wall, { most: 1.4 });
  const check = against('check', join(ROOT, 'examples/pass-kunshan'));
  row('check of the passing example to `node -e 0`, processor', check.cpu, { most: 2.2 });
  row('check of the passing example to `node -e 0`, wall', check.wall, { most: 2.2 });
  const pdf = against('check', join(ROOT, 'examples/pass-more-than-asked'));
  row('check of an example with a PDF in it to `node -e 0`, processor', pdf.cpu, {});
}
