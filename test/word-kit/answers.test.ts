// What only Word and WPS can settle: until somebody has looked, both answers stay in the range; then the figure is theirs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TextFacts } from '../../src/core/model/document.ts';
import { readDocument, sourceOf } from '../../src/documents/index.ts';
import { fileOf, page, QUESTIONS } from './write.ts';

interface Answer {
  readonly id: string;
  readonly program: 'Word' | 'WPS';
  readonly version: string;
  readonly date: string;
  readonly count: number;
}

const ANSWERS: readonly Answer[] = parse(readFileSync(join(import.meta.dirname, 'answers.yaml'), 'utf8'), {
  schema: 'failsafe',
}).map((row: Answer) => ({ ...row, count: Number(row.count) }));

async function measured(bytes: Uint8Array): Promise<TextFacts> {
  const { document } = await readDocument(sourceOf(bytes), 'a.docx', 'text');
  if (document.text === undefined) throw new Error(`not read: ${JSON.stringify(document.unread)}`);
  return document.text;
}

const known = (id: string) => ANSWERS.filter((each) => each.id === id).map(({ count }) => count);

describe('a question that nobody has settled', () => {
  const open = QUESTIONS.filter(({ id, decided }) => decided === undefined && known(id).length === 0);

  test.each(open)('$id: every answer lies in the range', async (question) => {
    const { range } = await measured(fileOf(question).bytes);
    const answers = Object.values(question.answers);
    expect([range.min, range.max]).toEqual([Math.min(...answers), Math.max(...answers)]);
  });

  test.each(QUESTIONS.filter(({ decided }) => decided !== undefined))(
    '$id: one answer is taken, for a reason',
    async (question) => {
      const { range, figures } = await measured(fileOf(question).bytes);
      expect([range.min, range.max]).toEqual([figures.count, figures.count]);
      expect(Object.values(question.answers)).toContain(figures.count);
    },
  );
});

describe('what came back', () => {
  test('names a file, a program, its version and a day', () => {
    const ids = QUESTIONS.map(({ id }) => id);
    for (const { id, program, version, date, count } of ANSWERS) {
      expect(ids).toContain(id);
      expect(['Word', 'WPS']).toContain(program);
      expect(version).toMatch(/^\d+(\.\d+)+$/);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Number.isInteger(count)).toBe(true);
    }
  });

  test('stands in the range, which is not wider than what the programs said', async () => {
    for (const question of QUESTIONS.filter(({ id }) => known(id).length > 0)) {
      const { range } = await measured(fileOf(question).bytes);
      const counts = known(question.id);
      expect([question.id, range.min, range.max]).toEqual([
        question.id,
        Math.min(...counts),
        Math.max(...counts),
      ]);
    }
  });
});

describe('the page that goes with it', () => {
  test('has a line for each file, with its name and the question', async () => {
    const { content } = await measured(page(QUESTIONS));
    for (const question of QUESTIONS) {
      expect(content).toContain(fileOf(question).name);
      expect(content).toContain(question.asks);
    }
  });

  test('about twenty questions, each with answers that differ and an id of its own', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(20);
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
    for (const { answers } of QUESTIONS) expect(new Set(Object.values(answers)).size).toBeGreaterThan(1);
  });
});
