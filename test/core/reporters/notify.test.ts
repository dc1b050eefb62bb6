// A batch → the letters: one for each package that does not pass, with everything in it at once.

import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { openFindings } from '../../../src/core/report/view/index.ts';
import { fileNames, letters } from '../../../src/core/reporters/letter/index.ts';
import { alone, foundOf, inbox, named, summaryOf } from '../../make/batch.ts';
import { DISTRICTS } from '../../make/notice.ts';

function letterTo(name: string, batch: ReportInput = inbox()) {
  const letter = letters(batch).find((each) => each.name.startsWith(name));
  if (!letter) throw new Error(`no letter to ${name}`);
  return letter;
}

/** The inbox with one package of these findings. */
function only(...findings: Parameters<typeof foundOf>[]): ReportInput {
  return named([summaryOf('青禾区', [1900], { findings: findings.map((each) => foundOf(...each)) })]);
}

describe('who is written to', () => {
  test('those that fail and those that could not be checked, in the order of the roll-call', () => {
    expect(letters(inbox()).map(({ name }) => name)).toEqual([
      '南浦区_补正通知',
      '石桥区_补正通知',
      '兰亭市_补正通知',
      '月湖区_补正通知',
    ]);
  });

  test('not those that pass with warnings, nor the missing, nor an earlier package', () => {
    const names = letters(inbox()).map(({ name }) => name);
    for (const name of ['云溪市', '东湾新区', '北原']) {
      expect(names.filter((each) => each.includes(name))).toEqual([]);
    }
  });

  test('nobody where all pass', () => expect(letters(alone(0))).toEqual([]));
});

