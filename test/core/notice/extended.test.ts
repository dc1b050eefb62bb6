// A requirement, a plan of phones or a roster changed in the notice file alone → another verdict, schema and page of explain.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { registerSchema, type SchemaObject, validate } from '@hyperjump/json-schema/draft-2020-12';
import { afterAll, describe, expect, test } from 'vitest';
import { dossierSchema } from '../../../src/core/notice/index.ts';
import { parsePhones } from '../../../src/core/text/phone.ts';
import { copyOfExample, NOTICE, ROOT, reportOf, rulesOf, temporaryFolder } from '../../make/run.ts';
import { here } from '../../make/shell.ts';

const ADDED = `
  - id: photos-three
    severity: error
    stage: "2"
    clause: 四(三).4
    quote: 于12月28日前将宣传主题活动总结以及活动信息、照片等台账上报
    mark: 照片
    at: /counts/photoFiles
    must: { type: integer, minimum: 3 }
    about: /photos
    unit: { zh: 张, en: "" }
    title: { zh: 照片张数, en: number of photos }
    problem: { minimum: { zh: "照片少{gap}张", en: "{gap} photo(s) short" } }
    expected: { zh: "不少于{minimum}张", en: "at least {minimum}" }
    remedy: { zh: "请再补{gap}张照片。", en: "Add {gap} photo(s)." }
`;

/** The bundled notice with the requirement behind it, in this folder. */
function extendedNotice(folder: string): string {
  cpSync(join(ROOT, 'schemas/notices'), folder, { recursive: true });
  const path = join(folder, `${NOTICE}.yaml`);
  writeFileSync(path, readFileSync(path, 'utf8') + ADDED);
  return path;
}

/** The complete example with so many photos. */
function withPhotos(count: number): string {
  const folder = copyOfExample('pass-kunshan');
  const path = join(folder, '报送清单.yaml');
  const list = readFileSync(path, 'utf8');
  const [first = ''] = /(?<=文件: )照片\/.*\.jpg/.exec(list) ?? [];
  const photos = Array.from({ length: count }, (_, index) => {
    const name = `照片/第${index + 1}张.jpg`;
    // Bytes behind the end of the picture: equal files would be another finding.
    writeFileSync(
      join(folder, name),
      Buffer.concat([readFileSync(join(folder, first)), Buffer.alloc(index)]),
    );
    return `  - 文件: ${name}\n    说明: 现场会第${index + 1}张\n`;
  });
  writeFileSync(path, list.replace(/^照片:\n(?:(?: .*)?\n)+/m, `照片:\n${photos.join('')}\n`));
  return folder;
}

describe('a requirement in the YAML alone', () => {
  // Outside of any test: two notices are read once for all of them.
  const path = extendedNotice(mkdtempSync(join(tmpdir(), 'baosong-notice-')));
  afterAll(() => rmSync(dirname(path), { recursive: true }));
  const rules = Promise.all([rulesOf(), rulesOf(path)]);

  test.each([
    [1, 'fail'],
    [2, 'fail'],
    [3, 'pass'],
    [4, 'pass'],
  ])('%i photos: %s', async (count, verdict) => {
    const [old, extended] = await rules;
    const folder = withPhotos(count);
    const report = await reportOf(folder, extended);
    expect(report.verdict).toBe(verdict);
    expect(report.findings.filter(({ requirement }) => requirement === 'photos-three')).toMatchObject([
      { verdict, actual: count },
    ]);
    expect((await reportOf(folder, old)).verdict).toBe('pass');
  });

  test('is told by check, and fails it', async () => {
    const { code, out } = await here([withPhotos(2), '--notice', path]);
    expect(code).toBe(1);
    expect(out).toContain('[photos-three]');
    expect(out).toContain('照片少1张');
  });

  test('explain shows it, by itself and in the register', async () => {
    const notice = ['--notice', path];
    const page = (await here(['explain', 'photos-three', ...notice])).out;
    expect(page).toMatch(/照片张数[\s\S]*“于12月28日前将宣传主题活动总结[\s\S]*不少于3张/);
    const register = (await here(['explain', '--lang', 'en', ...notice])).out;
    expect(register).toMatch(/^ {2}photos-three .*number of photos$/m);
  });

  test('the generated schema demands it', async () => {
    const [old, extended] = await rules;
    const [two, three] = [await reportOf(withPhotos(2), old), await reportOf(withPhotos(3), old)];
    const plain = (value: object) => JSON.parse(JSON.stringify(value)) as object;
    const judgedBy = async (name: string, notice: typeof old.notice, dossier: object) => {
      const $id = `https://baosong.invalid/test/${name}`;
      registerSchema(plain({ ...dossierSchema(notice), $id }) as SchemaObject);
      return (await validate($id, dossier as never)).valid;
    };
    expect(await judgedBy('old-2', old.notice, plain(two.dossier))).toBe(true);
    expect(await judgedBy('new-2', extended.notice, plain(two.dossier))).toBe(false);
    expect(await judgedBy('new-3', extended.notice, plain(three.dossier))).toBe(true);
  });
});

