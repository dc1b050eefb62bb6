// The complete folder of 昆山市 as data that a variant may change.

import { FIRMS, PARKS } from './units.mjs';

/**
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {{ path: string, text: string, form?: string, options?: Record<string, unknown> }} Paper
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
 * @property {Record<string, Buffer>} strays files that the list does not name
 * @property {boolean} lean documents and photos as small as can be
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
    declared: declaredEvidence(),
    papers: [{ path: '台账/主题活动工作方案.docx', text: '工作方案' }],
    strays: {},
    lean: false,
    list: (yaml) => yaml,
    words: (text) => text,
  };
}

/**
 * The same with one paper of each kind: as complete in the eyes of the notice, at half the size.
 * @returns {Folder}
 */
export function leanFolder() {
  const folder = completeFolder();
  folder.declared.工作方案 = '11月23日印发，明确责任单位和完成时间';
  return {
    ...folder,
    news: folder.news.slice(2),
    photos: folder.photos.slice(0, 1),
    ledgers: folder.ledgers.slice(1),
    papers: [],
    lean: true,
  };
}

/** Stage 1 alone, as it is sent before stage 2 is due. @param {Folder} folder */
export function keepFirstStage(folder) {
  folder.head.报送时间 = folder.head.第一批报送时间 ?? folder.head.报送时间;
  delete folder.head.第一批报送时间;
  Object.assign(folder, { summary: undefined, news: [], photos: [], ledgers: [], declared: {}, papers: [] });
}

function declaredEvidence() {
  return {
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
  };
}
