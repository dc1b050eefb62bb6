// Twenty layouts of one submission → how many values of their drafts are right, unsure, or wrong and not marked.

import { describe, expect, test } from 'vitest';
import { draftList } from '../../../src/core/draft/index.ts';
import type { DraftedList } from '../../../src/core/model/draft.ts';
import { LAYOUTS } from '../../make/layouts.ts';
import { rulesOf } from '../../make/run.ts';
import { AREA, FIRMS, type TrueUnit } from '../../make/unlisted.ts';

const { notice } = await rulesOf();

interface Figures {
  readonly right: number;
  readonly unsure: number;
  /** Not there. */
  readonly missing: number;
  /** Wrong, and said to be sure. */
  readonly wrong: readonly string[];
}

/** What the list of every layout truly is: sorted by unit, without paths. */
const TRUTH: readonly string[] = [
  'submitter=昆山市',
  ...FIRMS.flatMap((unit) => said('enterprises', unit)),
  ...said('parks', AREA),
  'summary',
  'news',
  'photo=2012-12-06',
];

function said(list: string, { name, contact, phone }: TrueUnit): string[] {
  return [`${list}: ${name}`, `${list}: ${name} contact=${contact}`, `${list}: ${name} phone=${phone}`];
}

interface Item {
  readonly name?: string;
  readonly contact?: string;
  readonly phone?: string;
}

/** The same of a draft, each with whether it is said to be sure. */
function drafted({ value, values }: DraftedList): Map<string, boolean> {
  const sure = new Map(values.map(({ pointer, isSure }) => [pointer, isSure]));
  const found = new Map<string, boolean>();
  const put = (text: string, ...pointers: string[]) =>
    found.set(
      text,
      pointers.every((pointer) => sure.get(pointer)),
    );
  for (const list of ['enterprises', 'parks'])
    for (const [at, item] of ((value[list] ?? []) as readonly Item[]).entries()) {
      const own = `/${list}/${at}`;
      const name = item.name ?? '';
      put(`${list}: ${name}`, `${own}/name`, `${own}/material`);
      if (item.contact) put(`${list}: ${name} contact=${item.contact}`, `${own}/contact`, `${own}/name`);
      if (item.phone) put(`${list}: ${name} phone=${item.phone}`, `${own}/phone`, `${own}/name`);
    }
  if (value['submitter']) put(`submitter=${value['submitter']}`, '/submitter');
  if (value['summary']) put('summary', '/summary');
  for (const at of (value['news'] as readonly string[] | undefined)?.keys() ?? []) put('news', `/news/${at}`);
  for (const [at, { date }] of ((value['photos'] ?? []) as readonly { date?: string }[]).entries())
    put(`photo=${date}`, `/photos/${at}/image`, `/photos/${at}/date`);
  return found;
}

function figuresOf(list: DraftedList): Figures {
  const found = drafted(list);
  const right = TRUTH.filter((each) => found.get(each) === true).length;
  const doubted = TRUTH.filter((each) => found.get(each) === false).length;
  const false_ = [...found].filter(([each]) => !TRUTH.includes(each));
  // A value that is wrong and marked stands in the place of one that is missing.
  const marked = false_.filter(([, isSure]) => !isSure).length;
  const missing = Math.max(0, TRUTH.length - right - doubted - marked);
  return {
    right,
    unsure: TRUTH.length - right - missing,
    missing,
    wrong: false_.filter(([, isSure]) => isSure).map(([each]) => each),
  };
}

describe('a submission that has no list', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
    const figures = figuresOf(draftList(layout, notice));
    expect(figures.wrong).toEqual([]);
  });

  test('of all values at least 95 of a hundred are right, or marked', () => {
    const all = Object.values(LAYOUTS).map((layout) => figuresOf(draftList(layout, notice)));
    const sum = (key: 'right' | 'unsure' | 'missing') => all.reduce((total, each) => total + each[key], 0);
    expect(all).toHaveLength(20);
    expect(sum('right') + sum('unsure')).toBeGreaterThanOrEqual(0.95 * all.length * TRUTH.length);
    expect(sum('right')).toBeGreaterThan(0.8 * all.length * TRUTH.length);
  });
});
