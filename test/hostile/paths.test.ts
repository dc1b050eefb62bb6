// Submissions made to lead out of their folder, or to hold what is no file → never out, never waited for, never a pass.

import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeDocx, paragraph } from '../make/docx.ts';
import { copyOfExample, temporaryFolder } from '../make/run.ts';
import { checked, checkedByProgram, folderNaming, MATERIAL } from './folder.ts';

const isWindows = process.platform === 'win32';

test('the healthy twin passes', () => {
  expect(checkedByProgram(copyOfExample('pass-kunshan'))).toMatchObject({
    code: 0,
    err: '',
    verdict: 'pass',
  });
});

describe('names that lead out of the folder', () => {
  test.each([
    ['../../../../etc/passwd', 'notInFolder'],
    ['企业/../../../etc/passwd', 'notInFolder'],
    ['/etc/passwd', 'notInFolder'],
    ['\\\\server\\share\\a.docx', 'notInFolder'],
    ['C:\\Windows\\win.ini', 'notInFolder'],
    ['c:secret.docx', 'notInFolder'],
    ['file:///etc/passwd', 'notInFolder'],
    ['https://203.0.113.1/a.docx', 'notInFolder'],
    ['~/a.docx', 'notInFolder'],
    ['企业/con.docx', 'reservedName'],
    ['企业/NUL', 'reservedName'],
    ['企业/a.docx::$DATA', 'reservedName'],
    ['企业/a.docx.', 'reservedName'],
    ['企业/*.docx', 'reservedName'],
    ['企业', 'folder'],
    ['企业/没有这份.docx', 'absent'],
    [`企业/${'长'.repeat(200)}.docx`, 'absent'],
  ])('%s: %s', async (written, code) => {
    const { reasons, verdict, ...ran } = await checked(folderNaming(written));
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(verdict).toBe('fail');
    expect(reasons).toContain(code);
  });
});

describe.skipIf(isWindows)('things that are no files', () => {
  const without = () => {
    const folder = copyOfExample('pass-kunshan');
    rmSync(join(folder, MATERIAL));
    return folder;
  };

  test.each(['/etc/passwd', '/etc', '03_霍尔滕汽车零部件.docx'])('a link to %s', async (target) => {
    const folder = without();
    symlinkSync(target, join(folder, MATERIAL));
    const { code, reasons, out } = await checked(folder);
    expect([code, reasons.includes('link')]).toEqual([1, true]);
    expect(out).not.toContain('root:');
  });

  test('a folder on the way that is a link', async () => {
    const elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere, 'a.docx'), makeDocx(paragraph('甲')));
    const folder = folderNaming('外/a.docx');
    symlinkSync(elsewhere, join(folder, '外'));
    expect((await checked(folder)).reasons).toContain('link');
  });

  test('a pipe that nobody writes to', async () => {
    const folder = without();
    execFileSync('mkfifo', [join(folder, MATERIAL)]);
    const { code, err, reasons } = await checked(folder);
    expect([code, err, reasons.includes('notRegular')]).toEqual([1, '', true]);
  });

  test('a socket', async () => {
    const folder = without();
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => {
      server.listen(join(folder, MATERIAL), resolve);
    });
    expect((await checked(folder)).reasons).toContain('notRegular');
  });
});

test('what was handed in is as it was before: no file more, none changed', async () => {
  const folder = copyOfExample('pass-kunshan');
  const look = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => [name, statSync(join(folder, name)).mtimeMs, statSync(join(folder, name)).size]);
  const before = look();
  await checked(folder);
  expect(look()).toEqual(before);
});
