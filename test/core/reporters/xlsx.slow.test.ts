// The workbook, opened by LibreOffice → the same sheets and the same words.
// @module-tag slow

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xlsx } from '../../../src/core/reporters/xlsx/index.ts';
import { hostileInbox } from '../../make/batch.ts';
import { hasProgram } from '../../make/often.ts';

describe.skipIf(!hasProgram('soffice'))('opened by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baosong-xlsx-'));
  const sheets = new Map<string, string>();

  beforeAll(async () => {
    writeFileSync(join(folder, 'r.xlsx'), await xlsx(hostileInbox()));
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const run = ['--headless', profile, '--convert-to', filter, '--outdir', folder, join(folder, 'r.xlsx')];
    expect(spawnSync('soffice', run, { timeout: 110_000 }).status).toBe(0);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
      sheets.set(name.replace(/^r-|\.csv$/g, ''), readFileSync(join(folder, name), 'utf8'));
    }
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('all sheets are there', () => {
    expect([...sheets.keys()].sort()).toEqual(['单位', '汇总', '经办人', '未报送', '问题'].sort());
  });

  test('Chinese is whole, a phone keeps its zero, a share is no date, a formula is not reckoned', () => {
    const units = sheets.get('单位') ?? '';
    expect(units).toContain('云溪澄湖精密机械有限公司');
    expect(units).toContain('05550123');
    expect(units).toContain('3/5');
    expect(units).toContain("'=1+1");
    expect(units).toContain('_x003D_1+1');
    expect(sheets.get('汇总')).toMatch(/南浦区.*2\/3/);
  });
});
