// What a command line chooses before anything is read: the language of a refusal, the notice.

import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedNotice } from '../../src/cli/choose-notice.ts';
import { parseEarly } from '../../src/cli/parse-early.ts';
import { fillFolder, temporaryFolder } from '../make/run.ts';

const ROOT = join(import.meta.dirname, '../..');
const INVENTED = 'shumu-2031-7';
const REAL = 'suzhou-2012-26';

/** Notice paths with the bundled notice and the invented one. */
function pathsOfTwo() {
  const schemas = temporaryFolder();
  cpSync(join(ROOT, 'schemas'), schemas, { recursive: true });
  for (const ending of ['yaml', 'txt']) {
    const file = `${INVENTED}.${ending}`;
    copyFileSync(join(ROOT, 'test/fixtures/notices', file), join(schemas, 'notices', file));
  }
  return { schemas, compiled: join(schemas, 'none') };
}

const listing = (list: string) => fillFolder(temporaryFolder(), { '报送清单.yaml': list });

describe('of two bundled notices', () => {
  test.each([
    ['the id of one', `规则: ${REAL}\n`, REAL],
    ['the id of the other', `规则: ${INVENTED}\n`, INVENTED],
    ['the number on paper', '规则: 苏人保监〔2012〕26号\n', REAL],
    ['nothing', '经办人: 柏志新\n', INVENTED],
    ['a third', '规则: nowhere-2000-1\n', INVENTED],
    ['nothing that can be read', '规则： "\n\t- [', INVENTED],
  ])('a list that names %s is judged by it, or by the first', async (_what, list, wanted) => {
    expect(await namedNotice(undefined, pathsOfTwo(), [listing(list)])).toBe(wanted);
  });

  test('the command line stands above every list; a folder without a list leaves it to the next', async () => {
    const path = listing(`规则: ${REAL}\n`);
    expect(await namedNotice(INVENTED, pathsOfTwo(), [path])).toBe(INVENTED);
    expect(await namedNotice(undefined, pathsOfTwo(), [temporaryFolder(), join(path, 'gone'), path])).toBe(
      REAL,
    );
  });
});

const seen = (args: readonly string[]) => {
  const { language, limits, command, asksHelp } = parseEarly(args);
  return [language, command.name, ...(limits ? ['limits'] : []), ...(asksHelp ? ['help'] : [])];
};

describe('seen early', () => {
  test.each<[string, string[]]>([
    ['', ['zh', 'check']],
    ['folder', ['zh', 'check']],
    ['batch inbox', ['zh', 'batch']],
    ['--lang en batch inbox', ['en', 'batch']],
    ['batch inbox --lang=en', ['en', 'batch']],
    ['explain id --lang en', ['en', 'explain']],
    ['--lang en --lang zh', ['zh', 'check']],
    ['--limits --lang en', ['en', 'check', 'limits']],
    ['batch --help', ['zh', 'batch', 'help']],
    ['notify -h', ['zh', 'notify', 'help']],
    // An option before the command belongs to the default command, to which `batch` is then a folder.
    ['-q batch inbox', ['zh', 'check']],
    ['-- --lang en', ['zh', 'check']],
    // Refused when the program parses: until then it speaks the default language.
    ['batch inbox --lang fr', ['zh', 'batch']],
    ['batch inbox --lang', ['zh', 'check']],
  ])('%s', (line, expected) => {
    expect(seen(line.split(' ').filter((arg) => arg !== ''))).toEqual(expected);
  });
});
