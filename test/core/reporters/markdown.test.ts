// A report → Markdown: for one submission or an inbox, with nothing in it that a submitter wrote as a mark.

import { describe, expect, test } from 'vitest';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { csv } from '../../../src/core/reporters/csv.ts';
import { html } from '../../../src/core/reporters/html/index.ts';
import { json } from '../../../src/core/reporters/json/index.ts';
import { junit } from '../../../src/core/reporters/junit/index.ts';
import { markdown } from '../../../src/core/reporters/markdown/index.ts';
import { NO_COLOUR, type Style } from '../../../src/core/reporters/style.ts';
import { text } from '../../../src/core/reporters/text/index.ts';
import { alone, inbox, inboxWith, named, poisoned, withPhone } from '../../make/batch.ts';
import { DISTRICTS } from '../../make/notice.ts';

const STYLE: Style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
const draw = (input: ReportInput, mask = false) => markdown(input, { ...STYLE, mask });
const headingsOf = (text: string) => text.match(/^#+ .*$/gm) ?? [];

/** Cells of a row: a bar that is escaped parts none. */
const cellsOf = (row: string) => row.split(/(?<!\\)\|/).slice(1, -1);

describe('an inbox', () => {
  const text = draw(inbox());
  const rows = text.split('\n').filter((line) => line.startsWith('| '));

  test('begins with what was looked through, by which rules and when, and the figures', () => {
    expect(text).toMatch(/^# .*收件\n\n规则 澄人社发〔2031〕7号 · 2031-05-29 09:30/);
    expect(text).toContain('**共10：通过5');
  });

  test('has the roll-call as a table: each submitter once, with verdict and remark', () => {
    expect(rows.slice(1).map((row) => cellsOf(row)[0]?.trim())).toEqual(DISTRICTS);
    expect(new Set(rows.map((row) => cellsOf(row).length))).toEqual(new Set([3]));
    expect(rows.find((row) => row.includes('东湾新区'))).toMatch(/未收到.*还剩2天/);
  });

  test('has a section for each package with something open, and none for the others', () => {
    expect(headingsOf(text).slice(1)).toEqual([
      ...['云溪市', '南浦区', '石桥区', '兰亭市', '月湖区'].map((name) => `## ${name}`),
      '## 各地之间',
      expect.stringMatching(/^## /),
      expect.stringMatching(/^## /),
    ]);
    expect(text).toContain('1. **单位少1家** `unit-count`');
    expect(text).toContain('   - 改法：再补报1家的经验材料');
  });

  test('says how the stages stand, and what was set aside', () => {
    expect(text).toMatch(/^- 第一批（经验材料） {2}5月31日前，还剩2天.*4/m);
    expect(text).toContain('北原（旧）');
    expect(text).toContain('说明.txt');
  });

  test('that was stopped says so', () => {
    expect(draw(inboxWith({ partial: { done: 6, all: 10 } }))).toMatch(/\*\*.*6份.*10份.*\*\*/);
  });

  test('masked, it shows no whole phone number', () => {
    expect(draw(named([withPhone()]))).toContain('0999-55637701');
    expect(draw(named([withPhone()]), true)).not.toContain('55637701');
  });
});

describe.each<[string, () => ReportInput]>([
  ['an inbox', poisoned],
  ['one submission', () => ({ ...alone(3), submissions: poisoned().submissions.slice(3, 4) })],
])('what a submitter writes in %s', (_name, make) => {
  const text = draw(make());

  test('begins no tag, and leaves its cell of a table in no row', () => {
    expect(text).not.toMatch(/(?<!\\)<script>/);
    const tables = text.split('\n').filter((line) => line.startsWith('|'));
    const widths = new Set(tables.map((row) => cellsOf(row).length));
    for (const row of tables) expect([3, 4, 5]).toContain(cellsOf(row).length);
    expect(widths.size).toBeLessThanOrEqual(2);
  });

  test('makes no heading more', () => {
    const healthy = draw(_name === 'an inbox' ? inbox() : alone(3));
    expect(headingsOf(text)).toHaveLength(headingsOf(healthy).length);
  });
});

test('one submission has its checklist, its texts and its findings', () => {
  const text = draw(alone(3));
  expect(headingsOf(text)[0]).toContain('南浦区');
  expect(text).toContain('1. **单位少1家** `unit-count`');
});

describe('what nobody looked at', () => {
  const INPUTS = [
    ['one submission', () => alone(0)],
    ['several', () => named([...inbox().submissions])],
    ['an inbox', () => inbox()],
  ] as const;

  test.each(INPUTS)('of %s stands at the end, once, in every form', (_what, make) => {
    for (const draw of [text, markdown, json, junit, csv, html]) {
      const written = draw(make(), STYLE);
      expect(written.split('要请人核对的').length - 1, draw.name).toBe(1);
    }
  });
});
