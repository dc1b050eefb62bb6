// A WebP's chunks → its size, EXIF and XMP, and whether its end is there (RFC 9649, 2).

import { latin1 } from '#bytes';
import type { ByteSource } from '../../../core/model/document.ts';
import { inBlocks, partOf, uint32 } from '../../binary.ts';
import { webpSize } from './header-size.ts';
import { type Picture, wholeness } from './picture.ts';

const BLOCK_BYTES = 4096;
const CHUNKS = 10_000;
const XMP_BYTES = 256 * 1024;

interface WebpParts {
  frames: number;
  exif?: ByteSource;
  xmp?: string;
}

/** A WebP → its picture; undefined where it has no frame or most of it is missing. */
export function readWebp(source: ByteSource): Picture | undefined {
  const size = webpSize(source);
  const state = wholeness(source.size, 8 + uint32(source.read(4, 4), 0));
  const { frames, ...rest } = readChunks(source);
  if (size === undefined || frames === 0 || state === 'damaged') return undefined;
  return { ...size, ...rest, ...(state === 'cut' ? { cut: true } : {}) };
}

function readChunks(source: ByteSource): WebpParts {
  const blocks = inBlocks(source, BLOCK_BYTES);
  const found: WebpParts = { frames: 0 };
  let at = 12;
  for (let count = 0; count < CHUNKS && at + 8 <= source.size; count++) {
    const head = blocks.read(at, 8);
    const bytes = uint32(head, 4);
    take(source, latin1(head, 0, 4), partOf(source, at + 8, bytes), found);
    at += 8 + bytes + (bytes % 2); // chunks are padded to even length
  }
  return found;
}

function take(source: ByteSource, type: string, content: ByteSource, found: WebpParts): void {
  const isFrame = type === 'VP8 ' || type === 'VP8L' || type === 'ANMF';
  if (isFrame && content.size > 0) found.frames++;
  if (type === 'EXIF') found.exif ??= withoutMark(content);
  if (type === 'XMP ') found.xmp ??= latin1(content.read(0, XMP_BYTES), 0, Math.min(source.size, XMP_BYTES));
}

// Some writers copy the block out of a JPEG with its mark.
function withoutMark(exif: ByteSource): ByteSource {
  return latin1(exif.read(0, 6), 0, 6) === 'Exif\0\0' ? partOf(exif, 6, exif.size) : exif;
}
