import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeclaration } from '../../../src/core/text/declaration.ts';
import { isFullName, parsePersons, personAndPhone } from '../../../src/core/text/person-name.ts';
import { isPlaceholder } from '../../../src/core/text/placeholder.ts';

it.each<[string, string[]]>([
  ['张三', ['张三']],
  ['欧阳小明', ['欧阳小明']],
  ['张 三', ['张三']],
  ['张三、李四', ['张三', '李四']],
  ['张三 李四', ['张三', '李四']],
  ['张三和李四', ['张三', '李四']],
  ['王和平', ['王和平']],
  ['张三先生', ['张三']],
  ['李四女士', ['李四']],
  ['张三（办公室主任）', ['张三']],
  ['李四 人事科科长', ['李四']],
  ['办公室主任张三', ['张三']],
  ['王主任', ['王主任']],
  ['联系人：张三', ['张三']],
  ['张三 13812345678', ['张三']],
  ['单位联系人 张三', ['张三']],
  ['张三 0512-65115512转8001', ['张三']],
  ['张三 电话：13812345678', ['张三']],
  ['张三，65115512', ['张三']],
  ['阿依古丽·买买提', ['阿依古丽·买买提']],
  ['阿依古丽•买买提', ['阿依古丽·买买提']],
  ['Anna Lee', ['Anna Lee']],
  ['Jean-Luc O’Neil', ['Jean-Luc O’Neil']],
  ['\u{20bb7}田一郎', ['\u{20bb7}田一郎']],
  // Remarks in brackets of any kind, and what parts two names.
  ['张三[办公室主任]', ['张三']],
  ['张三【人事部】', ['张三']],
  ['张三（主任）李四（科员）', ['张三', '李四']],
  ['张三13812345678李四13912345678', ['张三', '李四']],
  ['张三， Anna Lee', ['张三', 'Anna Lee']],
  ['张三 Tom', ['张三', 'Tom']],
  ['Anna  Lee', ['Anna Lee']],
  [' “张三” ', ['张三']],
  ['“张三”、“李四”', ['张三', '李四']],
  ['‘张三’', ['张三']],
  ["Pat O'Neil", ["Pat O'Neil"]],
  // Numbers, however many words stand in front of them.
  ['张三 65115512 转分机8001', ['张三']],
  ['张三 电话 65115512', ['张三']],
  ['张三 电话65115512，李四', ['张三', '李四']],
  ['张三65115512，李四65115513', ['张三', '李四']],
  // Surnames of two characters, and names that only have one in them.
  ['欧阳 小明', ['欧阳小明']],
  ['李欧阳 王五', ['李欧阳', '王五']],
  ['欧阳明 王五', ['欧阳明', '王五']],
  // Titles and offices on either side.
  ['主任张三', ['张三']],
  ['张三经理助理', ['张三']],
  ['人事部张三丰', ['张三丰']],
  ['恒源公司办公室张三', ['张三']],
  ['张三人事行政', ['张三']],
  ['李四生产管理', ['李四']],
  // In names of minorities the characters of offices only stand for sounds.
  ['拜科拉提', ['拜科拉提']],
  ['阿依古丽买买提', ['阿依古丽买买提']],
  ['A'.repeat(60), ['A'.repeat(60)]],
  [`${'A'.repeat(58)}先生`, ['A'.repeat(58)]],
])('%s is plausible', (text, names) => {
  const fact = parsePersons(text);
  expect(fact).toEqual({ text, names, plausible: true });
});

it.each<[string, ReturnType<typeof parsePersons>['problem']]>([
  ['', 'empty'],
  ['　', 'empty'],
  ['待定', 'placeholder'],
  ['某某', 'placeholder'],
  ['张某', 'placeholder'],
  ['×××', 'placeholder'],
  ['张××', 'placeholder'],
  ['XXX', 'placeholder'],
  ['李xx', 'placeholder'],
  ['无', 'placeholder'],
  ['（暂无）', 'placeholder'],
  ['未定', 'placeholder'],
  ['——', 'placeholder'],
  ['13812345678', 'digits'],
  ['0512-65115512', 'digits'],
  ['１３８１２３４５６７８', 'digits'],
  ['电话：65115512', 'digits'],
  ['65115512（手机）', 'digits'],
  ['65 11 55 12', 'digits'],
  [' 李x ', 'placeholder'],
  ['12', undefined],
  ['²²', undefined],
  ['（办公室）', undefined],
  ['负责接听电话的人', undefined],
  ['A'.repeat(61), undefined],
  [`${'A'.repeat(59)}先生`, undefined],
  ['张', undefined],
  ['办公室', undefined],
  ['人事部', undefined],
  ['张三1', undefined],
  // One name that can be a person's does not speak for what stands beside it.
  ['张三、李四1', undefined],
  ['李四1、张三', undefined],
  ['东湖餐饮管理有限公司', undefined],
])('%s is not: %s', (text, problem) => {
  const fact = parsePersons(text);
  expect(fact.plausible).toBe(false);
  expect(fact.problem).toBe(problem);
  if (problem !== undefined) expect(fact.names).toEqual([]);
});

