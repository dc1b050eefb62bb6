// Folders that pass with one thing worth a second look.

import { photoFile } from './records.mjs';
import { reword, sourceOf, withContactLine } from './texts.mjs';

/** @type {readonly import('./folders.mjs').Example[]} */
export const WARNING = [
  {
    name: 'warn-wrong-file',
    shows: 'A file holds the material of another firm: it never names its own.',
    vary: ({ firms }) => {
      firms[0].text = '环桥国际物流';
    },
  },
  {
    name: 'warn-shared-phone',
    shows: 'Two firms give the same phone.',
    vary: ({ firms }) => {
      firms[1].entry.电话 = firms[0].entry.电话;
      firms[1].text = withContactLine(sourceOf('琮泰电子'), '电话', firms[0].entry.电话);
    },
  },
  {
    name: 'warn-placeholders',
    shows: 'A text still has （此处填写） and ××公司 from its pattern.',
    vary: ({ firms }) => {
      const left = '公司先后获得（此处填写）等荣誉，与××公司结成互学对子。\n\n## 一、';
      firms[3].text = reword(sourceOf('娄江公共汽车'), '## 一、', left);
    },
  },
  {
    name: 'warn-tracked-changes',
    shows: 'A document still has tracked changes and a comment.',
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
    shows: 'All enterprises are declared as private ones.',
    vary: ({ firms }) => {
      for (const { entry } of firms) entry.类型 = '私营有限责任公司';
    },
  },
  {
    name: 'warn-photos-in-word',
    shows: 'The photo stands inside a Word document only.',
    vary: (folder) => {
      folder.news[0].options = { picture: photoFile(folder.photos[0].文件) };
      folder.photos = [];
    },
  },
  {
    name: 'warn-old-name',
    shows: '吴江市 had become 吴江区 a few weeks before.',
    vary: (folder) => {
      folder.words = (text) => text.replaceAll('昆山', '吴江');
    },
  },
  {
    name: 'warn-extension',
    shows: 'A .doc is in truth an RTF file.',
    vary: ({ firms }) => {
      firms[3].form = 'rtf';
      firms[3].entry.文件 = '企业/04 娄江公共汽车 创建经验.doc';
    },
  },
  {
    name: 'warn-bare',
    shows: 'Only what must be handed in, nothing of what may be declared.',
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
