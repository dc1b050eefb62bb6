// A path → an opened regular file, or the reason why it is not touched (docs/promises.md, promises 1 and 2).

import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { ByteSource, Unread } from '../../core/model/document.ts';
import { closest } from '../../core/text/did-you-mean.ts';
import { throwIfRunOut, UserError } from '../../core/user-error.ts';
import { sourceOf as inMemory } from '../../documents/index.ts';
import type { Opened, OpenFile } from '../../submission/index.ts';

/** Opens a regular file that the user named; links are followed, for the user chose it. Throws UserError `noSuchPath`, `notAFile` or `unreadable`. */
export function openFile(path: string): OpenFile {
  const real = realPathOf(path);
  const opened = openInside(dirname(real), [basename(real)]);
  if (!('unread' in opened)) return opened;
  const { code } = opened.unread;
  throw new UserError(code === 'folder' || code === 'notRegular' ? 'notAFile' : 'unreadable', {
    path,
    system: code,
  });
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    throwIfRunOut(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UserError(code === 'ENOENT' || code === 'ENOTDIR' ? 'noSuchPath' : 'unreadable', {
      path,
      system: code,
    });
  }
}

/**
 * Opens a regular file below `root` (a real path, without links) for reading. No link is followed on any step, nothing blocks (a pipe is
 * refused before and after opening), and what was opened is what was looked at (same device and inode).
 */
export function openInside(root: string, parts: readonly string[]): Opened {
  try {
    const path = join(root, ...parts);
    const held = openHere(path);
    return held ? openedAt(held) : openStepByStep(root, parts, path);
  } catch (error) {
    return { unread: unreadOf(error) };
  }
}

/** Each step looked at by itself, on any system; also says why it is not opened. */
function openStepByStep(root: string, parts: readonly string[], path: string): Opened {
  const seen = fileAt(root, parts);
  if ('code' in seen) return { unread: seen };
  if (!isBelow(realpathSync.native(path), root)) return { unread: { code: 'notInFolder' } };
  const held = openRegular(path, seen);
  return held ? openedAt(held) : { unread: { code: 'notRegular' } };
}

/** The file as it is on the disk, each step to it a folder; or why it is none of those that are opened. */
function fileAt(root: string, parts: readonly string[]): Stats | Unread {
  let path = root;
  for (const [index, part] of parts.entries()) {
    path = join(path, part);
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) return { code: 'link' };
    const last = index === parts.length - 1;
    if (last && entry.isDirectory()) return { code: 'folder' };
    if (last ? !entry.isFile() : !entry.isDirectory()) return { code: 'notRegular' };
    if (last) return entry;
  }
  return { code: 'notInFolder' };
}

function isBelow(path: string, root: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}

const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens a regular file that was seen before; nothing where another is there now. */
function openRegular(path: string, seen: Stats): OpenHandle | undefined {
  const handle = openSync(path, FLAGS);
  const held = fstatSync(handle);
  if (held.isFile() && held.ino === seen.ino && held.dev === seen.dev) return { handle, size: held.size };
  closeSync(handle);
  return undefined;
}

/**
 * Where the system tells the real path of what is open (Linux), one question in place of one for each step: no step is a
 * link exactly where that path is the one asked for. Nothing where it is not, or cannot be known: the steps tell why.
 */
function openHere(path: string): OpenHandle | undefined {
  if (process.platform !== 'linux') return undefined;
  const seen = askSystem(() => lstatSync(path));
  const held = seen?.isFile() ? openRegular(path, seen) : undefined;
  if (held === undefined || askSystem(() => readlinkSync(`/proc/self/fd/${held.handle}`)) === path)
    return held;
  closeSync(held.handle);
  return undefined;
}

/** Nothing where the system tells nothing. */
function askSystem<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    throwIfRunOut(error);
    return undefined;
  }
}

function openedAt({ handle, size }: OpenHandle): Opened {
  return { source: sourceOf({ handle, size }), close: () => closeSync(handle) };
}

/** Up to this size one read of the whole file costs less than the two or three that its reader asks for. */
const SMALL_BYTES = 64 * 1024;

/** A handle → random access to its bytes; a file that shrinks meanwhile is cut, not waited for. */
function sourceOf(held: OpenHandle): ByteSource {
  const { size } = held;
  if (size > SMALL_BYTES) return { size, read: (offset, length) => readAt(held, offset, length) };
  let whole: ByteSource | undefined;
  return {
    size,
    read(offset, length) {
      whole ??= inMemory(readAt(held, 0, size));
      return whole.read(offset, length);
    },
  };
}

interface OpenHandle {
  readonly handle: number;
  readonly size: number;
}

function readAt({ handle, size }: OpenHandle, offset: number, length: number): Uint8Array {
  const wanted = Math.max(0, Math.min(length, size - offset));
  const buffer = Buffer.allocUnsafe(wanted);
  let filled = 0;
  while (filled < wanted) {
    const count = readSync(handle, buffer, filled, wanted - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled === wanted ? buffer : buffer.subarray(0, filled);
}

/** For a path that is not there, the one with a nearly equal name that is: the first part that is missing is replaced. */
export function nearPath(path: string): string | undefined {
  const parts = path.split(/(?<=[/\\])/u);
  for (const [index, part] of parts.entries()) {
    const before = parts.slice(0, index).join('');
    const bare = part.replace(/[/\\]$/u, '');
    if (bare === '' || existsSync(before + bare)) continue;
    const near = closest(bare, namesIn(resolve(before)))?.name;
    const whole = near && before + near + part.slice(bare.length) + parts.slice(index + 1).join('');
    return whole && existsSync(whole) ? whole : near && before + near;
  }
  return undefined;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // what cannot be listed offers nothing
  }
}

/** A system error → why the file could not be read. Throws UserError `systemRefused`. */
export function unreadOf(error: unknown): Unread {
  throwIfRunOut(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'absent' };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'noPermission' };
  if (code === 'ELOOP') return { code: 'link' };
  if (code === 'ENAMETOOLONG') return { code: 'absent' };
  return { code: 'vanished', detail: { system: code } };
}