it('where nobody else stands there, an office is what was written', () => {
  expect(parsePersons('办公室').names).toEqual(['办公室']);
  expect(parsePersons('公司李四').plausible).toBe(true);
});

it.each<[string, boolean]>([
  ['张三', true],
  ['阿依古丽·买买提', true],
  ['王主任', false],
  ['办公室', false],
  ['姓名', false],
  ['古力娜扎尔', false],
])('%s can be set beside another name: %s', (name, full) => {
  expect(isFullName(name)).toBe(full);
});

describe('a name and a telephone in one', () => {
  it.each<[string, string, string]>([
    ['张三，13812345678', '张三', '13812345678'],
    ['张三13812345678', '张三', '13812345678'],
    ['张三１３８１２３４５６７８', '张三', '13812345678'],
    ['张三 138 1234 5678', '张三', '138 1234 5678'],
    ['张三+8613812345678', '张三', '+8613812345678'],
    ['张三（0512）65115512', '张三', '(0512)65115512'],
    ['张三（65115512）', '张三', '65115512'],
    ['张三 6511551', '张三', '6511551'],
    ['张三 65115512转801', '张三', '65115512转801'],
    ['张三 65115512 转 801', '张三', '65115512 转 801'],
    ['张三 65115512 ext801', '张三', '65115512 ext801'],
    ['张三 电话65115512', '张三', '65115512'],
    ['张三 联系电话65115512', '张三', '65115512'],
    ['张三 电话号65115512', '张三', '65115512'],
    ['张三 tel 65115512', '张三', '65115512'],
    ['张三（电话：65115512）', '张三', '65115512'],
    ['Stella 65115512', 'Stella', '65115512'],
    ['Anna Lee 65115512', 'Anna Lee', '65115512'],
    ['65115512, 张三', '张三', '65115512'],
    ['张三， 65115512', '张三', '65115512'],
    // A bracket that nothing opened goes; one that closes a remark stays.
    ['张三 65115512）', '张三', '65115512'],
    ['张三（主任）65115512', '张三(主任)', '65115512'],
    [`张三${' '.repeat(47)}13812345678`, '张三', '13812345678'],
  ])('%s', (text, person, phone) => {
    expect(personAndPhone(text)).toEqual({ person, phone });
  });

  it.each([
    '张三',
    '13812345678',
    '张三 65-11-55',
    '张三 65115512，13812345678',
    '张三、李四 65115512',
    '张三65115512李四',
    '张三电话李四65115512',
    '张三（65115512）李四',
    '待定 65115512',
    '65115512，张三转801',
    `张三${' '.repeat(48)}13812345678`,
  ])('%s is more, or less', (text) => {
    expect(personAndPhone(text)).toBeUndefined();
  });
});

it('is total', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => parsePersons(text).text === text),
  );
});

