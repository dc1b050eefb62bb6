// Reports that would go over what was handed in, or into it → refused before anything is read, by whatever name.

import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfExample, temporaryFolder } from '../make/run.ts';
import { here } from '../make/shell.ts';
import { LIST } from './folder.ts';

const isWindows = process.platform === 'win32';

describe('what was handed in is written neither over nor into', () => {
  const look = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const { isFile, size, mtimeMs } = factsOf(join(folder, name));
        return [name, isFile, size, mtimeMs];
      });
  const factsOf = (path: string) => {
    const facts = statSync(path);
    return { isFile: facts.isFile(), size: facts.size, mtimeMs: facts.mtimeMs };
  };

  /** What is read, by a name that does not matter, and where the report would go. */
  const refused = async (home: string, args: readonly string[], cwd?: string) => {
    const before = look(home);
    const { code, out, err } = await here(args, cwd);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/在要检查的材料里面，报告不能写到那里。|写到了同一个文件/);
    expect(look(home)).toEqual(before);
  };

  test.each([
    ['into the folder', 'r.json'],
    ['deep in it', '企业/r.json'],
    ['by a way round', '../pass-kunshan/r.json'],
    ['over the list', LIST],
    ['over a material', '台账/主题活动工作方案.docx'],
  ])('check: %s', async (_, name) => {
    const folder = copyOfExample('pass-kunshan');
    await refused(folder, ['check', folder, '-f', 'json', '-o', join(folder, name)]);
    await refused(folder, ['check', '.', '-f', 'json', '-o', name], folder);
  });

  test.skipIf(isWindows)('check: through a link to it', async () => {
    const folder = copyOfExample('pass-kunshan');
    const link = join(temporaryFolder(), '别名');
    symlinkSync(folder, link);
    await refused(folder, ['check', folder, '-o', join(link, 'r.json')]);
    await refused(folder, ['check', link, '-o', join(folder, 'r.json')]);
  });

  test('batch: over a zip, into a submission; beside them is allowed', async () => {
    const inbox = copyOfExample('inbox-2012-26');
    const batch = (path: string) => ['batch', inbox, '-q', '-f', 'json', '-o', join(inbox, path)];
    await refused(inbox, batch('常熟市.zip'));
    await refused(inbox, batch('吴中区/r.json'));
    await refused(inbox, [...batch('吴中区/1.json'), '--shard', '1/2']);
    expect((await here(batch('r.json'))).code).toBe(1);
  });

  test('notify: letters in the inbox would be a submission in the next run', async () => {
    const inbox = copyOfExample('inbox-2012-26');
    await refused(inbox, ['notify', inbox, '-o', join(inbox, '通知')]);
    await refused(inbox, ['notify', inbox, '-o', inbox]);
  });

  test('merge: over a part', async () => {
    const folder = temporaryFolder();
    const part = join(folder, '1.json');
    await here(['batch', copyOfExample('inbox-2012-26'), '--shard', '1/5', '-o', part]);
    await refused(folder, ['merge', part, '-o', part]);
  });

  test.skipIf(isWindows)('two reports to one file, by two names', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '甲'));
    symlinkSync(join(folder, '甲'), join(folder, '乙'));
    const outputs = ['甲', '乙'].flatMap((name) => ['-o', join(folder, name, 'r.json')]);
    await refused(folder, ['check', copyOfExample('pass-kunshan'), ...outputs]);
  });
});
