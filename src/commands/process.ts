// Paths of an inbox → digests: one after another, or spread over workers where that pays; progress on stderr.

import { readDocument } from '../documents/index.ts';
import type { LoadedNotice } from '../notice/load.ts';
import type { Digest } from '../told.ts';
import { progressOf } from './progress.ts';
import { type WorkSettings, work } from './work.ts';
import type { World } from './world.ts';

export interface Processing {
  readonly rules: LoadedNotice;
  readonly settings: WorkSettings;
  readonly world: World;
  readonly jobs: number | undefined;
  readonly notice: string | undefined;
  readonly progress: boolean;
}

export interface Processed {
  readonly digests: readonly Digest[];
  /** How many were looked at before the run ended or was stopped. */
  readonly done: number;
}

/** Every submission yields a digest, whatever is wrong with it; an interrupt ends the loop after the one at hand. */
export async function processAll(paths: readonly string[], processing: Processing): Promise<Processed> {
  const { rules, settings, world, progress } = processing;
  const bar = progressOf(paths.length, world, progress);
  const digests: Digest[] = [];
  for (const path of paths) {
    if (world.interrupted()) break;
    bar.show(digests.length, path);
    digests.push(await work(path, rules, settings, readDocument));
  }
  bar.end();
  return { digests, done: digests.length };
}
