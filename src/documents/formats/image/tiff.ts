// A TIFF's first directory → its size, whether its strips are there, and the file itself as EXIF block.

import { latin1 } from '#bytes';
import type { ByteSource } from '../../../core/model/document.ts';
import { type Picture, wholeness } from './picture.ts';
import {
  directoryAt,
  entryNumber,
  entryNumbers,
  openTiff,
  type TagDirectory,
  type Tiff,
} from './tag-directory.ts';

const TAG = {
  width: 256,
  height: 257,
  stripOffsets: 273,
  stripBytes: 279,
  tileOffsets: 324,
  tileBytes: 325,
  xmp: 700,
} as const;

/** A TIFF → its first page; undefined where the directory is broken or most of the data are missing. */
export function readTiff(source: ByteSource): Picture | undefined {
  const tiff = openTiff(source);
  if (tiff === undefined) return undefined;
  const directory = directoryAt(tiff, tiff.first);
  const width = entryNumber(tiff, directory.entries.get(TAG.width));
  const height = entryNumber(tiff, directory.entries.get(TAG.height));
  const state = wholeness(source.size, neededBytes(tiff, directory));
  if (width === undefined || height === undefined || state === 'damaged') return undefined;
  const xmp = xmpIn(tiff, directory);
  return {
    width,
    height,
    exif: source,
    ...(xmp === undefined ? {} : { xmp }),
    ...(state === 'cut' ? { cut: true } : {}),
  };
}

/** The end of the strip or tile that lies last. */
function neededBytes(tiff: Tiff, { entries }: TagDirectory): number {
  const offsets = entryNumbers(tiff, entries.get(TAG.stripOffsets) ?? entries.get(TAG.tileOffsets));
  const lengths = entryNumbers(tiff, entries.get(TAG.stripBytes) ?? entries.get(TAG.tileBytes));
  if (offsets.length === 0) return Number.POSITIVE_INFINITY; // a picture without data
  return offsets.reduce((most, offset, index) => Math.max(most, offset + (lengths[index] ?? 0)), 0);
}

function xmpIn(tiff: Tiff, { entries }: TagDirectory): string | undefined {
  const entry = entries.get(TAG.xmp);
  return entry && latin1(tiff.source.read(entry.at, entry.bytes), 0, entry.bytes);
}
