// A photo → the small JPEG that the camera put into its EXIF block (TIFF 6.0's IFD1, CIPA DC-008 4.5.5).

import type { ByteSource } from '../../../core/model/document.ts';
import { startsWith } from '../../binary.ts';
import { jpegExif } from './jpeg.ts';
import { directoryAt, entryNumber, openTiff } from './tag-directory.ts';

const TAG = { offset: 0x0201, bytes: 0x0202 } as const;
/** An EXIF block cannot be longer than its segment. */
const THUMBNAIL_BYTES = 64 * 1024;

/** A JPEG's own thumbnail, or undefined; other formats carry none. */
export function exifThumbnail(source: ByteSource): Uint8Array | undefined {
  const block = startsWith(source.read(0, 2), [0xff, 0xd8]) ? jpegExif(source) : undefined;
  const tiff = block && openTiff(block);
  if (tiff === undefined) return undefined;
  const { next } = directoryAt(tiff, tiff.first);
  const { entries } = directoryAt(tiff, next);
  const offset = entryNumber(tiff, entries.get(TAG.offset));
  const bytes = entryNumber(tiff, entries.get(TAG.bytes)) ?? 0;
  if (offset === undefined || bytes > THUMBNAIL_BYTES) return undefined;
  const thumbnail = tiff.source.read(offset, bytes);
  return thumbnail.length === bytes && startsWith(thumbnail, [0xff, 0xd8]) ? thumbnail : undefined;
}
