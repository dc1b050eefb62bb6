// Healthy files, damaged by a seed → facts or a reason within the limits; never a throw, never a long wait.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../src/core/model/notice.ts';
import { SLOW } from '../make/often.ts';
import { rulesOf } from '../make/run.ts';
import { HEALTHY } from './healthy.ts';
import { innerMutant, mutant } from './mutate.ts';
import { outcomeOf } from './read-all.ts';

/** test/hostile/nightly.mjs asks for more. */
const COUNT = Number(process.env['BAOSONG_MUTANTS'] ?? 300);
const FROM = Number(process.env['BAOSONG_FROM'] ?? 0);
const ONLY = process.env['BAOSONG_FORMATS']?.split(',');
const MOST_MILLISECONDS = 5_000;
/** Our own readers are to say what is wrong; only PDFium may trap, and is begun anew. */
const MAY_CRASH = ['pdf'];

/** A damaged sum is all that a reader sees of most damage: three of four mutants are damaged inside. */
const ARCHIVES = ['docx', 'prefixedDocx', 'odt', 'ofd', 'xlsx', 'ods', 'zip'];

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = (await rulesOf()).notice.manifest;
});

const formats = Object.entries(HEALTHY).filter(([format]) => ONLY === undefined || ONLY.includes(format));

describe('healthy twins', () => {
  test.each(formats)('%s is read', async (format, file) => {
    expect(await outcomeOf(format, file, vocabulary)).toBe('facts');
  });
});

interface Tally {
  readonly outcomes: Map<string, number>;
  readonly escapes: string[];
  slowest: number;
}

async function attempt(format: string, number: number, tally: Tally): Promise<void> {
  const healthy = HEALTHY[format];
  if (healthy === undefined) return;
  const change = ARCHIVES.includes(format) && number % 4 > 0 ? innerMutant : mutant;
  const file = { ...healthy, bytes: change(healthy.bytes, number) };
  const start = performance.now();
  const outcome = await outcomeOf(format, file, vocabulary).catch((error: unknown) => `escaped: ${error}`);
  const took = performance.now() - start;
  tally.slowest = Math.max(tally.slowest, took);
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
  const crashed = outcome === 'crashed' && !MAY_CRASH.includes(format);
  if (outcome.startsWith('escaped') || crashed || took > MOST_MILLISECONDS)
    tally.escapes.push(`${format} ${number}: ${outcome} after ${Math.round(took)} ms`);
}

describe(`${COUNT} mutants of each`, () => {
  test.each(formats)('%s', { ...SLOW, timeout: COUNT * 1_000 + 60_000 }, (format) => survived(format, COUNT));
});

describe('one in twelve of them', () => {
  test.each(formats)('%s', (format) => survived(format, Math.ceil(COUNT / 12)));
});

async function survived(format: string, count: number): Promise<void> {
  const tally: Tally = { outcomes: new Map(), escapes: [], slowest: 0 };
  for (let number = FROM; number < FROM + count; number++) await attempt(format, number, tally);
  if (process.env['BAOSONG_MUTANTS'] !== undefined) {
    const outcomes = [...tally.outcomes].sort((a, b) => b[1] - a[1]);
    process.stdout.write(
      `| ${format} | ${COUNT} | ${tally.escapes.length} | ${Math.round(tally.slowest)} ms | ${outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(', ')} |\n`,
    );
  }
  expect(tally.escapes).toEqual([]);
  expect(tally.outcomes.size).toBeGreaterThan(0);
}
