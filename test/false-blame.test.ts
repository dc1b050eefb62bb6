// Lists that a clerk may well write → no error and no false reminder; lists that hide a gap → never a pass without a word.

import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOpen } from '../src/core/model/finding.ts';
import { groupInfos } from '../src/core/reporters/group-infos.ts';
import { escapeXml, makeDocx, paragraph, relation } from './make/docx.ts';
import { makeWebp } from './make/image.ts';
import { besidesPrinted, judge, LIST } from './make/passing.ts';
import {
  copyOfExample,
  fillFolder,
  MESSAGES,
  reportOf,
  rulesOf,
  temporaryFolder,
  viewOf,
} from './make/run.ts';

const docxOf = (lines: readonly string[]) =>
  makeDocx(lines.map((line) => paragraph(escapeXml(line))).join(''));

const FIRST = '昆山澄湖精密机械有限公司';
const MATERIAL = '企业/01 澄湖精密机械经验材料.docx';
const SECOND = '企业/02 琮泰电子（昆山）经验材料.docx';
const CONTACT = '联系人: 沈卫良';
const PHONE = '电话: 0512-57550101';

/** A sixth firm: the first one's entry once more, with another name, file, contact or phone. */
const sixth =
  (given: Readonly<Record<string, string>> = {}) =>
  (list: string) => {
    const entry = {
      名称: FIRST,
      类型: '私营有限责任公司',
      行业: '制造业',
      规模: '小型',
      信誉等级: 'A级',
      称号: '苏州市劳动关系和谐企业（2012年）',
      文件: '企业/01 澄湖精密机械经验材料.docx',
      联系人: '俞海泉',
      电话: '0512-57550111',
      ...given,
    };
    const lines = Object.entries(entry).map(
      ([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}\n`,
    );
    return list.replace('\n园区:', `${lines.join('')}\n园区:`);
  };

describe('names of people', () => {
  test.each([
    ['five characters without a dot', '古力娜扎尔'],
    ['six characters without a dot', '阿卜杜热合曼'],
    ['a double surname and a blank', '上官 燕'],
    ['a blank in three characters', '沈 卫 良'],
    ['an office in front', '人力资源部陆国淇'],
    ['an office of another name in front', '工会陆国淇'],
    ['a title behind', '陆国淇人力资源总监'],
    ['a title behind a long office', '陆国淇综合管理部部长'],
    ['a private-use character', '张\ue863'],
    ['a private-use character beyond the basic plane', '张\u{f0101}华'],
    ['a radical for an ideograph', '沈卫\u2ed3'],
    ['a dot', '阿依古丽·买买提'],
    ['a Latin name', 'Anna Lee'],
    ['an office with a colon in front', '人力资源部经理：陆国淇'],
    ['a title of two words behind', '陆国淇经理助理'],
    ['a number in brackets behind', '陆国淇（联系电话13900550101）'],
    ['a short word for an office in front', '企管办陆国淇'],
    ...['未来', '代国强', '无锡', '尚未央', '沈没有'].map((name) => [
      'a name that begins like no name',
      name,
    ]),
  ])('%s', async (_why, name) => {
    expect(besidesPrinted((await judge({ list: { [CONTACT]: `联系人: ${name}` } })).open)).toEqual([]);
  });

  test.each([
    ['a department alone', '人事部'],
    ['a firm', '昆山东湖餐饮管理有限公司'],
    ['one character', '张'],
  ])('%s is a reminder, no error', async (_why, name) => {
    const { open, verdict } = await judge({ list: { [CONTACT]: `联系人: ${name}` } });
    expect(verdict).toBe('pass');
    expect(open).toEqual(['warning enterprise-contact-person fail']);
  });

  test.each([
    '无',
    '待定',
    '"-"',
    '0',
    '？？？',
    '\u3164',
    '"\u200b"',
    '见附件',
    '前台',
    '测试',
    '联系人',
    '企业联系人',
    '尚未确定',
    '138',
    '××',
  ])('%s names nobody', async (name) => {
    const { open } = await judge({ list: { [CONTACT]: `联系人: ${name}` } });
    expect(open).toEqual(['error enterprise-contact fail']);
  });
});

describe('telephone fields with one good number', () => {
  test.each([
    '13900550101，QQ：345678901',
    '0512-57550101（8:30-17:00）',
    '0512-57550101 (上午9点至11点30分)',
    '0512-57550101/02',
    '0512-57550101~57550103',
    '0512-57550101至03',
    '13900550101/650101',
    '13900550101（短号650101）',
    '13900550101 邮编215300',
    '0512-57550101，3号楼502室',
    '手机13900550101 座机待定',
    '13900550101 微信同号',
    '13900550101 开户农行6228480402345678901',
    '13900550101；hr@example.com',
    '13900550101，13900550101@qq.com',
    '0512-57550101，www.example.com/contact',
    '13900550101（QQ同号）',
    '0512-57550101、微信13900550101',
    '０５１２－５７５５０１０１／０２',
    '13900550101 周一至周五9点到17点',
    '57550101',
    '+86 13900550101',
    '（0512）57550101-8001',
  ])('%s: at most a hint', async (phone) => {
    expect(besidesPrinted((await judge({ list: { [PHONE]: `电话: ${phone}` } })).open)).toEqual([]);
  });

  test.each([
    ['13900550101x', 'enterprise-phone-doubtful'],
    ['0512-57550101，1390055010', 'enterprise-phone-doubtful'],
    ['13900550101、11111111', 'enterprise-phone-doubtful'],
    ['+1 212 555 0147', 'enterprise-phone-foreign'],
    ['+13900550101', 'enterprise-phone-foreign'],
    ['微信：13900550101', 'enterprise-phone-doubtful'],
    ['13800138000X', 'enterprise-phone-doubtful'],
  ])('%s is told', async (phone, id) => {
    const { open, verdict } = await judge({ list: { [PHONE]: `电话: ${phone}` } });
    expect(verdict).toBe('pass');
    expect(besidesPrinted(open)).toEqual([`warning ${id} fail`]);
  });

  test.each([
    ['O512-57550101', '“O512-57550101”不是电话号码'],
    ['0512-5755O101', '“0512-5755O101”不是电话号码'],
    ['0512', '“0512”只有区号，没有号码'],
    ['139005', '“139005”是6位，位数不够'],
    ['1390055010', '“1390055010”是10位，手机号码应为11位'],
    ['QQ：345678901', '“QQ：345678901”不是电话号码'],
    ['34875591@qq.com', '“34875591@qq.com”不是电话号码'],
    ['13900550101@163.com', '“13900550101@163.com”不是电话号码'],
    ['邮箱：57550101@example.com', '不是电话号码'],
    ['34875591（QQ）', '不是电话号码'],
    ['微信号：shen57550101', '不是电话号码'],
    ['www.example.com/57550101', '不是电话号码'],
    ['https://example.com/?t=13900550101', '不是电话号码'],
    ['见附件', '“见附件”不是号码，还没有填'],
  ])('%s holds none: %s', async (phone, says) => {
    const { open, views } = await judge({ list: { [PHONE]: `电话: ${phone}` } });
    expect(open).toEqual(['error enterprise-phone fail']);
    expect(views.find(({ finding }) => finding.requirement === 'enterprise-phone')?.found).toContain(says);
  });
});

describe('the contact that a material prints', () => {
  const FILE = '企业/01 澄湖精密机械经验材料.docx';
  const body = `${FIRST}重视职工。`.repeat(130);
  const cells = (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows
      .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`;
  const printedIn = async (tail: string) => {
    const bytes = makeDocx(paragraph(body) + tail);
    const { views } = await judge({ files: { [FILE]: bytes } });
    return views.filter(
      ({ finding }) =>
        finding.verdict === 'fail' &&
        /contact-printed|document-phones/.test(finding.requirement) &&
        finding.file === FILE,
    );
  };
  const lines = (...texts: readonly string[]) => texts.map((text) => paragraph(text)).join('');

  test.each([
    [lines('联系人：王建明 电话：0512-57559999'), '王建明、0512-57559999', '沈卫良、0512-57550101'],
    [lines('联系人：沈卫良', '电话：0512-57559999'), '0512-57559999', '0512-57550101'],
    [lines('联 系 人：王建明（工会主席）'), '王建明', '沈卫良'],
    [lines('联系人及电话：王建明 13900559999'), '王建明、13900559999', '沈卫良、0512-57550101'],
    [lines('（联系人：王建明，联系电话：57559999）'), '王建明、57559999', '沈卫良、0512-57550101'],
    [lines('联系电话：0512-57559999'), '0512-57559999', '0512-57550101'],
    [lines(`${'工会为职工办实事。'.repeat(20)}联系人：王建明`), '王建明', '沈卫良'],
    [
      cells([
        ['企业联系人', '王建明'],
        ['联系电话', '0512-57559999'],
      ]),
      '王建明、0512-57559999',
      '沈卫良、0512-57550101',
    ],
    [cells([['联系人：', '王建明', '电话', '13900559999']]), '王建明、13900559999', '沈卫良、0512-57550101'],
  ])('%# differs: both are told, and where', async (tail, printed, listed) => {
    const views = await printedIn(tail);
    expect(views.map(({ finding }) => finding.requirement)).toEqual(['enterprise-contact-printed']);
    expect(views[0]?.headline).toContain(`材料印的是“${printed}”，清单写的是“${listed}”（见“`);
  });

  test.each([
    lines('联系人：沈卫良 电话：0512-57550101'),
    lines('联系人：沈卫良（工会主席）', '电话：（0512）5755 0101'),
    lines('联系人：王建明、沈卫良', '电话：0512-57550100、57550101'),
    lines('联系人：沈经理'),
    lines('联系人：见清单', '联系人：人事部'),
    lines('撰稿：李文斌 电话：13900558888'),
    lines('新闻联系人：李文斌 手机：13900558888'),
    lines('咨询热线：0512-57558888', '服务电话：400-555-0101', '监督电话：12333'),
    lines('联系人：沈卫良 电话：0512-57550101', '撰稿：李文斌 电话：13900558888'),
    lines('每个班组设联系人：由班组长担任', '工会有联系人制度，电话随时有人接。'),
    lines('今年生产手机 12000000 部，手机：1200万台'),
    lines('联系人：沈衛良'),
    lines('公司联系电话已公布', '电话会议：1次'),
    cells([['联系人', '沈卫良', '联系电话', '0512-57550101']]),
    cells([
      ['单位', '联系人', '联系电话'],
      ['澄湖', '沈卫良', '0512-57550101'],
    ]),
    '',
  ])('%# is no other contact', async (tail) => {
    expect((await printedIn(tail)).map(({ message }) => message)).toEqual([]);
  });

  test.each([
    [lines('联系人：沈卫良 电话：0512-5755010'), '0512-5755010'],
    [lines('手机：1390055010'), '1390055010'],
    [lines('联系电话：0512-57550101、1390055010'), '1390055010'],
    [lines('电话：11111111'), '11111111'],
    [lines('电话：０５１２－１５５５０１０１'), '０５１２－１５５５０１０１'],
    [cells([['电话', '0512-575501011']]), '0512-575501011'],
  ])('%# prints a number that cannot be right: as printed', async (tail, number) => {
    const views = await printedIn(tail);
    expect(views.map(({ finding }) => finding.requirement)).toEqual(['document-phones']);
    expect(views[0]?.found).toContain(`“${number}”`);
  });

  test.each([
    lines('电话：12333', '电话：110', '投诉电话：96102'),
    lines('合同编号：20120315123456789', '金额：1390055010元', '日期：2012-11-28'),
    lines('电话：0512-57550101转8016', '手机：13900550101（微信同号）', '电话：400-555-0101'),
    lines('电话/传真：0512-57550101', '电话：57550101 邮编：215300'),
    lines('固定电话：300部', '手机：5000000部', '身份证号：320583198001011234'),
    lines('电话：无'),
  ])('%# prints none that is wrong', async (tail) => {
    expect((await printedIn(tail)).map(({ message }) => message)).toEqual([]);
  });
});

describe('names of firms', () => {
  test.each([
    '无',
    '待定',
    '名称',
    '企业名称',
    '单位全称',
    '0',
    '"-"',
    '？？？',
    '"\u3164\u200b"',
    '见附件',
    '测试',
    '某公司',
    'XX有限公司',
    '（企业全称）',
    '公司全称',
    '请输入',
    '单位A',
    '有限公司',
    '甲',
  ])('%s names none, and is not counted', async (name) => {
    const { open } = await judge({ list: { [FIRST]: name } });
    expect(open).toEqual(
      expect.arrayContaining(['error enterprise-count fail', 'error enterprise-name fail']),
    );
  });

  test.each(['无', '待定', '0', '？？', '地区', '见附件', '测试'])(
    'a submitter called %s is none',
    async (name) => {
      const { open } = await judge({ list: { '地区: 昆山市': `地区: ${name}` } });
      expect(open).toContain('error submitter-named fail');
    },
  );

  test.each([
    ['a radical', '昆山市娄江公共汽\u2ecb有限公司'],
    ['traditional forms', '崑山市婁江公共汽車有限責任公司'],
    ['a variation selector', '昆山市娄江公共汽车\ufe01有限公司'],
  ])('four firms, one of them twice, with %s', async (_why, name) => {
    const { open } = await judge({ list: { 昆山云锦桥纺织股份有限公司: name } });
    expect(open).toEqual(
      expect.arrayContaining(['error enterprise-count fail', 'error enterprise-distinct fail']),
    );
  });

  test.each([
    ['the same entry again', {}, ['warning enterprise-repeated fail', 'warning material-repeated fail']],
    [
      'another name, another firm’s material',
      { 名称: '昆山环桥国际物流有限公司' },
      ['warning material-repeated fail', 'warning enterprise-material-own fail'],
    ],
  ])('five distinct ones and %s do not fail', async (_why, given, wanted) => {
    const { open, verdict } = await judge({ whole: sixth(given) });
    expect(verdict).toBe('pass');
    expect([...besidesPrinted(open)].sort()).toEqual([...wanted].sort());
  });

  test('of five, two with one material are four', async () => {
    const { open } = await judge({
      list: { '企业/02 琮泰电子（昆山）经验材料.docx': '企业/01 澄湖精密机械经验材料.docx' },
    });
    expect(open).toContain('error material-distinct fail');
  });

  test('a firm under two names is a reminder that names both', async () => {
    const { open, views, verdict } = await judge({
      whole: sixth({ 名称: '澄湖精密机械有限责任公司（昆山市）' }),
    });
    expect(verdict).toBe('pass');
    expect(open).toContain('warning enterprise-akin fail');
    const view = views.find(({ finding }) => finding.requirement === 'enterprise-akin');
    expect(view?.finding.subject).toBe(`${FIRST}、澄湖精密机械有限责任公司（昆山市）`);
  });
});

describe('evidence for duties', () => {
  const shownBy = async (text: string) => {
    const written = (list: string) => list.replace(/^现场会: .*$/mu, `现场会: ${text}`);
    const { views } = await judge({ whole: written });
    return !views.some(({ finding }) => finding.requirement === 'site-meeting' && finding.verdict === 'fail');
  };

  test.each([
    '拟于12月20日召开现场会',
    '计划12月下旬召开',
    '预计12月25日举行',
    '已延期',
    '推迟召开，时间待定',
    '因故取消',
    '尚未召开',
    '正在筹备',
    '无此项活动',
    '不再举行',
  ])('“%s” is none', async (text) => expect(await shownBy(text)).toBe(false));

  test.each([
    '12月6日召开，120人参加',
    '拟定方案后于12月6日召开',
    '12月6日召开一次，拟于明年再办一次',
    '原定12月5日，推迟到12月6日举行',
    '准备充分，12月6日召开',
    '正在播出的专题片里有现场会',
  ])('“%s” is some', async (text) => expect(await shownBy(text)).toBe(true));
});

describe('papers that hold nothing', () => {
  const BLANK = [
    ['nothing at all', ''],
    ['a full stop', '。'],
    ['blanks and line ends', ' \u3000\n\n \t'],
    ['zero-width characters', '\u200b\u200d\u2060'.repeat(30)],
    ['fillers', '\u3164\u2800'],
    ['marks alone', '……——。，'],
    ['无', '无'],
    ['an order to fill in', '（此处填写）'],
  ] as const;

  test.each(BLANK)('a summary of %s does not pass', async (_why, text) => {
    for (const name of ['总结/总结.txt', '总结/总结.docx']) {
      const bytes = name.endsWith('.txt') ? text : docxOf([text]);
      const { open, verdict } = await judge({
        list: { '总结/主题活动总结.docx': name },
        files: { [name]: bytes },
      });
      expect(verdict, name).not.toBe('pass');
      expect(open.join(), name).toMatch(/error (?:summary-text|file-readable)/);
    }
  });

  test.each(BLANK)('a news item of %s does not pass', async (_why, text) => {
    const { open, verdict } = await judge({ files: { '信息/第3期 培训班.txt': text } });
    expect(verdict).not.toBe('pass');
    expect(open.join()).toMatch(/error (?:news-text|file-readable)/);
  });

  test('a short item of news is an item of news', async () => {
    const text =
      '12月14日，市三方组织举办和谐企业评价规范培训班，186家企业的人事负责人参加，两名专家讲解条文、答复提问，现场发放资料400份。';
    expect((await judge({ files: { '信息/第3期 培训班.txt': text } })).open).toEqual([]);
  });

  test.each(['\u3000', '\u200b'])('a material of such characters is too short', async (character) => {
    const { open } = await judge({ files: { '企业/05_云锦桥纺织.docx': docxOf([character.repeat(3000)]) } });
    expect(open.join()).toMatch(/error (?:enterprise-length|file-readable)/);
  });
});

test('unseen text is told by its own figure alone, which is not the length of the paper', async () => {
  const hidden = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${'暗'.repeat(40)}</w:t></w:r></w:p>`;
  const bytes = makeDocx(paragraph(`${FIRST}重视职工。`.repeat(130)) + hidden);
  const { views } = await judge({ files: { '企业/01 澄湖精密机械经验材料.docx': bytes } });
  const told = views.find(
    ({ finding }) => finding.requirement === 'text-visible' && finding.verdict === 'fail',
  );
  expect(told?.found).toBe('有40字');
});

describe('papers of which a part was not read', () => {
  const FILE = '企业/05_云锦桥纺织.docx';
  const chunk = (seen: string) =>
    makeDocx(`${paragraph(seen)}<w:altChunk r:id="rest"/>`, {
      relations: relation('aFChunk', 'rest.html', 'rest'),
      files: { 'word/rest.html': '<html><body>其余</body></html>' },
    });
  const lengthOf = async (seen: string, language: 'zh' | 'en' = 'zh') => {
    const { open, views, verdict } = await judge({ files: { [FILE]: chunk(seen) } }, { language });
    const view = views.find(
      ({ finding }) => finding.file === FILE && finding.requirement === 'enterprise-length',
    );
    return { open, verdict, view };
  };

  test.each([['几十个字'.repeat(10)], ['昆山云锦桥纺织股份有限公司'.repeat(170)]])(
    'an inserted file: so much is seen, the rest is not known, and the step helps',
    async (seen) => {
      const { verdict, open, view } = await lengthOf(seen);
      expect(verdict).toBe('unchecked');
      expect(open).toContain('error enterprise-length unchecked');
      expect(view?.headline).toBe('文档里插入了别的文件，没有读到，字数数不准');
      expect(view?.found).toBe(`看得到的有${seen.length}字，其余不知道有多少`);
      expect(view?.remedy).toContain('另存为一份新的Word文档');
      expect(view?.finding.range).toEqual({ min: seen.length, max: null });
      const { view: english } = await lengthOf(seen, 'en');
      expect(`${english?.headline} ${english?.found} ${english?.remedy}`).not.toMatch(/1,?000,?000|null/);
    },
  );

  test('what is seen is too long already: no doubt is left', async () => {
    expect((await lengthOf('昆山云锦桥纺织股份有限公司'.repeat(200))).open).toContain(
      'error enterprise-length fail',
    );
  });
});

describe('one paper in two roles', () => {
  test.each([
    ['a material as the summary', { '总结/主题活动总结.docx': '企业/05_云锦桥纺织.docx' }],
    ['a material as news', { '信息/第1期 现场会.docx': '园区/青塘工业园经验材料.docx' }],
    ['the summary as news', { '信息/第1期 现场会.docx': '总结/主题活动总结.docx' }],
  ])('%s is told', async (_why, list) => {
    expect((await judge({ list })).open).toEqual(['warning papers-distinct fail']);
  });
});

describe('lists as clerks write them', () => {
  const FIRM_LINE = /^ {2}- 名称: ((?:昆山澄湖|琮泰|霍尔滕|昆山市娄江|昆山云锦).*)$/gm;
  const FILE = '企业/01 澄湖精密机械经验材料.docx';
  const hintsIn = async (changes: Parameters<typeof judge>[0]) => {
    const { verdict, open, views } = await judge(changes, { hints: true });
    return { verdict, open, says: views.map(({ message }) => message).join(' ') };
  };

  test('nine full-width colons are one hint that names every line, and nothing else is said', async () => {
    const keys = ['经办人', '规模', '信誉等级'];
    const whole = (list: string) =>
      keys.reduce((text, key) => text.replaceAll(`${key}: `, `${key}：`), list).replace('总结: ', '总结： ');
    const { verdict, open, says } = await hintsIn({ whole });
    expect({ verdict, open }).toEqual({ verdict: 'pass', open: ['info manifest-hints fail'] });
    expect(says).toMatch(/全角冒号“：”（第5、16、17、/);
  });

  test('full-width colons beside another fault: the other fault is told too, at once', async () => {
    const whole = (list: string) =>
      list.replace('经办人: ', '经办人：').replace('    规模: 中型', '    规摸: 中型');
    const { open } = await judge({ whole });
    expect(open).toEqual(['error manifest-readable fail']);
  });

  test.each([
    ['item keys without a dash', (list: string) => list.replaceAll(/^ {2}- 名称: (.*)$/gm, '    名称: $1')],
    ['the second item without a dash', (list: string) => list.replace('  - 名称: 琮泰', '    名称: 琮泰')],
  ])('%s: nobody is told to delete one of two', async (_why, whole) => {
    const { verdict, views } = await judge({ whole });
    expect(verdict).toBe('fail');
    const said = views.map(({ message = '', remedy = '' }) => message + remedy).join(' ');
    expect(said).toContain('“- ”');
    expect(said).not.toMatch(/请保留一处|删去/);
  });

  test.each<[string, string, string, string]>([
    ['in decomposed form', '企业/01 Cafe\u0301澄湖.docx', '企业/01 Caf\u00e9澄湖.docx', 'file-name-encoding'],
    ['with another blank', '企业/01  澄湖.docx', '企业/01 澄湖.docx', 'file-name-written'],
    ['in full width', '企业/（01）澄湖.docx', '企业/(01)澄湖.docx', 'file-name-written'],
    ['without its ending', '企业/01 澄湖.docx', '企业/01 澄湖', 'file-name-written'],
    ['in capitals', '企业/01 澄湖.DOCX', '企业/01 澄湖.docx', 'file-name-written'],
  ])('a file %s is found, with a hint', async (_why, there, written, id) => {
    const { verdict, open } = await hintsIn({ renamed: { [FILE]: there }, list: { [FILE]: written } });
    expect({ verdict, open }).toEqual({ verdict: 'pass', open: [`info ${id} fail`] });
  });

  test('two names that differ from the written one alike are not guessed between', async () => {
    const { open } = await judge({
      renamed: { [FILE]: '企业/01  澄湖.docx' },
      files: { '企业/01   澄湖.docx': 'x' },
      list: { [FILE]: '企业/01 澄湖.docx' },
    });
    expect(open).toContain('error file-present fail');
  });

  test.each([
    '企业//01 澄湖精密机械经验材料.docx',
    '企业/./01 澄湖精密机械经验材料.docx',
    '企业\\\\01 澄湖精密机械经验材料.docx',
  ])('%s is the listed file and no other version of it', async (written) => {
    expect((await hintsIn({ list: { [FILE]: written } })).open).toEqual([]);
  });

  test('“ #” in a name: the file is found, and the comment is told', async () => {
    const name = '企业/01 #澄湖.docx';
    const { verdict, open, says } = await hintsIn({ renamed: { [FILE]: name }, list: { [FILE]: name } });
    expect(verdict).toBe('pass');
    expect(open).toEqual(['info manifest-hints fail', 'info file-name-written fail']);
    expect(says).toContain('“#”后面的字是注释');
  });

  test('“ #” in a name of no file: the line is shown as it stands', async () => {
    const { views } = await judge({ list: { [FILE]: '企业/01 #别的.docx' } });
    const view = views.find(
      ({ finding }) => finding.requirement === 'file-present' && finding.verdict === 'fail',
    );
    expect(view?.found).toContain('整行是“企业/01 #别的.docx”');
  });

  test('a comment behind a value is a comment', async () => {
    expect((await hintsIn({ list: { '规模: 中型': '规模: 中型 # 320人' } })).open).toEqual([]);
  });

  test.each(['"企业\\\\01 澄湖精密机械经验材料.docx"', '"企业\\01 澄湖精密机械经验材料.docx"'])(
    'backslashes in double quotes: %s is found',
    async (written) => {
      expect((await judge({ list: { [`文件: ${FILE}`]: `文件: ${written}` } })).open).toEqual([]);
    },
  );

  test.each([
    ['联系人及电话: 沈卫良 0512-57550101'],
    ['联系人、联系电话: 沈卫良，0512-57550101'],
    ['联系人: 沈卫良\n    联系电话（手机）: 13900550101'],
    ['联系人（经办）: 沈卫良\n    电话: 0512-57550101\n    备注: 无\n    员工人数: 320'],
  ])('%s is read', async (written) => {
    const { verdict, open } = await judge({ list: { '联系人: 沈卫良\n    电话: 0512-57550101': written } });
    expect({ verdict, open: besidesPrinted(open) }).toEqual({ verdict: 'pass', open: [] });
  });

  test.each([
    ['one value for two, in a wrong form', '联系人及电话:\n      姓名: 沈卫良\n      手机: 13900550101'],
    ['a list that is called by more than its name', undefined],
  ])('%s: one fault', async (_why, both) => {
    const whole = (list: string) =>
      both === undefined
        ? list.replace('企业:\n', '参评企业名单:\n')
        : list.replace('联系人: 沈卫良\n    电话: 0512-57550101', both);
    expect((await judge({ whole })).open).toEqual(['error manifest-readable fail']);
  });

  test('a line that lost its indent is told by its place, and its remedy mends it', async () => {
    const { open, views } = await judge({ whole: (list) => list.replace('    行业: ', '行业: ') });
    expect(open).toEqual(['error manifest-readable fail']);
    expect(views.map(({ finding }) => finding.place?.line)).toContain(15);
    const block = await judge({
      whole: (list) => list.replace(/\n {4}(行业|规模|信誉等级|称号|文件|联系人): (.*)/g, '\n$1: $2'),
    });
    expect(block.views.map(({ message }) => message).join(' ')).not.toContain('是不是想写');
  });

  test('a remark at the top is a hint', async () => {
    const { verdict, open } = await hintsIn({
      list: { '地区: 昆山市': '地区: 昆山市\n备注: 第二次报送\n主题: 和谐企业' },
    });
    expect({ verdict, open }).toEqual({
      verdict: 'pass',
      open: ['info manifest-hints fail', 'info manifest-hints fail'],
    });
  });

  test.each([
    [
      'numbers',
      (list: string) => {
        let number = 0;
        return list.replaceAll(FIRM_LINE, (_line, name: string) => `  ${++number}:\n    名称: ${name}`);
      },
    ],
    ['names', (list: string) => list.replaceAll(FIRM_LINE, '  $1:')],
  ])('firms under %s in place of dashes: one fault, and the firms are read', async (_why, whole) => {
    expect((await judge({ whole })).open).toEqual(['error manifest-readable fail']);
  });

  test.each([
    ['、', '信息/第1期 现场会.docx、信息/第2期 广场咨询.docx'],
    [' ', '信息/第1期.docx 信息/第2期.docx'],
    ['；', '信息/第1期.docx；信息/第2期.docx；信息/第3期.txt'],
  ])('several files in one value, parted by %j', async (_by, value) => {
    const { views } = await judge({
      whole: (list) => list.replace(/信息:\n(?: {2}- .*\n)+/, `信息: ${value}\n`),
    });
    const view = views.find(
      ({ finding }) => finding.requirement === 'file-present' && finding.verdict === 'fail',
    );
    expect(view?.found).toMatch(/一处写了[23]个文件/);
    expect(view?.remedy).toContain('“- ”');
  });

  // One place takes one file, a list takes lines, an item of photos has a key: the remedy fits the place.
  test.each([
    ['a firm’s material', (list: string) => list.replace(MATERIAL, `${MATERIAL}、${SECOND}`), '请只留一个'],
    ['parted by a slash', (list: string) => list.replace(MATERIAL, `${MATERIAL} / ${SECOND}`), '请只留一个'],
    ['on two lines', (list: string) => list.replace(MATERIAL, `${MATERIAL}\n      ${SECOND}`), '请只留一个'],
    [
      'a list in the place of one file',
      (list: string) => list.replace(`文件: ${MATERIAL}`, `文件:\n      - ${MATERIAL}\n      - ${SECOND}`),
      '请只留一个',
    ],
    [
      'the summary',
      (list: string) =>
        list.replace('总结/主题活动总结.docx', '总结/主题活动总结.docx；信息/第1期 现场会.docx'),
      '请只留一个',
    ],
    [
      'news',
      (list: string) =>
        list.replace('- 信息/第1期 现场会.docx', '- 信息/第1期 现场会.docx、信息/第2期 广场咨询.docx'),
      '每个文件写一行，以“- ”开头',
    ],
    [
      'photos',
      (list: string) => list.replace('照片/1206现场会.jpg', '照片/1206现场会.jpg、照片/1209广场咨询.jpg'),
      '以“- 文件: ”开头',
    ],
  ])('two files in one value: %s', async (_why, whole, says) => {
    const { views } = await judge({ whole });
    const failed = views.filter(({ finding }) => finding.verdict === 'fail' && finding.severity === 'error');
    expect(failed.map(({ remedy }) => remedy)).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    [
      'the file’s key as the notice calls it',
      (list: string) => list.replaceAll(' 文件: 企业', ' 创建经验材料: 企业'),
    ],
    ['the summary’s', (list: string) => list.replace('总结: ', '宣传主题活动总结: ')],
    ['a name', (list: string) => list.replaceAll('    联系人:', '    姓名:')],
    ['a mobile', (list: string) => list.replaceAll('    电话:', '    手机号码:')],
    ['blanks within', (list: string) => list.replaceAll('    联系人:', '    联 系 人:')],
  ])('%s is a key without a remark', async (_why, whole) => {
    const { open } = await hintsIn({ whole });
    expect(open).toEqual([]);
  });

  test.each([
    ['a remark', '电话: 0512-57550101', '联系电话（手机）: 0512-57550101'],
    ['words of the list in front', '规模: 中型', '企业规模: 中型'],
    ['two words of the list', '电话: 0512-57550101', '联系人手机号码: 0512-57550101'],
    ['a number in front', '联系人: 沈卫良', '1.联系人: 沈卫良'],
    ['brackets around', '联系人: 沈卫良', '【联系人】: 沈卫良'],
    ['the list’s key with its item’s', '企业:\n', '和谐企业经验材料:\n'],
    ['a list of one where one text is wanted', `文件: ${MATERIAL}`, `文件:\n      - ${MATERIAL}`],
    ['a list where a text may say several things', '重点行业: 制造业、', '重点行业:\n  - 制造业\n  - '],
  ])('%s is read, with a hint', async (_why, written, other) => {
    const { open } = await hintsIn({ whole: (list) => list.replace(written, other) });
    expect(open).toEqual(['info manifest-hints fail']);
  });

  test.each([
    ['a no-break blank behind a colon', '类型: ', '类型:\u00a0'],
    ['U+2028 at the end of one line', '私营有限责任公司\n', '私营有限责任公司\u2028'],
    ['a form feed at the end of one line', '私营有限责任公司\n', '私营有限责任公司\f'],
    ['a heading', '园区:\n', '二、园区材料\n园区:\n'],
    ['dots in front of items', '  - 信息/', '  • 信息/'],
    ['no blank behind the dash', '  - 信息/', '  -信息/'],
  ])('%s is read, with one hint', async (_why, written, other) => {
    const { open } = await hintsIn({ whole: (list) => list.replaceAll(written, other) });
    expect(open).toEqual(['info manifest-hints fail']);
  });

  test('one type is said of all firms only where every type is known', async () => {
    const typed = (words: readonly string[]) => (list: string) => {
      let at = 0;
      return list.replaceAll(/类型: .*/g, () => `类型: ${words[at++] ?? words.at(-1)}`);
    };
    const varied = (open: readonly string[]) => open.filter((each) => each.includes('types-varied'));
    expect(varied((await judge({ whole: typed(['私营']) })).open)).toEqual(['warning types-varied fail']);
    expect(varied((await judge({ whole: typed(['内资', '私营']) })).open)).toEqual([]);
  });

  test.each([
    '报送清单(1).yaml',
    '报送清单（2）.yaml',
    '报送清单 - 副本.yaml',
    '报送清单_1.yaml',
    '报送清单.yaml.txt',
    '报送清单.yml',
    '报送清单 .yaml',
    '备份/报送清单.yaml',
  ])('%s beside the list: a reminder that says which one was checked', async (name) => {
    const { open, verdict, views } = await judge({ files: { [name]: '地区: 昆山市\n' } });
    expect({ open, verdict }).toEqual({ open: ['warning file-versions fail'], verdict: 'pass' });
    const told = views.find(
      ({ finding }) => finding.requirement === 'file-versions' && finding.verdict === 'fail',
    );
    expect(told?.message).toContain('“报送清单.yaml”还有一个版本');
    expect(told?.remedy).toContain('本次检查的是引号里的那一份');
  });

  const BOTH = '联系人: 沈卫良\n    电话: 0512-57550101';

  test.each([
    '联系人及电话: 沈卫良 0512-57550101',
    '联系人及电话: 沈卫良，0512-57550101',
    '联系人及电话: 沈卫良（电话：0512-57550101）',
    '联系人（电话）: 沈卫良（0512-57550101）',
    '联系人: 沈卫良 0512-57550101',
    '电话: 0512-57550101（沈卫良）',
    '联系人、联系电话: 沈卫良/0512—57550101',
  ])('%s is taken apart', async (written) => {
    const { open, says } = await hintsIn({ whole: (list) => list.replace(BOTH, written) });
    expect(open).toEqual(['info manifest-hints fail']);
    expect(says).toMatch(/已分开读取：姓名“沈卫良”，电话“0512[-—]57550101”/u);
  });

  test.each([
    ['联系人及电话: 沈卫良 0512-57550103', '电话: 0512-57550101', '0512-57550103'],
    ['联系人: 沈卫良（13900010001）', '电话: 0512-57550101', '13900010001'],
  ])('%s beside %s: the number that is not used is told', async (first, second, dropped) => {
    const own = `${first}\n    ${second}`;
    const { open, says } = await hintsIn({ whole: (list) => list.replace(BOTH, own) });
    expect(open).toEqual(['info manifest-hints fail']);
    expect(says).toContain(`里的电话“${dropped}”没有用，用的是另写的“0512-57550101”`);
  });

  test('the same number twice needs no word', async () => {
    const own = '联系人: 沈卫良 57550101\n    电话: 13900010001、0512-57550101';
    const { open } = await hintsIn({ whole: (list) => list.replace(BOTH, own) });
    expect(open).toEqual([]);
  });

  test.each([
    ['photos', '文件', '照片', '照片:\n  1:\n    文件: 照片/1206现场会.jpg\n    说明: 现场会\n'],
    ['news under numbers', '每一项各写一行，以“- ”开头', '信息', '信息:\n  1: 信息/第1期 现场会.docx\n'],
    [
      'numbered news',
      '每一项各写一行，以“- ”开头',
      '信息',
      '信息1: 信息/第1期 现场会.docx\n信息2: 信息/第3期 培训班.txt\n',
    ],
  ])('%s: one fault, with the remedy that fits', async (_why, says, key, block) => {
    const { views } = await judge({
      whole: (list) => list.replace(new RegExp(`${key}:\\n(?:(?: .*)?\\n)+`, 'u'), block),
    });
    const failed = views.filter(({ finding }) => finding.verdict === 'fail' && finding.severity === 'error');
    expect(failed.map(({ remedy }) => remedy)).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    ['企业1', (at: number) => `企业${at}`],
    ['企业一', (at: number) => `企业${'一二三四五'[at - 1]}`],
    ['第1家企业', (at: number) => `第${at}家企业`],
    ['企业（1）', (at: number) => `企业（${at}）`],
  ])('firms as %s and so on: one fault, and all are read', async (_why, keyOf) => {
    let number = 0;
    const whole = (list: string) =>
      list
        .replace('企业:\n', '')
        .replaceAll(FIRM_LINE, (_line, name: string) => `${keyOf(++number)}:\n    名称: ${name}`);
    expect((await judge({ whole })).open).toEqual(['error manifest-readable fail']);
  });

  test.each([
    ['a web page', '<html><body><p>规则: suzhou-2012-26</p></body></html>', '网页'],
    ['a page with its type', '<!DOCTYPE html>\n<p>规则: a</p>', '网页'],
    ['an RTF document', '{\\rtf1\\ansi 规则: a}', 'RTF'],
    ['a Word document', docxOf(['规则: a']), 'Word文档'],
    ['a PDF', '%PDF-1.4\n1 0 obj', 'PDF'],
    [
      'a workbook of 1997',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      '旧版Word或Excel',
    ],
    ['a table of Markdown', '# 清单\n\n| 项目 | 内容 |\n|---|---|\n| 规则 | a |\n', 'Markdown'],
    ['bold keys of Markdown', '**规则**: a\n\n**地区**: 昆山市\n', 'Markdown'],
    ['a mail', 'From: a@b.cn\nMIME-Version: 1.0\n\nhello\n', '邮件'],
  ])('%s under the name of a list is called that', async (_why, whole, says) => {
    const { open, views } = await judge({ whole: () => whole });
    expect(open).toEqual(['error manifest-readable fail']);
    expect(views.map(({ message }) => message).join(' ')).toContain(says);
  });

  test.each([
    ['U+2028 for every line end', (list: string) => list.replaceAll('\n', '\u2028')],
    ['U+0085 for every line end', (list: string) => list.replaceAll('\n', '\u0085')],
    [
      'a byte order mark in front of a key',
      (list: string) => list.replaceAll('    联系人', '    \ufeff联系人'),
    ],
    ['a zero-width space behind a key', (list: string) => list.replaceAll('联系人:', '联系人\u200b:')],
  ])('%s is read', async (_why, whole) => {
    expect((await hintsIn({ whole })).open).toEqual([]);
  });

  test.each([
    ['\u00a0', '不间断空格'],
    ['\u3000', '全角空格'],
    ['\u2003', '特殊的空格'],
  ])('blanks %j at the start of lines are told by their name, all at once', async (blank, says) => {
    const { views } = await judge({ whole: (list) => list.replaceAll('    类型', `${blank.repeat(4)}类型`) });
    expect(views.map(({ message }) => message).join(' ')).toMatch(
      new RegExp(`${says}.*第14、24、34、44、54行`),
    );
  });

  test.each(['报送清单(1).yaml', '报送清单 - 副本.yaml', '报送清单（2）.yaml'])(
    '%s is named',
    async (name) => {
      const { views } = await judge({ renamed: { '报送清单.yaml': name } });
      const view = views.find(({ finding }) => finding.requirement === 'manifest-readable');
      expect(view?.message).toContain(name);
      expect(view?.remedy).toContain('改名');
    },
  );
});

describe('a listed file that may lie in what nobody opened is not known to be missing', () => {
  const GONE = '企业/01 澄湖精密机械经验材料.docx';
  const der = (kind: number) =>
    Buffer.from([0x30, 0x82, 0x10, 0, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, kind, 0xa0]);

  test.each([
    ['企业材料.rar', 'x'],
    ['企业材料.7z', 'x'],
    ['企业/材料.zip', 'x'],
    ['材料.zip.001', 'x'],
    ['材料.tar.gz', 'x'],
    ['01.docx.crdownload', 'x'],
    ['winmail.dat', 'x'],
    ['附件.bin', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0])],
    ['没有扩展名', Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1')],
    ['smime.p7m', der(2)],
    ['加密.der', der(3)],
    ['来信.eml', 'x'],
    ['来信.msg', 'x'],
  ])('%s', async (name, bytes) => {
    const { open, views } = await judge({ without: [GONE], files: { [name]: bytes } });
    expect(open).toContain('error enterprise-length unchecked');
    expect(open.filter((each) => each.endsWith('fail') && !each.startsWith('warning'))).toEqual([]);
    expect(views.map(({ found }) => found).join()).toContain(`可能在没有打开的“${name}”里`);
  });

  test.each([
    ['nothing closed lies there', {}],
    ['a detached signature does', { 'smime.p7s': der(2) }],
    ['notes do', { '说明.txt': 'x', README: 'x' }],
  ])('where %s, it is missing', async (_why, files) => {
    expect((await judge({ without: [GONE], files })).open).toContain('error file-present fail');
  });

  test('a name that leads out of the folder stays a fault of the list', async () => {
    const { open } = await judge({ list: { [GONE]: '../01.docx' }, files: { 'a.rar': 'x' } });
    expect(open).toContain('error file-present fail');
  });
});

describe('time', () => {
  const at = (text: string) => ({ options: { asOf: Date.parse(text) } });
  const FIRST_DAY = { '第一批报送时间: 2012-11-28 09:30': '第一批报送时间: 11月29日' };

  test('the last day is over when the next one begins in the notice’s zone, whatever the instant', async () => {
    for (const [time, late] of [
      ['2012-11-30T23:59:59.999+08:00', false],
      ['2012-11-30T15:59:59.999Z', false],
      ['2012-12-01T00:00:00.000+08:00', true],
      ['2012-11-30T16:00:00.000Z', true],
    ] as const) {
      const { open } = await judge(at(time));
      expect(open.includes('error deadline-1 fail'), time).toBe(late);
    }
  });

  test('a time of the command is named as one, and not as the time of sending', async () => {
    const { views } = await judge(at('2012-12-05T10:00:00+08:00'));
    const view = views.find(({ finding }) => finding.requirement === 'deadline-1');
    expect(view?.found).toBe('按命令指定的时间（2012-12-05 10:00）算，没有看清单和邮件里的时间');
  });

  test('11月29日 has the notice’s year, and is in time', async () => {
    expect((await judge({ list: FIRST_DAY })).open).toEqual([]);
  });

  test.each([
    ['20121130', []],
    ['2012-11-20', ['warning deadline-1-issued fail']],
    ['2011-11-29', ['warning deadline-1-issued fail']],
    ['10月29日', ['warning deadline-1-issued fail']],
  ])('第一批报送时间 %s: %j', async (written, open) => {
    const list = { '第一批报送时间: 2012-11-28 09:30': `第一批报送时间: ${written}` };
    expect((await judge({ list })).open).toEqual(open);
  });

  test('a folder with the later stage alone is judged as that, and says so', async () => {
    const whole = (list: string) =>
      list.replace('第一批报送时间: 2012-11-28 09:30\n', '').replace(/企业:\n[\s\S]*?(?=# ---- 第二批)/, '');
    const { verdict, open, views } = await judge({ whole });
    expect({ verdict, open }).toEqual({ verdict: 'pass', open: [] });
    expect(views.map(({ message }) => message).join()).toContain('这里只有第二批，第一批没有核对');
  });
});

test('more than two hundred hints leave the verdict as it is', async () => {
  const strays = Object.fromEntries(
    Array.from({ length: 230 }, (_, index) => [`其他/第${index}页.txt`, 'x']),
  );
  const { verdict, open } = await judge({ files: strays });
  expect({ verdict, open }).toEqual({ verdict: 'pass', open: [] });
});

const rules = await rulesOf();

/** A copy of an example with its list changed, and files added → what is open, in words. */
async function openIn(
  change: (list: string) => string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  grow?: readonly [name: string, megabytes: number],
) {
  const folder = fillFolder(copyOfExample('warn-old-name'), files);
  const list = readFileSync(join(folder, LIST), 'utf8').replace('地区: 吴江市', '地区: 吴江区');
  writeFileSync(join(folder, LIST), change(list));
  if (grow) truncateSync(join(folder, grow[0]), grow[1] * 2 ** 20); // sparse: nothing is written
  const report = await reportOf(folder, rules);
  const { findings } = viewOf(report, rules.notice);
  return findings.filter(({ finding }) => isOpen(finding));
}

const idsOf = (open: Awaited<ReturnType<typeof openIn>>) =>
  open.map(({ finding }) => finding.requirement).filter((id) => id !== 'file-listed');
const same = (list: string) => list;

test('the folder that is changed has nothing open', async () => {
  expect(idsOf(await openIn(same))).toEqual([]);
});

test.each([
  [19, []],
  [21, ['mail-size-near']],
  [36, ['mail-size']],
])('%i MB of files: %j', async (megabytes, ids) => {
  expect(idsOf(await openIn(same, { 'stray.bin': '' }, ['stray.bin', megabytes]))).toEqual(ids);
});

test('a photo that many machines cannot open', async () => {
  const open = await openIn((list) => list.replace('照片/1206现场会.jpg', '照片/现场会手机.webp'), {
    '照片/现场会手机.webp': makeWebp({ width: 1200, height: 900 }),
  });
  expect(idsOf(open)).toEqual(['photo-format']);
});

describe('a contact that is none', () => {
  test.each([
    ['待定', '还没有填真实姓名'],
    ['李某', '还没有填真实姓名'],
    ['13800001111', '填的是数字，不是姓名'],
  ])('%s: %s', async (written, found) => {
    const open = await openIn((list) => list.replace(/联系人: .*/, `联系人: ${written}`));
    expect(open.map((each) => [each.finding.requirement, each.found])).toEqual([
      ['enterprise-contact', found],
    ]);
  });
});

test.each(['无', '没有。', '待定', '——'])('“%s” is no evidence', async (written) => {
  const open = await openIn((list) => list.replace(/现场会: .*/, `现场会: ${written}`));
  expect(idsOf(open)).toEqual(['site-meeting']);
});

test('one enterprise without a phone does not hide that another copied the office’s', async () => {
  const open = await openIn((list) =>
    list.replace(/( +)电话: 0512-57550101\n/, '').replace('0512-57550202转8016', '0512-65115512'),
  );
  // The material prints the firm's own number, which the list has no more.
  expect(idsOf(open)).toEqual(['enterprise-phone', 'enterprise-phone-own', 'enterprise-contact-printed']);
});

test('the wrong file: whose it is', async () => {
  const [first, second] = ['企业/01 澄湖精密机械经验材料.docx', '企业/02 琮泰电子（吴江）经验材料.docx'];
  const open = await openIn((list) =>
    list
      .replace(first as string, '%')
      .replace(second as string, first as string)
      .replace('%', second as string),
  );
  expect(open.map((each) => [each.finding.requirement, each.found])).toEqual([
    ['enterprise-material-own', '标题写的是“琮泰电子（吴江）有限公司”'],
    ['enterprise-material-own', '标题写的是“吴江澄湖精密机械有限公司”'],
  ]);
});

test('an empty list of news is short by one, not a text', async () => {
  const open = await openIn((list) => list.replace(/信息:\n {2}- .*\n/, '信息: []\n'));
  expect(open.filter(({ finding }) => finding.requirement === 'news').map(({ found }) => found)).toEqual([
    '现在0份，还差1份',
  ]);
});

test('many informations of one sort make few lines', async () => {
  const numbers = ['57550101', '57550202', '57550303', '57550404', '57550505'];
  let next = 0;
  const open = await openIn((list) =>
    list.replace(
      /电话: (?:0512-5755010|0512-575502|0512-575503|0512-575504|139005).*/g,
      () => `电话: ${numbers[next++]}`,
    ),
  );
  const infos = open.filter(({ finding }) => finding.severity === 'info');
  const lines = groupInfos(infos, MESSAGES.zh);
  expect(infos).toHaveLength(5);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toBe('电话区号：另有2处同类情况');
});

test('a value of the wrong form is told once, not missed besides', async () => {
  const open = await openIn((list) => list.replace(/规模: .*/, '规模: [大型, 中型]'));
  expect(open.map((each) => [each.finding.requirement, each.remedy])).toEqual([
    ['manifest-readable', '请只留一个，接着写在冒号后面。'],
  ]);
});

describe('a folder whose list is not where it should be', () => {
  test.each([
    ['报送清单.yaml.txt', '.txt'],
    ['报送清单.xls', '请用记事本另写一份'],
    ['材料/报送清单.yaml', '请直接检查“材料”这个文件夹'],
    ['报送清单 .yaml', '请把它改名为“报送清单.yaml”'],
    ['Manifest.YAML', '请把它改名为“报送清单.yaml”'],
  ])('%s: %s', async (name, cure) => {
    const folder = fillFolder(temporaryFolder(), { [name]: '地区: 吴江区\n' });
    const view = viewOf(await reportOf(folder, rules), rules.notice);
    const [first] = view.findings.filter(({ finding }) => finding.verdict === 'fail');
    expect(first?.finding.requirement).toBe('manifest-readable');
    expect(first?.headline).toContain(name);
    expect(first?.remedy).toContain(cure);
  });
});
