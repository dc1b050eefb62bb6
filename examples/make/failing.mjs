// Folders that fail, each for one reason.

import { textOf } from './files.mjs';
import { keepFirstStage } from './folder.mjs';
import { reword, sourceOf, withContactLine, withoutSection, withSection } from './texts.mjs';
import { MORE_FIRMS, SECOND_PARK } from './units.mjs';

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
  { name: 'fail-enterprise-count', shows: '企业只有四家。', vary: ({ firms }) => void firms.splice(4) },
  { name: 'fail-park-count', shows: '没有园区。', vary: ({ parks }) => void parks.splice(0) },
  {
    name: 'fail-length-short',
    shows: '一家企业的材料太短：少了一节。',
    vary: ({ firms }) => {
      firms[0].text = reword(withoutSection(sourceOf('澄湖精密机械'), '三、'), '## 四、', '## 三、');
    },
  },
  {
    name: 'fail-length-long',
    shows: '一家企业的材料太长：多了一节。',
    vary: ({ firms }) => {
      firms[0].text = withSection(sourceOf('澄湖精密机械'), sourceOf('增补一节'));
    },
  },
  {
    name: 'fail-park-length',
    shows: '园区的材料太短。',
    vary: ({ parks }) => {
      const shorter = withoutSection(sourceOf('青塘工业园'), '三、');
      parks[0].text = reword(reword(shorter, '## 四、', '## 三、'), '## 五、', '## 四、');
    },
  },
  {
    name: 'fail-contact-missing',
    shows: '一家企业没有联系人。',
    vary: ({ firms }) => setContact(firms[2], '联系人'),
  },
  {
    name: 'fail-phone-missing',
    shows: '一家企业没有电话。',
    vary: ({ firms }) => setContact(firms[2], '电话'),
  },
  {
    name: 'fail-phone-digits',
    shows: '手机号只有十位。',
    vary: ({ firms }) => setContact(firms[4], '电话', '1390055050'),
  },
  {
    name: 'fail-phone-office',
    shows: '联系人和电话照抄了《通知》里市三方办的。',
    vary: ({ firms }) => {
      setContact(firms[3], '联系人', '徐建峰');
      setContact(firms[3], '电话', '0512-65115512'); // with the area code, so that nothing else is said of it
    },
  },
  {
    name: 'fail-duplicate-enterprise',
    shows: '写了六家，其中两家是同一家，只是括号和空格不同。',
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
    shows: '两家企业交了同一个文件。',
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
    name: 'fail-several-in-one',
    shows: '三家企业的材料放在一个文件里。',
    vary: (folder) => {
      keepFirstStage(folder);
      const { firms } = folder;
      const rest = ['琮泰电子', '霍尔滕汽车零部件'].map(sourceOf);
      firms[0].text = [sourceOf('澄湖精密机械'), ...rest].join('\n\n');
    },
  },
  {
    name: 'fail-time-unreadable',
    shows: '第一批报送时间写的是没有的日子：11月31日。',
    vary: ({ head }) => {
      head.第一批报送时间 = '2012-11-31';
    },
  },
  {
    name: 'fail-late',
    shows: '第一批12月3日才报。',
    vary: ({ head }) => {
      head.第一批报送时间 = '2012-12-03 09:20';
    },
  },
  {
    name: 'fail-summary-missing',
    shows: '没有活动总结。',
    vary: (folder) => {
      folder.summary = undefined;
    },
  },
  { name: 'fail-news-missing', shows: '没有活动信息。', vary: ({ news }) => void news.splice(0) },
  {
    name: 'fail-photos-missing',
    shows: '没有照片，文档里也没有。',
    vary: ({ photos }) => void photos.splice(0),
  },
  {
    name: 'fail-file-missing',
    shows: '清单里的文件名多一个空格，文件找不到。',
    vary: listSays('企业/03_霍尔滕汽车零部件.docx', '企业/03_霍尔滕 汽车零部件.docx'),
  },
  {
    name: 'fail-path-outside',
    shows: '清单里的路径指到文件夹外面。',
    vary: ({ firms }) => {
      firms[0].form = 'none';
      firms[0].entry.文件 = '../别处/材料.docx';
    },
  },
  {
    name: 'fail-yaml-colon',
    shows: '清单里用了全角冒号。',
    vary: listSays('经办人: ', '经办人：'),
  },
  {
    name: 'fail-yaml-tab',
    shows: '清单里用制表符缩进。',
    vary: listSays('    联系人: 丁国荣', '\t联系人: 丁国荣'),
  },
  {
    name: 'fail-unknown-key',
    shows: '清单里的项目名写错：规摸。',
    vary: listSays('中型\n    信誉等级: A级', '中型\n    规摸: 中型\n    信誉等级: A级'),
  },
  {
    name: 'fail-duplicate-key',
    shows: '清单里同一项写了两次。',
    vary: listSays('经办人: 柏志新\n', '经办人: 柏志新\n经办人: 柏志新\n'),
  },
  {
    name: 'fail-submitter-missing',
    shows: '清单没写是哪个市、区。',
    vary: ({ head }) => {
      delete head.地区;
    },
  },
  {
    name: 'fail-late-stage2',
    shows: '第二批12月31日才报。',
    vary: ({ head }) => {
      head.报送时间 = '2012-12-31 09:05';
    },
  },
  {
    name: 'fail-enterprise-unnamed',
    shows: '有一家企业没写名称（另有五家写了）。',
    vary: ({ firms }) => {
      const unnamed = structuredClone(MORE_FIRMS[0]);
      delete unnamed.entry.名称;
      firms.push(unnamed);
    },
  },
  {
    name: 'fail-park-unnamed',
    shows: '有一个园区没写名称（另有一个写了）。',
    vary: ({ parks }) => {
      const unnamed = structuredClone(SECOND_PARK);
      delete unnamed.entry.名称;
      parks.push(unnamed);
    },
  },
];
