// The notices' own data → the words, numbers and dates that the program must not know.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Notice, Vocabulary } from '../src/core/model/notice.ts';
import { sourceFiles } from './make/source.ts';

const NOTICES = join(import.meta.dirname, '../schemas/notices');
const SHORT = 6;

/** Words that a notice uses too, where our own screens, types or a file format mean them plainly. */
const OUR_OWN: readonly (readonly [words: string, files: RegExp, because: string])[] = [
  ['notice submitter submitted', /./, 'names of the form itself: schemas/notice.schema.json'],
  ['columns', /./, 'the width of a screen, the columns of a table'],
  ['photo photos 照片', /^(?!core\/(?:facts|evaluate|check|notice)\b)/, 'the image family, in words'],
  ['caption summary', /^documents\/formats\/(?:html|odt)\//, 'elements of HTML and ODF'],
  [
    'caption summary',
    /^core\/(?:(?:report|reporters|i18n|batch)\/|model\/summary|summarize)/,
    'a line under a picture; what is kept',
  ],
  ['summary', /^(?:cli|platform)\//, 'what a batch keeps of a submission'],
  ['register', /^cli\/commands\/explain\.ts/, 'the clause register'],
  ['ledger ledgers', /^documents\/formats\/(?:html|sheet)/, 'what an office calls any table'],
  ['信息', /^core\/i18n\//, 'a menu of Word; 位置信息'],
  ['material contact remark', /^core\/(?:i18n|text|report|reporters)\//, 'plain words of our own prose'],
];

function notices(): Notice[] {
  return readdirSync(NOTICES)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => parse(readFileSync(join(NOTICES, name), 'utf8')) as Notice);
}

/** Every property of the vocabulary with its English name, outer ones first. */
function propertiesOf(entry: Vocabulary): (readonly [string, Vocabulary])[] {
  const own = Object.entries(entry.properties ?? {});
  return [
    ...own,
    ...[...own.map(([, inner]) => inner), ...(entry.items ? [entry.items] : [])].flatMap(propertiesOf),
  ];
}

/** 'activities' → 'activity', 'parks' → 'park'; 'news' has none. */
function singularOf(name: string): string {
  return name === 'news' ? name : name.replace(/ies$/, 'y').replace(/s$/, '');
}

/** Lists are what a notice collects: its item kinds, in the plural and the singular, and their titles. */
function itemKinds({ manifest }: Notice): string[] {
  const lists = propertiesOf(manifest).filter(([, { type }]) => type === 'array');
  return lists.flatMap(([name, { title = '' }]) => [name, singularOf(name), title]);
}

function longNames({ manifest }: Notice): string[] {
  return propertiesOf(manifest)
    .map(([name]) => name)
    .filter((name) => name.length >= SHORT);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function figures({ requirements }: Notice): string[] {
  const large = requirements.flatMap(({ must }) => numbersIn(must)).filter((each) => each >= 1000);
  return large.map(String);
}

function days({ stages, issued }: Notice): string[] {
  return [...stages.map(({ due }) => due), issued].flatMap((date) => {
    const [, month = '', day = ''] = date.split('-');
    return [`${month}-${day}`, `${Number(month)}月${Number(day)}日`];
  });
}

function people({ recipient, submitters, phonePlan }: Notice): string[] {
  const { contacts, phones, mailbox, office } = recipient;
  const districts = submitters.flatMap(({ code, name, short = '', aliases, former }) => [
    code,
    name.zh,
    name.en,
    short,
    ...aliases,
    ...former,
  ]);
  return [...contacts, ...phones, mailbox, office.zh, office.en, phonePlan.defaultArea, ...districts];
}

function names({ id, number, title, issuers, clauses, requirements, taxonomies }: Notice): string[] {
  const terms = Object.values(taxonomies).flatMap(({ source, terms }) => [
    source,
    ...terms.map(({ term }) => term),
  ]);
  const ids = [...clauses, ...requirements].map((each) => each.id).filter((each) => each.length >= SHORT);
  return [id, number, title.zh, ...issuers, ...ids, ...terms.filter((term) => [...term].length > 2)];
}

const FIXED = [
  '企业',
  '园区',
  'enterprise',
  'harmonious',
  '2000',
  '2500',
  '11-30',
  '12-28',
  '苏州',
  '吴中',
  '昆山',
];

const FORBIDDEN = [
  ...new Set([
    ...FIXED,
    ...notices().flatMap((notice) => [
      ...itemKinds(notice),
      ...longNames(notice),
      ...figures(notice),
      ...days(notice),
      ...people(notice),
      ...names(notice),
    ]),
  ]),
].filter((word) => word.length > 1);

/** Latin words stand between boundaries, so that `market` is no `mark`; numbers between other digits; Han has none. */
function patternOf(word: string): RegExp {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (/\p{Script=Han}/u.test(word)) return new RegExp(escaped, 'u');
  if (/^[\d-]+$/.test(word)) return new RegExp(`(?<![\\d.]|0x)${escaped}(?!\\d)`, 'u');
  return new RegExp(`(?<![\\w.-])${escaped}(?![\\w-])`, 'iu');
}

const PATTERNS = FORBIDDEN.map((word) => [word, patternOf(word)] as const);

/** The forbidden words of a line, but for those that its file means plainly. */
function wordsIn(line: string, path = ''): string[] {
  const plain = OUR_OWN.filter(([, files]) => files.test(path)).flatMap(([words]) => words.split(' '));
  return PATTERNS.filter(([word, pattern]) => pattern.test(line) && !plain.includes(word)).map(
    ([word]) => word,
  );
}

describe('no word, number or date of a notice stands in src', () => {
  test('the list is made from the notices themselves', () => {
    expect(FORBIDDEN).toEqual(
      expect.arrayContaining(['parks', 'photo', '2500', '12-28', '12月28日', '65115512', '张鑫']),
    );
  });

  test.each(['if (kind === "enterprises")', '// at most 2500 字', "due: '2012-12-28'", '请打0512', 'park'])(
    'it would be seen: %s',
    (line) => expect(wordsIn(line)).not.toEqual([]),
  );

  test('in any file, comments too', () => {
    const found = sourceFiles().flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          wordsIn(line, path).map((word) => `${path}:${index + 1} says “${word}”: ${line.trim()}`),
        ),
    );
    expect(
      found,
      'a notice is data: say it in schemas/notices/*.yaml; src knows only the form of a notice',
    ).toEqual([]);
  });
});
