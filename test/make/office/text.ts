// One material as an office writes it, with every feature that Word files carry; firm and people are invented.

import { readFileSync } from 'node:fs';

/** A stretch of text that stands in one way or another in its paragraph. */
export type Piece =
  | string
  | { readonly is: Plain; readonly text: string }
  | { readonly is: 'ruby'; readonly text: string; readonly reading: string }
  | { readonly is: 'field'; readonly text: string; readonly code: string }
  | { readonly is: 'box'; readonly inside: readonly (readonly Piece[])[] }
  | { readonly is: 'picture' | 'tab' | 'break' };

type Plain =
  | 'hinted'
  | 'deleted'
  | 'inserted'
  | 'movedAway'
  | 'movedIn'
  | 'hidden'
  | 'link'
  | 'control'
  | 'comment'
  | 'footnote'
  | 'endnote';

export type Block =
  | { readonly is: 'paragraph' | 'item' | 'hiddenByStyle'; readonly pieces: readonly Piece[] }
  | { readonly is: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly is: 'contents'; readonly lines: readonly string[] }
  | { readonly is: 'section' };

export type Cell = string | { readonly inner: readonly (readonly string[])[] };

const paragraph = (...pieces: readonly Piece[]): Block => ({ is: 'paragraph', pieces });
const item = (...pieces: readonly Piece[]): Block => ({ is: 'item', pieces });

const BODY: readonly Block[] = readFileSync(
  new URL('../../fixtures/office/body.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => paragraph(line));

/** Of each section's head and foot. */
export const HEADS = { header: '海棠区劳动关系工作简报', footer: '内部资料' } as const;

export const BLOCKS: readonly Block[] = [
  paragraph('让每一份合同都“落地有声”——云栖精工（海棠）有限公司创建经验'),
  {
    is: 'contents',
    lines: ['一、把合同签明白', '二、把工资谈清楚', '三、把矛盾解在先', '四、把人心留得住'],
  },
  ...BODY.slice(0, 4),
  paragraph(
    '公司官方网站',
    { is: 'link', text: '云栖精工之窗' },
    '于2011年开通',
    { is: 'footnote', text: '网站由公司工会与行政办公室共同维护，每周更新2次。' },
    '，职工在“民主信箱”栏目留言',
    { is: 'field', code: ' NUMPAGES ', text: '4' },
    '条，答复率100%。',
  ),
  item('合同签订率由92.5%提高到100%，其中劳务派遣人员、农民工一个不少；'),
  item('社会保险参保率达到99.6%，比全区平均水平高出3.2个百分点；'),
  item('职工满意度连续3年保持在95分以上……'),
  ...BODY.slice(4, 8),
  {
    is: 'table',
    rows: [
      ['年份', '协商轮次', '平均增幅', '主要约定'],
      ['2010年', '三轮', '11%', '夜班津贴由12元提到20元'],
      [
        '2011年',
        '两轮',
        '13%',
        {
          inner: [
            ['技能津贴', '分五级'],
            ['最高', '600元'],
          ],
        },
      ],
      ['2012年', '四轮', '6%', '设立节支奖，按季兑现'],
    ],
  },
  paragraph(
    '协商文本',
    { is: 'deleted', text: '由厂部单方拟定' },
    { is: 'inserted', text: '由双方代表逐条商定' },
    '，',
    { is: 'movedAway', text: '并在食堂门口公示七天，' },
    '经职工代表大会审议通过，',
    { is: 'movedIn', text: '并在食堂门口公示七天，' },
    '报劳动保障部门备案',
    { is: 'comment', text: '请补备案文号。' },
    '。',
  ),
  paragraph(
    '调解室取名“',
    { is: 'ruby', text: '和谐', reading: 'héxié' },
    '小屋”',
    { is: 'endnote', text: '取意于“以和为贵”。' },
    '，由三名劳动关系协调员轮流值守，',
    { is: 'hidden', text: '此处数字待核实后再写，' },
    '电话',
    { is: 'tab' },
    '0999-55501234',
    { is: 'break' },
    '电子邮箱',
    { is: 'control', text: 'hexie@yunqi.example' },
    '。',
  ),
  { is: 'hiddenByStyle', pieces: ['（起草人备忘：本段印发前删去。）'] },
  ...BODY.slice(8, 12),
  paragraph('职工之家一角', { is: 'picture' }, '（2012年5月摄）', {
    is: 'box',
    inside: [
      ['图1 云栖精工职工书屋，藏书4600册'],
      ['摄影：宣传组', { is: 'box', inside: [['书屋每晚开放到22点']] }],
    ],
  }),
  { is: 'section' },
  ...BODY.slice(12),
  paragraph({ is: 'hinted', text: '职工说：“钱谈明白了，觉也睡踏实了……”这就是和谐——' }, 'OK！'),
  paragraph('联系人：柳澄，电话0999-55501235'),
];
