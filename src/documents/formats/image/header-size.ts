// The first bytes of a PNG, GIF, BMP or WebP → its size, as image-size reads it.

import type { ByteSource } from '../../../core/model/document.ts';
import type { Size } from './picture.ts';

/** In these four formats the size stands at the start; so the library never sees more than it needs. */
const HEADER_BYTES = 64;

/** A picture whose size stands in its first bytes → that size, or undefined. */
export async function headerSize(source: ByteSource): Promise<Size | undefined> {
  const { imageSize } = await import('./image-size-library.ts');
  try {
    const { width, height } = imageSize(source.read(0, HEADER_BYTES));
    return { width, height };
  } catch {
    return undefined;
  }
}
