// A notice that asks for a ledger with something in it: the rows below the header decide, whatever the kind of sheet.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOfExample, NOTICE, ROOT, reportOf, rulesOf, temporaryFolder } from '../../make/run.ts';

const ADDED = `
  - id: ledger-filled
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
  writeFileSync(path, readFileSync(path, 'utf8') + ADDED);
  return path;
}

const PAGE = (rows: string) => `<html><table><tr><td>序号</td><td>单位</td></tr>${rows}</table></html>`;

test.each<[string, string, string]>([
  ['名册.csv', '序号,单位\n', 'fail'],
  ['名册.csv', '序号,单位\n1,甲公司\n', 'pass'],
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
    ({ requirement, file }) => requirement === 'ledger-filled' && file?.includes('名册'),
  );
  expect(found.map((each) => each.verdict)).toEqual([verdict]);
});
