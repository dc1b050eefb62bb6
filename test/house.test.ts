// The house rules of the design, held over every file of src; each failing message says how to mend it.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SLOW } from './make/often.ts';
import { type Import, roomOf, type SourceFile, sourceFile, sourceFiles } from './make/source.ts';

const ROOT = join(import.meta.dirname, '..');

/** From the ground up: a wing imports from itself and from those before it. */
const WINGS = ['core', 'documents', 'submission', 'platform', 'cli'];

/** From the ground up: a room imports from floors below its own. Strangers of one floor do not know each other. */
const FLOORS: readonly { readonly rooms: readonly string[]; readonly strangers?: true }[] = [
  {
    rooms: [
      'core/model',
      'core/limits',
      'core/ports',
      'core/user-error',
      'core/json-pointer',
      'core/memoize',
    ],
  },
  { rooms: ['core/text'] },
  { rooms: ['core/manifest', 'core/notice', 'core/facts', 'core/i18n', 'documents'], strangers: true },
  { rooms: ['core/draft'] },
  { rooms: ['submission', 'core/evaluate', 'core/report'], strangers: true },
  { rooms: ['core/check', 'core/reporters', 'core/batch'], strangers: true },
  { rooms: ['core/summarize'] },
  { rooms: ['platform/node', 'platform/browser'], strangers: true },
  { rooms: ['cli'] },
];

const FILES = sourceFiles();
const wingOf = (path: string) => WINGS.indexOf(path.split('/')[0] ?? '');
const floorOf = (room: string) => FLOORS.findIndex(({ rooms }) => rooms.includes(room));

/** What is wrong with one import, in a sentence that teaches; undefined where it goes downstairs. */
function wrongStair({ path, room }: SourceFile, { target }: Import): string | undefined {
  const to = roomOf(target);
  const [from, onto] = [floorOf(room), floorOf(to)];
  if (room === to) return undefined;
  if (onto < 0) return `${path} imports ${target}: the room "${to}" has no floor; give it one in FLOORS.`;
  if (onto > from || wingOf(target) > wingOf(path))
    return `${path} climbs from "${room}" up to "${to}" (${target}). Move what both need down a floor, or hand it in as an argument.`;
  if (onto === from && FLOORS[from]?.strangers)
    return `${path} ("${room}") knows its neighbour "${to}" (${target}). Join the two in a room above, or move what they share below.`;
  return undefined;
}

const wrongStairs = (file: SourceFile) =>
  file.imports.filter(({ own }) => own).flatMap((each) => wrongStair(file, each) ?? []);

describe('imports go downstairs', () => {
  test('every room has a floor', () => {
    const homeless = [...new Set(FILES.map(({ room }) => room))].filter((room) => floorOf(room) < 0);
    expect(homeless, 'give each new room a floor in FLOORS of test/house.test.ts').toEqual([]);
  });

  test('in every file', () => {
    expect(FILES.flatMap(wrongStairs)).toEqual([]);
  });

  test.each([
    [
      'core/text/count.ts',
      "import { check } from '../check.ts';",
      /climbs from "core\/text" up to "core\/check"/,
    ],
    [
      'documents/pdf.ts',
      "const { zh } = await import('../core/i18n/zh.ts');",
      /knows its neighbour "core\/i18n"/,
    ],
    ['core/evaluate/a.ts', "import { sourceOf } from '../../documents/index.ts';", /up to "documents"/],
    ['submission/a.ts', "export {\n  run,\n} from '../cli/commands/check.ts';", /climbs from "submission"/],
    ['documents/a.ts', "import { x } from '../platform/node/bytes.ts';", /climbs from "documents"/],
    [
      'platform/browser/a.ts',
      "import { x } from '../node/bytes.ts';",
      /knows its neighbour "platform\/node"/,
    ],
    ['core/memoize.ts', "import type { Report } from './reporters/index.ts';", /climbs from "core\/memoize"/],
    ['core/check.ts', "import './attic/ghost.ts';", /"core\/attic" has no floor/],
  ])('a stair climbed in %s is caught', (path, text, message) => {
    expect(wrongStairs(sourceFile(path, text))).toEqual([expect.stringMatching(message)]);
  });

  test('and never in a circle', () => {
    const next = new Map(
      FILES.map(({ path, imports }) => [path, imports.filter(({ own }) => own).map(({ target }) => target)]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path) || way.includes(path)) return;
      for (const target of next.get(path) ?? []) visit(target, [...way, path]);
      done.add(path);
    };
    for (const { path } of FILES) visit(path, []);
    expect(circles, 'lay what both need into a file of its own').toEqual([]);
  });
});