const FIXTURE = readFileSync(join(ROOT, 'test/fixtures/notices/shumu-2031-7.yaml'), 'utf8');

/** The plan of a notice file that says this. */
async function planOf(plan: string) {
  const path = join(temporaryFolder(), 'notice.yaml');
  writeFileSync(path, FIXTURE.replace(/^phonePlan: .*$/m, `phonePlan: ${plan}`));
  return (await rulesOf(path)).notice.phonePlan;
}

describe('the phone plan of a notice', () => {
  test.each([
    // 0510 went over to eight digits; a notice may say so, for elsewhere seven may still be right.
    ['{ defaultArea: "0999", localDigits: 8 }', '0510-7654322', true],
    ['{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510"] }', '0510-7654322', false],
    ['{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510"] }', '0510-87654322', true],
    ['{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510"] }', '0511-7654322', true],
    ['{ defaultArea: "0999", localDigits: 7 }', '7654322', true],
    ['{ defaultArea: "0999", localDigits: 8 }', '7654322', false],
  ])('%s: %s is a number: %s', async (plan, written, valid) => {
    expect(parsePhones(written, await planOf(plan)).valid).toBe(valid);
  });

  test.each([
    '{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["510"] }',
    '{ defaultArea: "0999", localDigits: 8, eightDigitAreas: ["0510", "0510"] }',
    '{ defaultArea: "0999", localDigits: 8, eightDigitAreas: "0510" }',
    '{ defaultArea: "0999", localDigits: 9 }',
  ])('%s is refused', async (plan) => {
    await expect(planOf(plan)).rejects.toMatchObject({ code: 'badNotice' });
  });
});

const LEDGER_FILLED = `
  - id: ledger-rows
    severity: error
    stage: "2"
    clause: 四(三).4
    quote: 于12月28日前将宣传主题活动总结以及活动信息、照片等台账上报
    mark: 台账
    at: /ledgers/*/rows
    must: { type: integer, minimum: 1 }
    title: { zh: 台账不空, en: ledger not empty }
    problem: { minimum: { zh: 台账是空的, en: The ledger is empty } }
    expected: { zh: "不少于{minimum}行", en: "at least {minimum} row(s)" }
    remedy: { zh: 请填写台账。, en: Fill the ledger in. }
`;

function noticeWithLedger(): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'schemas/notices'), folder, { recursive: true });
  const path = join(folder, `${NOTICE}.yaml`);
  writeFileSync(path, readFileSync(path, 'utf8') + LEDGER_FILLED);
  return path;
}

const PAGE = (rows: string) => `<html><table><tr><td>序号</td><td>单位</td></tr>${rows}</table></html>`;

test.each<[string, string, string]>([
  ['名册.csv', '序号,单位\n', 'fail'],
  ['名册.csv', '序号,单位\n1,甲公司\n', 'pass'],
  ['名册.csv', '序号,单位\n1,\n2,\n填表人：,\n', 'fail'],
  ['名册.csv', '序号,单位\n1,甲公司\n合计,1\n', 'pass'],
  ['名册.xls', PAGE(''), 'fail'],
  ['名册.xls', PAGE('<tr><td>1</td><td>甲公司</td></tr>'), 'pass'],
  ['名册.xls', '', 'unchecked'],
])('%s %j: %s', async (name, content, verdict) => {
  const folder = copyOfExample('pass-kunshan');
  const list = join(folder, '报送清单.yaml');
  writeFileSync(list, readFileSync(list, 'utf8').replace('台账/培训班签到表.xlsx', `台账/${name}`));
  writeFileSync(join(folder, `台账/${name}`), content);
  const report = await reportOf(folder, await rulesOf(noticeWithLedger()));
  const found = report.findings.filter(
    ({ requirement, file }) => requirement === 'ledger-rows' && file?.includes('名册'),
  );
  expect(found.map((each) => each.verdict)).toEqual([verdict]);
});
