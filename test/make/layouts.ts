// Twenty ways in which a clerk may lay out one and the same submission without a list.

import type { ReadFile } from '../../src/core/model/draft.ts';
import {
  AREA,
  bare,
  contactTable,
  FIRMS,
  inCells,
  material,
  news,
  none,
  oneLine,
  paper,
  photo,
  plainMaterial,
  sheet,
  summary,
  type TrueUnit,
} from './unlisted.ts';

export interface Layout {
  /** What the submission itself is called. */
  readonly name: string;
  readonly files: readonly ReadFile[];
}

const UNITS = [...FIRMS, AREA];
const each = (make: (unit: TrueUnit, at: number) => ReadFile) => UNITS.map(make);
const rest = (folder = '') => [
  summary(`${folder}总结/主题活动总结.docx`),
  news(`${folder}信息/第1期.docx`),
  photo(`${folder}照片/现场会.jpg`, '2012-12-06T09:42:17'),
];
const role = (unit: TrueUnit) => (unit === AREA ? '园区' : '企业');

const layout = (name: string, ...files: readonly (ReadFile | readonly ReadFile[])[]): Layout => ({
  name,
  files: files.flat(),
});

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'folders as the notice calls them': layout(
    '昆山市',
    each((u) => material(`${role(u)}/${u.short}经验材料.docx`, u)),
    rest(),
  ),
  'numbered folders and whole names': layout(
    '昆山市和谐企业和园区材料',
    each((u, at) => material(`${u === AREA ? '2.园区' : '1.企业'}/${at + 1}.${u.name}.docx`, u, oneLine)),
    rest('3.第二批/'),
  ),
  'all in one folder, whole names': layout(
    '昆山市上报材料',
    each((u) => material(`经验材料（${u.name}）.docx`, u)),
    [summary('昆山市活动总结.docx'), news('活动信息1.docx'), photo('DSC_0012.JPG', '2012-12-06T09:42:17')],
  ),
  'all in one folder, short names': layout(
    '昆山',
    each((u) => material(`${u.short}.docx`, u)),
    [summary('总结.docx'), news('简报1.docx'), photo('IMG_20121206_094217.jpg', '2012-12-06T09:42:17')],
  ),
  'names that the program gave': layout(
    '昆山市',
    each((u, at) =>
      material(at === 0 ? '新建 Microsoft Word 文档.docx' : `新建 Microsoft Word 文档 (${at + 1}).docx`, u),
    ),
    [summary('文档1.docx'), news('Doc2.docx'), photo('微信图片_20121206094217.jpg', '2012-12-06T09:42:17')],
  ),
  'one folder for each unit': layout(
    '昆山市',
    each((u) => material(`${u.name}/材料.docx`, u)),
    rest(),
  ),
  'both kinds in one folder': layout(
    '昆山市',
    each((u) => material(`企业和园区材料/${u.short}经验材料.docx`, u)),
    rest(),
  ),
  'folders by day': layout(
    '昆山市',
    each((u) => material(`11月30日/${u.short}创建经验.docx`, u)),
    [
      summary('12月28日/活动总结.docx'),
      news('12月28日/活动信息/简报1.docx'),
      photo('12月28日/照片/DSC_0012.JPG', '2012-12-06T09:42:17'),
    ],
  ),
  'a folder of the city around all': layout(
    '上报',
    each((u) => material(`昆山市/${role(u)}材料/${u.short}.docx`, u)),
    rest('昆山市/'),
  ),
  'whom to call in a sheet': layout(
    '昆山市',
    each((u) => material(`${role(u)}/${u.short}.docx`, u, none)),
    rest(),
    sheet('联系表.xlsx', contactTable(UNITS)),
  ),
  'whom to call in a table of Word': layout(
    '昆山市',
    each((u) => material(`${role(u)}/${u.short}.docx`, u, none)),
    rest(),
    paper('企业联系人及电话.docx', ['企业联系人及电话', ...contactTable(UNITS).flat()], contactTable(UNITS)),
  ),
  'whom to call in a note': layout(
    '昆山市',
    each((u) => material(`${role(u)}/${u.short}.docx`, u, none)),
    rest(),
    paper(
      '联系人.txt',
      UNITS.map(({ name, contact, phone }) => `${name}：${contact} ${phone}`),
    ),
  ),
  'a small table at the end of each': layout(
    '昆山市',
    each((u) => ({
      ...paper(
        `${role(u)}/${u.short}.docx`,
        [
          `${u.name}创建经验`,
          `${u.name}成立于1998年，是一家老单位。`,
          '联系人',
          '联系电话',
          u.contact,
          u.phone,
        ],
        [
          ['联系人', '联系电话'],
          [u.contact, u.phone],
        ],
      ),
    })),
    rest(),
  ),
  'cells with a word before each': layout(
    '昆山市',
    each((u) => material(`${role(u)}/${u.short}.docx`, u, inCells)),
    rest(),
  ),
  'no word before the person': layout(
    '昆山市',
    each((u) => material(`${role(u)}/${u.short}.docx`, u, bare)),
    rest(),
  ),
  'no heading that names the unit': layout(
    '昆山市',
    each((u) => plainMaterial(`${role(u)}/${u.short}.docx`, u)),
    rest(),
  ),
  'words of versions': layout(
    '昆山市',
    each((u) => material(`${role(u)}/${u.short}经验材料（定稿）.docx`, u)),
    rest(),
  ),
  'annexes by number': layout(
    '昆山市三方办上报',
    each((u, at) => material(`附件${at + 1} ${u.short}创建经验材料.docx`, u)),
    [
      summary('附件7 活动总结.docx'),
      news('附件8 活动信息.docx'),
      photo('附件9 现场照片.jpg', '2012-12-06T09:42:17'),
    ],
  ),
  'names that say nothing': layout(
    '昆山市',
    each((u, at) => material(`材料/A0${at + 1}.docx`, u)),
    rest(),
  ),
  'wide letters and blanks': layout(
    '昆 山 市',
    each((u, at) => material(`企业 园区/０${at + 1}　${u.short} 经验 材料.docx`, u)),
    rest(),
  ),
};
