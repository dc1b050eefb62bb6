// Folders that pass, each with several small things of one kind worth a second look.

import { keepFirstStage } from './folder.mjs';
import { encodeGbk, makeShortcut } from './odd.mjs';
import { reword, sourceOf, withContactLine } from './texts.mjs';
import { SECOND_PARK } from './units.mjs';
import { makeZip } from './zip.mjs';

/** @typedef {import('./units.mjs').Unit} Unit */

/**
 * @param {Unit} unit
 * @param {string} value
 */
function setPhone(unit, value) {
  unit.entry.电话 = value;
}

/** Documents that hide something, or whose name or length tells little. @param {import('./folder.mjs').Folder} folder */
function varyDocuments({ firms, parks }) {
  firms[0].text = reword(
    sourceOf('澄湖精密机械'),
    '## 四、',
    '{~这里是隐藏文字，打印时看不到，也没有计入字数。~}\n\n## 四、',
  );
  firms[1].options = { macros: true };
  firms[1].entry.文件 = '企业/02 琮泰电子（昆山）.docm';
  firms[1].form = 'docx';
  firms[2].entry.文件 = '企业/新建 Microsoft Word 文档.docx';
  const paragraph = sourceOf('娄江公共汽车')
    .split('\n')
    .find((line) => line.startsWith('对外包的车辆清洗'));
  firms[3].text = reword(sourceOf('娄江公共汽车'), paragraph ?? '?', '');
  parks[0].text = '紫桐科技创业园';
}

/** @type {readonly import('./folders.mjs').Example[]} */
export const DETAILS = [
  {
    name: 'warn-list-details',
    shows:
      '清单填写的小问题：简称、不认识的类型、行业、规模和等级、C级、400电话、没有区号、全角数字，园区没有联系人和电话，宣传只写了报纸。',
    vary: ({ firms, parks, declared }) => {
      firms[0].entry.信誉等级 = 'C级';
      setPhone(firms[0], '400-555-0101');
      firms[1].entry.类型 = '混合型';
      firms[1].entry.行业 = '军民融合';
      firms[2].entry.规模 = '特大型';
      firms[3].entry.信誉等级 = '优秀';
      setPhone(firms[2], '57550303');
      setPhone(firms[3], '０５１２－５７５５ ０４０４');
      firms[4].entry.名称 = '云锦桥纺织';
      delete parks[0].entry.联系人;
      delete parks[0].entry.电话;
      const source = withContactLine(sourceOf('青塘工业园'), '联系人');
      parks[0].text = withContactLine(source, '电话');
      declared.宣传 = { 报纸: '本地日报“和谐企业巡礼”专栏，12月3日至18日刊发12篇' };
    },
  },
  {
    name: 'warn-names-and-contacts',
    shows:
      '名称和联系人的疏忽：园区写进了企业、企业写进了园区、园区用简称，联系人和电话照抄市三方办的，或填了经办人的电话。',
    vary: (folder) => {
      keepFirstStage(folder);
      const { firms, parks, head } = folder;
      firms[0].entry.名称 = '昆山澄湖精密机械产业园';
      firms[1].entry.联系人 = '徐建峰';
      setPhone(firms[2], head.电话);
      Object.assign(parks[0].entry, {
        名称: '昆山青塘工业园发展有限公司',
        联系人: '张鑫',
        电话: '0512-65249813',
      });
      const short = structuredClone(SECOND_PARK);
      short.entry.名称 = '紫桐科创';
      parks.push(short);
    },
  },
  {
    name: 'warn-copied-text',
    shows: '两家企业的材料是同一份底稿，只换了名称。',
    vary: (folder) => {
      keepFirstStage(folder);
      const { firms } = folder;
      firms[1].text = sourceOf('澄湖精密机械')
        .replaceAll('昆山澄湖精密机械有限公司', '琮泰电子（昆山）有限公司')
        .replaceAll('澄湖', '琮泰');
    },
  },
  {
    name: 'warn-place-and-time',
    shows: '地区不在苏州十个市、区之内；第一批在最后一天晚上八点多才报。',
    vary: (folder) => {
      folder.head.地区 = '南京市';
      folder.head.第一批报送时间 = '2012-11-30 20:15';
    },
  },
  {
    name: 'warn-photo-details',
    shows:
      '照片：同一张放了两次，一张太小，一张是去年拍的，一张没写说明，一张日期写错，一张日期看不懂；同一份信息写了两次。',
    vary: ({ photos, news }) => {
      news.push(news[0]);
      photos.push(
        { ...photos[0], 文件: '照片/现场会（另存）.jpg' },
        { ...photos[0], 文件: '照片/广场咨询（聊天软件转发）.jpg', 说明: '市民广场咨询', 日期: '2012-12-09' },
        { ...photos[0], 文件: '照片/去年培训班.jpg', 说明: '评价规范培训班', 日期: '2011-12-14' },
      );
      photos[1].日期 = '活动当天';
      Reflect.deleteProperty(photos[2], '说明');
    },
  },
  {
    name: 'warn-document-details',
    shows: '文档：隐藏文字、带宏、文件名看不出内容、扣去标题和联系方式后略短，园区放错了材料。',
    vary: (folder) => {
      keepFirstStage(folder);
      varyDocuments(folder);
    },
  },
  {
    name: 'warn-folder-leftovers',
    shows:
      '文件夹里多出清单没写的文件：一个记录、一份材料的另一版、一个快捷方式、一个压缩包，还有Word的临时文件和Thumbs.db。',
    vary: (folder) => {
      folder.strays = {
        '企业/~$ 澄湖精密机械经验材料.docx': Buffer.concat([Buffer.from([6]), Buffer.alloc(161, 0x20)]),
        '照片/Thumbs.db': Buffer.alloc(0),
        '企业/05_云锦桥纺织（定稿）.txt': encodeGbk('这是另一版，不报。\r\n'),
        '企业/娄江公交材料.lnk': makeShortcut('..\\..\\我的文档\\娄江公交材料.docx'),
        '照片/更多照片.zip': makeZip([{ name: '说明.txt', bytes: Buffer.from('照片另发') }]),
        '催报电话记录.txt': encodeGbk('11月27日上午电话催报两家企业。\r\n'),
      };
    },
  },
];
