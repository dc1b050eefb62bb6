// No sentence of any catalogue holds a gap, whatever is not known.

import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS, GLOBAL_OPTIONS } from '../../../src/cli/command-table.ts';
import { LANGUAGES } from '../../../src/core/i18n/languages.ts';
import type { Advice, Messages } from '../../../src/core/i18n/messages.ts';
import type { UnreadDetail } from '../../../src/core/model/document.ts';
import type { ManifestProblemDetail } from '../../../src/core/model/manifest.ts';
import { interpolate, localized } from '../../../src/core/report/interpolate.ts';
import { REPORTERS, report } from '../../../src/core/reporters/index.ts';
import { NO_COLOUR } from '../../../src/core/reporters/style.ts';
import type { PhoneProblem } from '../../../src/core/text/phone-number.ts';
import { inbox, named } from '../../make/batch.ts';
import { rulesOf } from '../../make/run.ts';
import { sheetsOf } from '../../make/workbook.ts';
import { pseudo } from './pseudo.ts';
import { SAMPLES } from './samples.ts';

/** What shows that something is missing from a sentence, or was never put into it. */
const GAP = /undefined|NaN|null\b|\[object|Infinity|\{\w*\}|“”|（）|\(\)|\bMB\b|(?<!\d)MB/;

/** Steps of whoever has the program, its examples or what was received. */
const BESIDE_THE_SENDER =
  /检查一次|再检查|请直接检查|示例文件夹|收件的人|别人发来|baosong|check (?:again|the folder)|and check (?:it|that)|then check|the examples|from an example|others sent|received it|receiver/i;

const CATALOGUES = Object.entries(LANGUAGES);

/** Samples are called on the functions of the same place; what stands there else is none of ours. */
function* called(samples: unknown, table: unknown, path: string): Iterable<readonly [string, unknown]> {
  if (typeof table === 'function') {
    for (const given of samples as readonly unknown[][])
      yield [`${path}(${JSON.stringify(given)})`, table(...given)];
    return;
  }
  for (const [name, inner] of Object.entries(samples as object))
    yield* called(inner, (table as Record<string, unknown>)[name], `${path}.${name}`);
}

/** Every text below a table that is no function. */
function* textsIn(table: unknown, path: string): Iterable<readonly [string, string]> {
  if (typeof table === 'string') yield [path, table];
  else if (typeof table === 'object' && table !== null)
    for (const [name, inner] of Object.entries(table)) yield* textsIn(inner, `${path}.${name}`);
}

/** An answer is a text or texts. */
function holds(answer: unknown): boolean {
  const texts = [answer].flat();
  return texts.length > 0 && texts.every((text) => typeof text === 'string' && !GAP.test(text));
}

/** Any selection of details: each may be missing. */
const some = <Detail>(details: { [Name in keyof Detail]-?: fc.Arbitrary<NonNullable<Detail[Name]>> }) =>
  fc.record(details as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }) as fc.Arbitrary<Detail>;

const word = fc.constantFrom('甲', 'a/b', '清单.yaml.txt', '表.xlsx');
const number = fc.constantFrom(1, 2, 20_000, 20 * 1024 * 1024);
const text = fc.constantFrom('x', 'y');

const guessedBy = fc.constantFrom('folder', 'fileName', 'text', 'table', 'photo', 'notice');

const unreadDetail = some<Omit<UnreadDetail, 'kind' | 'wanted'> & { kind?: string; wanted?: string }>({
  value: word,
  by: guessedBy,
  other: word,
  otherBy: guessedBy,
  otherFile: word,
  isFile: fc.constant(1),
  several: fc.constant(2),
  takes: fc.constant('file' as const),
  asPhoto: fc.constant(1),
  isList: fc.constant(true as const),
  cut: word,
  kind: text,
  wanted: text,
  container: fc.constantFrom('zip', 'archive', 'mail'),
  limit: number,
  pixels: number,
  isSheet: fc.constant(true as const),
  more: number,
  similar: word,
  why: fc.constantFrom(
    'normalisation',
    'width',
    'blank',
    'case',
    'folder',
    'ending',
    'spelling',
    'place',
    'marks',
  ),
  part: word,
  unknown: fc.constantFrom(
    'notGiven',
    'listUnreadable',
    'mailNone',
    'mailUnreadable',
    'mailZone',
    'mailSeveral',
  ),
  file: word,
  what: fc.constantFrom(
    'characterMap',
    'ratio',
    'archiveExpandedBytes',
    'entryBytes',
    'archive',
    'unfinished',
    'other',
  ),
  content: text,
  system: text,
  count: number,
  method: number,
  page: number,
});

