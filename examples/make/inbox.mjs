// The districts in texts/inbox/ → an inbox of the city office: folders, zips, a mail, and what went wrong.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { textsFor } from './choose.mjs';
import { makeEml } from './eml.mjs';
import { filesOf } from './files.mjs';
import { completeFolder, keepFirstStage } from './folder.mjs';
import { encodeGbk } from './odd.mjs';
import { MORE_FIRMS } from './units.mjs';
import { makeZip } from './zip.mjs';

/**
 * @typedef {import('./folder.mjs').Folder} Folder
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {import('./choose.mjs').Subject} Subject
 * @typedef {{ 清单: Record<string, string>, 企业: Subject[], 园区: Subject[] }} District
 */

const NAMES = ['张家港市', '常熟市', '太仓市', '昆山市', '吴江区', '吴中区', '相城区', '姑苏区', '工业园区'];

/** @returns {Map<string, Buffer>} path inside the inbox → bytes */
export function inboxFiles() {
  const folders = districtFolders();
  const take = (name) => folders.get(name) ?? completeFolder();
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const [name, path] of AS_FOLDERS) addFolder(files, path, filesOf(take(name)));
  files.set('常熟市.zip', zipped(filesOf(take('常熟市')), { gbk: true, inside: '常熟市/' }));
  files.set('太仓市.eml', mailOf(startSecondStage(take('太仓市'))));
  files.set('相城区.zip', zipped(filesOf(take('相城区'))));
  files.set('相城区_旧.zip', zipped(filesOf(earlier(take('相城区')))));
  files.set('损坏.zip', broken(filesOf(take('张家港市'))));
  files.set('收件登记.txt', encodeGbk('11月26日起收件。高新区来电，材料还在整理。\r\n'));
  return files;
}

/** District and its folder in the inbox. */
const AS_FOLDERS = [
  ['张家港市', '张家港市'],
  ['昆山市', '昆山市'],
  ['吴江区', '吴江市'],
  ['吴中区', '吴中区'],
  ['姑苏区', '姑苏区'],
  ['工业园区', '工业园区'],
];

/**
 * A mail that went to a mistyped mailbox, with the papers of one district.
 * @returns {Buffer}
 */
export function strayMail() {
  const folder = completeFolder();
  keepFirstStage(folder);
  folder.lean = true;
  const zip = zipped(filesOf(folder));
  return makeEml({ ...LETTER, ...KUNSHAN, attachments: [{ name: '昆山市.zip', bytes: zip }] });
}

const LETTER = {
  from: 'sanfangban@taicang.example',
  to: '34875591@qq.com',
  subject: '太仓市劳动关系和谐企业、园区经验材料',
  date: 'Tue, 27 Nov 2012 16:22:05 +0800',
  text: '市三方办：\r\n　　现报上我市五家企业、一个园区的经验材料，第二批的活动信息和照片先报一部分，总结随后再报。请查收。\r\n太仓市协调劳动关系三方会议办公室\r\n',
};

const KUNSHAN = {
  from: 'sanfangban@kunshan.example',
  to: '34875519@qq.com',
  subject: '昆山市经验材料',
  date: 'Wed, 28 Nov 2012 09:30:00 +0800',
  text: '市三方办：\r\n　　现报上我市五家企业、一个园区的经验材料，请查收。\r\n',
};

/** @param {Folder} folder */
function mailOf(folder) {
  return makeEml({ ...LETTER, attachments: [{ name: '太仓市.zip', bytes: zipped(filesOf(folder)) }] });
}

/** @returns {Map<string, Folder>} */
function districtFolders() {
  const districts = new Map(NAMES.map((name) => [name, districtOf(name)]));
  const all = [...districts.values()];
  const enterprises = all.flatMap((district) => district.企业);
  const parks = all.flatMap((district) => district.园区);
  const texts = new Map([...textsFor(enterprises, 'enterprise'), ...textsFor(parks, 'park')]);
  return new Map([...districts].map(([name, district]) => [name, folderOf(name, district, texts)]));
}

/**
 * @param {string} name
 * @returns {District}
 */
function districtOf(name) {
  const read = parse(readFileSync(new URL(`../texts/inbox/${name}.yaml`, import.meta.url), 'utf8'));
  const subject = ({ 材料: about, ...entry }) => ({ entry, about: { ...about, 地: name } });
  return { 清单: read.清单, 企业: read.企业.map(subject), 园区: read.园区.map(subject) };
}

/**
 * @param {string} name
 * @param {District} district
 * @param {ReadonlyMap<Subject, string>} texts
 * @returns {Folder}
 */
function folderOf(name, district, texts) {
  const folder = completeFolder();
  keepFirstStage(folder);
  const unit = (subject) => ({ entry: { ...subject.entry }, text: texts.get(subject) ?? '' });
  const written = district.企业.map(unit);
  const isKunshan = name === '昆山市';
  const known = [...folder.firms, ...structuredClone(MORE_FIRMS.slice())];
  folder.head = { 规则: 'suzhou-2012-26', ...district.清单 };
  folder.firms = isKunshan ? [...known, ...written] : written;
  folder.parks = isKunshan ? folder.parks : district.园区.map(unit);
  folder.lean = true;
  if (name === '吴中区') folder.parks[0].path = folder.parks[0].entry.文件.replace('.docx', ' .docx');
  return folder;
}

/** @param {Folder} folder */
function startSecondStage(folder) {
  const news = { path: '信息/活动信息第1期.docx', text: 'inbox/太仓_信息第1期' };
  const photo = { 文件: '照片/1124人力资源市场咨询.jpg', 说明: '人力资源市场咨询宣传', 日期: '2012-11-24' };
  return { ...folder, news: [news], photos: [photo], ledgers: ['台账/和谐企业资料库.xlsx'] };
}

/** What was handed in two days before: three firms, no park. @param {Folder} folder */
function earlier(folder) {
  const head = { ...folder.head, 报送时间: '2012-11-26 16:40' };
  return { ...folder, head, firms: folder.firms.slice(0, 3), parks: [] };
}

/**
 * @param {Map<string, Buffer>} inbox
 * @param {string} path
 * @param {ReadonlyMap<string, Buffer>} files
 */
function addFolder(inbox, path, files) {
  for (const [name, bytes] of files) inbox.set(`${path}/${name}`, bytes);
}

/**
 * @param {ReadonlyMap<string, Buffer>} files
 * @param {{ gbk?: boolean, inside?: string }} [options] inside: the folder that all lies in
 */
function zipped(files, { gbk = false, inside = '' } = {}) {
  const parts = [...files].map(([name, bytes]) => ({ name: inside + name, bytes }));
  return makeZip(parts, { gbk });
}

/** The transfer broke off: nobody can say whose it was. @param {ReadonlyMap<string, Buffer>} files */
function broken(files) {
  return zipped(files).subarray(0, 5000);
}
