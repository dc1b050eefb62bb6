// The names of src: one word for one thing, one thing for one word; each failing message says how to mend it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFile, sourceFiles } from './make/source.ts';

const FILES = sourceFiles();

const TYPE = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;
const EXPORTED_FUNCTION = /^export (?:async )?function\*? (\w+)/gm;

/** Names that match in more than one file, each with a sentence that teaches. */
function shared(files: readonly SourceFile[], pattern: RegExp): string[] {
  const holders = new Map<string, Set<string>>();
  for (const { path, code } of files) {
    for (const [, name = ''] of code.matchAll(pattern)) {
      holders.set(name, (holders.get(name) ?? new Set()).add(path));
    }
  }
  return [...holders]
    .filter(([, paths]) => paths.size > 1)
    .map(
      ([name, paths]) =>
        `${name} means something in ${[...paths].join(' and ')}: name each by what it is (a row of a sheet: SheetRow), or import the one from the other`,
    );
}

/** Words that a reader would have to be told → what the field says. */
const METAPHORS: Readonly<Record<string, string>> = {
  told: 'view',
  tell: 'toView',
  phrase: 'messages',
  digest: 'summary, or hash',
  birth: 'createFindings',
  born: 'created',
  growing: 'draft',
  bench: 'context',
  gravity: 'severityOrder',
  weighty: 'countsTowardVerdict',
  obstacle: 'blocker',
  spot: 'match, or place',
  story: 'textPart',
  company: 'the things it holds',
  remembered: 'memoize',
  trouble: 'userError',
  shelf: 'tree, or paths',
  desk: 'taskContext',
  seat: 'workerHandle',
  errand: 'handler',
  sight: 'snapshot',
  buried: 'onExit',
  learnt: 'nextAttempt',
  world: 'environment',
  slip: 'typo',
  whoever: 'what it is',
  composer: 'paragraphBuilder',
  manner: 'runStyle',
  strips: 'dotPlot',
  hang: 'hangingIndent',
};

const DECLARED =
  /\b(?:const|let|function\*?|interface|type|class)\s+(\w+)|(?:^|[({,;])\s*(?:readonly )?(\w+)\??:\s/gm;

const wordsOf = (name: string) => name.split(/(?<=[a-z\d])(?=[A-Z])|_/).map((word) => word.toLowerCase());

function metaphorsIn({ path, code }: SourceFile): string[] {
  const names = new Set([...code.matchAll(DECLARED)].map(([, declared, member]) => declared ?? member ?? ''));
  return [...names].flatMap((name) =>
    wordsOf(name)
      .filter((word) => Object.hasOwn(METAPHORS, word))
      .map((word) => `${path} names something ${name}: for “${word}” say ${METAPHORS[word]}`),
  );
}

describe('one thing for one word', () => {
  test('each type is declared in one file', () => {
    expect(shared(FILES, TYPE)).toEqual([]);
  });

  test('each exported function is declared in one file', () => {
    expect(shared(FILES, EXPORTED_FUNCTION)).toEqual([]);
  });

  test('a name that two files give is caught', () => {
    const files = [
      sourceFile('core/a.ts', 'interface Row {}\nexport function read() {}'),
      sourceFile('core/b.ts', 'export type Row = 1;\n// type Cell\nfunction read() {}'),
      sourceFile('core/c.ts', 'type Cell = 1;\nexport async function read() {}'),
    ];
    expect(shared(files, TYPE)).toEqual([expect.stringMatching(/^Row means something in core\/a.ts and/)]);
    expect(shared(files, EXPORTED_FUNCTION)).toEqual([
      expect.stringMatching(/^read .*core\/a.ts and core\/c/),
    ]);
  });
});

describe('the field’s word for each thing', () => {
  test('no metaphors', () => {
    expect(FILES.flatMap(metaphorsIn)).toEqual([]);
  });

  test.each([
    ['const shelf = 1;', /for “shelf” say tree/],
    ['export interface ToldFinding {}', /for “told” say view/],
    ['function f(bench: number) {}', /for “bench” say context/],
    ['interface A {\n  readonly spots: 1;\n  readonly spot?: 2;\n}', /names something spot:/],
    ['const HAN_DESK = /x/;', /for “desk”/],
  ])('%j is caught', (text, message) => {
    expect(metaphorsIn(sourceFile('core/a.ts', text))).toEqual([expect.stringMatching(message)]);
  });

  test.each(["const text = 'told';", '// a shelf', 'const hash = made.digest();', 'const hanging = 1;'])(
    '%j is not',
    (text) => {
      expect(metaphorsIn(sourceFile('core/a.ts', text))).toEqual([]);
    },
  );
});

test('every page that a comment of src cites is in the repository', () => {
  const root = join(import.meta.dirname, '..');
  const missing = sourceFiles().flatMap(({ path, text }) =>
    [...text.matchAll(/^.*(?:\/\/|\*) .*?\b([\w./-]+\.md)\b/gm)]
      .map(([, page = '']) => page)
      .filter((page) => !existsSync(join(root, page)))
      .map((page) => `${path} cites ${page}: cite docs/… by its whole path, or say the reason here`),
  );
  expect(missing).toEqual([]);
});
