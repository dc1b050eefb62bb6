// A report → a file: written beside and renamed, so that no half report is ever left.

import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../core/user-error.ts';

/** A report: whole, or in pieces so that a long one never stands in memory as one string. */
export type ReportContent = string | Uint8Array | Iterable<string>;

/** A report's pieces, each worth a write of its own. */
export function* piecesOf(content: ReportContent): Generator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) yield content;
  else yield* gathered(content);
}

const PIECE_CHARACTERS = 256 * 1024;

function* gathered(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < PIECE_CHARACTERS) continue;
    yield held;
    held = '';
  }
  yield held;
}

function writeAll(handle: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Writes beside the target, flushes, renames; whatever goes wrong, no half file stays. */
export function writeWhole(path: string, content: ReportContent): void {
  orCannotWrite(path, () => {
    const target = targetOf(path);
    if (isFileOrNothing(target)) writeBeside(target, content);
    else writeInto(target, content);
  });
}

/**
 * The same for a file whose name nobody chose: what lies there under it, a link or a pipe too, is replaced, and
 * nothing is written where it leads.
 */
export function writeInPlace(path: string, content: ReportContent): void {
  orCannotWrite(path, () => writeBeside(path, content));
}

/**
 * Throws UserError `linkedFolder` where a folder to write into, or one on the way to it below the working folder, is a
 * link: what is written would land where nobody named it. Links above the working folder are the system's own.
 */
export function assertNoLinkOnTheWay(folder: string): void {
  const base = process.cwd();
  const parts = relative(base, resolve(folder)).split(sep);
  if (parts[0] === '..' || isAbsolute(parts.join(sep))) return;
  for (const end of parts.keys()) assertNoLink(join(base, ...parts.slice(0, end + 1)), folder);
}

/** The same for the folder alone, wherever it is. `shown`: as the user wrote it. */
export function assertNoLink(folder: string, shown = folder): void {
  let linked = false;
  orCannotWrite(shown, () => {
    linked = lstatSync(resolve(folder), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  });
  if (linked) throw new UserError('linkedFolder', { path: shown });
}

function orCannotWrite(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError('cannotWrite', { path, system });
  }
}

/** A link stays a link: the report goes where it leads. */
function targetOf(path: string): string {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry?.isSymbolicLink()) return path;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? realpathSync.native(path) : path;
}

function isFileOrNothing(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || found.isFile() || found.isDirectory();
}

function writeBeside(path: string, content: ReportContent): void {
  // Two machines on one network drive may have processes of one number.
  const own = `${process.pid}.${randomBytes(4).toString('hex')}`;
  const beside = join(dirname(resolve(path)), `.report.${own}.part`);
  const handle = openSync(beside, 'wx');
  try {
    try {
      for (const piece of piecesOf(content)) writeAll(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A device or a pipe takes what it is given; a file in its place would be the end of it. */
function writeInto(path: string, content: ReportContent): void {
  const handle = openSync(path, constants.O_WRONLY);
  try {
    for (const piece of piecesOf(content)) writeAll(handle, piece);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  } finally {
    closeSync(handle);
  }
}

/** Somebody who has read enough. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
