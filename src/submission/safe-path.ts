// A path as somebody wrote it → its parts below the submission's folder, or why it cannot mean a file there.

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
