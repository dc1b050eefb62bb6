// Files of a submission without a list → its draft: who says what, what is sure, what is shown as both, what stays unknown.

import { describe, expect, test } from 'vitest';
import { draftList } from '../../../src/core/draft/index.ts';
import type { DraftedList, DraftedValue, ReadFile } from '../../../src/core/model/draft.ts';
import { draftedClub } from '../../make/club.ts';
import { rulesOf } from '../../make/run.ts';
import {
  AREA,
  contactTable,
  FIRMS,
  material,
  none,
  paper,
  photo,
  sheet,
  summary,
  type TrueUnit,
  twoLines,
  unreadFile,
} from '../../make/unlisted.ts';

const { notice } = await rulesOf();
const [FIRST, , PROPERTY] = FIRMS as readonly [TrueUnit, TrueUnit, TrueUnit];

const draft = (files: readonly ReadFile[], name = '昆山市') => draftList({ name, files }, notice);
const at = ({ values }: DraftedList, pointer: string): DraftedValue | undefined =>
  values.find((each) => each.pointer === pointer);
const both = (value: DraftedValue | undefined) => [
  value?.value,
  ...(value?.others ?? []).map((each) => each.value),
];

describe('each value has its sources', () => {
  const drafted = draft([material('企业/澄湖精密.docx', FIRST), sheet('联系表.xlsx', contactTable(FIRMS))]);

  test('a name: the heading, the table, the name of the file', () => {
    expect(at(drafted, '/enterprises/0/name')).toEqual({
      pointer: '/enterprises/0/name',
      value: FIRST.name,
      isSure: true,
      from: [
        { kind: 'text', file: '企业/澄湖精密.docx', words: `${FIRST.name}创建劳动关系和谐单位经验材料` },
        { kind: 'table', file: '联系表.xlsx', words: `1 ${FIRST.name} ${FIRST.contact} ${FIRST.phone}` },
        { kind: 'fileName', file: '企业/澄湖精密.docx', words: '澄湖精密.docx' },
      ],
      others: [],
    });
  });

  test('a telephone: the last lines, the table', () => {
    expect(at(drafted, '/enterprises/0/phone')?.from.map(({ kind, words }) => [kind, words])).toEqual([
      ['text', `电话：${FIRST.phone}`],
      ['table', `1 ${FIRST.name} ${FIRST.contact} ${FIRST.phone}`],
    ]);
  });

  test('a place in the list: the folder first', () => {
    expect(at(drafted, '/enterprises/0/material')?.from[0]).toEqual({
      kind: 'folder',
      file: '企业/澄湖精密.docx',
      words: '企业',
    });
  });

  test('what only tells of others is named', () => {
    expect([drafted.consulted, drafted.unplaced]).toEqual([['联系表.xlsx'], []]);
  });
});

describe('two sources that differ are both shown, and neither is sure', () => {
  test.each([
    ['phone', { ...FIRST, phone: '0512-57559999' }, [FIRST.phone, '0512-57559999']],
    ['contact', { ...FIRST, contact: '俞海泉' }, [FIRST.contact, '俞海泉']],
  ] as const)('%s of the text and of the table', (name, other, expected) => {
    const drafted = draft([
      material('企业/澄湖精密.docx', FIRST),
      sheet('联系表.xlsx', contactTable([other])),
    ]);
    const value = at(drafted, `/enterprises/0/${name}`);
    expect([both(value), value?.isSure]).toEqual([expected, false]);
  });

  test('the name of the file and that of the text', () => {
    const value = at(draft([material('企业/瑞禾电子.docx', FIRST)]), '/enterprises/0/name');
    expect([both(value), value?.isSure]).toEqual([[FIRST.name, '瑞禾电子'], false]);
  });

  test('the name of the submission and a label', () => {
    const note = paper('报送说明.docx', ['报送说明', '报送单位：常熟市人力资源和社会保障局']);
    const value = at(draft([summary('总结/总结.docx'), note]), '/submitter');
    expect([both(value), value?.isSure]).toEqual([['昆山市', '常熟市'], false]);
  });

  test('a folder and the text in it', () => {
    const value = at(draft([material('企业/材料.docx', AREA)]), '/enterprises/0/material');
    expect([value?.isSure, value?.elsewhere]).toEqual([false, ['/parks']]);
  });

  test('two files where the list takes one', () => {
    const value = at(draft([summary('总结/甲.docx'), summary('总结/乙.docx')]), '/summary');
    expect([both(value), value?.isSure]).toEqual([['总结/乙.docx', '总结/甲.docx'], false]);
  });

  test('a day that the camera wrote and one in the name', () => {
    const value = at(draft([photo('照片/2012-12-09 现场.jpg', '2012-12-06T09:42:17')]), '/photos/0/date');
    expect([both(value), value?.isSure]).toEqual([['2012-12-06', '2012-12-09'], false]);
  });

  test('the same number in two ways of writing is no difference', () => {
    const other = { ...FIRST, phone: '(0512)5755 0101' };
    const drafted = draft([
      material('企业/澄湖精密.docx', FIRST),
      sheet('联系表.xlsx', contactTable([other])),
    ]);
    expect(at(drafted, '/enterprises/0/phone')).toMatchObject({ isSure: true, others: [] });
  });
});