const manifestDetail = some<ManifestProblemDetail>({
  lines: text,
  inItems: fc.constant(1),
  takes: fc.constantFrom('file', 'value'),
  limit: number,
  length: number,
  bytes: number,
  cause: fc.constantFrom(
    'afterQuote',
    'complexKey',
    'fullWidthBracket',
    'fullWidthComma',
    'fullWidthHyphen',
    'fullWidthQuote',
    'hyphenWithoutBlank',
    'missingColon',
    'needsQuotes',
    'other',
    'unclosedBracket',
    'wideBlank',
  ),
  character: fc.constantFrom('（', '：'),
  key: word,
  first: word,
  similar: word,
  empty: fc.constant(1),
  special: word,
  file: word,
  second: word,
  wanted: fc.constantFrom('text', 'list', 'map'),
  found: fc.constantFrom('text', 'list', 'map'),
  text: word,
  named: word,
  known: word,
  name: word,
  reason: fc.constantFrom('empty', 'link'),
  form: fc.constantFrom('html', 'rtf'),
});

const phoneProblem = (code: PhoneProblem['code']) =>
  some<Omit<PhoneProblem, 'code' | 'part'>>({
    digits: fc.constantFrom(4, 12),
    wanted: fc.constantFrom(8, 11),
    as: fc.constantFrom('mobile', 'landline'),
  }).map((rest): PhoneProblem => ({ code, part: '8801', ...rest }));

describe.each(CATALOGUES)('the catalogue %s', (name, load) => {
  test('bears the name under which it is registered', async () => {
    expect((await load()).language).toBe(name);
  });

  test('has no text with a gap', async () => {
    const gaps = [...textsIn(await load(), name)].filter(([, each]) => each === '' || !holds(each));
    expect(gaps).toEqual([]);
  });

  test('has no gap in a sentence about anything', async () => {
    const sentences = [...called(SAMPLES, await load(), name)];
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter(([, answer]) => !holds(answer))).toEqual([]);
  });

  test.each(['unread', 'unreadPackage', 'manifest'] as const)(
    'has none whatever detail of “%s” is missing',
    async (section) => {
      const advice: Messages['unread' | 'unreadPackage' | 'manifest'] = (await load())[section];
      const detail: fc.Arbitrary<object> = section === 'manifest' ? manifestDetail : unreadDetail;
      for (const [code, { says, do: remedy, ask = remedy }] of Object.entries(advice))
        fc.assert(
          fc.property(detail, (given) => {
            expect([code, says(given), remedy(given), ask(given)]).toSatisfy((all: string[]) =>
              all.every((each) => each !== '' && holds(each)),
            );
          }),
        );
    },
  );

  // A letter's reader has no program, nor its examples, and did not receive what was sent.
  test('asks in a letter for nothing that takes the program or the receiver', async () => {
    const { unread, unreadPackage, manifest, openRange, finding } = await load();
    const given: Advice<object>[] = [unread, unreadPackage, manifest].flatMap((all) => Object.values(all));
    const details = fc.sample(fc.oneof(unreadDetail, manifestDetail), { numRuns: 300, seed: 1 });
    const asked = given.flatMap(({ do: remedy, ask = remedy }) => [{}, ...details].map((each) => ask(each)));
    const always = [
      ...Object.values(openRange).map((each) => each.do),
      finding.lookInWord,
      finding.openFirst,
    ];
    const ofRules = (await rulesOf()).notice.requirements.flatMap(({ remedy, remedyFor = {} }) =>
      [remedy, ...Object.values(remedyFor)].map((each) => (name === 'zh' ? each.zh : each.en)),
    );
    expect(ofRules.length).toBeGreaterThan(100);
    expect(new Set([...asked, ...always, ...ofRules].filter((each) => BESIDE_THE_SENDER.test(each)))).toEqual(
      new Set(),
    );
  });

  test('has none about a number of which little is known', async () => {
    for (const [code, says] of Object.entries((await load()).phone))
      fc.assert(
        fc.property(phoneProblem(code as PhoneProblem['code']), (problem) => {
          expect(says(problem)).toSatisfy(holds);
        }),
      );
  });
});

