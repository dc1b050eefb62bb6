// Names and paths in a submission → which mean a file there, which collide, which nobody handed in, and which is the list.

import type { Unread } from '../core/model/document.ts';

// Device names mean the device in any folder of Windows, whatever the ending; refused alike on every system.
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i;

// A drive (also without a slash behind it) or any address: both begin with a letter and hold a colon.
const DRIVE_OR_ADDRESS = /^[a-z][a-z0-9+.-]*:/i;

// A root of POSIX or Windows, or a home folder as a shell takes it; `~` in front of a mere file name is a letter.
const ROOT_OR_HOME = /^[\\/]|^~[^\\/]*[\\/]/;

/** A path as written in the list → its parts. The answer is the same on every system, whichever one we run on. */
export function partsOf(written: string): readonly string[] | { readonly unread: Unread } {
  const outside = { unread: { code: 'notInFolder' } } as const;
  if (DRIVE_OR_ADDRESS.test(written) || ROOT_OR_HOME.test(written)) return outside;
  const parts = written.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..') || written.includes('\0')) return outside;
  const strange = parts.find((part) => RESERVED.test(part) || /[. ]$/.test(part) || /[<>:"|?*]/.test(part));
  return strange === undefined ? parts : { unread: { code: 'reservedName', detail: { part: strange } } };
}

/** A name in a container → its path with `/`, or why it is not touched. */
export function safePath(name: string): string | Unread {
  const parts = partsOf(name);
  return 'unread' in parts ? parts.unread : parts.join('/');
}

const folded = (path: string) => path.normalize('NFC').toLowerCase();

/** Whether two of these paths are one file on some system, or one is a file where another needs a folder. */
export function pathsCollide(paths: readonly string[]): boolean {
  const files = new Set(paths.map(folded));
  return (
    files.size < paths.length || [...files].some((path) => foldersOf(path).some((each) => files.has(each)))
  );
}

/** 'a/b/c' → 'a', 'a/b' */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

const OF_SYSTEMS = [
  /^~\$/,
  /^~WRL\d*\.tmp$/i,
  /^\.~lock\..*#$/,
  /^thumbs\.db$/i,
  /^ehthumbs\.db$/i,
  /^desktop\.ini$/i,
  /^\.DS_Store$/,
  /^\._/,
];
/** What office programs keep beside a document; among what somebody sent, it may be all that came. */
const COPIES = /\.(?:tmp|bak|wbk)$/i;
const LEFT_BEHIND_FOLDERS = ['__MACOSX', '.git', '.svn', '$RECYCLE.BIN', '@eaDir'];

/** Whether a file is one that systems and office programs leave behind. */
export function isLeftBehind(name: string): boolean {
  return isSystemFile(name) || COPIES.test(name);
}

/** Whether nobody ever wrote or sent such a file. */
export function isSystemFile(name: string): boolean {
  return OF_SYSTEMS.some((pattern) => pattern.test(name));
}

/** Whether a folder is one of theirs, with all that lies in it. */
export function isLeftBehindFolder(name: string): boolean {
  return LEFT_BEHIND_FOLDERS.includes(name);
}

/** A path in an archive → what a folder would skip of it: the file, or the folder that it lies in. */
export function leftBehindIn(path: string): string | undefined {
  const parts = path.split('/');
  const at = parts.slice(0, -1).findIndex(isLeftBehindFolder);
  if (at >= 0) return `${parts.slice(0, at + 1).join('/')}/`;
  return isLeftBehind(parts[parts.length - 1] ?? '') ? path : undefined;
}

/** First found first. */
export const MANIFEST_NAMES: readonly string[] = [
  '报送清单.yaml',
  '报送清单.yml',
  'manifest.yaml',
  'manifest.yml',
];

/** Whether the last part of a path is a name of the list. */
export function isManifestName(path: string): boolean {
  return MANIFEST_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}
