// Folders that pass with one thing worth a second look.

import { photoFile } from './records.mjs';
import { reword, sourceOf, withContactLine } from './texts.mjs';

/** @type {readonly import('./folders.mjs').Example[]} */
export const WARNING = [
  {
    name: 'warn-wrong-file',
    shows: '文件放错了，写的是另一家企业。',
    vary: ({ firms }) => {
      firms[0].text = '环桥国际物流';
    },
  },
  {
    name: 'warn-shared-phone',
    shows: '两家企业填了同一个电话。',
    vary: ({ firms }) => {
      firms[1].entry.电话 = firms[0].entry.电话;
      firms[1].text = withContactLine(sourceOf('琮泰电子'), '电话', firms[0].entry.电话);
    },
  },
  {
    name: 'warn-placeholders',
    shows: '材料里还留着（此处填写）和××公司。',
    vary: ({ firms }) => {
      const left = '公司先后获得（此处填写）等荣誉，与××公司结成互学对子。\n\n## 一、';
      firms[3].text = reword(sourceOf('娄江公共汽车'), '## 一、', left);
    },
  },
  {
    name: 'warn-tracked-changes',
    shows: '文档里还留着修订和批注。',
    vary: ({ firms }) => {
      let text = sourceOf('娄江公共汽车');
      text = reword(text, '先后被评为2A级', '{+近三年+}先后被评为2A级');
      text = reword(text, '多年来共同作答的一道题', '{-多年来-}{+一直以来+}共同作答的一道题');
      text = reword(text, '月均收入增加四百一十元', '{#这个数字请财务再核一下。|月均收入增加四百一十元#}');
      firms[3].text = text;
    },
  },
  {
    name: 'warn-one-type',
    shows: '五家企业都写成私营。',
    vary: ({ firms }) => {
      for (const { entry } of firms) entry.类型 = '私营有限责任公司';
    },
  },
  {
    name: 'warn-photos-in-word',
    shows: '照片只插在Word里。',
    vary: (folder) => {
      const picture = photoFile(folder.photos[0].文件, true);
      folder.news = [{ path: '信息/第1期 现场会.docx', text: '信息_现场会', options: { picture } }];
      folder.photos = [];
    },
  },
  {
    name: 'warn-old-name',
    shows: '地区写的是旧名吴江市。',
    vary: (folder) => {
      folder.words = (text) => text.replaceAll('昆山', '吴江');
    },
  },
  {
    name: 'warn-extension',
    shows: '扩展名是.doc，其实是RTF。',
    vary: ({ firms }) => {
      firms[3].form = 'rtf';
      firms[3].entry.文件 = '企业/04 娄江公共汽车 创建经验.doc';
    },
  },
  {
    name: 'warn-bare',
    shows: '只交了必须交的，可写可不写的都没写。',
    vary: (folder) => {
      folder.declared = {};
      folder.papers = [];
      folder.ledgers = [];
      for (const { entry } of [...folder.firms, ...folder.parks]) {
        for (const key of ['类型', '行业', '规模', '信誉等级', '称号']) delete entry[key];
      }
      for (const photo of folder.photos) {
        Reflect.deleteProperty(photo, '说明');
        Reflect.deleteProperty(photo, '日期');
      }
    },
  },
];