describe('English', () => {
  /** “the 1 days”; a verb is no plural. */
  const MISCOUNTED =
    /(?<![\d.,:×–-]|of )1 (?:[a-z]+ )?(?!(?:is|was|has|lacks|as|besides)\b)[a-z]{2,}(?<!s)s\b|\w\(s\)/;
  const ofOne = (given: unknown): unknown => {
    if (typeof given === 'number') return 1;
    if (Array.isArray(given)) return given.map(ofOne);
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(Object.entries(given).map(([name, inner]) => [name, ofOne(inner)]));
  };

  test('counts one of something as one', async () => {
    const sentences = [...called(ofOne(SAMPLES), await LANGUAGES.en(), 'en')];
    expect(
      sentences.filter(([, answer]) => [answer].flat().some((each) => MISCOUNTED.test(`${each}`))),
    ).toEqual([]);
    expect('Stage 1 is 1 days late').toMatch(MISCOUNTED);
  });

  test('so do the texts of the notice, by the number that is put into them', async () => {
    const { requirements } = (await rulesOf()).notice;
    const one = new Proxy({}, { get: () => 1 });
    const texts = requirements.flatMap(({ problem = {}, remedyFor = {}, title, expected, remedy }) =>
      [title, expected, remedy, ...Object.values(problem), ...Object.values(remedyFor)].map(({ en }) =>
        interpolate(en, one),
      ),
    );
    expect(texts.filter((each) => MISCOUNTED.test(each))).toEqual([]);
    expect(texts).toContain('Stage 1 is 1 day late');
    const two = { gap: 2, actual: 0 };
    expect(interpolate('{gap|more park|more parks}, {actual|day|days}', two)).toBe('2 more parks, 0 days');
    expect(interpolate('{other|day|days}', two)).toBe('{other|day|days}');
  });

  test('has no comma, colon or full stop of another script, but where it shows one', async () => {
    const shown = /“[^”]*”|《[^》]*》/g;
    const sentences = [...called(SAMPLES, await LANGUAGES.en(), 'en')];
    expect(
      sentences.filter(([, answer]) =>
        [answer].flat().some((each) => /[、，；：。（）]/.test(`${each}`.replace(shown, ''))),
      ),
    ).toEqual([]);
    const { manifest } = await LANGUAGES.en();
    expect(manifest.tab.says({ lines: '3、5…' })).toBe('A tab at the start of the line (lines 3, 5…)');
    expect(manifest.colonsRead.says({ lines: '3' })).toContain('(line 3)');
    expect(manifest.looseKey.says({ key: 'k', similar: '联系人、电话' })).toContain('“联系人, 电话”');
  });
});

