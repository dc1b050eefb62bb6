// Submissions without a list, as clerks lay them out: what each truly holds, and its files under names of every sort.

import type { Document, TextFacts } from '../../src/core/model/document.ts';
import type { ReadFile } from '../../src/core/model/draft.ts';

/** A unit of the invented city, and whom to call there. */
export interface TrueUnit {
  readonly name: string;
  readonly short: string;
  readonly contact: string;
  readonly phone: string;
}

const unit = (name: string, short: string, contact: string, phone: string): TrueUnit => ({
  name,
  short,
  contact,
  phone,
});

/** The third is a firm, whatever its name holds. */
export const FIRMS: readonly TrueUnit[] = [
  unit('昆山澄湖精密机械有限公司', '澄湖精密', '沈卫良', '0512-57550101'),
  unit('琮泰电子（昆山）有限公司', '琮泰电子', '江美惠', '0512-57550202'),
  unit('昆山工业园区穗丰物业有限公司', '园区穗丰物业', '陆建英', '13900550303'),
  unit('昆山市娄江公共汽车集团', '娄江公交', '丁国荣', '0512-57550404'),
  unit('昆山云锦桥纺织厂', '云锦桥纺织', '龚秀兰', '13900550505'),
];
export const AREA = unit('昆山青塘工业园', '青塘工业园', '葛建华', '0512-57550808');

const SENTENCE = '坚持平等协商，把职工的事当作自己的事来办，几年来没有发生一起集体争议。';

const text = (content: string): TextFacts => ({
  figures: { count: 2100, charactersNoSpaces: 0, charactersWithSpaces: 0, asian: 0, nonAsian: 0 },
  range: { min: 2100, max: 2100, reasons: [] },
  leftOut: { deleted: 0, hidden: 0, invisible: 0, heads: 0 },
  han: 1900,
  boxed: 0,
  content,
  pictures: 0,
  trackedChanges: 0,
  comments: 0,
});

/** Lines → a paper, with a table of its own where there is one. */
export function paper(
  path: string,
  lines: readonly string[],
  table?: readonly (readonly string[])[],
): ReadFile {
  const document: Document = { kind: 'docx', notes: [], text: text(`${lines.join('\n')}\n`) };
  return { path, family: 'text', document: table ? { ...document, sheet: sheetOf(table) } : document };
}

export function sheet(path: string, rows: readonly (readonly string[])[]): ReadFile {
  return { path, family: 'sheet', document: { kind: 'xlsx', notes: [], sheet: sheetOf(rows) } };
}

function sheetOf(cells: readonly (readonly string[])[]): NonNullable<Document['sheet']> {
  const rows = cells.length - 1;
  return {
    sheets: 1,
    rows,
    range: [rows, rows],
    headerFound: 'found',
    beside: {},
    hidden: 0,
    further: [],
    header: [...(cells[0] ?? [])],
    columns: [...(cells[0] ?? [])],
    cells,
  };
}

export function photo(path: string, taken?: string): ReadFile {
  const image = { pixels: { width: 1600, height: 1200 }, located: false, ...(taken ? { taken } : {}) };
  return { path, family: 'image', document: { kind: 'jpeg', notes: [], image } };
}

export function unreadFile(path: string): ReadFile {
  return { path, family: 'any', document: { kind: 'sealed', notes: [], unread: { code: 'encrypted' } } };
}

/** How a material ends: each way in which a paper names whom to call. */
export type Ending = (unit: TrueUnit) => readonly string[];

export const twoLines: Ending = ({ contact, phone }) => [`联系人：${contact}（工会主席）`, `电话：${phone}`];
export const oneLine: Ending = ({ contact, phone }) => [`联系人及电话：${contact}，${phone}`];
export const inCells: Ending = ({ contact, phone }) => ['联系人', contact, '联系电话', phone];
export const bare: Ending = ({ contact, phone }) => [`（${contact}　${phone}）`];
export const none: Ending = () => [];

/** A material as it is mostly written: a motto, the unit in the second line, its story, whom to call. */
export function material(path: string, each: TrueUnit, end: Ending = twoLines): ReadFile {
  return paper(path, [
    '同舟共济　长桌议薪',
    `${each.name}创建劳动关系和谐单位经验材料`,
    `${each.name}成立于1998年，${SENTENCE}`,
    `多年来，${each.name}${SENTENCE}`,
    ...end(each),
  ]);
}

/** The same without a heading that names it. */
export function plainMaterial(path: string, each: TrueUnit, end: Ending = twoLines): ReadFile {
  return paper(path, [
    '同舟共济　长桌议薪',
    `${each.name}成立于1998年，${SENTENCE}`,
    `去年，${each.name}${SENTENCE}`,
    ...end(each),
  ]);
}

export function summary(path: string): ReadFile {
  return paper(path, ['昆山市主题活动总结', '昆山市协调劳动关系三方会议办公室', `根据通知要求，${SENTENCE}`]);
}

export function news(path: string, firm = FIRMS[0]): ReadFile {
  return paper(path, [
    '我市召开创建工作现场会',
    '活动信息第1期　2012年12月7日',
    `12月6日，现场会在${firm?.name ?? ''}召开，${SENTENCE}`,
  ]);
}

export function contactTable(rows: readonly TrueUnit[]): string[][] {
  return [
    ['序号', '单位名称', '联系人', '联系电话'],
    ...rows.map(({ name, contact, phone }, at) => [String(at + 1), name, contact, phone]),
  ];
}
