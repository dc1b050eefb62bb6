// The options for output → which reports to make and where each goes; then each made and put there.

import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Style } from '../core/reporters/style.ts';
import { closest } from '../core/text/did-you-mean.ts';
import { escapeInvisible } from '../core/text/escape-invisible.ts';
import { isUserError, UserError } from '../core/user-error.ts';
import type { Environment } from './environment.ts';
import { assertNoLinkOnTheWay, piecesOf, type ReportContent, writeWhole } from './write-file.ts';

export interface OutputOptions {
  readonly format?: string;
  readonly output: readonly string[];
  readonly quiet: boolean;
  readonly mask: boolean;
}

/** One report to make: its format, and the file it goes to (stdout without one). */
export interface Output {
  readonly format: string;
  readonly path?: string;
}

/** A table of formats, each with the file endings that ask for it. */
export type Formats = Readonly<Record<string, { readonly endings: readonly string[] }>>;

/** What the options ask for. Throws UserError `unknownFormat`, `linkedFolder` or `sameOutput` before anything is read. */
export function outputsOf({ format, output }: OutputOptions, formats: Formats): Output[] {
  if (format !== undefined && !Object.hasOwn(formats, format)) {
    throw new UserError('unknownFormat', { named: format, known: Object.keys(formats) });
  }
  for (const path of output) assertNoLinkOnTheWay(dirname(path));
  const files = output.map((path): Output => {
    const named = formatOf(path, formats) ?? format;
    if (named === undefined) throw unknownEnding(path, endingsOf(formats));
    return { format: named, path };
  });
  const paths = files.map((file) => placeOf(resolve(file.path ?? '')));
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new UserError('sameOutput', { path: twice });
  const toScreen = format !== undefined && files.length > 0 ? [] : [{ format: format ?? 'text' }];
  return [...toScreen, ...files];
}

/** report.hmtl → .html is near, for the ending alone is to be one of a few. */
function unknownEnding(path: string, known: readonly string[]): UserError {
  const similar = closest(extname(path), known)?.name;
  return new UserError('unknownFormat', {
    named: basename(path),
    known,
    ...(similar === undefined ? {} : { similar }),
  });
}

/** 'out/report.json' → 'json'; undefined where no format has that ending. */
function formatOf(path: string, formats: Formats): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.keys(formats).find((name) => formats[name]?.endings.includes(ending));
}

function endingsOf(formats: Formats): string[] {
  const endings = Object.values(formats).flatMap((row) => row.endings);
  return endings.map((ending) => `.${ending}`);
}

/** A format and how it is to look → the report. */
export type Render = (format: string, style: Style) => Promise<ReportContent>;

/** Makes every report that is asked for; one that cannot be written stops no other. Throws UserError `cannotWrite`. */
export async function publish(
  outputs: readonly Output[],
  options: OutputOptions,
  environment: Environment,
  render: Render,
): Promise<void> {
  const { quiet, mask } = options;
  const written: string[] = [];
  const errors: UserError[] = [];
  for (const { format, path } of outputs) {
    const palette = await environment.palette(path !== undefined || format !== 'text');
    const content = await render(format, { palette, quiet, columns: environment.columns, mask });
    if (path === undefined) for (const piece of piecesOf(content)) environment.print(piece);
    else {
      const error = userErrorIn(() => writeWhole(path, content));
      if (error) errors.push(error);
      else written.push(path);
    }
  }
  // A person at a terminal wants to know; in a script stderr stays empty unless something went wrong.
  const wanted = errors.length > 0 || (environment.errorIsTerminal && !quiet);
  if (written.length > 0 && wanted)
    environment.warn(`${environment.messages.written(written.map(escapeInvisible))}\n`);
  if (errors[0]) throw errors[0];
}

function userErrorIn(act: () => void): UserError | undefined {
  try {
    act();
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
  return undefined;
}

/** Throws UserError `intoInput` for a report that would go over one of these or into it, by whatever name. */
export function assertNotInsideInput(reports: readonly string[], handedIn: readonly string[]): void {
  if (reports.length === 0) return;
  const inputs = handedIn.map((path) => realPathOf(resolve(path)));
  for (const path of reports) {
    const report = placeOf(resolve(path));
    const isIn = (input: string) =>
      report === input || report.startsWith(input.endsWith(sep) ? input : input + sep);
    if (inputs.some(isIn)) throw new UserError('intoInput', { path });
  }
}

/** Where a report will really lie; what is there already may be called by another name. */
function placeOf(path: string): string {
  return isThere(path) ? realPathOf(path) : join(realPathOf(dirname(path)), basename(path));
}

/** What cannot be asked for (a name too long) is not there: writing says why. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The path itself where it leads nowhere: what cannot be read or written says so later. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
