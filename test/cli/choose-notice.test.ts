// Which of several bundled notices a run judges by: the one that the lists name, else the first.

import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedNotice } from '../../src/cli/choose-notice.ts';
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
