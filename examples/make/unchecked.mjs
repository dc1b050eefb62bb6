// Folders with one document that cannot be measured: neither pass nor fail.

import { textOf } from './folder.mjs';

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
    shows: 'One material is a scan: pictures of pages, no text.',
    vary: firstIs('scan', '企业/01 澄湖精密机械经验材料（扫描）.pdf'),
  },
  { name: 'unchecked-password', shows: 'One material has a password to open.', vary: firstIs('locked') },
  {
    name: 'unchecked-damaged',
    shows: 'One material broke off while it was copied.',
    vary: firstIs('damaged'),
  },
  { name: 'unchecked-empty', shows: 'One material is a file of 0 bytes.', vary: firstIs('empty') },
  {
    name: 'unchecked-shortcut',
    shows: 'A shortcut was copied in place of the material.',
    vary: firstIs('lnk', '企业/01 澄湖精密机械经验材料.docx - 快捷方式.lnk'),
  },
  {
    name: 'unchecked-range',
    shows: 'One material has 1996 to 2004 字, by how Word takes —— and …… : a look into Word decides.',
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
];
