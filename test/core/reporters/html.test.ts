import { describe, expect, test } from 'vitest';
import { en } from '../../../src/core/i18n/en.ts';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { html, htmlPieces } from '../../../src/core/reporters/html/index.ts';
import { NO_COLOUR, type Style } from '../../../src/core/reporters/style.ts';
import { alone, inbox, inboxWith, large, POISON, poisoned } from '../../make/batch.ts';
import { all, byClass, byId, byName, pageOf } from '../../make/page.ts';

const STYLE: Style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
const draw = (batch: ReportInput) => pageOf(html(batch, STYLE));
const BATCHES: readonly (readonly [string, () => ReportInput])[] = [
  ['an inbox', () => inbox()],
  ['an inbox in English', () => inbox('en')],
  ['one failing submission', () => alone(3)],
  ['one passing submission', () => alone(0)],
  ['hostile strings everywhere', () => poisoned()],
  ['hundreds of submitters', () => large(450)],
  [
    'an empty inbox',
    () => inboxWith({ rollCall: [], crossFindings: [] }, { ...inbox(), submissions: [], stages: [] }),
  ],
];

describe.each(BATCHES)('a page of %s', (_name, make) => {
  const source = html(make(), STYLE);
  const page = pageOf(source);

  test('is well-formed, says its language, and has each id once', () => {
    const ids = all(page).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(byName(page, 'html')[0]?.attributes['lang']).toMatch(/^(zh-CN|en)$/);
    expect(byName(page, 'h1')).toHaveLength(1);
    expect(byName(page, 'main')).toHaveLength(1);
  });

  test('names no colour that is none of its own', () => {
    const style = byName(page, 'style')[0]?.text ?? '';
    const known = new Set(style.match(/(?<=[{;])--[a-z-]+(?=:)/g));
    expect(known.size).toBeGreaterThan(10);
    expect((style.match(/(?<=var\()--[a-z-]+/g) ?? []).filter((name) => !known.has(name))).toEqual([]);
  });

  test('can run nothing and load nothing', () => {
    const policy = byName(page, 'meta').find(({ attributes }) => attributes['http-equiv'] !== undefined);
    expect(policy?.attributes['content']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    const active = ['script', 'link', 'iframe', 'object', 'embed', 'form', 'base', 'use', 'audio', 'video'];
    expect(all(page, ({ name }) => active.includes(name))).toEqual([]);
    const attributes = all(page).flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => /^on|^xlink|srcset|formaction|ping/i.test(name))).toEqual([]);
    expect(
      attributes.filter(
        ([name, value]) => name === 'src' && !/^data:image\/jpeg;base64,[\w+/]+=*$/.test(value),
      ),
    ).toEqual([]);
    expect(byName(page, 'style')[0]?.text).not.toMatch(/url\(|@import|expression/);
  });

  test('links only to places on the page that are there', () => {
    const ids = new Set(all(page).map(({ attributes }) => attributes['id']));
    const targets = byName(page, 'a').map(({ attributes }) => attributes['href'] ?? '');
    expect(targets.filter((target) => !target.startsWith('#') || !ids.has(target.slice(1)))).toEqual([]);
  });

  test('is the same each time, in one piece or in many', () => {
    expect(html(make(), STYLE)).toBe(source);
    expect([...htmlPieces(make(), STYLE)].join('')).toBe(source);
  });

  test('gives every table a caption and every heading cell a scope', () => {
    for (const table of byName(page, 'table')) {
      expect(byName(table, 'caption')[0]?.text).not.toBe('');
      expect(byName(table, 'th').filter(({ attributes }) => attributes['scope'] === undefined)).toEqual([]);
    }
  });
});

test('what a submitter writes is text and nothing else, escaped once', () => {
  const page = draw(poisoned());
  expect(byId(page, 's4').text).toContain(`南浦区${POISON}`);
  expect(page.text).not.toMatch(/&(amp;)?(lt|gt|quot|#39);/);
  const alternatives = byName(page, 'img').map(({ attributes }) => attributes['alt'] ?? '');
  expect(alternatives).toEqual([]); // no thumbnail is base64 any more: blanks stand in their place
  expect(byClass(page, 'blank')).toHaveLength(3);
});

describe('very many submitters', () => {
  const page = draw(large(450));

  test('the matrix comes in pages of two hundred, the first of them open, nobody lost', () => {
    const pages = byClass(byId(page, 'matrix'), 'page');
    expect(pages.map((each) => byName(each, 'tbody')[0]?.children.length)).toEqual([200, 200, 50]);
    expect(pages.map(({ attributes }) => attributes['open'])).toEqual(['open', undefined, undefined]);
    expect(byName(byId(page, 'matrix'), 'tbody').flatMap(({ children }) => children)).toHaveLength(450);
  });

  test('who passed is a row only; who failed has a card, folded by fifties', () => {
    expect(byClass(page, 'card').filter(({ attributes }) => attributes['class']?.includes(' pass'))).toEqual(
      [],
    );
    expect(byClass(page, 'card')).toHaveLength((450 / 10) * 4);
    expect(byClass(byId(page, 'cards'), 'page')).toHaveLength(4);
  });

  test('lengths are counted by bars, and every text is in one', () => {
    const bars = byClass(byId(page, 'lengths'), 'bar').map((bar) => Number(bar.text));
    const texts = large(450).submissions.reduce((sum, { texts: own }) => sum + own.length, 0);
    expect(bars.reduce((sum, each) => sum + each, 0)).toBe(texts);
  });
});

describe('masking', () => {
  const style = { ...STYLE, mask: true };

  test("hides submitters' numbers, keeps the office's own, and leaves pictures alone", () => {
    const page = pageOf(html(inbox(), style));
    const whole = draw(inbox());
    expect(byId(page, 's4').text).toContain('0999-5550****');
    expect(page.text).not.toContain('0999-55501000');
    expect(byName(page, 'footer')[0]?.text).toContain('55501234');
    expect(byName(page, 'img')).toEqual(byName(whole, 'img'));
  });
});

test('the English labels are complete and English, but for the word that is counted', () => {
  const walk = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String(value(2, 3, ['x'])).replaceAll(/undefined/g, '')];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(walk) : [];
  };
  const safe = Object.entries(en.html.plot).filter(([name]) => name !== 'description');
  const words = walk(Object.fromEntries(safe)).concat(walk(en.html.card), walk(en.html.standing));
  expect(words.filter((word) => word === '')).toEqual([]);
  expect(
    words.filter((word) => /[\u4e00-\u9fff]/.test(word.replaceAll('字数', '').replaceAll('字', ''))),
  ).toEqual([]);
});
