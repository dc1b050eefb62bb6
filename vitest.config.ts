import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: the test runner asks for a default export.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/make/package.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
