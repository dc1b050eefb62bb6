// The same input gives the same bytes wherever and however the program runs; colour is only for people.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SLOW } from '../make/often.ts';
import { EXAMPLES, temporaryFolder } from '../make/run.ts';
import { baosong, hasTerminal, onTerminal, type Surroundings } from '../make/shell.ts';

const FAILING = join(EXAMPLES, 'fail-length-short');
const ESCAPE = '\u001b';

/** What one run prints and writes in every format. */
function bytesOf(surroundings: Surroundings = {}): readonly string[] {
  const folder = temporaryFolder();
  const files = ['r.json', 'r.xml', 'r.md'].map((name) => join(folder, name));
  const { code, out, err } = baosong([FAILING, ...files.flatMap((file) => ['-o', file])], surroundings);
  expect([code, err]).toEqual([1, '']);
  return [out, ...files.map((file) => readFileSync(file, 'utf8'))];
}

describe('the same bytes', () => {
  let once: readonly string[] | undefined;
  const usual = () => {
    once ??= bytesOf({ cwd: EXAMPLES });
    return once;
  };

  test('in another language, time zone and working directory', () => {
    const env = { LANG: 'tr_TR.UTF-8', LC_ALL: 'C', TZ: 'Pacific/Kiritimati', COLUMNS: '40' };
    expect(bytesOf({ env, cwd: '/' })).toEqual(usual());
  });

  test.each([
    ['in a second run', {}],
    ['under LANG=C', { env: { LANG: 'C', LC_ALL: 'C' } }],
    ['in another time zone', { env: { TZ: 'America/New_York' } }],
    ['from another working directory', { cwd: '/' }],
    ['with a narrow COLUMNS', { env: { COLUMNS: '40' } }],
    ['with all but that', { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'C', TZ: 'Pacific/Kiritimati' }, cwd: '/' }],
  ])('%s', SLOW, (_how, surroundings) => {
    expect(bytesOf(surroundings)).toEqual(usual());
  });

  test.each([
    ['2012-12-28 23:59', 'pass'],
    ['2012-12-29 00:00', 'fail'],
    ['2012-12-28T16:00:00Z', 'fail'],
  ])('a last day ends in the notice’s zone, wherever the machine stands: %s', SLOW, (asOf, verdict) => {
    for (const TZ of ['America/New_York', 'Pacific/Kiritimati']) {
      const args = [join(EXAMPLES, 'pass-kunshan'), '--stage', '2', '--as-of', asOf, '-f', 'json'];
      expect(JSON.parse(baosong(args, { env: { TZ } }).out)).toMatchObject({ verdict });
    }
  });
});

describe('where reports went', () => {
  test.skipIf(!hasTerminal)('is told on a terminal, and not with -q', SLOW, () => {
    const file = join(temporaryFolder(), 'r.json');
    expect(onTerminal([FAILING, '-o', file]).out).toContain(`已写：${file}`);
    expect(onTerminal([FAILING, '-q', '-o', file]).out).not.toContain('已写');
  });
});

describe('colour', () => {
  test('never in a pipe, unless FORCE_COLOR asks for it', () => {
    expect(baosong([FAILING]).out).not.toContain(ESCAPE);
    expect(baosong([FAILING], { env: { TERM: 'xterm-256color' } }).out).not.toContain(ESCAPE);
    expect(baosong([FAILING], { env: { FORCE_COLOR: '1' } }).out).toContain(ESCAPE);
    expect(baosong([FAILING], { env: { FORCE_COLOR: '0' } }).out).not.toContain(ESCAPE);
  });

  test('only adds colour: the words stay the same', SLOW, () => {
    const coloured = baosong([FAILING], { env: { FORCE_COLOR: '1' } }).out;
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(baosong([FAILING]).out);
  });

  test.each(['json', 'junit', 'markdown'])('never in %s', SLOW, (format) => {
    expect(baosong([FAILING, '-f', format], { env: { FORCE_COLOR: '1' } }).out).not.toContain(ESCAPE);
  });

  test.skipIf(!hasTerminal)('on a terminal, but for NO_COLOR and TERM=dumb', SLOW, () => {
    expect(onTerminal([FAILING]).out).toContain(`${ESCAPE}[`);
    expect(onTerminal([FAILING], { NO_COLOR: '1' }).out).not.toContain(ESCAPE);
    expect(onTerminal([FAILING], { NO_COLOR: '' }).out).toContain(`${ESCAPE}[`);
    expect(onTerminal([FAILING], { TERM: 'dumb' }).out).not.toContain(ESCAPE);
  });
});
