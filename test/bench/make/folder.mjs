// A number → one submission folder: its list, its documents, and what is true of them.

import { activityOf } from './activity.mjs';
import { docxOf } from './document.mjs';
import { photoOf } from './picture.mjs';
import { countOf, paragraphsOf, prose, randomFrom } from './text.mjs';

const NAMES = '澄湖琮泰霍尔滕娄江云锦桥青塘紫桐阿婆灶环白鹭晨曦松陵鹤溪盛泽银杏芦荡枫林石湖'.match(/../gu);
const TRADES = ['精密机械', '电子科技', '纺织', '餐饮管理', '物流', '食品', '建筑安装', '化工', '包装材料'];
const TYPES = [
  '私营有限责任公司',
  '台商独资',
  '外资企业',
  '国有独资公司',
  '股份有限公司',
  '中外合资经营企业',
];
const TRADE_WORDS = ['制造业', '建筑业', '餐饮业', '物流业'];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'.split('');
const GIVEN = '建国秀兰立峰美惠卫良凡华根宝晓岚志新国荣'.match(/../gu);

/** What is wrong with a failing folder; each breaks exactly one hard duty. */
export const FAULTS = [
  'short',
  'long',
  'missingFile',
  'noContact',
  'badPhone',
  'officePhone',
  'fewFirms',
  'noPark',
  'late',
  'noSummary',
  'noNews',
];

/** Of 13 documents at hand five held pictures, five parts for notes. */
const [WITH_PICTURES, WITH_NOTES] = [0.38, 0.38];
/** One folder in so many has a PDF. */
const PDF_EVERY = 20;

/**
 * `full`: pictures of 0.2 to 3 MB in documents and beside them; `small`: of some kB, that thousands of folders find room;
 * `inside`: large ones in documents alone; `none`: none in documents.
 * @typedef {'full' | 'small' | 'inside' | 'none'} Pictures
 */

/**
 * @param {number} number
 * @param {{ onlyFault?: number, pictures?: Pictures, pdf?: boolean }} [wanted] `onlyFault`: this fault, or none with -1
 */
export function folderOf(number, { onlyFault, pictures = 'small', pdf = number % PDF_EVERY === 3 } = {}) {
  const random = randomFrom(number + 1);
  const wanted = random.chance(0.3) ? FAULTS[number % FAULTS.length] : undefined;
  const fault = onlyFault === undefined ? wanted : FAULTS[onlyFault];
  const firms = fault === 'fewFirms' ? 4 : random.between(6, 7);
  const parks = fault === 'noPark' ? 0 : Math.max(1, 8 - firms);
  const units = Array.from({ length: firms + parks }, (_, index) =>
    unitOf(random, number, { index, park: index >= firms }),
  );
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {Record<string, number>} */
  const counts = {};
  for (const [index, unit] of units.entries()) {
    if (fault === 'missingFile' && index === 1) continue;
    const { bytes, count } = materialOf(random, unit.name, {
      fault: index === 0 ? fault : undefined,
      pictures,
    });
    files.set(unit.file, bytes);
    counts[unit.file] = count;
  }
  const activity = activityOf(randomFrom(number + 0.5), number, { fault, pictures, pdf });
  for (const [path, bytes] of activity.files) files.set(path, bytes);
  const list = listOf(number, units, { firms, fault }) + activity.list;
  files.set('报送清单.yaml', Buffer.from(random.chance(0.3) ? quoted(list) : list));
  const name = random.chance(0.3)
    ? `报送材料_${String(number).padStart(5, '0')}`
    : `d${String(number).padStart(5, '0')}`;
  return { name, files, counts, fault, verdict: fault === undefined ? 'pass' : 'fail' };
}

function unitOf(random, number, { index, park }) {
  const stem = `${random.pick(NAMES)}${random.pick(NAMES)}${String.fromCharCode(0x4e00 + ((number * 11 + index) % 20000))}`;
  const name = park ? `${stem}工业园` : `${stem}${random.pick(TRADES)}有限公司`;
  const order = String(index + 1).padStart(2, '0');
  return {
    name,
    park,
    file: `${park ? '园区' : '企业'}/${order}_${stem}.docx`,
    contact: random.pick(SURNAMES) + random.pick(GIVEN),
    phone: `0512-${57000000 + ((number * 16 + index * 2 + random.between(0, 1)) % 900000)}`,
  };
}

/** Lengths on the very limits, and none so near to them that boxes or deletions leave it open. */
function materialOf(random, name, { fault, pictures }) {
  const edge = random.chance(0.1);
  const target = lengthOf(random, fault, edge);
  const plain = edge || fault !== undefined;
  const box = !plain && random.chance(0.25) ? prose(random, 40) : '';
  const extras = {
    table: random.chance(0.3),
    box,
    deleted: !plain && random.chance(0.15) ? prose(random, 30) : '',
    field: random.chance(0.2),
    stale: random.chance(0.3),
    streamed: random.chance(0.2),
    notes: random.chance(WITH_NOTES),
    picture: random.chance(WITH_PICTURES) ? pictureOf(random.between(0, 2 ** 30), pictures) : undefined,
  };
  const paragraphs = paragraphsOf(random, name, target - countOf(box) - (extras.field ? 1 : 0));
  return { bytes: docxOf(paragraphs, extras, random), count: target };
}

/** From random numbers of its own: the same folder with and without pictures has the same texts. */
function pictureOf(seed, pictures) {
  if (pictures === 'none') return undefined;
  return photoOf(randomFrom(seed), pictures !== 'small');
}

function lengthOf(random, fault, edge) {
  if (fault === 'short') return edge ? 1999 : random.between(1500, 1990);
  if (fault === 'long') return edge ? 2501 : random.between(2510, 2900);
  return edge ? random.pick([2000, 2500]) : random.between(2060, 2440);
}

/** The list in the plain form of the template; every folder is a submitter of its own. */
function listOf(number, units, { firms, fault }) {
  const day = fault === 'late' ? '2012-12-03' : '2012-11-28';
  const head = `# 报送清单\n规则: suzhou-2012-26\n地区: 第${number}号示范片区\n经办人: 柏志新\n电话: 0512-57550001\n第一批报送时间: ${day} 09:30\n报送时间: 2012-12-20 10:00\n`;
  const entry = (unit, index) => {
    const own = unit.park
      ? ''
      : `    类型: ${TYPES[index % TYPES.length]}\n    行业: ${TRADE_WORDS[index % 4]}\n    规模: ${index % 2 ? '大型' : '中型'}\n    信誉等级: 2A级\n`;
    const contact = fault === 'noContact' && index === 2 ? '' : `    联系人: ${unit.contact}\n`;
    const wrong = index === 2 ? { badPhone: '1390055050', officePhone: '0512-65115512' }[fault] : undefined;
    return `  - 名称: ${unit.name}\n${own}    称号: 劳动关系和谐单位（2011年）\n    文件: ${unit.file}\n${contact}    电话: ${wrong ?? unit.phone}\n`;
  };
  const list = (title, items, from) =>
    items.length === 0
      ? ''
      : `\n${title}:\n${items.map((unit, index) => entry(unit, from + index)).join('\n')}`;
  return head + list('企业', units.slice(0, firms), 0) + list('园区', units.slice(firms), firms);
}

/** As exports of other programs write a list: each value in quotes. */
function quoted(list) {
  return list.replaceAll(/^((?: *- )?[^#\n]*?: )(.+)$/gm, '$1"$2"');
}
