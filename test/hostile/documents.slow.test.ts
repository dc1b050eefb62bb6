// Every hostile document, through the program as it is shipped → its word, in time, in memory; its twin is read.
// @module-tag slow

import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { temporaryFolder } from '../make/run.ts';
import { CASES } from './documents.ts';
import { HEALTHY } from './healthy.ts';

const MOST_KILOBYTES = 768 * 1024;
const TIME = '/usr/bin/time';

interface CountedDocument {
  readonly code: number | null;
  readonly err: string;
  readonly says: string;
  readonly kilobytes: number;
}

/** Runs `count` under a clock; the peak of memory where the system can tell it. */
function count(path: string): CountedDocument {
  const program = [process.execPath, join(inject('home'), 'bin/baosong.js'), 'count', '-f', 'json', path];
  const [command = '', ...args] = existsSync(TIME)
    ? [TIME, '-f', '%M', '-o', `${path}.peak`, ...program]
    : program;
  const ran = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 });
  const peak = existsSync(TIME)
    ? spawnSync('tail', ['-n', '1', `${path}.peak`], { encoding: 'utf8' }).stdout
    : '0';
  const [row] = ran.stdout === '' ? [] : JSON.parse(ran.stdout);
  return { code: ran.status, err: ran.stderr, says: row?.unread?.code ?? 'facts', kilobytes: Number(peak) };
}

describe('hostile documents', () => {
  test.each(CASES.map((each) => [`${each.file}: ${each.what}`, each] as const))(
    '%s',
    (_, { file, bytes, says }) => {
      const path = join(temporaryFolder(), file);
      writeFileSync(path, bytes);
      const counted = count(path);
      expect(says).toContain(counted.says);
      expect(counted.code).toBe(counted.says === 'facts' ? 0 : 1);
      expect(counted.err).toBe('');
      expect(counted.kilobytes).toBeLessThan(MOST_KILOBYTES);
    },
  );
});

describe('healthy twins', () => {
  const twins = Object.entries(HEALTHY).filter(([format]) => !['zip', 'eml', 'manifest'].includes(format));
  test.each(twins)('%s', (_, { name, bytes }) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, bytes);
    expect(count(path)).toMatchObject({ code: 0, err: '', says: 'facts' });
  });
});
