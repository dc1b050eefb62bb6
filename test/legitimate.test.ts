// Sixty ways in which the passing folder may rightly be otherwise → no error, and no reminder.

import { expect, test } from 'vitest';
import { besidesPrinted, type Changes, judge } from './make/passing.ts';

const FIRST = '昆山澄湖精密机械有限公司';
const FILE = '企业/01 澄湖精密机械经验材料.docx';
const contact = (name: string): Changes => ({ list: { '联系人: 沈卫良': `联系人: ${name}` } });
const phone = (number: string): Changes => ({ list: { '电话: 0512-57550101': `电话: ${number}` } });
const sent = (time: string): Changes => ({
  list: { '第一批报送时间: 2012-11-28 09:30': `第一批报送时间: ${time}` },
});
const whole = (change: (list: string) => string): Changes => ({ whole: change });
const moved = (to: string): Changes => ({ renamed: { [FILE]: to }, list: { [FILE]: to } });

const VARIATIONS: readonly (readonly [name: string, changes: Changes])[] = [
  ['nothing at all', {}],
  // People.
  ...[
    '王和平',
    '欧阳小明',
    '司徒 雷',
    '李 明',
    '买买提艾力',
    '阿依古丽·买买提',
    '扎西次仁',
    'John Smith',
    '高桥一郎',
  ].map((name) => [`the contact ${name}`, contact(name)] as const),
  ...[
    '沈卫良、江美惠',
    '沈卫良（人事科科长）',
    '沈卫良 工会主席',
    '沈卫良先生',
    '办公室主任沈卫良',
    '综合管理部沈卫良',
  ].map((name) => [`the contact ${name}`, contact(name)] as const),
  // Telephones.
  ...[
    '57550101',
    '（0512）57550101',
    '0512－57550101',
    '13900550101',
    '139 0055 0101',
    '+86-512-57550101',
  ].map((number) => [`the phone ${number}`, phone(number)] as const),
  ...[
    '0512-57550101转801',
    '0512-57550101、13900550101',
    '办公：57550101 手机：13900550101',
    '0512-57550101（上班时间）',
  ].map((number) => [`the phone ${number}`, phone(number)] as const),
  // Times.
  ...[
    '2012-11-30',
    '2012-11-30 23:59',
    '2012年11月30日',
    '2012/11/29 下午3点',
    '2012.11.28',
    '11月30日',
    '20121128',
  ].map((time) => [`sent at ${time}`, sent(time)] as const),
  // Districts.
  ...['昆山', '苏州市昆山市'.slice(3), '昆山市 '].map(
    (name) =>
      [`the district ${JSON.stringify(name)}`, { list: { '地区: 昆山市': `地区: ${name}` } }] as const,
  ),
  // The list.
  ['keys in English', { list: { '经办人: ': 'clerk: ', '地区: ': 'submitter: ' } }],
  ['Windows line ends', whole((list) => list.replaceAll('\n', '\r\n'))],
  ['a byte order mark', whole((list) => `\ufeff${list}`)],
  ['values in double quotes', { list: { [`名称: ${FIRST}`]: `名称: "${FIRST}"` } }],
  ['values in single quotes', { list: { [`文件: ${FILE}`]: `文件: '${FILE}'` } }],
  ['no comments and no blank lines', whole((list) => list.replace(/^(?:#.*)?\n/gm, ''))],
  ['comments behind values', { list: { '规模: 中型': '规模: 中型  # 从业人员320人' } }],
  ['items without indentation', whole((list) => list.replace(/^ {2}(?=- | {2})/gm, ''))],
  ['a remark in an entry', { list: { '联系人: 沈卫良': '备注: 2011年获评\n    联系人: 沈卫良' } }],
  [
    'photos as bare names',
    whole((list) => list.replace(/^ {2}- 文件: (照片.*)\n(?: {4}.*\n)*/gm, '  - $1\n')),
  ],
  [
    'one item of news',
    whole((list) => list.replace(/信息:\n(?: {2}- .*\n)+/, '信息: 信息/第1期 现场会.docx\n')),
  ],
  [
    'the firms in another order',
    whole((list) => {
      const [head = '', firms = '', rest = ''] = list.split(/(?<=企业:\n)|(?=\n园区:)/);
      return (
        head +
        firms
          .split(/\n\n(?= {2}- )/)
          .toReversed()
          .map((one) => one.trimEnd())
          .join('\n\n') +
        rest
      );
    }),
  ],
  [
    'stage 2 in front of stage 1',
    whole((list) => {
      const [head = '', first = '', second = ''] = list.split(/(?=# ---- 第[一二]批)/);
      return `${head}${second}\n${first}`;
    }),
  ],
  // Firms.
  [
    '有限责任公司 in the list, 有限公司 in the text',
    { list: { [`名称: ${FIRST}`]: '名称: 昆山澄湖精密机械有限责任公司' } },
  ],
  ['a name with blanks', { list: { [`名称: ${FIRST}`]: '名称: 昆山 澄湖 精密机械 有限公司' } }],
  ['brackets of half width', { list: { '名称: 琮泰电子（昆山）有限公司': '名称: 琮泰电子(昆山)有限公司' } }],
  ['a type by its official name', { list: { '类型: 台商独资': '类型: 港、澳、台商独资经营企业' } }],
  ['types left out', whole((list) => list.replace(/^ {4}(?:行业|规模|信誉等级|称号): .*\n/gm, ''))],
  // Files.
  ['another folder', moved('01 澄湖.docx')],
  ['a name with brackets and dots', moved('企业/1.昆山澄湖（2012年度）经验材料.docx')],
  ['a backslash in a path', { list: { [FILE]: FILE.replace('/', '\\') } }],
  ['a path that begins with ./', { list: { [FILE]: `./${FILE}` } }],
  ['a file that nobody lists', { files: { '说明.txt': '共五家企业、一个园区。\n' } }],
  [
    'what Windows and macOS leave behind',
    { files: { 'Thumbs.db': 'x', '照片/.DS_Store': 'x', '企业/~$01.docx': 'x' } },
  ],
  [
    'a news item in GBK of few lines',
    {
      files: {
        '信息/第3期 培训班.txt':
          '12月14日，市三方组织举办评价规范培训班，186家企业参加。市总工会负责人讲解条文，现场答复职工和企业的提问四十余个。',
      },
    },
  ],
  // Duties.
  ['meetings put off and held', { list: { '现场会: 12月6日，': '现场会: 原定12月5日，因雨改为12月6日，' } }],
  [
    'a duty shown by a file',
    {
      list: {
        '巡回演讲: 12月10日至18日，八个区镇9场，听众1400余人': '巡回演讲: 见台账/主题活动工作方案.docx',
      },
    },
  ],
];

test('there are at least sixty', () => {
  expect(VARIATIONS.length).toBeGreaterThanOrEqual(60);
});

test.each(VARIATIONS)('%s', async (_name, changes) => {
  const { verdict, open } = await judge(changes);
  expect({ verdict, open: besidesPrinted(open) }).toEqual({ verdict: 'pass', open: [] });
});
