// Which tests run where: a law that is tried many times, a program that a test needs; and what a body costs.

import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

/** For a test that takes seconds by its nature: `npm run test:slow` runs it, `npm test` does not. */
export const SLOW = { tags: ['slow'] };

/** One try in ten is enough to see that a law is broken by what was just written. */
export function often(name: string, times: number, body: (times: number) => unknown): void {
  test(name, async () => void (await body(Math.ceil(times / 10))));
  test(`${name}, ${times} times`, SLOW, async () => void (await body(times)));
}

/** Milliseconds of processor time that it takes: of the time on the clock, other work on the machine takes its share. */
export async function processorTime(body: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await body();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A test that is left out proves nothing: on a clerk's machine it says so, in CI it fails. */
export function hasProgram(name: string): boolean {
  const found = spawnSync(name, ['--version']).error === undefined;
  if (!found && process.env['CI'] !== undefined) throw new Error(`${name} is missing: .ci/run installs it`);
  if (!found) console.warn(`${name} is not installed: what needs it is left out`);
  return found;
}
