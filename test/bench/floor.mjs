// (a) The floor: the duty of both stages done by hand in plain Node, without any dependency, one line for each folder.
//
// It does: the plain form of the list, values in quotes too, one file after another by its zip directory, document.xml alone
// inflated and scanned as bytes by the rule of 字数 (boxes once, deletions and field codes out, font hints, words across
// runs), all hard duties of both stages, phones, the time of submission, when a photo was taken.
// It does not: other forms of YAML, what is in a PDF or a .doc, hidden or white text, styles, namespaces, hostile files, the
// range of 字数, Han characters, sentences, places in the list, soft requirements, the roll-call, near-copies across folders.
// node test/bench/floor.mjs inbox [truth.json]

import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { countInDocument, documentXml } from './make/scan.mjs';

const OFFICE = new Set(['051265115512', '051265249813']);
const DUE = '2012-11-30';
const HEAD = Buffer.alloc(4096);

/** The plain form of the list → its values; lists of words, and of maps one level deep. */
function listIn(text) {
  /** @type {Record<string, any>} */
  const list = {};
  let items = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const at = line.indexOf(':');
    if (at < 0) {
      items.push(line.slice(4));
      continue;
    }
    const written = line.slice(at + 1).trim();
    const value = written.startsWith('"') ? written.slice(1, -1) : written;
    if (line.startsWith('  - ')) items.push({ [line.slice(4, at)]: value });
    else if (line.startsWith('    ')) items[items.length - 1][line.slice(4, at)] = value;
    else if (value === '') list[line.slice(0, at)] = items = [];
    else list[line.slice(0, at)] = value;
  }
  return list;
}

/** @returns {number | undefined} 字数; undefined where there is no such file */
function countOf(path) {
  let handle;
  try {
    handle = openSync(path, 'r');
  } catch {
    return undefined;
  }
  const xml = documentXml(handle, { fstatSync, readSync, inflateRawSync });
  closeSync(handle);
  return countInDocument(xml);
}

function phoneFault(written) {
  const digits = (written ?? '').replace(/[\s()-]/g, '').replace(/^\+?86/, '');
  const full = /^\d{8}$/.test(digits) ? `0512${digits}` : digits;
  if (OFFICE.has(full)) return 'officePhone';
  return /^1[3-9]\d{9}$/.test(full) || /^0\d{2}\d{8}$/.test(full) || /^0\d{3}\d{7,8}$/.test(full)
    ? ''
    : 'badPhone';
}

function unitFaults(unit, folder, { hard, counts }) {
  const count = countOf(join(folder, unit.文件));
  if (count === undefined) return ['missingFile'];
  counts[unit.文件] = count;
  const faults = [];
  if (count < 2000) faults.push('short');
  if (count > 2500) faults.push('long');
  if (!hard) return faults;
  if (!/^\p{Script=Han}{2,4}$/u.test(unit.联系人 ?? '')) faults.push('noContact');
  const fault = phoneFault(unit.电话);
  if (fault) faults.push(fault);
  return faults;
}

/** Of a PDF and a .doc it only sees that they are there. */
function hasText(path) {
  return path.endsWith('.docx')
    ? (countOf(path) ?? 0) > 0
    : statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The day as a camera wrote it in the first bytes of the file, undefined where it says nothing. */
function takenOn(path) {
  const handle = openSync(path, 'r');
  readSync(handle, HEAD, 0, HEAD.length, 0);
  closeSync(handle);
  const at = HEAD.indexOf('2012:', 0, 'latin1');
  return at < 0 ? undefined : HEAD.latin1Slice(at, at + 10);
}

function activityFaults(list, folder) {
  const faults = [];
  if (!list.总结 || !hasText(join(folder, list.总结))) faults.push('noSummary');
  if (!(list.信息 ?? []).every((path) => hasText(join(folder, path))) || !list.信息) faults.push('noNews');
  const photos = list.照片 ?? [];
  for (const { 文件 } of photos) {
    const day = takenOn(join(folder, 文件));
    if (day !== undefined && !/^2012:1[12]:/.test(day)) faults.push('otherTime');
  }
  if (photos.length === 0) faults.push('noPhotos');
  return faults;
}

/** One folder → what is wrong with it, and the 字数 of every document. */
function judge(folder) {
  const list = listIn(readFileSync(join(folder, '报送清单.yaml'), 'utf8'));
  const firms = list.企业 ?? [];
  const parks = list.园区 ?? [];
  const counts = {};
  const faults = [
    ...firms.flatMap((unit) => unitFaults(unit, folder, { hard: true, counts })),
    ...parks.flatMap((unit) => unitFaults(unit, folder, { hard: false, counts })),
  ];
  const names = new Set(firms.map(({ 名称 }) => 名称));
  if (names.size < 5) faults.push('fewFirms');
  if (names.size < firms.length) faults.push('sameFirm');
  if (parks.length < 1) faults.push('noPark');
  if (list.第一批报送时间.slice(0, 10) > DUE) faults.push('late');
  faults.push(...activityFaults(list, folder));
  return { faults, counts };
}

const [inbox = '', truthFile] = process.argv.slice(2);
const truth = truthFile === undefined ? undefined : JSON.parse(readFileSync(truthFile, 'utf8'));
let lines = '';
let wrong = 0;
for (const name of readdirSync(inbox).sort()) {
  const { faults, counts } = judge(join(inbox, name));
  lines += `${name} ${faults.length > 0 ? `fail ${faults.join(',')}` : 'pass'}\n`;
  const wanted = truth?.[name];
  if (wanted && (wanted.fault !== faults.join() || JSON.stringify(wanted.counts) !== JSON.stringify(counts)))
    wrong++;
}
process.stdout.write(lines);
if (wrong > 0) {
  console.error(`${wrong} folders differ from their truth`);
  process.exitCode = 1;
}
