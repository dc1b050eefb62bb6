// What the reader of one picture file finds, before it is made into facts.

import type { ByteSource } from '../../../core/model/document.ts';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export interface Picture extends PixelSize {
  /** Shown turned by a quarter, where the format itself says so; else the EXIF orientation decides. */
  readonly quarterTurned?: boolean;
  /** The TIFF structure that holds the EXIF data. */
  readonly exif?: ByteSource;
  readonly xmp?: string;
  /** The end of the file is missing. */
  readonly cut?: boolean;
}

/** A file → what is in it, or undefined where it is damaged. */
export type PictureReader = (source: ByteSource) => Picture | undefined;

/** Less than this share of what the header promises is no picture any more. */
const LEAST_SHARE = 0.5;

/** How a file that should be `needed` bytes long and is `there` stands: whole, short of its end, or damaged. */
export function wholeness(there: number, needed: number): 'whole' | 'cut' | 'damaged' {
  if (there >= needed) return 'whole';
  return there < needed * LEAST_SHARE ? 'damaged' : 'cut';
}
