// A batch → every report that was asked for, to stdout and files.

import { basename, resolve } from 'node:path';
import { BATCH_REPORTERS, batchFormatOf } from '../reporters/batch.ts';
import type { Batch } from '../told.ts';
import { Trouble } from '../trouble.ts';
import type { World } from './world.ts';
import { type OutputOptions, type Target, writeWhole } from './write.ts';

/** What the options ask for. Throws Trouble `unknownFormat` or `sameOutput` before anything is read. */
export function targetsOf({ output, format }: OutputOptions): Target[] {
  const known = Object.keys(BATCH_REPORTERS).join('、');
  if (format !== undefined && BATCH_REPORTERS[format] === undefined)
    throw new Trouble('unknownFormat', { named: format, known });
  const files = output.map((path): Target => {
    const named = batchFormatOf(path) ?? format;
    if (named === undefined) throw new Trouble('unknownFormat', { named: basename(path), known });
    return { format: named, path };
  });
  const paths = files.map((file) => resolve(file.path ?? ''));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new Trouble('sameOutput', { path: twice });
  return [...(format !== undefined && files.length > 0 ? [] : [{ format: format ?? 'text' }]), ...files];
}

/** Makes them one after another. Throws Trouble `cannotWrite`. */
export async function publishBatch(
  batch: Batch,
  targets: readonly Target[],
  options: OutputOptions,
  world: World,
): Promise<void> {
  for (const { format, path } of targets) {
    const row = BATCH_REPORTERS[format];
    if (row === undefined) continue;
    const palette = await world.palette(path !== undefined || format !== 'text');
    const reporter = await row.load();
    const content = await reporter(batch, {
      palette,
      quiet: options.quiet,
      columns: world.columns,
      mask: options.mask,
    });
    if (path !== undefined) writeWhole(path, content);
    else world.print(content);
  }
}