/** A room with an `index.ts` is entered by it alone. */
const DOORS = [...new Set(FILES.map(({ room }) => room))].filter((room) =>
  FILES.some(({ path }) => path === `${room}/index.ts`),
);

/** Files that others may import past the door of their room. */
const SIDE_DOORS: Readonly<Record<string, string>> = {
  'core/notice/ajv-library.ts': 'a library, loaded by whoever needs it',
  'core/notice/precompile.ts':
    'the build alone runs it; behind the door its compiler would be in every start',
  'core/reporters/chalk-library.ts': 'a library, loaded by whoever needs it',
  'core/reporters/style.ts': 'the shell says whether there are colours',
  'core/reporters/text-layout.ts': 'the shell lays out its own tables and help',
  'core/reporters/batch.ts': 'the formats of a batch',
  'core/reporters/letter/index.ts': 'letters are a command of their own',
};

test('a room is entered by its door', () => {
  const past = FILES.flatMap(({ path, room, imports }) =>
    imports
      .filter(({ own, target }) => own && roomOf(target) !== room && DOORS.includes(roomOf(target)))
      .filter(({ target }) => target !== `${roomOf(target)}/index.ts` && SIDE_DOORS[target] === undefined)
      .map(
        ({ target }) => `${path} reaches past the door to ${target}: export it in ${roomOf(target)}/index.ts`,
      ),
  );
  expect(past).toEqual([]);
});

interface Manifest {
  readonly imports: Readonly<Record<string, { readonly browser: string; readonly default: string }>>;
}

const PORTS = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest).imports;
const isPortFile = (path: string) =>
  Object.values(PORTS).some((hosts) => Object.values(hosts).includes(`./src/${path}`));

/** What only one host has, by name. */
const NODE_ALONE =
  /\bBuffer\b|\bprocess\b|\bsetImmediate\b|\b__(?:dir|file)name\b|\brequire\(|\bimport\.meta\b/;

describe('below platform any host will do', () => {
  const ports = readFileSync(join(ROOT, 'src/core/ports.ts'), 'utf8');

  const below = FILES.filter(
    ({ path }) => wingOf(path) < wingOf('platform/') || path.startsWith('platform/browser/'),
  );

  test('no module of Node', () => {
    const astray = below.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => isBuiltin(target))
        .map(
          ({ target }) => `${path} imports ${target}: ask for it by a port (src/core/ports), or hand it in`,
        ),
    );
    expect(astray).toEqual([]);
  });

  test('no name that Node alone has', () => {
    const astray = below.flatMap(({ path, code }) =>
      code
        .split('\n')
        .filter((line) => NODE_ALONE.test(line))
        .map((line) => `${path}: ${line.trim()}: bytes are Uint8Array, and \`#bytes\` works on them`),
    );
    expect(astray).toEqual([]);
  });

  test.each(Object.entries(PORTS))(
    '%s has a file for each host, and its type in core/ports',
    (name, hosts) => {
      const file = `${name.slice(1)}.ts`;
      expect(hosts).toEqual({
        browser: `./src/platform/browser/${file}`,
        default: `./src/platform/node/${file}`,
      });
      for (const path of Object.values(hosts))
        expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      expect(ports.toLowerCase()).toContain(`export interface ${name.slice(1)}port {`);
    },
  );

  test('a port knows its type and its host, and nothing of ours besides', () => {
    const astray = FILES.filter(({ path }) => isPortFile(path)).flatMap(({ path, imports }) =>
      imports
        .filter(({ own, target }) => (own ? roomOf(target) !== 'core/ports' : target.startsWith('#')))
        .map(({ target }) => `${path} imports ${target}: a port stands below every room that calls it`),
    );
    expect(astray).toEqual([]);
  });

  test('only those ports are asked for, and only by name', () => {
    const astray = FILES.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('#') && PORTS[target] === undefined)
        .map(({ target }) => `${path} asks for ${target}: name it in "imports" of package.json`),
    );
    expect(astray).toEqual([]);
  });
});

