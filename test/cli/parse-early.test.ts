// What is known of the arguments before they are parsed is what the parser makes of them.

import { describe, expect, test } from 'vitest';
import { parseEarly } from '../../src/cli/parse-early.ts';

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
