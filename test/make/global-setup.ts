// Before all tests: the built package, copied under a path with a blank and Han, and every example, made once.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeExamples } from './variants.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the copied package, from which no other build can pull it away. */
    readonly home: string;
    /** Folder of the made examples. */
    readonly examples: string;
  }
}

const ROOT = join(import.meta.dirname, '../..');
let folder = '';

export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'baosong '));
  project.provide('home', packageIn(join(folder, '报送 工具')));
  const examples = join(folder, 'examples');
  mkdirSync(examples);
  writeExamples(examples);
  project.provide('examples', examples);
}

function packageIn(home: string): string {
  if (!existsSync(join(ROOT, 'dist/cli.cjs'))) {
    execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: ROOT, stdio: 'inherit' });
  }
  for (const part of ['bin', 'dist', 'schemas', 'package.json']) {
    cpSync(join(ROOT, part), join(home, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'), 'junction');
  return home;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