/** Packages that a file may name itself; everything else comes through a `…-library.ts` beside its user. */
const OWN_DOORS: Readonly<Record<string, { readonly files: RegExp; readonly because: string }>> = {
  commander: { files: /^cli\//, because: 'every run of the shell needs it' },
  ajv: {
    files: /^core\/notice\/precompile\.ts$/,
    because: 'the build alone runs it; no start of the program does',
  },
  '@hyzyla': { files: /^platform\/(?:node|browser)\/pdf\.ts$/, because: 'the port is its door' },
};

const isLibrary = (path: string) => path.endsWith('-library.ts');

describe('libraries', () => {
  test('come through a door of their own', () => {
    const astray = FILES.filter(({ path }) => !isLibrary(path)).flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ own, typeOnly, target }) => !own && !typeOnly && !isBuiltin(target) && !target.startsWith('#'),
        )
        .filter(({ target }) => !OWN_DOORS[target.split('/')[0] ?? '']?.files.test(path))
        .map(
          ({ target }) =>
            `${path} imports ${target}: re-export the names it needs in ${target}-library.ts beside it`,
        ),
    );
    expect(astray).toEqual([]);
  });

  /** So small that a file of its own would cost more than they do. */
  const LIGHT = ['core/text/date-fns-library.ts'];

  /** What every start runs through, the bundle's entries and what stands in its first chunk. */
  const STARTS = ['cli/main.ts', 'cli/commands/check.ts', 'platform/node/workers/entry.ts'];

  /** The files that are loaded with one of these, and from which of them. */
  function loadedWith(starts: readonly string[]): ReadonlyMap<string, string> {
    const from = new Map(starts.map((path) => [path, path]));
    for (const path of from.keys())
      for (const { target, own, lazy, typeOnly } of FILES.find((file) => file.path === path)?.imports ?? [])
        if (own && !lazy && !typeOnly && !from.has(target)) from.set(target, path);
    return from;
  }

  test('are loaded only when they are called for', () => {
    const eager = [...loadedWith(STARTS)]
      .filter(([path]) => isLibrary(path) && !LIGHT.includes(path))
      .map(([path, from]) => `${from} loads ${path} with every start: write await import() on the way to it`);
    expect(eager).toEqual([]);
    expect(loadedWith(STARTS).size).toBeGreaterThan(100);
  });

  test('nor what drafts a list, where there is one', () => {
    const brought = [...loadedWith(STARTS).keys()].filter((path) => path.startsWith('core/draft/'));
    expect([brought, FILES.some(({ path }) => path.startsWith('core/draft/'))]).toEqual([[], true]);
  });

  test('and help brings none of what reads, counts or looks for near names', () => {
    const brought = [...loadedWith(['cli/main.ts'])]
      .filter(([path]) =>
        /^documents\/|^submission\/|^core\/(?:facts|evaluate|manifest)\/|\/did-you-mean/.test(path),
      )
      .map(([path, from]) => `${from} loads ${path}: write await import() on the way to it`);
    expect(brought).toEqual([]);
  });
});

describe('the machine is looked at in few rooms', () => {
  test('console, the clock and chance only in cli and platform', () => {
    const look = /\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b/;
    const astray = FILES.filter(({ path }) => wingOf(path) < wingOf('platform/')).flatMap(({ path, code }) =>
      code
        .split('\n')
        .filter((line) => look.test(line))
        .map((line) => `${path}: ${line.trim()}: take it as an argument, as Environment does`),
    );
    expect(astray).toEqual([]);
  });

  test("nothing asks for a locale or the machine's time zone", () => {
    const look =
      /\btoLocale\w+|\bIntl\.|\blocaleCompare\b|\.getTimezoneOffset\b|\.get(?:Hours|Date|Month|FullYear|Day)\(/;
    const astray = FILES.filter(({ code }) => look.test(code)).map(({ path }) => path);
    expect(astray, 'the same input gives the same bytes on every machine').toEqual([]);
  });
});

/** Handed over as a whole to who builds a page of it. */
const WHOLE = ['platform/browser/check-files.ts'];

/** Names in braces of an import, static or not, or behind one: `(await import('./a.ts')).a`. */
function importedNames(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [
    ...[
      ...text.matchAll(
        /(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{(?<names>[^}]*)\}\s*from|\{(?<late>[^{}]*)\}\)?\s*(?:=\s*await\s+\w+\(|=>)/g,
      ),
    ]
      .flatMap(({ groups }) => (groups?.['names'] ?? groups?.['late'] ?? '').split(','))
      .map(
        (name) =>
          name
            .replace(/^\s*type\s/, '')
            .trim()
            .split(/\s|:/)[0] ?? '',
      ),
    ...[...text.matchAll(/(?:import\([^)]*\)\)?|\b(?:module|library|loaded|found|more))\.(?<name>\w+)/g)].map(
      ({ groups }) => groups?.['name'] ?? '',
    ),
  ]);
}

