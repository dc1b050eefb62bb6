// Before all tests: every example of examples/variants.yaml, made once into a folder of its own.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeExamples } from './variants.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the made examples. */
    readonly examples: string;
  }
}

let folder = '';

export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'baosong-examples-'));
  writeExamples(folder);
  project.provide('examples', folder);
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
