// A notice that exists nowhere: an invented city with ten invented districts, its own limits and days.

import type { Notice, Submitter } from '../../src/core/model/notice.ts';
import { both, requirements } from './requirements.ts';

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
