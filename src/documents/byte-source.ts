// Bytes in memory, or a file read in blocks → a ByteSource that is cheap to ask for a few bytes at a time.

import type { ByteSource } from '../core/model/document.ts';

/** Bytes in memory → a ByteSource; reads share the memory. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  const at = (offset: number) => Math.min(Math.max(offset, 0), bytes.length);
  return { size: bytes.length, read: (offset, length) => bytes.subarray(at(offset), at(offset + length)) };
}

/** A part of a source as a source of its own: offsets count from its first byte. */
export function partOf(source: ByteSource, from: number, length: number): ByteSource {
  const size = Math.max(0, Math.min(length, source.size - from));
  return {
    size,
    read: (offset, count) => {
      const start = Math.min(Math.max(offset, 0), size);
      return source.read(from + start, Math.min(count, size - start));
    },
  };
}

/** A source whose small reads are served from one block, so that many small chunks do not cost a read each. */
export function inBlocks(source: ByteSource, blockBytes: number): ByteSource {
  let from = 0;
  let block: Uint8Array = new Uint8Array(0);
  const read = (offset: number, length: number): Uint8Array => {
    if (length > blockBytes) return source.read(offset, length);
    if (offset < from || offset + length > from + block.length) {
      block = source.read(offset, blockBytes);
      from = offset;
    }
    return block.subarray(offset - from, offset - from + length);
  };
  return { size: source.size, read };
}
