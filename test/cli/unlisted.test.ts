// Folders without a list → checked by a drafted one: never passed, never failed, never called missing; told so to everybody.

import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, LIST } from '../make/passing.ts';
import { copyOfExample, EXAMPLES, fillFolder, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';

const BASE = join(EXAMPLES, 'pass-kunshan');
const REGISTER = '台账/和谐企业资料库.xlsx';
const FIRST = '企业/01 澄湖精密机械经验材料.docx';
const WHOM = '昆山澄湖精密机械有限公司';
const BROKEN = readFileSync(join(BASE, FIRST)).subarray(0, 5_000);
const NAMED = { '报送说明.txt': '报送说明\n报送单位：昆山市\n报送时间：2012-11-28 09:30\n' };

const unlisted = (changes: Parameters<typeof judge>[0] = {}) =>
  judge({
    ...changes,
    without: [LIST, REGISTER, ...(changes.without ?? [])],
    files: { ...NAMED, ...changes.files },
  });

const errors = (open: readonly string[]) => open.filter((each) => each.startsWith('error'));

describe('a folder without a list', () => {
  test('in which all is right is not passed: somebody has to confirm the list, and that is all', async () => {
    const { verdict, open, views } = await unlisted();
    expect([verdict, errors(open)]).toEqual(['unchecked', ['error manifest-drafted unchecked']]);
    expect(views.map(({ where }) => where)).not.toContain(LIST);
  });

  test('every requirement is held to what was found: the same as with the list, less what only a list says', async () => {
    const withList = await judge({});
    const { open } = await unlisted();
    const heavy = open.filter((each) => !each.startsWith('info'));
    expect([withList.open, heavy]).toEqual([[], ['error manifest-drafted unchecked']]);
  });

  test.each([
    ['a paper that is broken', { files: { [FIRST]: BROKEN } }, 'error enterprise-length unchecked'],
    ['four firms', { without: [FIRST] }, 'error enterprise-count unchecked'],
    ['no area', { without: ['园区/青塘工业园经验材料.docx'] }, 'error park-count unchecked'],
  ])('%s: to be looked at, not failed', async (_, changes, line) => {
    const { verdict, open } = await unlisted(changes);
    expect([verdict, open]).toEqual(['unchecked', expect.arrayContaining([line])]);
    expect(open.filter((each) => each.endsWith(' fail'))).toEqual([]);
  });

  test('a value that two sources say differently is told once, with both', async () => {
    const { open, views } = await unlisted({ renamed: { [FIRST]: '企业/瑞禾电子.docx' } });
    const about = views.filter(
      ({ finding }) => finding.subject === WHOM && finding.severity === 'error' && finding.verdict !== 'pass',
    );
    expect(open.filter((each) => each.startsWith('error'))).toContain('error enterprise-name unchecked');
    expect(about.map(({ found }) => found)).toEqual([
      `正文写的是“${WHOM}”，文件名写的是“瑞禾电子”（企业/瑞禾电子.docx）`,
    ]);
    expect(about[0]?.blocks).toContain('企业不重复');
  });

  test('a file of which nobody can tell what it is is named; a table of contacts is not', async () => {
    const table = readFileSync(join(BASE, REGISTER));
    const { views } = await unlisted({
      files: { '其他/会议记录.txt': '会议记录\n今天开会。\n', '联系表.xlsx': table },
    });
    const placed = views.filter(({ finding }) => finding.requirement === 'file-placed');
    expect(placed.map(({ finding }) => finding.file)).toEqual(
      ['其他/会议记录.txt', '报送说明.txt'].slice(0, 1),
    );
  });

  test('with reminders as errors it is not passed either', async () => {
    expect((await unlisted({ options: { strict: true } })).verdict).toBe('unchecked');
  });

  test('nothing of it is a list: as before', async () => {
    const folder = fillFolder(temporaryFolder(), { '备忘.txt': '你好\n' });
    const { code, out } = await here([folder]);
    expect([code, out.includes('没有找到报送清单'), out.includes('拟写')]).toEqual([1, true, false]);
  });

  test.each(['报送清单.yaml.txt', '昆山市/报送清单.yaml'])(
    'a list under another name comes first: %s',
    async (name) => {
      const folder = copyOfExample('pass-kunshan');
      cpSync(join(folder, LIST), join(fillFolder(folder, { [name]: 'x' }), name));
      rmSync(join(folder, LIST));
      const { out } = await here([folder]);
      expect([out.includes(name), out.includes('拟写')]).toEqual([true, false]);
    },
  );
});

describe('an inbox', () => {
  const inbox = (given: Readonly<Record<string, (folder: string) => void>>): string => {
    const path = temporaryFolder();
    for (const [name, fill] of Object.entries(given)) fill(join(path, name));
    return path;
  };
  const whole = (folder: string) => cpSync(BASE, folder, { recursive: true });
  const withoutList = (folder: string) => {
    whole(folder);
    rmSync(join(folder, LIST));
  };

  interface Batch {
    readonly roll: readonly { name: string; state: string; submission: string | null; unopened?: string[] }[];
    readonly submissions: readonly { path: string; verdict: string; drafted?: true; name: string }[];
    readonly stages: readonly { missing: string[]; complete: string[]; unsure: string[] }[];
  }

  async function batchOf(path: string): Promise<Batch> {
    const { out, err } = await here(['batch', path, '-f', 'json', '--as-of', '2012-12-20 10:00']);
    expect(err).toBe('');
    return JSON.parse(out) as Batch;
  }

  test('the same row as for others, marked', async () => {
    const path = inbox({ 昆山市: withoutList });
    const { out } = await here(['batch', path, '--as-of', '2012-12-20 10:00']);
    expect(out).toMatch(/昆山市 +5\/5 +1\/1 +2151-2198 +待核 +清单由程序拟写/);
    const { submissions, stages } = await batchOf(path);
    expect(submissions).toMatchObject([{ verdict: 'unchecked', drafted: true }]);
    expect(stages.map(({ unsure, complete }) => [unsure, complete])).toEqual([
      [['昆山市'], []],
      [['昆山市'], []],
    ]);
  });

  test('one that somebody wrote a list for counts, whichever lies first', async () => {
    for (const [own, other] of [
      ['昆山市', '昆山市补报'],
      ['昆山市补报', '昆山市'],
    ] as const) {
      const { roll } = await batchOf(inbox({ [own]: whole, [other]: withoutList }));
      const row = roll.find(({ name }) => name === '昆山市');
      expect(row?.submission).toMatch(new RegExp(`${own}$`));
      expect(row?.unopened).toEqual([expect.stringMatching(new RegExp(`${other}$`))]);
    }
  });

  test('nobody is missing whom only the name of a file names', async () => {
    const summaryOnly = (folder: string) =>
      cpSync(join(BASE, '总结/主题活动总结.docx'), join(folder, '常熟市活动总结.docx'), { recursive: true });
    const { roll } = await batchOf(inbox({ 材料: summaryOnly, 吴中区: whole }));
    expect(roll.find(({ name }) => name === '常熟市')?.state).toBe('received');
  });

  test('a folder of other papers is no submission by a draft', async () => {
    const { roll, submissions } = await batchOf(
      inbox({ 备用: (folder) => void fillFolder(folder, { '备忘.txt': '你好\n' }), 昆山市: whole }),
    );
    expect(roll.filter(({ state }) => state === 'unknown')).toMatchObject([{ name: '备用' }]);
    expect(submissions.find(({ name }) => name === '备用')).not.toHaveProperty('drafted');
  });

  test('the letter speaks of what the notice asks, of no file to be written', async () => {
    const path = inbox({
      昆山市: (folder) => {
        withoutList(folder);
        rmSync(join(folder, FIRST));
        rmSync(join(folder, '园区'), { recursive: true });
        rmSync(join(folder, '总结'), { recursive: true });
      },
    });
    const letters = temporaryFolder();
    await here(['notify', path, '-o', letters, '--as-of', '2012-12-20 10:00']);
    const [name = ''] = readdirSync(letters).filter((each) => each.endsWith('.txt'));
    const text = readFileSync(join(letters, name), 'utf8');
    expect(text).toContain('不少于5家劳动关系和谐企业');
    expect(text).not.toMatch(/yaml|写进|清单[“里下中]/i);
  });
});
