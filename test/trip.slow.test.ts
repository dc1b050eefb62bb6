// The way of a path through `check` stays short: see trip.mjs for the rule. Before the rooms were made it was 26 files.
// @module-tag slow

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the path given to check enters at most 14 files', () => {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'trip.mjs')], {
    encoding: 'utf8',
  });
  const files = printed.trimEnd().split('\n').slice(0, -1);
  expect(files[0]).toBe('cli/commands/check.ts');
  // In process and in a worker; else the script, and not the program, would have lost the way.
  expect(files).toContain('cli/check-in-process.ts');
  expect(files).toContain('platform/node/workers/worker.ts');
  expect(files.length, printed).toBeLessThanOrEqual(14);
});
