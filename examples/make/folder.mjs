// The complete folder of 昆山市 as data that a variant may change, and that data → files.

import { manifestText } from './manifest.mjs';
import { ledgerFile, photoFile } from './records.mjs';
import { blocksOf, sourceOf } from './texts.mjs';
import { FIRMS, PARKS } from './units.mjs';
import { write } from './writers.mjs';

/**
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {{ path: string, text: string, options?: Record<string, unknown> }} Paper
 * @typedef {object} Folder
 * @property {Record<string, string>} head the first lines of the list
 * @property {Unit[]} firms
 * @property {Unit[]} parks
 * @property {Paper | undefined} summary
 * @property {Paper[]} news
 * @property {{ 文件: string, 说明: string, 日期: string }[]} photos
 * @property {string[]} ledgers
 * @property {Record<string, unknown>} declared evidence of the duties that are not counted
 * @property {Paper[]} papers that the declared evidence names
 * @property {(yaml: string) => string | Buffer} list the last hand on the list's text
 * @property {(text: string) => string} words the last hand on every word of the folder
 */

/** @returns {Folder} a new one each time: variants change it in place */
export function completeFolder() {
  return {
    head: {
      规则: 'suzhou-2012-26',
      地区: '昆山市',
      经办人: '柏志新',
      电话: '0512-57550001',
      第一批报送时间: '2012-11-28 09:30',
      报送时间: '2012-12-20 10:00',
    },
    firms: structuredClone(FIRMS.slice()),
    parks: structuredClone(PARKS.slice()),
    summary: { path: '总结/主题活动总结.docx', text: '活动总结' },
    news: [
      { path: '信息/第1期 现场会.docx', text: '信息_现场会' },
      { path: '信息/第2期 广场咨询.docx', text: '信息_广场咨询' },
      { path: '信息/第3期 培训班.txt', text: '信息_培训班' },
    ],
    photos: [
      { 文件: '照片/1206现场会.jpg', 说明: '劳动关系和谐企业创建工作现场会', 日期: '2012-12-06' },
      { 文件: '照片/1209广场咨询.jpg', 说明: '市民广场劳动法律政策咨询活动', 日期: '2012-12-09' },
      { 文件: '照片/1214培训班.jpg', 说明: '劳动关系和谐企业评价规范培训班', 日期: '2012-12-14' },
    ],
    ledgers: ['台账/培训班签到表.xlsx', '台账/和谐企业资料库.xlsx'],
    declared: {
      宣传: {
        报纸: '本地日报“和谐企业巡礼”专栏，12月3日至18日刊发12篇',
        电视: '市广播电视台专题片《长桌议薪》，12月10日起播出3次',
        广播: '直播间对话4期，12月5日、7日、11日、13日',
        网络: '三方组织门户网站专栏，编发信息31条',
      },
      活动形式: [
        '和谐企业巡礼系列报道',
        '走访培育定点服务',
        '普法宣传活动月',
        '经验交流现场会',
        '巡回宣讲报告',
      ],
      工作方案: '台账/主题活动工作方案.docx',
      实施计划: '11月23日印发，任务分为六个方面二十一项',
      重点行业: '制造业、建筑业、餐饮业、物流业',
      重点单位: '中小企业、私营企业、外资和港澳台资企业、劳动密集型企业',
      重点人群: '农民工、劳务派遣人员、新就业的大学毕业生',
      专栏: '三方组织门户网站“和谐企业巡礼”专栏，12月12日在线访谈1场',
      培训: '12月14日评价规范培训班，186家企业参加；42名协调员定点联系、上门指导',
      信誉创建: '组织93家用人单位参加A级劳动保障信誉单位创建',
      咨询宣传: '12月9日市民广场咨询活动，发放资料5000余份',
      现场会: '12月6日，昆山澄湖精密机械有限公司，120余人参加',
      巡回演讲: '12月10日至18日，八个区镇9场，听众1400余人',
      信息动态: '12月7日、10日、17日各编报活动信息1期',
      资料库: '台账/和谐企业资料库.xlsx',
    },
    papers: [{ path: '台账/主题活动工作方案.docx', text: '工作方案' }],
    list: (yaml) => yaml,
    words: (text) => text,
  };
}

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
  for (const { path, text, options } of [...papers, ...folder.papers]) {
    put(path, write(formOf(path), blocksOf(folder.words(textOf(text))), options));
  }
  for (const { 文件: path } of folder.photos) put(path, photoFile(path));
  for (const path of folder.ledgers) put(path, ledgerFile(path, folder));
  return files;
}

/**
 * @param {Folder} folder
 * @param {Unit} unit
 * @param {(path: string, bytes: Buffer) => void} put
 */
function putUnit(folder, unit, put) {
  const path = unit.path ?? unit.entry.文件;
  const blocks = blocksOf(folder.words(textOf(unit.text)));
  put(path, write(unit.form ?? formOf(path), blocks, unit.options));
}

/** @param {string} text a name of a text, or a text itself */
export function textOf(text) {
  return text.startsWith('# ') ? text : sourceOf(text);
}

/** @param {string} path */
function formOf(path) {
  return path.slice(path.lastIndexOf('.') + 1);
}
