// Bytes at a place → numbers and marks, never past the end; bytes in memory, or a file read in blocks → a ByteSource.

import type { ByteSource } from '../core/model/document.ts';

/** Two bytes, lowest first; 0 past the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Four bytes, lowest first; 0 past the end. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x10000;
}

/** Two bytes, highest first; 0 past the end. */
export function uint16BigEndian(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Four bytes, highest first; 0 past the end. */
export function uint32BigEndian(bytes: Uint8Array, at: number): number {
  return uint16BigEndian(bytes, at) * 0x10000 + uint16BigEndian(bytes, at + 2);
}

/** Eight bytes, lowest first; 0 past the end, and not exact beyond 2^53, where no file has a place. */
export function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 0x1_0000_0000;
}

/** Whether these bytes stand at this place. */
export function startsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}

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
