// The photos and the ledger's tables of a folder → their bytes.

import { makeJpeg } from './jpeg.mjs';
import { classroom, meeting, plaza } from './scenes.mjs';
import { makeXlsx } from './xlsx.mjs';

// The office that takes part in the programme sees 800 × 600: large enough for print in a column, small for git.
const USUAL = { width: 800, height: 600 };
const COARSE = 3;

/**
 * @typedef {object} Photo
 * @property {typeof meeting} scene
 * @property {string} taken as EXIF has it
 * @property {{ width: number, height: number }} [size]
 */

/** @type {Readonly<Record<string, Photo>>} */
const PHOTOS = {
  '照片/1206现场会.jpg': { scene: meeting, taken: '2012:12:06 09:42:17' },
  '照片/1209广场咨询.jpg': { scene: plaza, taken: '2012:12:09 10:08:51' },
  '照片/1214培训班.jpg': { scene: classroom, taken: '2012:12:14 14:21:05' },
  '照片/现场会（另存）.jpg': { scene: meeting, taken: '2012:12:06 09:42:17' },
  '照片/去年培训班.jpg': { scene: classroom, taken: '2011:06:15 14:21:05' },
  '照片/广场咨询（聊天软件转发）.jpg': {
    scene: plaza,
    taken: '2012:12:09 10:08:51',
    size: { width: 320, height: 212 },
  },
  '照片/1124人力资源市场咨询.jpg': { scene: plaza, taken: '2012:11:24 09:36:40' },
};

/** @type {Map<string, Buffer>} */
const made = new Map();

/**
 * @param {string} path
 * @param {boolean} [lean] half the bytes
 * @returns {Buffer}
 */
export function photoFile(path, lean = false) {
  const { scene, taken, size = USUAL } = PHOTOS[path];
  const key = `${lean}${path}`;
  const bytes = made.get(key) ?? makeJpeg(scene(size.width, size.height), taken, lean ? COARSE : undefined);
  made.set(key, bytes);
  return bytes;
}

const ATTENDANCE = [
  ['序号', '单位', '姓名', '职务', '联系电话', '签到'],
  ['1', '昆山澄湖精密机械有限公司', '沈卫良', '工会主席', '0512-57550101', '√'],
  ['2', '琮泰电子（昆山）有限公司', '范书田', '工会主席', '0512-57550212', '√'],
  ['3', '霍尔滕汽车零部件（昆山）有限公司', '钱立峰', '工会主席', '0512-57550303', '√'],
  ['4', '昆山市娄江公共汽车有限公司', '丁国荣', '党群工作部部长', '0512-57550404', '√'],
  ['5', '昆山云锦桥纺织股份有限公司', '龚秀兰', '办公室主任', '13900550505', '√'],
  ['6', '昆山阿婆灶餐饮管理有限公司', '陶根宝', '行政总监', '13900550606', '√'],
  ['7', '昆山环桥国际物流有限公司', '孟凡华', '人力资源总监', '0512-57550707', '√'],
];

/**
 * @param {string} path
 * @param {import('./folder.mjs').Folder} folder
 * @returns {Buffer}
 */
export function ledgerFile(path, folder) {
  if (path.includes('签到表')) return makeXlsx('签到表', worded(ATTENDANCE, folder));
  const keys = ['名称', '类型', '行业', '规模', '信誉等级', '称号', '联系人', '电话'];
  const rows = folder.firms.map(({ entry }, index) => [
    String(index + 1),
    ...keys.map((key) => entry[key] ?? ''),
  ]);
  return makeXlsx('资料库', worded([['序号', ...keys], ...rows], folder));
}

/**
 * @param {readonly (readonly string[])[]} rows
 * @param {import('./folder.mjs').Folder} folder
 */
function worded(rows, folder) {
  return rows.map((row) => row.map(folder.words));
}
