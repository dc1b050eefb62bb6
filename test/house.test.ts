// The house rules of the design, held over every file of src; each failing message says how to mend it.

import { describe, expect, test } from 'vitest';
import { type Import, roomOf, type SourceFile, sourceFile, sourceFiles } from './make/source.ts';

/** Floors from the ground up: a room imports from floors below its own, never from above. */
const FLOORS: readonly { readonly rooms: readonly string[]; readonly strangers?: true }[] = [
  { rooms: ['model', 'limits', 'trouble', 'pointer', 'told', 'remembered', 'library'] },
  { rooms: ['text'] },
  // Rooms that do not know each other: what they share lies below, who joins them lies above.
  { rooms: ['documents', 'manifest', 'notice', 'phrase', 'reporters'], strangers: true },
  { rooms: ['submission', 'measure', 'judge', 'conclude', 'safe-report'] },
  { rooms: ['check', 'batch', 'digest'] },
  { rooms: ['commands'] },
  { rooms: ['cli'] },
];

const FILES = sourceFiles();
const floorOf = (room: string) => FLOORS.findIndex(({ rooms }) => rooms.includes(room));

/** What is wrong with one import, in a sentence that teaches; undefined where it goes downstairs. */
function wrongStair({ path, room }: SourceFile, { target }: Import): string | undefined {
  const to = roomOf(target);
  const [from, onto] = [floorOf(room), floorOf(to)];
  if (room === to || (onto >= 0 && onto < from)) return undefined;
  if (onto < 0) return `${path} imports ${target}: the room "${to}" has no floor; give it one in FLOORS.`;
  if (onto > from)
    return `${path} climbs from "${room}" up to "${to}" (${target}). Move what both need down a floor, or hand it in as an argument.`;
  if (FLOORS[from]?.strangers)
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
    ['text/count.ts', "import { check } from '../check.ts';", /climbs from "text" up to "check"/],
    ['documents/pdf.ts', "const { zh } = await import('../phrase/zh.ts');", /knows its neighbour "phrase"/],
    ['measure.ts', "export {\n  run,\n} from './commands/check.ts';", /climbs from "measure"/],
    ['pointer.ts', "import type { Report } from './reporters/index.ts';", /climbs from "pointer"/],
    ['check.ts', "import './attic/ghost.ts';", /"attic" has no floor/],
  ])('a stair climbed in %s is caught', (path, text, message) => {
    expect(wrongStairs(sourceFile(path, text))).toEqual([expect.stringMatching(message)]);
  });
});

/** Packages that a file may name itself; everything else comes through its door in src/library. */
const OWN_DOORS: Readonly<Record<string, { readonly files: RegExp; readonly because: string }>> = {
  commander: { files: /^(?:cli|commands\/)/, because: 'every run of the shell needs it' },
  ajv: {
    files: /^notice\/precompile\.ts$/,
    because: 'the build alone runs it; no start of the program does',
  },
  '@hyzyla': {
    files: /^documents\/pdf\/library\.ts$/,
    because: 'the door stands beside the memory it lends',
  },
};

describe('libraries', () => {
  test('come through their door in src/library', () => {
    const astray = FILES.filter(({ room }) => room !== 'library').flatMap(({ path, imports }) =>
      imports
        .filter(({ own, typeOnly, target }) => !own && !typeOnly && !target.startsWith('node:'))
        .filter(({ target }) => !OWN_DOORS[target.split('/')[0] ?? '']?.files.test(path))
        .map(({ target }) => `${path} imports ${target}: re-export the names it needs in src/library`),
    );
    expect(astray).toEqual([]);
  });

  /** So small that a file of its own would cost more than they do. */
  const LIGHT = ['library/date-fns.ts'];

  test('are loaded only when they are called for', () => {
    const heads = FILES.flatMap(({ imports }) => imports.filter(({ lazy, typeOnly }) => !lazy && !typeOnly));
    const awaited = ({ path }: SourceFile) => heads.every(({ target }) => target !== path);
    const eager = FILES.filter((file) => !awaited(file)).flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ target, lazy, typeOnly }) =>
            target.startsWith('library/') && !LIGHT.includes(target) && !lazy && !typeOnly,
        )
        .map(({ target }) => `${path} imports ${target} at its head: write await import() where it is used`),
    );
    expect(eager).toEqual([]);
  });
});

describe('the machine is looked at in few rooms', () => {
  test('node:fs only in submission, notice, commands and cli', () => {
    const astray = FILES.filter(({ imports }) => imports.some(({ target }) => /^node:fs\b/.test(target)))
      .filter(({ room }) => !['submission', 'notice', 'commands', 'cli'].includes(room))
      .map(({ path }) => `${path} reads the disk: let submission open files, and hand bytes in`);
    expect(astray).toEqual([]);
  });

  test('process, console, the clock and chance only in cli and commands', () => {
    const look = /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b/;
    const astray = FILES.filter(({ room }) => !['cli', 'commands'].includes(room)).flatMap(({ path, code }) =>
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

/** Types and tables without code may be long. */
const LONG: Readonly<Record<string, string>> = {
  'model.ts': 'every type that flows, in one file to be read top to bottom',
  'told.ts': 'types only: the same for what is told',
};

describe('each file', () => {
  test('has at most 200 lines', () => {
    const long = FILES.filter(({ path }) => LONG[path] === undefined)
      .map(({ path, text }) => [path, text.split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 200);
    expect(long, 'split it by what it turns into what').toEqual([]);
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
