// An inbox with one of everything that may lie in one → the roll-call: nobody who sent anything is called missing.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gbk } from '../make/gbk.ts';
import { SLOW } from '../make/often.ts';
import { makeMail } from '../make/parcel.ts';
import { EXAMPLES, ROOT, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';
import { makeZip } from '../make/zip.ts';

const AFTER = ['--as-of', '2012-12-20 10:00'];
let folder: string;
let inbox: string;
const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(inbox, name), bytes);

/** The passing folder, its list without a time of sending and with the submitter's name as an office writes it. */
function folderOf(name: string, district: string): void {
  cpSync(join(EXAMPLES, 'pass-kunshan'), join(inbox, name), { recursive: true });
  const path = join(inbox, name, '报送清单.yaml');
  const list = readFileSync(path, 'utf8').replace(/^地区:.*$/m, `地区: ${district}`);
  writeFileSync(path, list.replace(/^.*报送时间.*\n/gm, ''));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baosong-'));
  inbox = join(folder, '收件');
  mkdirSync(inbox);
  put('相城区.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  put('姑苏区.emlx', '11348\nFrom: a@example.com\n');
  put('吴江区.tar.gz', Buffer.from('1f8b0800', 'hex'));
  put('工业园区.zip.001', Buffer.from('PK\u0003\u0004'));
  put(
    '收到的信.eml',
    makeMail(
      [{ name: 'winmail.dat', bytes: Buffer.from('789f3e22', 'hex') }],
      [
        'Date: Wed, 28 Nov 2012 09:30:00 +0800',
        'From: a@example.com',
        `Subject: =?gb2312?B?${gbk('常熟市人力资源和社会保障局报送').toString('base64')}?=`,
      ],
    ),
  );
  put('江苏省太仓市.zip', makeZip([{ name: '报送清单.yaml', data: 'x', method: 14 }]));
  symlinkSync('/etc', join(inbox, '高新区（虎丘区）'));
  if (process.platform === 'win32') put('吴中区材料', 'x');
  else execFileSync('mkfifo', [join(inbox, '吴中区材料')]);
  cpSync(join(join(EXAMPLES, 'pass-kunshan'), '总结', '主题活动总结.docx'), join(inbox, '张家港市总结.docx'));
  folderOf('来件7', '昆山市人力资源和社会保障局');
  put('昆山市.zip.crdownload', 'x');
  put('备忘.txt', '太仓市来过电话');
  put('setup.exe', Buffer.from('MZ'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The table's line of each submitter, with what hangs below it. */
function rowsIn(screen: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  let name = '';
  for (const line of screen.split('\n')) {
    const found = /^ {2}(\S+) {2,}/.exec(line)?.[1];
    if (found) name = found;
    if (/^ {2}/.test(line)) rows.set(name, `${rows.get(name) ?? ''}${line.trim()}`);
  }
  return rows;
}

describe('one of everything', () => {
  test('each is a row with the true reason, and nobody is missing', async () => {
    const { out, code } = await here(['batch', inbox, ...AFTER]);
    const rows = rowsIn(out);
    for (const [name, reason] of [
      ['高新区', '链接'],
      ['吴中区', '不是普通文件'],
      ['相城区', '邮件（.msg）'],
      ['姑苏区', '邮件（.emlx）'],
      ['吴江区', '压缩包（.tar.gz）'],
      ['常熟市', 'winmail.dat'],
      ['张家港市', '单独的一个文件'],
      ['太仓市', '压缩方法'],
      ['工业园区', '分卷压缩包的一卷'],
    ] as const)
      expect(rows.get(name)?.replace(/\s/g, ''), name).toMatch(
        new RegExp(`收到，读不出：.*${reason.replace(/[.()（）]/g, '.')}`),
      );
    expect(out).not.toMatch(/未收到(?!0|\n0)/);
    expect(code).toBe(1);
  });

  test('who sent it before the last day, nobody knows: that is said, and no time of looking is taken', async () => {
    const { out } = await here(['batch', inbox, ...AFTER]);
    expect(rowsIn(out).get('昆山市')).toMatch(/5\/5 .*1项：报送时间/);
    const { out: json } = await here(['batch', inbox, ...AFTER, '-f', 'json']);
    const { submissions, stages, strays, roll } = JSON.parse(json);
    const own = submissions.find(({ name }: { name: string }) => name === '来件7');
    expect(own).toMatchObject({
      received: null,
      receivedText: '没有写报送时间，看不出何时收到',
      verdict: 'unchecked',
    });
    expect(stages.map((stage: { missing: string[] }) => stage.missing)).toEqual([[], []]);
    expect(strays.map(({ names }: { names: string[] }) => names)).toEqual([[], ['太仓市']]);
    expect(roll.find(({ name }: { name: string }) => name === '昆山市').unopened).toHaveLength(1);
  });

  test('before the last day what lies there is in time, whenever it came', async () => {
    const { out } = await here(['batch', inbox, '--as-of', '2012-11-29']);
    expect(rowsIn(out).get('昆山市')).toMatch(/通过/);
  });

  test('the office may say when it came', async () => {
    const early = await here(['batch', inbox, ...AFTER, '--received', '来件7=2012-11-30 23:59']);
    expect(rowsIn(early.out).get('昆山市')).toMatch(/ 通过/);
    const late = await here(['batch', inbox, ...AFTER, '--received', '来件7=2012-12-01']);
    expect(rowsIn(late.out).get('昆山市')).toMatch(/不通过/);
    const wrong = await here(['batch', inbox, ...AFTER, '--received', '没有的=2012-12-01']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('来件7=2012-11-28')]);
  });

  test.each(['html', 'markdown', 'junit', 'csv', 'json'])(
    '%s calls nobody missing either',
    async (format) => {
      const { out } = await here(['batch', inbox, ...AFTER, '-f', format]);
      expect(out).not.toMatch(/(?:<failure|tile missing|\| 未收到)/);
    },
  );

  test('letters go to those whose package can be mended, in their own words', async () => {
    const { out } = await here(['notify', inbox, ...AFTER, '-o', join(folder, '通知')]);
    expect(out).toContain('已写6份');
    // Of 昆山市 all is there but the time at which it came, and that the office knows.
    expect(readdirSync(join(folder, '通知')).filter((name) => name.startsWith('昆山市'))).toEqual([]);
    const letter = readFileSync(join(folder, '通知', '太仓市_补正通知.txt'), 'utf8');
    expect(letter).toContain('普通的ZIP压缩包');
    expect(letter).not.toContain('没有找到报送清单');
  });
});

describe('a package that tells nobody’s name', () => {
  const sentence = /有1份看不出是谁报的（损坏\.zip）/;

  test.each(['text', 'markdown', 'html'])(
    'may be of one who is called missing: said in %s',
    async (format) => {
      const { out } = await here(['batch', join(ROOT, 'examples/inbox-2012-26'), '-f', format]);
      expect(out).toContain('未收到');
      expect(out).toMatch(sentence);
    },
  );

  test('says nothing where nobody is missing', async () => {
    expect((await here(['batch', inbox, ...AFTER])).out).not.toContain('看不出是谁报的（');
  });
});

describe('an inbox with an empty folder and a nameless package', () => {
  test('its page says neither that nothing was received nor that a name is none of the list', async () => {
    const doubtful = join(folder, '存疑');
    mkdirSync(join(doubtful, '吴江区'), { recursive: true });
    for (const name of ['xx.zip', '常孰市.zip']) writeFileSync(join(doubtful, name), 'PK\u0003\u0004x');
    const { out } = await here(['batch', doubtful, ...AFTER, '-f', 'html']);
    const rows = out.match(/<tr class="unchecked">.*?<\/tr>/gs) ?? [];
    const rowNamed = (name: string) => rows.find((row) => row.includes(`>${name}<`));
    expect(rowNamed('吴江区')).toContain('收件里的“吴江区”是空的');
    expect(rowNamed('常熟市')).toContain('收件里的“常孰市.zip”也许是它报的');
    expect(rowNamed('xx.zip')).toContain('看不出是哪个地区报的');
    expect(out).not.toContain('不在名单');
  });
});

describe('a package with those of others in it', () => {
  test('calls nobody missing whom one of them names, and asks nobody for what is another’s', async () => {
    const joint = join(folder, '合报');
    mkdirSync(joint);
    const names = ['昆山市.zip', '太仓市.zip', '常熟市.msg', '吴中区考察.txt'];
    const attached = names.map((name) => ({ name, bytes: Buffer.from('PK\u0003\u0004x') }));
    writeFileSync(join(joint, '昆山市.eml'), makeMail(attached));
    const { out } = await here(['batch', joint, ...AFTER, '-f', 'json']);
    const rows: { readonly name: string; readonly state: string }[] = JSON.parse(out).roll;
    const states = Object.fromEntries(rows.map(({ name, state }) => [name, state]));
    expect(states).toMatchObject({
      昆山市: 'received',
      太仓市: 'unsure',
      常熟市: 'unsure',
      吴中区: 'missing',
    });
    const letters = join(folder, '合报通知');
    await here(['notify', joint, ...AFTER, '-o', letters]);
    expect(readdirSync(letters)).toEqual([]);
  });

  test('leaves who sent it where it is: its own list was read', async () => {
    const good = join(folder, '附带');
    cpSync(join(EXAMPLES, 'pass-kunshan'), join(good, '昆山市'), { recursive: true });
    writeFileSync(join(good, '昆山市', '吴中区.zip'), 'PK\u0003\u0004x');
    const { out } = await here(['batch', good, ...AFTER]);
    expect(out).toMatch(/昆山市 .*通过/);
    expect(out).toMatch(/吴中区 .*待核 .*收件里的“昆山市”/);
  });
});

describe('what was not looked at is said', () => {
  const NEVER = '程序看不到、要请人核对的：盖章和签字、所写的是否属实、纸质材料。';
  const folderAt = join(EXAMPLES, 'pass-kunshan');

  test.each(['text', 'markdown', 'html'])(
    'at the end of each %s: what no program sees',
    SLOW,
    async (format) => {
      for (const given of [
        ['check', folderAt],
        ['batch', inbox],
      ])
        expect((await here([...given, '-f', format])).out).toContain(NEVER);
    },
  );

  test('the stage that was not asked for, and files that were not read', async () => {
    const one = await here(['check', folderAt, '--stage', '1']);
    expect(one.out).toMatch(/这次没有核对：第二批（.*）。/);
    const both = await here(['check', folderAt]);
    expect(both.out).not.toContain('这次');
    const scan = await here(['check', 'examples/unchecked-scan.zip']);
    expect(scan.out).toContain('这次有1个文件没有读出内容，没有核对。');
  });
});

describe('reports that the program wrote beside the packages', () => {
  const WHEN = ['--as-of', '2012-11-28 09:30'];
  const smallInbox = () => {
    const own = temporaryFolder();
    cpSync(join(EXAMPLES, 'pass-kunshan'), join(own, '昆山市'), { recursive: true });
    return own;
  };
  const told = async (path: string) => {
    const [json, text] = [join(folder, 'told.json'), join(folder, 'told.txt')];
    await here(['batch', path, ...WHEN, '-o', json, '-o', text]);
    const batch = JSON.parse(readFileSync(json, 'utf8'));
    const states = batch.roll.map(({ name, state }: Record<string, string>) => [name, state]);
    return {
      batch,
      states: new Map<string, string>(states),
      flat: readFileSync(text, 'utf8').replace(/\s/g, ''),
    };
  };

  test('are known again in the next run: no row, no doubt, told in one line', async () => {
    const own = smallInbox();
    const before = await told(own);
    const outputs = ['html', 'xlsx', 'json', 'xml', 'md', 'csv', 'txt'].map((ending) =>
      join(own, `核对表.${ending}`),
    );
    await here(['batch', own, ...WHEN, '-q', ...outputs.flatMap((each) => ['-o', each])]);
    await here(['batch', own, ...WHEN, '--shard', '1/1', '-o', join(own, '一.json')]);
    await here(['check', join(own, '昆山市'), ...WHEN, '-q', '-o', join(own, '一份.html')]);
    const after = await told(own);
    expect(after.states).toEqual(before.states);
    expect(after.batch.stages).toEqual(before.batch.stages);
    expect(after.flat).toContain(
      '本程序写的报告：一.json、一份.html、核对表.html、核对表.json、核对表.xlsx、核对表.xml，没有当作报送材料',
    );
    expect(after.flat).toContain('未收到9');
  });

  test('one that a submitter sends back stays a row, which says what came', async () => {
    const own = smallInbox();
    const [whole, single] = [join(folder, '核对表.html'), join(folder, '一份.html')];
    await here(['batch', own, ...WHEN, '-q', '-o', whole]);
    await here(['check', join(own, '昆山市'), ...WHEN, '-q', '-o', single]);
    rmSync(join(own, '昆山市'), { recursive: true });
    cpSync(whole, join(own, '高新区核对表.html')); // under its name
    cpSync(single, join(own, '一份.html')); // of nobody else
    const { states, flat } = await told(own);
    expect([states.get('高新区'), states.get('昆山市'), states.get('太仓市')]).toEqual([
      'received',
      'received',
      'missing',
    ]);
    expect(flat).toContain('读不出：是本程序写的报告，不是报送的材料');
  });

  test('a mark further down in a page is none', async () => {
    const own = smallInbox();
    const mark = '<meta name="generator" content="baosong 9"/>';
    writeFileSync(
      join(own, '来件.html'),
      `<!DOCTYPE html><html lang="zh"><head><title>x</title></head><body>${'字'.repeat(500)}${mark}高新区</body></html>`,
    );
    expect((await told(own)).states.get('高新区')).toBe('received');
  });
});

test.each([
  ['常熟市.url', '[InternetShortcut]\nURL=http://example.com\n', '这是快捷方式'],
  ['常熟市.lnk', Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), '这是快捷方式'],
  ['常熟市.exe', 'MZ', '可执行程序'],
])('%s in an inbox is called what it is', async (name, bytes, says) => {
  const own = temporaryFolder();
  writeFileSync(join(own, name), bytes);
  const { out } = await here(['batch', own, ...AFTER]);
  expect(rowsIn(out).get('常熟市')?.replace(/\s/g, '')).toMatch(new RegExp(`收到，读不出：.*${says}`));
});