describe('what a name holds', () => {
  test.each(['企业/园区穗丰物业.docx', '园区穗丰物业经验材料.docx', '材料/新建 Microsoft Word 文档.docx'])(
    'a firm that is called after an area is a firm: %s',
    (path) => {
      const { value } = draft([material(path, PROPERTY)]);
      expect(value).toMatchObject({ enterprises: [{ name: PROPERTY.name, material: path }] });
      expect(value['parks']).toBeUndefined();
    },
  );

  test('and its place is not who sent it', () => {
    const drafted = draft([material('企业/穗丰物业.docx', PROPERTY)], '上报材料');
    expect(at(drafted, '/submitter')).toBeUndefined();
  });

  test('the end of a heading is no name: what the text says again is one', () => {
    const heading = `${AREA.name}和谐园区建设经验`;
    const lines = [
      heading,
      `${AREA.name}成立于2001年，规划面积九平方公里，入驻企业三百家。`,
      '结束。',
      ...twoLines(AREA),
    ];
    expect(at(draft([paper('园区/材料.docx', lines)]), '/parks/0/name')?.value).toBe(AREA.name);
  });
});

describe('unknown stays unknown', () => {
  test('no contact anywhere: none is made up', () => {
    expect(draft([material('企业/澄湖精密.docx', FIRST, none)]).value['enterprises']).toEqual([
      { name: FIRST.name, material: '企业/澄湖精密.docx' },
    ]);
  });

  test('a wrong number is taken as it is written', () => {
    const wrong = { ...FIRST, phone: '0512-5755010' };
    expect(at(draft([material('企业/a.docx', wrong)]), '/enterprises/0/phone')?.value).toBe('0512-5755010');
  });

  test.each(['待定', '×××', '无'])('a place holder is nobody: %s', (contact) => {
    const drafted = draft([material('企业/a.docx', { ...FIRST, contact })]);
    expect(at(drafted, '/enterprises/0/contact')).toBeUndefined();
  });

  test('a paper of which nothing speaks has no place', () => {
    const drafted = draft([paper('其他/会议记录.docx', ['会议记录', '今天开会，讨论了食堂的事。'])]);
    expect([drafted.unplaced, Object.keys(drafted.value)]).toEqual([
      ['其他/会议记录.docx'],
      ['notice', 'submitter'],
    ]);
  });

  test('a file that does not open is what its name says, and not for sure', () => {
    const drafted = draft([unreadFile('澄湖精密经验材料.docx')]);
    expect(at(drafted, '/enterprises/0/name')).toMatchObject({ value: '澄湖精密', isSure: false });
    expect(at(drafted, '/enterprises/0/material')?.isSure).toBe(false);
  });

  test('nothing at all', () => {
    const drafted = draft([], '新建文件夹');
    expect([drafted.value, drafted.unplaced]).toEqual([{ notice: notice.id }, []]);
  });
});

test('the order in which files come changes nothing', () => {
  const files = FIRMS.map((each) => material(`企业/${each.short}.docx`, each));
  expect(draft([...files].reverse())).toEqual(draft(files));
});

describe('another notice, of which the program knows no word', () => {
  const club = (path: string, lines: readonly string[]) => paper(path, lines);

  test('its own hints decide', () => {
    const drafted = draftedClub('桥北镇', [
      club('棋社/介绍.docx', [
        '青桥棋社三十年',
        '青桥棋社有四十名社员。青桥棋社天天开门。',
        '社长：柏松年',
        '门房电话：71230099',
      ]),
      club('新闻稿.docx', ['镇上的棋赛']),
      photo('合影.jpg'),
    ]);
    expect(drafted.value).toEqual({
      town: '北桥',
      clubs: [{ name: '青桥棋社', phone: '71230099', contact: '柏松年', essay: '棋社/介绍.docx' }],
      pictures: ['合影.jpg'],
    });
    expect(drafted.unplaced).toEqual(['新闻稿.docx']);
  });

  test('a notice without hints goes by its titles, and by families', () => {
    const drafted = draftedClub('北桥', [club('社团/甲.docx', ['甲']), photo('乙.jpg')], false);
    expect(drafted.value).toEqual({ town: '北桥', clubs: [{ essay: '社团/甲.docx' }], pictures: ['乙.jpg'] });
    expect(drafted.values.filter(({ isSure }) => isSure).map(({ pointer }) => pointer)).toEqual(['/town']);
  });
});
