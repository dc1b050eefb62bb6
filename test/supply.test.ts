// What comes with the program → few packages, pinned by their sums, none of which runs a script; each bundled one with its licence.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { ROOT } from './make/run.ts';
import { sourceFiles } from './make/source.ts';

interface Locked {
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const own = read('package.json');
const locked: Readonly<Record<string, Locked>> = read('package-lock.json').packages;
const all = Object.entries(locked).filter(([path]) => path !== '');
const shipped = all.filter(([, { dev }]) => dev !== true);

test('at most twelve packages are installed with the program, theirs included', () => {
  expect(shipped.length).toBeLessThanOrEqual(12);
  const names = Object.keys(own.dependencies);
  expect(names.filter((name) => locked[`node_modules/${name}`] === undefined)).toEqual([]);
});

test('every package, those that build and test it too, is pinned by its sum', () => {
  expect(shipped.length).toBeGreaterThanOrEqual(Object.keys(own.dependencies).length);
  expect(all.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('no package runs a script on installing, nor does ours but for the build', () => {
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  // npm asks for a word about each other one that would; ours is no, for they work without.
  const asking = all.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const names = asking.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(own.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])));
  const scripts = Object.keys(own.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name));
  expect(scripts).toEqual(['prepare']);
});

const LICENCES = readFileSync(join(ROOT, 'docs/licences.md'), 'utf8');
const ROWS = [...LICENCES.matchAll(/^\| (\S+) \| (\d\S*) \| (\S+) \|$/gm)].map(([, ...row]) => row);
const TEXTS = readFileSync(join(inject('home'), 'dist/LICENSES.txt'), 'utf8');

test('docs/licences.md names each package that the source imports and that is not installed beside it', () => {
  const imported = sourceFiles()
    .flatMap(({ imports }) => imports)
    .filter(({ own, typeOnly, target }) => !own && !typeOnly && !/^(?:node:|#)/.test(target))
    .map(({ target }) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target);
  const beside = ['@hyzyla/pdfium'];
  const wanted = [...new Set(imported)].filter((name) => !beside.includes(name));
  expect(wanted.length).toBeGreaterThan(8);
  expect(ROWS.map(([name]) => name)).toEqual(expect.arrayContaining(wanted));
});

test.each(ROWS)(
  '%s %s is under %s, as the package says, and one that lets us ship it',
  (name = '', version, licence) => {
    const folder = join(ROOT, 'node_modules', name);
    const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect([said.version, said.license]).toEqual([version, licence]);
    expect(licence).toMatch(/^(?:MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0)$/);
    expect(TEXTS).toContain(`${name} ${version} (${licence})`);
  },
);
