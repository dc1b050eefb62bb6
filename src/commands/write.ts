// Reports → stdout and files: written beside and renamed, so that no half report is ever left.

import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { formatOf, REPORTERS } from '../reporters/index.ts';
import type { Roll } from '../told.ts';
import { Trouble } from '../trouble.ts';
import type { World } from './world.ts';

export interface OutputOptions {
  readonly format?: string;
  readonly output: readonly string[];
  readonly quiet: boolean;
  readonly mask: boolean;
}

/** One report to make: its format, and the file it goes to (stdout without one). */
export interface Target {
  readonly format: string;
  readonly path?: string;
}

/** What the options ask for. Throws Trouble `unknownFormat` or `sameOutput` before anything is read. */
export function targetsOf(options: OutputOptions): Target[] {
  const known = Object.keys(REPORTERS);
  const files = options.output.map((path): Target => {
    const format = formatOf(path) ?? options.format;
    if (format === undefined) throw new Trouble('unknownFormat', { named: basename(path), known: endings() });
    return { format, path };
  });
  const paths = files.map((file) => resolve(file.path ?? ''));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new Trouble('sameOutput', { path: twice });
  if (options.format !== undefined && !known.includes(options.format)) {
    throw new Trouble('unknownFormat', { named: options.format, known: known.join('、') });
  }
  const toScreen =
    options.format !== undefined && files.length > 0 ? [] : [{ format: options.format ?? 'text' }];
  return [...toScreen, ...files];
}

function endings(): string {
  return Object.values(REPORTERS)
    .flatMap((row) => row.endings.map((ending) => `.${ending}`))
    .join(' ');
}

/** Makes every report that is asked for. Throws Trouble `cannotWrite`. */
export async function publish(
  roll: Roll,
  targets: readonly Target[],
  options: OutputOptions,
  world: World,
): Promise<void> {
  for (const { format, path } of targets) {
    const row = REPORTERS[format];
    if (row === undefined)
      throw new Trouble('unknownFormat', { named: format, known: Object.keys(REPORTERS).join('、') });
    const reporter = await row.load();
    const palette = await world.palette(path !== undefined || format !== 'text');
    const text = reporter(roll, {
      palette,
      quiet: options.quiet,
      columns: world.columns,
      mask: options.mask,
    });
    if (path === undefined) world.print(text);
    else writeWhole(path, text);
  }
}

/** Writes beside the target, flushes, renames; whatever goes wrong, no half file stays. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.part`);
  try {
    const handle = openSync(beside, 'wx');
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Trouble('cannotWrite', {
      path,
      system: error instanceof Error && 'code' in error ? String(error.code) : '',
    });
  }
}