const otherTexts = () => [
  readFileSync(join(ROOT, 'esbuild.config.mjs'), 'utf8'),
  ...readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.m?[jt]s$/.test(path))
    .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8')),
];

const MOST_LINES = 200;
const MOST_LINES_OF_ONE_THING = 400;

/** Files that are one thing, and longer for it. */
const LONG: Readonly<Record<string, string>> = {
  'documents/containers/xml/cursor.ts': 'one interpreter with the scanner, which reads through it',
  'documents/containers/xml/scanner.ts': 'an interpreter',
  'documents/formats/ofd/ofd-part.ts': 'an interpreter',
  'core/model/document.ts': 'types and tables of what is known of a document',
  'core/report/view.ts': 'types of what a report says',
  'platform/browser/inflate.ts': 'an interpreter',
  'platform/node/workers/pool.ts': 'the states of one pool',
};

/** A language's catalogue, and the table of its types, are as long as they must be. */
const isCatalogue = (path: string) => /^core\/i18n\/(?:messages|[a-z]{2})\.ts$/.test(path);

describe('each file', () => {
  // What a test looks at may be exported for it; what nobody imports is nobody's business.
  test('exports no function or value that nobody imports', () => {
    const own = FILES.filter(({ path }) => !WHOLE.includes(path));
    const used = new Set(importedNames([...FILES.map(({ text }) => text), ...otherTexts()]));
    const idle = own.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const) (?<name>\w+)/gm)].flatMap(({ groups }) =>
        used.has(groups?.['name'] ?? '') ? [] : [`${path}: ${groups?.['name']}`],
      ),
    );
    expect(idle, 'make it local, or delete it').toEqual([]);
  });

  // What is listed is joined where it is said: `list` of the language; here only what is written back in Chinese.
  test('joins nothing with the list comma of one language, but what a list of a submission says', () => {
    const joining = FILES.filter(({ path, text }) => !isCatalogue(path) && /join\('[、，；]'\)/.test(text));
    const own = /^core\/(?:draft\/contacts|manifest\/(?:parted-values|repairs)|evaluate\/location)\.ts$/;
    expect(joining.map(({ path }) => path).filter((path) => !own.test(path))).toEqual([]);
  });

  test(`has at most ${MOST_LINES} lines, or ${MOST_LINES_OF_ONE_THING} where it is one thing`, () => {
    const long = FILES.filter(({ path }) => !isCatalogue(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > (LONG[path] === undefined ? MOST_LINES : MOST_LINES_OF_ONE_THING));
    expect(long, 'split it by what it turns into what; an interpreter or a table may stand in LONG').toEqual(
      [],
    );
  });

  test('has a name in kebab-case that no folder has, and says what is in it', () => {
    const odd = FILES.map(({ path }) => path).filter(
      (path) =>
        !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(path) ||
        /(?:^|\/)(?:utils?|helpers?|manager|common|misc)\b/.test(path) ||
        FILES.some((other) => other.path.startsWith(path.replace(/\.ts$/, '/'))),
    );
    expect(odd).toEqual([]);
  });

  test('begins with a sentence that says what it turns into what', () => {
    const mute = FILES.filter(({ text }) => !/^\/\/ \S.{15,}/.test(text)).map(({ path }) => path);
    expect(mute).toEqual([]);
  });

  test('has named exports only, and every rule it silences carries a reason', () => {
    const byDefault = FILES.filter(({ code }) => /^export default\b/m.test(code)).map(({ path }) => path);
    expect(byDefault).toEqual([]);
    const silent = FILES.flatMap(({ path, text }) =>
      (text.match(/(?:biome-ignore|@ts-(?:ignore|expect-error|nocheck)|eslint-disable).*/g) ?? [])
        .filter((line) => !/^biome-ignore [\w/]+: \S.{9,}/.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(silent).toEqual([]);
  });
});

test('a file of slow tests bears their tag, or no run would take it', () => {
  const slow = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.slow.test.ts'),
  );
  const mute = slow.filter(
    (path) =>
      !/^(?:\/\/.*\n)*\/\/ @module-tag slow$/m.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
  );
  expect([slow.length > 3, mute]).toEqual([true, []]);
});

// See trip.mjs for the rule. Before the rooms were made it was 26 files.
test('the path given to check enters at most 14 files', SLOW, () => {
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
