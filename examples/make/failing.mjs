// Folders that fail, each for one reason.

import { textOf } from './folder.mjs';
import { reword, sourceOf, withContactLine, withoutSection, withSection } from './texts.mjs';

/**
 * The contact line changes in the list and at the end of the text.
 * @param {import('./units.mjs').Unit} unit
 * @param {string} key
 * @param {string} [value] without it the line goes
 */
function setContact(unit, key, value) {
  if (value === undefined) delete unit.entry[key];
  else unit.entry[key] = value;
  unit.text = withContactLine(textOf(unit.text), key, value);
}

/**
 * @param {string} old
 * @param {string} fresh
 * @returns {import('./folders.mjs').Example['vary']}
 */
function listSays(old, fresh) {
  return (folder) => {
    folder.list = (yaml) => reword(yaml, old, fresh);
  };
}

/** @type {readonly import('./folders.mjs').Example[]} */
export const FAILING = [
  { name: 'fail-enterprise-count', shows: 'Four enterprises.', vary: ({ firms }) => void firms.splice(4) },
  { name: 'fail-park-count', shows: 'No park.', vary: ({ parks }) => void parks.splice(0) },
  {
    name: 'fail-length-short',
    shows: 'One enterprise’s material is too short: a section is missing.',
    vary: ({ firms }) => {
      firms[0].text = reword(withoutSection(sourceOf('澄湖精密机械'), '三、'), '## 四、', '## 三、');
    },
  },
  {
    name: 'fail-length-long',
    shows: 'One enterprise’s material is too long: a section too many.',
    vary: ({ firms }) => {
      firms[0].text = withSection(sourceOf('澄湖精密机械'), sourceOf('增补一节'));
    },
  },
  {
    name: 'fail-park-length',
    shows: 'The park’s material is too short.',
    vary: ({ parks }) => {
      const shorter = withoutSection(sourceOf('青塘工业园'), '三、');
      parks[0].text = reword(reword(shorter, '## 四、', '## 三、'), '## 五、', '## 四、');
    },
  },
  {
    name: 'fail-contact-missing',
    shows: 'One enterprise has no contact.',
    vary: ({ firms }) => setContact(firms[2], '联系人'),
  },
  {
    name: 'fail-phone-missing',
    shows: 'One enterprise has no phone.',
    vary: ({ firms }) => setContact(firms[2], '电话'),
  },
  {
    name: 'fail-phone-digits',
    shows: 'A mobile number has ten digits.',
    vary: ({ firms }) => setContact(firms[4], '电话', '1390055050'),
  },
  {
    name: 'fail-phone-office',
    shows: 'Contact and phone are the office’s own, copied from the notice.',
    vary: ({ firms }) => {
      setContact(firms[3], '联系人', '徐建峰');
      setContact(firms[3], '电话', '65115512');
    },
  },
  {
    name: 'fail-duplicate-enterprise',
    shows: 'Six entries, but two are the same firm, written with other brackets and a blank.',
    vary: ({ firms }) => {
      const again = structuredClone(firms[1]);
      const changes = {
        名称: '琮泰电子(昆山) 有限公司',
        文件: '企业/06 琮泰电子工会材料.docx',
        联系人: '范书田',
        电话: '0512-57550212',
      };
      firms.push({ ...again, entry: { ...again.entry, ...changes }, text: '琮泰电子_工会稿' });
    },
  },
  {
    name: 'fail-duplicate-file',
    shows: 'Two firms hand in the same file, byte for byte.',
    vary: ({ firms }) => {
      const both =
        '昆山澄湖传动有限公司与昆山澄湖精密机械有限公司同厂办公、共用一个工会，工资协商一同进行。\n\n## 四、';
      firms[0].text = reword(sourceOf('澄湖精密机械'), '## 四、', both);
      const changes = {
        名称: '昆山澄湖传动有限公司',
        规模: '小型',
        文件: '企业/02 澄湖传动经验材料.docx',
        联系人: '俞海泉',
        电话: '0512-57550111',
      };
      firms[1] = { ...firms[0], entry: { ...firms[0].entry, ...changes } };
    },
  },
  {
    name: 'fail-late',
    shows: 'Stage 1 came on 3 December.',
    vary: ({ head }) => {
      head.第一批报送时间 = '2012-12-03 09:20';
    },
  },
  {
    name: 'fail-summary-missing',
    shows: 'No summary of the campaign.',
    vary: (folder) => {
      folder.summary = undefined;
    },
  },
  { name: 'fail-news-missing', shows: 'No activity news.', vary: ({ news }) => void news.splice(0) },
  {
    name: 'fail-photos-missing',
    shows: 'No photo, neither as a file nor in a document.',
    vary: ({ photos }) => void photos.splice(0),
  },
  {
    name: 'fail-file-missing',
    shows: 'The list names a file with a blank that the file’s name has not.',
    vary: listSays('企业/03_霍尔滕汽车零部件.docx', '企业/03_霍尔滕 汽车零部件.docx'),
  },
  {
    name: 'fail-path-outside',
    shows: 'A path leads out of the folder.',
    vary: ({ firms }) => {
      firms[0].path = firms[0].entry.文件;
      firms[0].entry.文件 = '../别处/材料.docx';
    },
  },
  {
    name: 'fail-yaml-colon',
    shows: 'A full-width colon in the list.',
    vary: listSays('经办人: ', '经办人：'),
  },
  {
    name: 'fail-yaml-tab',
    shows: 'A tab indents a line of the list.',
    vary: listSays('    联系人: 丁国荣', '\t联系人: 丁国荣'),
  },
  {
    name: 'fail-unknown-key',
    shows: 'A misspelt key: 规摸.',
    vary: listSays('中型\n    信誉等级: A级', '中型\n    规摸: 中型\n    信誉等级: A级'),
  },
  {
    name: 'fail-duplicate-key',
    shows: 'A key stands twice in the list.',
    vary: listSays('经办人: 柏志新\n', '经办人: 柏志新\n经办人: 柏志新\n'),
  },
  {
    name: 'fail-submitter-missing',
    shows: 'The list does not say which city or district hands in.',
    vary: ({ head }) => {
      delete head.地区;
    },
  },
];
