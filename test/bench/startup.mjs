// The program's starts × an empty start of Node → what a user waits for, whatever the folder holds.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH, ROOT } from './make-folders.mjs';
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
  row('check of the passing example (with a PDF) to `node -e 0`, processor', check.cpu, { most: 2.2 });
  row('check of the passing example (with a PDF) to `node -e 0`, wall', check.wall, { most: 2.2 });
  const word = against('check', withoutPdf());
  row('the same with Word in place of the PDF, processor', word.cpu, { most: 2.2 });
}

/** The passing example, its one PDF replaced by a .docx that is there anyway. */
function withoutPdf() {
  const copy = join(BENCH, 'pass-word');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(BENCH, { recursive: true });
  cpSync(join(ROOT, 'examples/pass-kunshan'), copy, { recursive: true });
  const list = join(copy, '报送清单.yaml');
  const text = readFileSync(list, 'utf8');
  const [pdf] = /企业\/\S[^\n]*\.pdf/.exec(text) ?? [];
  const [word] = /企业\/\S[^\n]*\.docx/.exec(text) ?? [];
  if (pdf === undefined || word === undefined)
    throw new Error('the example holds no PDF or no Word file any more');
  const docx = pdf.replace(/\.pdf$/, '.docx');
  cpSync(join(copy, word), join(copy, docx));
  writeFileSync(list, text.replace(pdf, docx));
  return copy;
}