describe('what a letter says', () => {
  test('every finding: its heading, what to do and by which clause', () => {
    const batch = inbox();
    const own = batch.submissions[DISTRICTS.indexOf('南浦区')];
    const findings = own ? openFindings(own, batch) : [];
    const { text, html } = letterTo('南浦区', batch);
    for (const { headline, remedy, quote, finding } of findings) {
      expect(text).toContain(headline);
      expect(html).toContain(headline);
      if (finding.severity === 'info') continue;
      expect(text).toContain(`改法：${remedy}`);
      expect(text).toContain(`“${quote}”`);
    }
    expect(findings.length).toBeGreaterThan(4);
  });

  test('is a letter: title, addressee, counts, office, and the day of the check', () => {
    const lines = letterTo('南浦区').text.split('\r\n');
    expect(lines[0]).toBe('关于补正“安心用工”活动报送材料的通知');
    expect(lines[2]).toBe('南浦区：');
    expect(lines[4]).toMatch(
      /《关于报送“安心用工”活动经验材料的通知》（澄人社发〔2031〕7号）.*2031年5月29日.*4处须补正/,
    );
    expect(lines.slice(-3)).toEqual(['澄州市“安心用工”活动办公室', '2031年5月29日', '']);
    expect(lines.join()).toContain('柏知远、乔小满；电话：0999-55501234、55505678');
    expect(lines.join()).toContain('office@chengzhou.example');
  });

  test('groups by unit, the whole first, and numbers through', () => {
    const { text } = letterTo('南浦区');
    expect(text.match(/^[一二三四五]、.*$/gm)).toEqual([
      '一、整份材料',
      '二、南浦澄湖精密机械有限公司',
      '三、南浦山溪餐饮管理有限公司',
    ]);
    expect(text.match(/^\d+\. 【.*】/gm)).toEqual([1, 2, 3, 4].map((number) => `${number}. 【须补正】`));
  });

  test('what must be mended before what must be looked at before what is a reminder', () => {
    const { text } = letterTo(
      '青禾区',
      only(['unit-varied', 'fail'], ['unit-count', 'unchecked'], ['sent-1', 'fail']),
    );
    expect(text.match(/【.*】/g)).toEqual(['【须补正】', '【须核实】', '【建议核对】']);
    expect(text).toMatch(/有1处须补正，有1处程序没法判断、须核实，另有1处建议核对/);
  });

  test('remarks that nobody must act on are lines at its end', () => {
    expect(letterTo('南浦区').text).toMatch(
      /另有1处提示，供参考，不影响通过：\r\n- 照片偏小，印刷会模糊：照片\/合影\.jpg/,
    );
  });

  // Whoever sent it has no mail to open and no package to unpack and check.
  test.each([
    [{ code: 'winmail', detail: { container: 'mail' } }, '请用HTML或纯文本格式重新发送。'],
    [{ code: 'signedMail', detail: { container: 'mail' } }, '请不加数字签名，重新发送。'],
    [{ code: 'sealedMail', detail: { container: 'mail' } }, '请不加密，重新发送。'],
    [{ code: 'damaged', detail: { container: 'mail' } }, '请把材料作为普通附件重新发送。'],
    [
      { code: 'unsupported', detail: { container: 'zip' } },
      '请重新打成普通的ZIP压缩包（压缩方法选“标准”），重新报送。',
    ],
    [{ code: 'encrypted', detail: { container: 'zip' } }, '请去掉密码，重新打包报送。'],
    [{ code: 'archive', detail: { container: 'archive', kind: 'rar' } }, '请打成ZIP压缩包，重新报送。'],
    [{ code: 'splitArchive', detail: { container: 'archive' } }, '请打成一个ZIP压缩包（不分卷），重新报送。'],
    [{ code: 'unknownTime' }, '请告知实际发出的时间；也可以在清单里补写报送时间，重新报送。'],
    [
      { code: 'maybeInside', detail: { file: 'a.rar', what: 'archive' } },
      '请把“a.rar”里的文件取出来，和清单放在一起，重新报送。',
    ],
  ] as const)('asks its sender for what a sender can do: %j', (unread, asked) => {
    const batch = only(['file-readable', 'unchecked', { why: { code: 'unread', unread } }]);
    const { text } = letterTo('青禾区', batch);
    expect(text).toContain(`改法：${asked}`);
    expect(text).not.toMatch(/收件的人|文件夹再检查|邮件软件/);
    const [finding] = batch.submissions.flatMap((own) => openFindings(own, batch));
    expect(finding?.remedy).toMatch(/检查|收件的人/);
  });

  test.each([
    [{ code: 'missing' }, '请在文件夹最外层放一个“报送清单.yaml”。'],
    [{ code: 'missing', detail: { similar: '材料/报送清单.yaml' } }, '请把“材料”里面的东西都移到外面一层。'],
    [{ code: 'notPlainText', detail: { form: 'word' } }, '请用记事本另写一份“报送清单.yaml”'],
    [{ code: 'unclosedQuote' }, '请补上另一半英文引号'],
  ] as const)(
    'of the list: what a sender without the program can do, and where to see one: %j',
    (problem, asked) => {
      const fact = { kind: 'listProblem', ...problem } as const;
      const { text } = letterTo('青禾区', only(['file-readable', 'fail', { evidence: { fact } }]));
      expect(text).toContain(`改法：${asked}`);
      expect(text).not.toMatch(/示例文件夹|直接检查/);
      expect(text).toContain('清单怎么写，可以向我办要一份示例。');
    },
  );

  test('says nothing of examples where the list is in order', () => {
    expect(letterTo('青禾区', only(['unit-count', 'fail'])).text).not.toContain('示例');
  });

  test('of a file in another folder: that one by its path, and no other name', () => {
    const unread = { code: 'absent', detail: { similar: '别处/总结.docx', why: 'folder' } } as const;
    const { text } = letterTo('青禾区', only(['file-readable', 'fail', { why: { code: 'unread', unread } }]));
    expect(text).toContain('另一个文件夹里有同名的：别处/总结.docx');
    expect(text).toContain('在清单里写成“别处/总结.docx”，或把它移到清单写的位置。');
    expect(text).not.toContain('改名');
  });

  test.each([
    { code: 'unsupported' },
    { code: 'unsupported', detail: { what: 'avif' } },
    { code: 'unsupported', detail: { what: 'iwork' } },
    { code: 'unsupported', detail: { what: 'otherPackage' } },
    { code: 'tooOld' },
  ] as const)('what is saved as another kind has to change its name in the list: %j', (unread) => {
    const batch = only(['file-readable', 'unchecked', { why: { code: 'unread', unread } }]);
    expect(letterTo('青禾区', batch).text).toContain('；清单里写了它的，文件名一起改。');
  });

  test('a finding of the list itself shows the line', () => {
    expect(letterTo('南浦区').text).toContain('位置：报送清单.yaml 第41行「电话」：电话: 6563770');
  });

  test('the decisive words of the clause are marked', () => {
    expect(letterTo('兰亭市').html).toContain('<mark>1800—2200字</mark>');
  });

  test('in English', () => {
    const { text, name } = letterTo('兰亭市', inbox('en'));
    expect(name).toBe('兰亭市_letter');
    expect(text).toContain('1 to mend');
    expect(text).toContain('29 May 2031');
  });
});

