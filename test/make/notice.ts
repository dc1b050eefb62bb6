// A notice that exists nowhere: an invented city with ten invented districts, its own limits and days.

import type { Localized, Notice, Requirement, Submitter } from '../../src/core/model/notice.ts';

/** The same in both languages. */
export const both = (zh: string, en: string): Localized => ({ zh, en });

type Given = Pick<Requirement, 'id' | 'at' | 'must'> & Partial<Requirement>;

function requirement(given: Given): Requirement {
  return {
    severity: 'error',
    title: both(given.id, given.id),
    expected: both('符合要求', 'as wanted'),
    remedy: both('请改正。', 'Please mend it.'),
    ...given,
  };
}

const QUOTE = '每个县（市、区）报送不少于3家单位的经验材料（每篇1800—2200字，附联系人及电话）';
const length = { type: 'integer', minimum: 1800, maximum: 2200 };
const first = { stage: '1', clause: '三', quote: QUOTE };
const second = { stage: '2', clause: '四', quote: '六月底前报送总结和照片' };

/** What the invented notice asks for: limits, days and words that no real one has. */
export const requirements: readonly Requirement[] = [
  requirement({
    id: 'file-readable',
    at: '/documents/*/readable',
    must: { const: true },
    column: { id: 'files', zh: '文件', en: 'files' },
  }),
  requirement({
    ...first,
    id: 'sent-1',
    problem: { maximum: both('报送晚了{actual}天', 'Sent {actual} days late') },
    expected: both('{lastDay}前（含当天）报送', 'sent by {lastDay}'),
    remedy: both('请说明原因；以后按期报送。', 'Say why; be in time from now on.'),
    at: '/stages/1/daysLate',
    must: { type: 'integer', maximum: 0 },
    column: { id: 'on-time', zh: '报送时间', en: 'on time' },
    mark: '报送',
  }),
  requirement({
    ...second,
    id: 'sent-2',
    at: '/stages/2/daysLate',
    must: { type: 'integer', maximum: 0 },
    column: { id: 'on-time', zh: '报送时间', en: 'on time' },
    mark: '六月底前',
  }),
  requirement({
    ...first,
    id: 'unit-count',
    problem: { minimum: both('单位少{gap}家', '{gap} units are missing') },
    expected: both('不少于{minimum}家', 'at least {minimum}'),
    remedy: both('再补报{gap}家的经验材料，并在清单“单位”下加一项。', 'Hand in {gap} more.'),
    at: '/counts/units',
    must: { type: 'integer', minimum: 3 },
    unit: both('家', ''),
    column: { id: 'units', zh: '单位数', en: 'units' },
    mark: '不少于3家',
  }),
  requirement({
    ...first,
    id: 'unit-varied',
    problem: { minimum: both('几家单位都是同一种类型', 'The units are all of one kind') },
    expected: both('不少于{minimum}种', 'at least {minimum}'),
    remedy: both('建议兼顾不同类型；确有困难的，请说明。', 'Choose units of several kinds.'),
    severity: 'warning',
    at: '/counts/kinds',
    must: { type: 'integer', minimum: 2 },
    unit: both('种', ''),
    column: { id: 'kinds', zh: '单位类型', en: 'kinds' },
    mark: '单位',
    reading: both('“单位”未限定类型，同类也可，兼顾更好。', 'Any kind will do; several are better.'),
  }),
  requirement({
    ...first,
    id: 'unit-length',
    problem: {
      minimum: both('材料太短，还差{gap}字', 'Too short by {gap} 字'),
      maximum: both('材料太长，超出{gap}字', 'Too long by {gap} 字'),
      straddles: both('字数在界线上', 'The length is on the limit'),
    },
    expected: both('{minimum}到{maximum}字', '{minimum} to {maximum} 字'),
    remedyFor: {
      minimum: both('请补充具体做法、数据和事例；字数按Word“字数统计”里的“字数”。', 'Add facts and figures.'),
      maximum: both('请删减{gap}字，保留主要做法和成效。', 'Leave out {gap} 字.'),
    },
    at: '/units/*/material/characters',
    must: length,
    unit: both('字', ' 字'),
    column: { id: 'length', zh: '材料字数', en: 'length' },
    mark: '1800—2200字',
  }),
  requirement({
    ...first,
    id: 'unit-contact',
    at: '/units/*/contact/plausible',
    must: { const: true },
    column: { id: 'contact', zh: '联系人', en: 'contact' },
    mark: '联系人',
    expected: both('每家单位一名联系人', 'a contact for each unit'),
  }),
  requirement({
    ...first,
    id: 'unit-phone',
    problem: { other: both('联系电话打不通', 'The phone cannot be called') },
    expected: both('能打通的固定电话（区号加8位）或11位手机号', 'a phone that can be called'),
    remedy: both('请与单位核对后改写，例：0999-55637701。', 'Ask the unit.'),
    at: '/units/*/phone/valid',
    must: { const: true },
    column: { id: 'phone', zh: '联系电话', en: 'phone' },
    mark: '附联系人及电话',
  }),
  requirement({
    ...second,
    id: 'summary',
    at: '/summary',
    must: { type: 'object' },
    column: { id: 'summary', zh: '总结', en: 'summary' },
    mark: '总结',
  }),
  requirement({
    ...second,
    id: 'photos',
    at: '/photos',
    must: { type: 'array', minItems: 2 },
    unit: both('张', ''),
    column: { id: 'photos', zh: '照片', en: 'photos' },
    mark: '照片',
  }),
  requirement({
    ...second,
    id: 'photo-size',
    problem: { minimum: both('照片偏小，印刷会模糊', 'The photo is too small to be printed') },
    remedy: both('请换原图。', 'Send the photo as it was taken.'),
    severity: 'info',
    at: '/photos/*/image/pixels/shorter',
    must: { type: 'integer', minimum: 600 },
  }),
];

