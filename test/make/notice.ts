// A notice that exists nowhere: an invented city with ten invented districts, its own limits and days.

import type { Both, Notice, Requirement, Submitter } from '../../src/model.ts';

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

const both = (zh: string, en: string): Both => ({ zh, en });

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

const requirements: readonly Requirement[] = [
  requirement({
    id: 'file-readable',
    at: '/documents/*/readable',
    must: { const: true },
    column: both('文件', 'files'),
  }),
  requirement({
    ...first,
    id: 'sent-1',
    at: '/stages/1/daysLate',
    must: { type: 'integer', maximum: 0 },
    column: both('报送时间', 'on time'),
    mark: '报送',
  }),
  requirement({
    ...second,
    id: 'sent-2',
    at: '/stages/2/daysLate',
    must: { type: 'integer', maximum: 0 },
    column: both('报送时间', 'on time'),
    mark: '六月底前',
  }),
  requirement({
    ...first,
    id: 'unit-count',
    at: '/counts/units',
    must: { type: 'integer', minimum: 3 },
    unit: both('家', ''),
    column: both('单位数', 'units'),
    mark: '不少于3家',
  }),
  requirement({
    ...first,
    id: 'unit-varied',
    severity: 'warning',
    at: '/counts/kinds',
    must: { type: 'integer', minimum: 2 },
    unit: both('种', ''),
    column: both('单位类型', 'kinds'),
    mark: '单位',
    reading: both('“单位”未限定类型，同类也可，兼顾更好。', 'Any kind will do; several are better.'),
  }),
  requirement({
    ...first,
    id: 'unit-length',
    at: '/units/*/material/characters',
    must: length,
    unit: both('字', ' 字'),
    column: both('材料字数', 'length'),
    mark: '1800—2200字',
  }),
  requirement({
    ...first,
    id: 'unit-contact',
    at: '/units/*/contact/plausible',
    must: { const: true },
    column: both('联系人', 'contact'),
    mark: '联系人',
    expected: both('每家单位一名联系人', 'a contact for each unit'),
  }),
  requirement({
    ...first,
    id: 'unit-phone',
    at: '/units/*/phone/valid',
    must: { const: true },
    column: both('联系电话', 'phone'),
    mark: '附联系人及电话',
  }),
  requirement({
    ...second,
    id: 'summary',
    at: '/summary',
    must: { type: 'object' },
    column: both('总结', 'summary'),
    mark: '总结',
  }),
  requirement({
    ...second,
    id: 'photos',
    at: '/photos',
    must: { type: 'array', minItems: 2 },
    unit: both('张', ''),
    column: both('照片', 'photos'),
    mark: '照片',
  }),
  requirement({
    ...second,
    id: 'photo-size',
    severity: 'info',
    at: '/photos/*/image/pixels/shorter',
    must: { type: 'integer', minimum: 600 },
  }),
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
