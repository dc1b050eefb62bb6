// A folder's data → its files.

import { manifestText } from './manifest.mjs';
import { ledgerFile, photoFile } from './records.mjs';
import { blocksOf, sourceOf } from './texts.mjs';
import { write } from './writers.mjs';

/** @typedef {import('./folder.mjs').Folder} Folder */

/**
 * @param {Folder} folder
 * @returns {Map<string, Buffer>} path inside the folder → bytes
 */
export function filesOf(folder) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const put = (path, bytes) => files.set(folder.words(path), bytes);
  const yaml = folder.list(folder.words(manifestText(folder)));
  files.set('报送清单.yaml', Buffer.isBuffer(yaml) ? yaml : Buffer.from(yaml, 'utf8'));
  for (const unit of [...folder.firms, ...folder.parks]) putUnit(folder, unit, put);
  const papers = folder.summary === undefined ? folder.news : [folder.summary, ...folder.news];
  for (const { path, text, form, options } of [...papers, ...folder.papers]) {
    const blocks = blocksOf(folder.words(textOf(text)));
    put(path, write(form ?? formOf(path), blocks, { lean: folder.lean, ...options }));
  }
  for (const { 文件: path } of folder.photos) put(path, photoFile(path, folder.lean));
  for (const path of folder.ledgers) put(path, ledgerFile(path, folder));
  for (const [path, bytes] of Object.entries(folder.strays)) put(path, bytes);
  return files;
}

/**
 * @param {Folder} folder
 * @param {import('./units.mjs').Unit} unit
 * @param {(path: string, bytes: Buffer) => void} put
 */
function putUnit(folder, unit, put) {
  const path = unit.path ?? unit.entry.文件;
  if (path === undefined || unit.form === 'none') return;
  const blocks = blocksOf(folder.words(textOf(unit.text)));
  put(path, write(unit.form ?? formOf(path), blocks, { lean: folder.lean, ...unit.options }));
}

/** @param {string} text a name of a text, or a text itself */
export function textOf(text) {
  return text.startsWith('# ') ? text : sourceOf(text);
}

/** @param {string} path */
function formOf(path) {
  return path.slice(path.lastIndexOf('.') + 1);
}
