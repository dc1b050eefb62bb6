// Before all tests: the built package, copied under a path with a blank and Han, where no other build can pull it away.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the copied package. */
    readonly home: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');
let folder = '';

export function setup(project: TestProject): void {
  if (!existsSync(join(ROOT, 'dist/cli.cjs'))) {
    execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: ROOT, stdio: 'inherit' });
  }
  folder = mkdtempSync(join(tmpdir(), 'baosong '));
  const home = join(folder, '报送 工具');
  for (const part of ['bin', 'dist', 'schemas', 'package.json']) {
    cpSync(join(ROOT, part), join(home, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
  project.provide('home', home);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
