// JUnit that parses, several reports in one run, and the pages of explain.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { countCommand } from '../../src/cli/commands/count.ts';
import { EXAMPLES, environmentOf, fillFolder, rulesOf, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';

const PASSING = join(EXAMPLES, 'pass-kunshan');
const FAILING = join(EXAMPLES, 'fail-length-short');

interface Case {
  readonly name: string;
  readonly inside: string[];
}

/** A JUnit file → its cases with the elements inside them; throws where it is not well-formed. */
function casesIn(xml: string): Case[] {
  const cases: Case[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'testcase') cases.push({ name: String(attributes['name']), inside: [] });
    else if (name !== 'testsuite' && name !== 'testsuites') cases.at(-1)?.inside.push(name);
  });
  parser.write(xml).close();
  return cases;
}

test('check -f html shows each photo of the list as a small JPEG', async () => {
  const page = (await here([PASSING, '-f', 'html'])).out;
  const shown = [...page.matchAll(/<img alt="[^"]+" src="data:image\/jpeg;base64,([^"]+)"/g)];
  expect(shown).toHaveLength(readdirSync(join(PASSING, '照片')).length);
  for (const [, base64 = ''] of shown)
    expect([...Buffer.from(base64, 'base64').subarray(0, 2)]).toEqual([0xff, 0xd8]);
});

describe('check -f junit', () => {
  const failedIn = (xml: string) =>
    casesIn(xml)
      .filter(({ inside }) => inside.some((name) => name === 'failure' || name === 'error'))
      .map(({ name }) => name.split(' ')[0]);

  test('has a case for each requirement, passed ones too', async () => {
    const ids = (await rulesOf()).notice.requirements.map(({ id }) => id);
    for (const folder of [PASSING, FAILING]) {
      expect(
        casesIn((await here([folder, '-f', 'junit'])).out).map(({ name }) => name.split(' ')[0]),
      ).toEqual(ids);
    }
  });

  test.each([
    ['pass-kunshan', []],
    ['warn-shared-phone', []],
    ['fail-length-short', ['enterprise-length']],
    ['fail-photos-missing', ['photos']],
    ['fail-late', ['deadline-1']],
    ['unchecked-range', ['enterprise-length']],
  ])('%s: %j do not pass', async (name, ids) => {
    expect(failedIn((await here([join(EXAMPLES, name), '-f', 'junit'])).out)).toEqual(ids);
  });

  test('escapes what a submission says', async () => {
    const folder = fillFolder(temporaryFolder(), { '报送清单.yaml': '地区: 昆山市\n总结: a<b>&"c".docx\n' });
    const { out } = await here([folder, '-f', 'junit']);
    expect(casesIn(out).length).toBeGreaterThan(50);
    expect(out).not.toContain('a<b>');
  });
});

describe('several reports in one run', () => {
  test('each file is what -f alone would print, and the screen stays as it is', async () => {
    const folder = temporaryFolder();
    const formats = { 'r.json': 'json', 'r.xml': 'junit', 'r.md': 'markdown', 'r.txt': 'text' };
    const outputs = Object.keys(formats).flatMap((name) => ['-o', join(folder, name)]);
    const { code, out, err } = await here([FAILING, ...outputs]);
    expect([code, err]).toEqual([1, '']);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(formats).sort());
    for (const [name, format] of Object.entries(formats)) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe((await here([FAILING, '-f', format])).out);
    }
    expect(out).toBe((await here([FAILING])).out);
  });

  test('a report is replaced whole', async () => {
    const folder = fillFolder(temporaryFolder(), { 'r.json': 'old '.repeat(100_000) });
    await here([PASSING, '-q', '-o', join(folder, 'r.json')]);
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'))).toMatchObject({ verdict: 'pass' });
    expect(readdirSync(folder)).toEqual(['r.json']);
  });

  test('one that cannot be written is a UserError, and leaves nothing half done', async () => {
    const folder = temporaryFolder();
    const { code, err } = await here([PASSING, '-q', '-o', join(folder, 'none/r.json')]);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^报告“.*none\/r\.json”写不进去：要用的文件夹或文件不在（ENOENT）。没有留下半份。请先建好文件夹，或换一个位置。\n$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('and stops no other report: those that could be written are there and named', async () => {
    const folder = temporaryFolder();
    const [first, none, last] = ['a.json', 'none/b.json', 'c.json'].map((name) => join(folder, name));
    const { code, err } = await here([PASSING, '-o', `${first}`, '-o', `${none}`, '-o', `${last}`]);
    expect(code).toBe(2);
    expect(err).toContain(`已写：${first}  ${last}\n报告“${none}”写不进去`);
    expect(readdirSync(folder).sort()).toEqual(['a.json', 'c.json']);
  });
});

describe('explain', () => {
  test('without an id lists every requirement', async () => {
    const { notice } = await rulesOf();
    const { code, out } = await here(['explain']);
    expect(code).toBe(0);
    const listed = out.split('\n').flatMap((line) => /^ {2}([a-z0-9-]+) {2,}/.exec(line)?.[1] ?? []);
    expect(listed).toEqual(notice.requirements.map(({ id }) => id));
    const { out: json } = await here(['explain', '-f', 'json']);
    expect((JSON.parse(json) as { id: string }[]).map(({ id }) => id)).toEqual(listed);
  });

  test('with one shows clause, quote, reading, expected and remedy', async () => {
    const zh = (await here(['explain', 'enterprise-length'])).out;
    for (const words of [
      '四(三).4',
      '（2000—2500字，附企业联系人及电话）',
      '含两端',
      '2000到2500字',
      '改法',
    ]) {
      expect(zh).toContain(words);
    }
    const en = (await here(['explain', 'enterprise-length', '--lang', 'en'])).out;
    for (const words of ['part 4 (3)', '（2000—2500字', 'both ends included', '2000 to 2500']) {
      expect(en).toContain(words);
    }
  });
});

const PAGE = '<html><body><p>创建和谐企业</p></body></html>';

test.each<[string, string, number, string[]]>([
  ['a.rar', 'Rar!\x1a\x07\x00', 1, ['是RAR压缩包，没有打开', '解压']],
  ['a.docx', '7z\xbc\xaf\x27\x1c', 1, ['是7z压缩包，没有打开', '解压', '扩展名是.docx，内容却是7z压缩包']],
  ['a.exe', `MZ\x90\0${'\0'.repeat(200)}`, 1, ['是可执行程序，没有打开', '请删去它']],
  ['a.url', '[InternetShortcut]\r\nURL=https://example.org\r\n', 1, ['这是快捷方式']],
  ['a.docx', '', 1, ['文件是空的']],
  ['a.doc', PAGE, 0, ['字数 6', '扩展名是.doc，内容却是网页']],
])('%s', async (name, content, code, says) => {
  const folder = fillFolder(temporaryFolder(), {
    [name]: Buffer.from(content, name === 'a.doc' ? 'utf8' : 'latin1'),
  });
  const { environment, printed } = environmentOf();
  expect(await countCommand([join(folder, name)], {}, environment)).toBe(code);
  for (const words of says) expect(printed()).toContain(words);
});
