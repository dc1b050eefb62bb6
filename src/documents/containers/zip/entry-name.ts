// Raw name bytes of a zip entry → its name in Unicode with forward slashes.

import { latin1, utf8 } from '#bytes';
import { crc32 } from '#inflate';
import { isBrokenUtf8 } from '../../../core/text/broken-utf8.ts';
import { uint16, uint32 } from '../../binary.ts';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const chinese = new TextDecoder('gb18030');

/**
 * Decodes before it turns `\` into `/`, since 0x5C is the second byte of many GBK characters.
 * Order: the UTF-8 flag, Info-ZIP's Unicode path (APPNOTE 4.6.9), strict UTF-8, GB18030.
 */
export function decodeName(raw: Uint8Array, flags: number, extra: Uint8Array): string {
  const name = isAscii(raw) ? plain(raw, extra) : decodeForeign(raw, flags, extra);
  return name.includes('\\') ? name.replaceAll('\\', '/') : name;
}

// The field stands for any raw name, also for one in which Info-ZIP escaped what it could not write (#U4f01).
function plain(raw: Uint8Array, extra: Uint8Array): string {
  return unicodePath(raw, extra) ?? latin1(raw);
}

function decodeForeign(raw: Uint8Array, flags: number, extra: Uint8Array): string {
  if (flags & UTF8_FLAG) return strictUtf8(raw) ?? utf8(raw);
  return unicodePath(raw, extra) ?? strictUtf8(raw) ?? (isBrokenUtf8(raw) ? utf8(raw) : chinese.decode(raw));
}

function unicodePath(raw: Uint8Array, extra: Uint8Array): string | undefined {
  const field = extraField(extra, UNICODE_PATH);
  if (!field || field.length < 5 || field[0] !== 1) return undefined;
  // The field is stale when the name was changed by a tool that does not know it.
  return uint32(field, 1) === crc32(raw) ? strictUtf8(field.subarray(5)) : undefined;
}

/** The extra block of an entry → the bytes of the field with this id. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = uint16(extra, at + 2);
    if (uint16(extra, at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined; // not UTF-8: the caller tries the next encoding
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}