describe('a placeholder', () => {
  it.each([
    ...[
      '无',
      '暂无',
      '待定',
      '待补',
      '待确认',
      '有待核实',
      '尚未确定',
      '还没定',
      '不清楚',
      '未知',
      '同上',
      '略',
      '空',
    ],
    ...[
      '0',
      '000',
      '-',
      '——',
      '？？？',
      '...',
      '/',
      '＿＿＿',
      '□□□',
      '×××',
      'XXX',
      'xx',
      '张某',
      '某公司',
      'N/A',
      'TBD',
    ],
    ...[
      '见附件',
      '详见附表',
      '参见附件1',
      '见材料',
      '测试',
      '测试公司',
      '测试1',
      'test',
      '示例',
      '前台',
      '总机',
      '姓名',
    ],
    ...['请填写', '（此处填写）', '\u3164', '\u200b\u200d', '\u2800', '甲公司', 'A公司'],
    ...['李xx先生', '李xx', '还没填', '尚不明', '等通知', '待核', '测试1公司', '测试人', '测试公司1'],
    ...[
      'test1',
      'test12',
      '企业名称',
      '贵公司',
      '你的公司',
      '同第1家',
      '同第十二项',
      '同第一',
      '公司甲',
      '公司1',
    ],
  ])('%s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(
    [
      ...[
        '沈卫良',
        '吴未',
        '连不得',
        '易无咎',
        '有待',
        '古力娜扎尔',
        '张\ue863',
        'Anna Lee',
        'Xi',
        '无锡恒源机械厂',
      ],
      ...[
        '昆山测试仪器有限公司',
        '苏州空间技术有限公司',
        '昆山略阳餐饮有限公司',
        '0512-65110001',
        '3M中国有限公司',
      ],
      ...['恒源_机械', 'X轴承厂', 'Exxon', '填写工作组', '远见材料有限公司', '永不落实业有限公司'],
      ...['期待定制家具厂', '昆山模板公司', '测试仪器厂', 'mytest1', 'test1电子厂', '名称堂药店'],
      ...[
        '富贵公司',
        '贵公司法务部',
        '大同第一',
        '同第一中学',
        '恒源a厂',
        '甲厂桥村委会',
        '恒源公司1',
        '公司a座',
      ],
      ...['', '  '],
      ...['昆山见山园林有限公司', '未来科技有限公司', '没药堂医药有限公司', '同上海合资的机械厂'],
    ].filter((text) => text !== '有待'),
  )('%s is none', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('is total', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        (text) => typeof isPlaceholder(text) === 'boolean',
      ),
    );
  });
});

describe('a declaration', () => {
  it.each([
    ...[
      '无',
      '尚未开展',
      '尚未',
      '未召开',
      '还没有',
      '因故取消',
      '因疫情取消',
      '由于天气原因未能举办',
      '现场会已取消',
    ],
    ...[
      '未',
      '没',
      '现场会， 没有',
      '拟于12月举办',
      '预计12月召开',
      '打算下周召开',
      '即将召开',
      '将于12月6日召开',
    ],
    ...[
      '计划于12月召开',
      '准备12月召开',
      '准备召开',
      '正在筹备',
      '筹备中',
      '延期举行',
      '已推迟',
      '不办',
      '不涉及',
    ],
    ...['12月10日现场会因故取消', '目前尚未建立', '待印发', '取消', '没有开展', '方案尚未印发，正在起草'],
  ])('%s: nothing was done', (text) => {
    expect(parseDeclaration(text).done).toBe(false);
  });

  it.each([
    '12月6日，昆山澄湖精密机械有限公司，120余人参加',
    '因雨改为12月8日在文体中心召开',
    '原定12月6日，因故推迟，后于12月9日举行',
    '现场会因雨取消，改在12月8日举行',
    '12月6日已召开，拟于下月再办',
    '拟定工作方案并印发',
    '计划书已上报',
    '组织尚未签订合同的企业参加培训班',
    '指导没有工会的企业建立工会',
    '取消不合理收费的宣传，发放资料5000份',
    '未来三年计划已印发',
    '报送信息动态3期，无一差错',
  ])('%s: done', (text) => {
    expect(parseDeclaration(text).done).toBe(true);
  });

  it.each<[string, string[]]>([
    ['台账/工作方案.docx', ['台账/工作方案.docx']],
    ['见台账/签到表.xlsx、照片/1206.jpg', ['见台账/签到表.xlsx', '照片/1206.jpg']],
    ['方案.doc、名册.xls、介绍.ppt', ['方案.doc', '名册.xls', '介绍.ppt']],
    ['台账//签到表.xlsx', ['台账//签到表.xlsx']],
    ['newwww.docx', ['newwww.docx']],
    ['www.example.com/a.pdf', []],
    ['甲.jpg、'.repeat(21), Array(20).fill('甲.jpg')],
    ['http://www.example.com/a/notice.pdf', []],
    ['11月23日印发', []],
    ['工作方案（定稿）.docx', ['工作方案（定稿）.docx']],
  ])('%s names %j', (text, files) => {
    expect(parseDeclaration(text).files).toEqual(files);
  });
});
