// The sources below a folder → how many rooms, arrows, circles, homonyms and language files they have.
// node --import ./test/typescript.mjs test/count-house.ts [folder of a checkout]

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type SourceFile, sourceFiles } from './make/source.ts';

const root = process.argv[2] ?? join(import.meta.dirname, '..');
const files = sourceFiles(join(root, 'src'));

/** First step of the path, without its ending: `batch.ts` and `batch/roll.ts` are one room. */
const wing = (path: string) => (path.split('/')[0] ?? '').replace(/\.ts$/, '');

/** The same, but the parts of the core and of the platform are rooms of their own. */
function part(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return ['core', 'platform'].includes(first) ? `${first}/${second.replace(/\.ts$/, '')}` : wing(path);
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** What each file, or each room, imports; types too. */
function arrowsBetween(nodeOf: (path: string) => string): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = arrows.get(nodeOf(path)) ?? new Set();
    arrows.set(nodeOf(path), from);
    for (const { target } of imports.filter(({ own }) => own))
      if (nodeOf(target) !== nodeOf(path)) from.add(nodeOf(target));
  }
  return arrows;
}

const countOf = (arrows: Arrows) => [...arrows.values()].reduce((sum, { size }) => sum + size, 0);

/** Groups of nodes each of which leads to every other (Kosaraju). */
function circlesIn(arrows: Arrows): string[][] {
  const back = new Map([...arrows.keys()].map((node) => [node, new Set<string>()] as const));
  for (const [from, targets] of arrows) for (const to of targets) back.get(to)?.add(from);
  const order: string[] = [];
  const seen = new Set<string>();
  for (const node of arrows.keys()) visit(node, arrows, { seen, leave: (left) => order.push(left) });
  seen.clear();
  const groups = order.reverse().map((node) => {
    const group: string[] = [];
    visit(node, back, { seen, leave: (left) => group.push(left) });
    return group;
  });
  return groups.filter(({ length }) => length > 1);
}

interface Visit {
  readonly seen: Set<string>;
  readonly leave: (node: string) => void;
}

function visit(node: string, arrows: Arrows, { seen, leave }: Visit): void {
  if (seen.has(node)) return;
  seen.add(node);
  for (const next of arrows.get(node) ?? []) visit(next, arrows, { seen, leave });
  leave(node);
}

const DECLARED = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;

/** Names of types that are declared in more than one file. */
function homonyms(): string[] {
  const homes = new Map<string, number>();
  const namesIn = ({ code }: SourceFile) =>
    new Set([...code.matchAll(DECLARED)].map(([, name = '']) => name));
  for (const file of files) for (const name of namesIn(file)) homes.set(name, (homes.get(name) ?? 0) + 1);
  return [...homes].filter(([, count]) => count > 1).map(([name, count]) => `${name} ${count}`);
}

/** Named after a language: `zh.ts`, `en-screen.ts`. */
const languages = files.filter(({ path }) => /(?:^|\/)(?:zh|en)(?:-[a-z-]+)?\.ts$/.test(path));

function tracked(): string {
  return String(
    execFileSync('git', ['-C', root, 'ls-files', '-z']).toString('latin1').split('\0').length - 1,
  );
}

const byFile = arrowsBetween((path) => path);
const circles = circlesIn(byFile);
const same = homonyms();
for (const [what, count, which] of [
  ['files of src', files.length],
  ['wings', arrowsBetween(wing).size],
  ['arrows between wings', countOf(arrowsBetween(wing))],
  ['rooms, parts of core and platform counted', arrowsBetween(part).size],
  ['arrows between those rooms', countOf(arrowsBetween(part))],
  ['circles of files', circles.length, circles.map((circle) => circle.join(' → '))],
  [
    'circles of rooms',
    circlesIn(arrowsBetween(part)).length,
    circlesIn(arrowsBetween(part)).map((each) => each.join(' → ')),
  ],
  ['homonyms', same.length, same],
  ['language files', languages.length],
  ['tracked files', tracked()],
] as const)
  console.log(`${String(count).padStart(5)}  ${what}${which?.length ? `: ${which.join(', ')}` : ''}`);
