// A law that is tried many times → a few tries in every run of the tests, all of them in the slow one.

import { test } from 'vitest';

/** For a test that takes seconds by its nature: `npm run test:slow` runs it, `npm test` does not. */
export const SLOW = { tags: ['slow'] };

/** One try in ten is enough to see that a law is broken by what was just written. */
export function often(name: string, times: number, body: (times: number) => unknown): void {
  test(name, async () => void (await body(Math.ceil(times / 10))));
  test(`${name}, ${times} times`, SLOW, async () => void (await body(times)));
}
