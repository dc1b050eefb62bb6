// What is installed with the program → few packages, pinned by their sums, none of which runs a script on installing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './make/run.ts';

interface Locked {
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const own = read('package.json');
const locked: Readonly<Record<string, Locked>> = read('package-lock.json').packages;
const shipped = Object.entries(locked).filter(([path, { dev }]) => path !== '' && dev !== true);

test('at most twelve direct dependencies, each locked', () => {
  const names = Object.keys(own.dependencies);
  expect(names.length).toBeLessThanOrEqual(12);
  expect(names.filter((name) => locked[`node_modules/${name}`] === undefined)).toEqual([]);
});

test('every package that is installed with the program is pinned by its sum', () => {
  expect(shipped.length).toBeGreaterThanOrEqual(Object.keys(own.dependencies).length);
  expect(shipped.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('none of them runs a script on installing, nor does ours but for the build', () => {
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  const scripts = Object.keys(own.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name));
  expect(scripts).toEqual(['prepare']);
});
