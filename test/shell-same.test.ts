// The same input gives the same bytes wherever and however the program runs; colour is only for people.

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from './make/run.ts';
import { baosong, hasTerminal, onTerminal } from './make/shell.ts';

const FAILING = join(EXAMPLES, 'fail-length-short');
const ESCAPE = '\u001b';

describe('the same bytes', () => {
  const ways = {
    'LANG=C': { env: { LANG: 'C', LC_ALL: 'C' } },
    'another time zone': { env: { TZ: 'America/New_York' } },
    'another working directory': { cwd: '/' },
    'a narrow COLUMNS': { env: { COLUMNS: '40' } },
    'all of them': { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'C', TZ: 'Pacific/Kiritimati' }, cwd: '/' },
  };

  test.each(Object.entries(ways))('under %s', (_name, way) => {
    for (const format of ['text', 'json', 'junit', 'markdown']) {
      const args = [FAILING, '-f', format];
      expect(baosong(args, way)).toEqual(baosong(args));
    }
  });

  test.each([
    ['2012-12-28 23:59', 'pass'],
    ['2012-12-29 00:00', 'fail'],
    ['2012-12-28T16:00:00Z', 'fail'],
  ])('a last day ends in the notice’s zone, wherever the machine stands: %s', (asOf, verdict) => {
    for (const TZ of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'UTC']) {
      const args = [join(EXAMPLES, 'pass-kunshan'), '--stage', '2', '--as-of', asOf, '-f', 'json'];
      expect(JSON.parse(baosong(args, { env: { TZ } }).out)).toMatchObject({ verdict });
    }
  });

  test('twice in a row', () => {
    expect(baosong([FAILING, '-f', 'json'])).toEqual(baosong([FAILING, '-f', 'json']));
  });
});

describe('colour', () => {
  test('never in a pipe, unless FORCE_COLOR asks for it', () => {
    expect(baosong([FAILING]).out).not.toContain(ESCAPE);
    expect(baosong([FAILING], { env: { TERM: 'xterm-256color' } }).out).not.toContain(ESCAPE);
    expect(baosong([FAILING], { env: { FORCE_COLOR: '1' } }).out).toContain(ESCAPE);
    expect(baosong([FAILING], { env: { FORCE_COLOR: '0' } }).out).not.toContain(ESCAPE);
  });

  test('only adds colour: the words stay the same', () => {
    const coloured = baosong([FAILING], { env: { FORCE_COLOR: '1' } }).out;
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(baosong([FAILING]).out);
  });

  test.each(['json', 'junit', 'markdown'])('never in %s', (format) => {
    expect(baosong([FAILING, '-f', format], { env: { FORCE_COLOR: '1' } }).out).not.toContain(ESCAPE);
  });

  test.skipIf(!hasTerminal)('on a terminal, but for NO_COLOR and TERM=dumb', () => {
    expect(onTerminal([FAILING]).out).toContain(`${ESCAPE}[`);
    expect(onTerminal([FAILING], { NO_COLOR: '1' }).out).not.toContain(ESCAPE);
    expect(onTerminal([FAILING], { NO_COLOR: '' }).out).toContain(`${ESCAPE}[`);
    expect(onTerminal([FAILING], { TERM: 'dumb' }).out).not.toContain(ESCAPE);
  });
});
