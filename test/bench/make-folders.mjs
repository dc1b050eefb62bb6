// A count → that many submission folders with their truth, the same bytes on every machine, kept in .bench/.
// node --import ./test/typescript.mjs test/bench/make-folders.mjs [count] [full|small|inside|none] [folder]

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderOf } from './make/folder.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const BENCH = join(ROOT, '.bench');
/** Raised when the folders change, so that old ones are made anew. */
const VERSION = 3;

/**
 * The inbox of `count` folders, made if it is not there yet. Its truth stands beside it: for each folder the
 * verdict, the fault, and the 字数 of every document.
 * @param {number} count
 * @param {import('./make/folder.mjs').Pictures} [pictures]
 * @param {string} [home]
 */
export function inboxOf(count, pictures = 'small', home = BENCH) {
  const inbox = join(home, `folders-${count}-${pictures}-v${VERSION}`);
  const truthFile = `${inbox}.truth.json`;
  if (!existsSync(truthFile)) make({ count, pictures }, inbox, truthFile);
  return { inbox, truthFile };
}

/**
 * One folder in which nothing is wrong, made if it is not there yet.
 * @param {{ pictures: import('./make/folder.mjs').Pictures, pdf: boolean }} wanted
 */
export function goodFolder({ pictures, pdf }) {
  const folder = join(BENCH, `folder-${pictures}${pdf ? '-pdf' : ''}-v${VERSION}`);
  if (!existsSync(folder)) {
    for (const [path, bytes] of folderOf(1, { onlyFault: -1, pictures, pdf }).files)
      put(join(folder, path), bytes);
  }
  return folder;
}

function make({ count, pictures }, inbox, truthFile) {
  const part = `${inbox}.part`;
  rmSync(part, { recursive: true, force: true });
  rmSync(inbox, { recursive: true, force: true });
  /** @type {Record<string, object>} */
  const truth = {};
  for (let number = 0; number < count; number++) {
    const { name, files, counts, fault, verdict } = folderOf(number, { pictures });
    for (const [path, bytes] of files) put(join(part, name, path), bytes);
    truth[name] = { verdict, fault: fault ?? '', counts };
  }
  renameSync(part, inbox);
  writeFileSync(truthFile, JSON.stringify(truth));
}

function put(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { inbox, truthFile } = inboxOf(Number(process.argv[2] ?? 100), process.argv[3], process.argv[4]);
  console.log(`${inbox}\n${truthFile}`);
}