export const DISTRICTS = [
  '青禾区',
  '云溪市',
  '白鹭市',
  '南浦区',
  '石桥区',
  '兰亭市',
  '枫林区',
  '东湾新区',
  '月湖区',
  '北原县',
];

const submitters = DISTRICTS.map(
  (zh, index): Submitter => ({
    code: `9901${String(index + 1).padStart(2, '0')}`,
    name: both(zh, `District ${index + 1}`),
    aliases: [],
    former: [],
  }),
);

const text = (title: string, fact?: 'person' | 'phone' | 'unit' | 'term') =>
  ({ type: 'string', title, ...(fact ? { fact } : {}) }) as const;

export const NOTICE: Notice = {
  id: 'chengzhou-2031-7',
  version: '1.2.0',
  hash: '5f0c7a1b'.repeat(8),
  number: '澄人社发〔2031〕7号',
  title: both(
    '关于报送“安心用工”活动经验材料的通知',
    'Notice on experience materials of the Good Work campaign',
  ),
  short: both('“安心用工”活动报送材料', 'Good Work campaign submissions'),
  issuers: ['澄州市人力资源和社会保障局'],
  issued: '2031-04-20',
  text: 'chengzhou-2031-7.txt',
  timeZone: { name: 'Asia/Shanghai', offset: '+08:00', label: both('北京时间', 'Beijing time') },
  recipient: {
    office: both('澄州市“安心用工”活动办公室', 'Good Work office of Chengzhou'),
    contacts: ['柏知远', '乔小满'],
    phones: ['55501234', '55505678'],
    mailbox: 'office@chengzhou.example',
  },
  phonePlan: { defaultArea: '0999', localDigits: 8 },
  names: { suffixes: ['有限公司'], places: ['澄州'] },
  clauses: [
    { id: '三', title: both('《通知》第三部分', 'the notice, part 3') },
    { id: '四', title: both('《通知》第四部分', 'the notice, part 4') },
  ],
  stages: [
    { id: '1', title: both('第一批（经验材料）', 'stage 1 (materials)'), due: '2031-05-31', submitted: [] },
    {
      id: '2',
      title: both('第二批（总结和照片）', 'stage 2 (summary, photos)'),
      due: '2031-06-28',
      submitted: [],
    },
  ],
  submitters,
  taxonomies: {},
  manifest: {
    type: 'object',
    properties: {
      units: {
        type: 'array',
        title: '单位',
        items: {
          type: 'object',
          label: 'name',
          properties: {
            name: text('名称', 'unit'),
            kind: text('类型', 'term'),
            material: { ...text('文件'), document: 'text' },
            contact: text('联系人', 'person'),
            phone: text('电话', 'phone'),
          },
        },
      },
    },
  },
  measures: [],
  requirements,
};