describe.each(CATALOGUES)('whatever the system refuses, in %s', (_, load) => {
  /** What each means (errno(3)) has words of its own. */
  const NAMED = [
    'ENOENT EACCES EPERM ENOSPC EDQUOT EROFS EMFILE ENFILE ENOMEM EBUSY ENOTDIR EISDIR ELOOP ENAMETOOLONG EIO ENODEV',
    'ENXIO ESTALE EEXIST ENOTEMPTY ETIMEDOUT EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ENOTCONN EAGAIN EINVAL',
    'EFBIG ETXTBSY EXDEV ENOTSUP EOPNOTSUPP',
  ].flatMap((line) => line.split(' '));
  const ALL = [...new Set([...NAMED, ...Object.keys(constants.errno), 'UNKNOWN', 'EFTYPE', ''])];

  const toldOf = async (system: string) => {
    const { unreadable, cannotWrite, cannotPrint, systemRefused } = (await load()).error;
    const at = { path: '甲/乙', system };
    return [unreadable(at), cannotWrite(at), cannotPrint({ system }), systemRefused({ system })];
  };

  test.each(ALL)('%s is told in words, with the next step', async (system) => {
    for (const sentence of await toldOf(system)) {
      expect(sentence).toSatisfy(holds);
      // The code stands behind the words, in brackets, for whoever is asked; what to do is a sentence of its own.
      const words = sentence.replaceAll(`（${system}）`, '').replaceAll(`(${system})`, '');
      expect(words).not.toMatch(/\bE[A-Z]{3,}\b|UNKNOWN|errno/);
      expect(words.split(/[。；]|[.;] /).filter((each) => each.trim() !== '').length).toBeGreaterThan(1);
    }
  });

  test('none of those that have a meaning for the reader is told by the words for all the rest', async () => {
    const rest = (await toldOf('E2BIG')).map((each) => each.replace(/[（(]E2BIG[）)]/, ''));
    const alike = await Promise.all(
      NAMED.map(async (system) => {
        const told = (await toldOf(system)).map((each) =>
          each.replace(`（${system}）`, '').replace(` (${system})`, ''),
        );
        return told.some((each, at) => each === rest[at]?.replace(' .', '.')) ? [system] : [];
      }),
    );
    expect(alike.flat()).toEqual([]);
  });
});

describe('a language that the notice does not speak', () => {
  test('is told the Chinese words of the notice, and its own where it has some', () => {
    expect(localized({ zh: '甲', en: 'a' }, pseudo)).toBe('甲');
    expect(localized({ zh: '甲', en: 'a', xx: 'x' }, pseudo)).toBe('x');
  });

  test.each(Object.keys(REPORTERS))('has no gap in %s', async (format) => {
    const style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
    for (const input of [inbox(), named(inbox().submissions, inbox())]) {
      const made = await report(format, { ...input, messages: pseudo }, style);
      const shown = made instanceof Uint8Array ? JSON.stringify(sheetsOf(made)) : [...made].join('');
      expect(shown).toContain('⟦');
      expect(shown).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('what a sentence tells a reader to type is there', () => {
  const SOURCES = ['src/core/i18n/zh.ts', 'src/core/i18n/en.ts', 'schemas/built-in.yaml'];
  const sentences = SOURCES.flatMap((path) => readFileSync(path, 'utf8').split('\n'));
  const namesIn = (flags: string) => flags.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? [];
  const ofAll = ['--help', '--version', ...GLOBAL_OPTIONS.flatMap(({ flags }) => namesIn(flags))];
  const optionsOf = new Map(
    COMMANDS.map(({ name, options }) => [
      name,
      [...ofAll, ...options.flatMap(({ flags }) => namesIn(flags))],
    ]),
  );
  const every = [...new Set([...optionsOf.values()].flat())];

  /** `baosong batch … --shard 1/2 -o a.json` → the command, and the options behind it. */
  const typed = sentences.flatMap((sentence) =>
    [...sentence.matchAll(/baosong (?<command>[a-z]+)?(?<rest>[^。；;`'）)]*)/gu)].map(({ groups }) => ({
      sentence: sentence.trim(),
      command: groups?.['command'],
      options: (groups?.['rest'] ?? '').match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [],
    })),
  );

  test('commands, and their options', () => {
    expect(typed.length).toBeGreaterThan(10);
    const unknown = typed.filter(({ command, options }) => {
      const known = command === undefined ? every : optionsOf.get(command);
      return known === undefined || options.some((option) => !known.includes(option));
    });
    expect(unknown).toEqual([]);
  });

  test('options by themselves', () => {
    const named = sentences.flatMap((sentence) => sentence.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? []);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((option) => !every.includes(option))).toEqual([]);
  });

  test('the examples that a list may be copied from', () => {
    expect(sentences.some((sentence) => sentence.includes('示例文件夹'))).toBe(true);
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({
      files: expect.arrayContaining(['examples', 'docs']),
    });
  });
});