describe('by when', () => {
  const past = (batch: ReportInput, ...days: number[]): ReportInput => ({
    ...batch,
    stages: batch.stages.map((stage, index) => ({ ...stage, daysLeft: days[index] ?? 0 })),
  });

  test.each([
    [2, /第一批（经验材料）：请于2031年5月31日前补正/],
    [0, /第一批（经验材料）：请于2031年5月31日前补正/],
    [-1, /第一批（经验材料）：期限2031年5月31日已过，请尽快补正/],
  ])('%i days left', (days, sentence) => {
    expect(letterTo('兰亭市', past(inbox(), days, 30)).text).toMatch(sentence);
  });

  test('only the stages that something is open in', () => {
    expect(letterTo('兰亭市').text).not.toContain('第二批');
    expect(letterTo('青禾区', only(['summary', 'fail'])).text).toMatch(
      /第二批（总结和照片）：请于2031年6月28日前/,
    );
  });

  test.each([
    [2, 30, '第一批（经验材料）：请于'],
    [-1, 29, '第二批（总结和照片）：请于'],
    [-40, -10, '第二批（总结和照片）：期限'],
  ])('what belongs to no stage goes with the next one (%i, %i)', (first, second, sentence) => {
    const batch = past(only(['file-readable', 'fail']), first, second);
    expect(letterTo('青禾区', batch).text).toContain(sentence);
  });
});

describe('the page', () => {
  const evil = '<img src=x onerror=alert(1)>"\'&\u202e';
  const { html, text } = letterTo('青禾区', only(['unit-phone', 'fail', { file: evil, subject: evil }]));

  test('is self-contained: no script, no request, a policy that forbids both', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/g)].map(([, tag]) => tag));
    for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'a', 'form'])
      expect(tags).not.toContain(tag);
    expect(html).not.toMatch(/url\(|https?:/);
  });

  test('shows input as text, with nothing invisible in it', () => {
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;');
    expect(html).not.toContain('\u202e');
    expect(text).not.toContain('\u202e');
    expect(html).toContain('‹U+202E›');
  });

  test('prints on A4, upright, in its language', () => {
    expect(html).toMatch(/@page \{ size: A4 portrait/);
    expect(html).toContain('<html lang="zh-CN">');
  });

  test('the same batch gives the same letters', () => expect(letters(inbox())).toEqual(letters(inbox())));
});

describe('file names', () => {
  test.each([
    ['青禾区', '青禾区'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc', '__.._etc'],
    ['', '_'],
    ['名字.', '名字'],
    ['CON', '_CON'],
    ['nul.区', '_nul.区'],
    ['COM¹', '_COM¹'],
    ['Console', 'Console'],
    ['.hidden', '_hidden'],
    ['a\u202eb\nc', 'a_b_c'],
  ])('%j', (name, plain) => expect(fileNames([name], '信')).toEqual([`${plain}_信`]));

  test('all different, even where case does not count', () => {
    expect(fileNames(['Ab', 'aB', 'a:b', 'a?b'], 'x')).toEqual(['Ab_x', 'aB_x_2', 'a_b_x', 'a_b_x_2']);
  });

  test('the longest fits every file system, with an ending', () => {
    const [name = ''] = fileNames(['长'.repeat(500)], '补正通知');
    expect(Buffer.byteLength(`${name}.html`)).toBeLessThan(255);
  });
});
