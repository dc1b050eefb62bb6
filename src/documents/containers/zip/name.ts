// Raw name bytes of a zip entry → its name in Unicode with forward slashes.

import { crc32 } from 'node:zlib';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const chinese = new TextDecoder('gb18030');

/**
 * Decodes before it turns `\` into `/`, since 0x5C is the second byte of many GBK characters.
 * Order: the UTF-8 flag, Info-ZIP's Unicode path (APPNOTE 4.6.9), strict UTF-8, GB18030.
 */
export function decodeName(raw: Buffer, flags: number, extra: Buffer): string {
  const name = isAscii(raw) ? plain(raw, extra) : decodeForeign(raw, flags, extra);
  return name.includes('\\') ? name.replaceAll('\\', '/') : name;
}

// The field stands for any raw name, also for one in which Info-ZIP escaped what it could not write (#U4f01).
function plain(raw: Buffer, extra: Buffer): string {
  return unicodePath(raw, extra) ?? raw.toString('latin1');
}

function decodeForeign(raw: Buffer, flags: number, extra: Buffer): string {
  if (flags & UTF8_FLAG) return utf8(raw) ?? raw.toString('utf8');
  return unicodePath(raw, extra) ?? utf8(raw) ?? chinese.decode(raw);
}

function unicodePath(raw: Buffer, extra: Buffer): string | undefined {
  const field = extraField(extra, UNICODE_PATH);
  if (!field || field.length < 5 || field[0] !== 1) return undefined;
  // The field is stale when the name was changed by a tool that does not know it.
  return field.readUInt32LE(1) === crc32(raw) ? utf8(field.subarray(5)) : undefined;
}

/** The extra block of an entry → the bytes of the field with this id. */
export function extraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
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
