// A PNG's chunks → its size, EXIF and XMP, and whether its end is there (PNG third edition, 5 and 11).

import { latin1 } from '#bytes';
import { crc32 } from '#inflate';
import type { ByteSource } from '../../../core/model/document.ts';
import { inBlocks, partOf, uint32BigEndian } from '../../binary.ts';
import { pngSize } from './header-size.ts';
import type { Picture } from './picture.ts';

const BLOCK_BYTES = 4096;
const CHUNKS = 50_000;
const SIGNATURE_BYTES = 8;
const CHUNK_BYTES = 8;
const XMP_MARK = 'XML:com.adobe.xmp';
const XMP_BYTES = 256 * 1024;
/** Deflate packs 1,032 bytes into one at best. */
const RATIO = 1032;

interface PngChunk {
  readonly type: string;
  readonly at: number;
  readonly bytes: number;
}

interface PngParts {
  data: number;
  ended: boolean;
  header?: PngChunk;
  exif?: ByteSource;
  xmp?: string;
}

/** A PNG → its picture; undefined where its header is broken or lies, or it has no data. */
export function readPng(source: ByteSource): Picture | undefined {
  const found = readChunks(source);
  if (!found.header || !isTrue(source, found.header)) return undefined;
  const size = pngSize(source.read(found.header.at, 8));
  if (found.data === 0 || found.data * RATIO < (size.width * size.height) / 8) return undefined;
  return {
    ...size,
    ...(found.exif === undefined ? {} : { exif: found.exif }),
    ...(found.xmp === undefined ? {} : { xmp: found.xmp }),
    ...(found.ended ? {} : { cut: true }),
  };
}

function readChunks(source: ByteSource): PngParts {
  const blocks = inBlocks(source, BLOCK_BYTES);
  const found: PngParts = { data: 0, ended: false };
  let at = SIGNATURE_BYTES;
  for (let count = 0; count < CHUNKS && at + 8 <= source.size && !found.ended; count++) {
    const head = blocks.read(at, 8);
    const chunk = { type: latin1(head, 4, 8), at: at + 8, bytes: uint32BigEndian(head, 0) };
    take(source, chunk, found);
    at = chunk.at + chunk.bytes + 4;
  }
  return found;
}

function take(source: ByteSource, chunk: PngChunk, found: PngParts): void {
  const there = Math.min(chunk.bytes, source.size - chunk.at);
  if (chunk.type === 'IHDR' && isFirst(source, chunk)) found.header ??= chunk;
  if (chunk.type === 'IDAT') found.data += there;
  if (chunk.type === 'eXIf') found.exif ??= partOf(source, chunk.at, there);
  if (chunk.type === 'iTXt') takeXmp(source.read(chunk.at, Math.min(there, XMP_BYTES)), found);
  if (chunk.type === 'IEND') found.ended = true;
}

// 11.2.1: the header comes first; Apple's tools for telephones put a chunk of their own before it.
function isFirst(source: ByteSource, { at }: PngChunk): boolean {
  const start = at - CHUNK_BYTES;
  return start === SIGNATURE_BYTES || latin1(source.read(SIGNATURE_BYTES, CHUNK_BYTES), 4, 8) === 'CgBI';
}

// The checksum distinguishes a changed header from an unusual one.
function isTrue(source: ByteSource, { at, bytes }: PngChunk): boolean {
  const header = source.read(at - 4, 4 + 13 + 4);
  return (
    bytes === 13 && header.length === 21 && crc32(header.subarray(0, 17)) === uint32BigEndian(header, 17)
  );
}

function takeXmp(text: Uint8Array, found: PngParts): void {
  const packet = latin1(text, 0, text.length);
  if (packet.startsWith(XMP_MARK)) found.xmp ??= packet;
}
