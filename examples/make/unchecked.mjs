// Folders with one document that cannot be measured: neither pass nor fail.

import { textOf } from './files.mjs';
import { encodeGbk } from './odd.mjs';

/**
 * @param {string} form
 * @param {string} [path] where the first firm's file then lies
 * @returns {import('./folders.mjs').Example['vary']}
 */
function firstIs(form, path) {
  return ({ firms }) => {
    firms[0].form = form;
    if (path !== undefined) firms[0].entry.文件 = path;
    firms[0].text = textOf(firms[0].text);
  };
}

/** @type {readonly import('./folders.mjs').Example[]} */
export const UNCHECKED = [
  {
    name: 'unchecked-scan',
    shows: '一篇材料是扫描件，只有图，没有文字。',
    vary: firstIs('scan', '企业/01 澄湖精密机械经验材料（扫描）.pdf'),
  },
  { name: 'unchecked-password', shows: '一篇材料设有打开密码。', vary: firstIs('locked') },
  {
    name: 'unchecked-damaged',
    shows: '一篇材料没有拷贝完整。',
    vary: firstIs('damaged'),
  },
  { name: 'unchecked-empty', shows: '一篇材料是0字节的空文件。', vary: firstIs('empty') },
  {
    name: 'unchecked-shortcut',
    shows: '拷来的是快捷方式，不是材料。',
    vary: firstIs('lnk', '企业/01 澄湖精密机械经验材料.docx - 快捷方式.lnk'),
  },
  {
    name: 'unchecked-range',
    shows: '一篇材料1996到2004字，要看Word怎么数“——”和“……”。',
    vary: ({ firms }) => {
      const changes = {
        名称: '昆山阿婆灶餐饮管理有限公司',
        行业: '住宿和餐饮业',
        规模: '大型',
        称号: '苏州市劳动关系和谐企业（2012年）',
      };
      const contact = { 文件: '企业/01 阿婆灶餐饮.docx', 联系人: '陶根宝', 电话: '13900550606' };
      firms[0] = {
        entry: { ...firms[0].entry, ...changes, ...contact },
        text: '阿婆灶餐饮_临界',
        options: { hint: false },
      };
    },
  },
  {
    name: 'unchecked-summary',
    shows: '活动总结的文件坏了。',
    vary: ({ summary }) => {
      if (summary !== undefined) summary.form = 'damaged';
    },
  },
  {
    name: 'unchecked-folder-deep',
    shows: '文件夹套了太多层，没法看全。',
    vary: ({ strays }) => {
      strays[`${'新建文件夹/'.repeat(17)}签到表.txt`] = encodeGbk('签到表\r\n');
    },
  },
];
