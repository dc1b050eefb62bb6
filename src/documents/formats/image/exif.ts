// The EXIF block of a picture → its orientation, its dates, whether it says where it was taken (CIPA DC-008, 4.6).

import type { ByteSource } from '../../../core/model/document.ts';
import { pictureDate } from './picture-date.ts';
import {
  directoryAt,
  entryNumber,
  entryText,
  openTiff,
  type TagDirectory,
  type Tiff,
} from './tag-directory.ts';

export interface Exif {
  /** 1 to 8; from 5 on the picture is shown turned by a quarter. */
  readonly orientation: number;
  /** When it was taken, or scanned. */
  readonly taken?: string;
  /** When the file was last changed by a program: the weakest of dates. */
  readonly changed?: string;
  readonly located: boolean;
}

const TAG = {
  orientation: 0x0112,
  changed: 0x0132,
  exif: 0x8769,
  gps: 0x8825,
  original: 0x9003,
  digitized: 0x9004,
  latitude: 0x0002,
} as const;

const NOTHING: Exif = { orientation: 1, located: false };

/** An EXIF block (from its byte order mark on) → its facts; what is broken is as if it were not there. */
export function readExif(block: ByteSource): Exif {
  const tiff = openTiff(block);
  if (tiff === undefined) return NOTHING;
  const main = directoryAt(tiff, tiff.first);
  const exif = below(tiff, main, TAG.exif);
  const dateIn = (directory: TagDirectory | undefined, tag: number) =>
    pictureDate(entryText(tiff, directory?.entries.get(tag)));
  const taken = dateIn(exif, TAG.original) ?? dateIn(exif, TAG.digitized);
  const changed = dateIn(main, TAG.changed);
  return {
    orientation: entryNumber(tiff, main.entries.get(TAG.orientation)) ?? 1,
    located: hasLatitude(tiff, below(tiff, main, TAG.gps)),
    ...(taken === undefined ? {} : { taken }),
    ...(changed === undefined ? {} : { changed }),
  };
}

/** Whether an orientation shows the picture on its side. */
export function isQuarterTurned(orientation: number): boolean {
  return orientation >= 5 && orientation <= 8;
}

function below(tiff: Tiff, directory: TagDirectory, tag: number): TagDirectory | undefined {
  const offset = entryNumber(tiff, directory.entries.get(tag));
  return offset === undefined ? undefined : directoryAt(tiff, offset);
}

// Cameras without a fix write the tag with 0/0, which is no place.
function hasLatitude(tiff: Tiff, gps: TagDirectory | undefined): boolean {
  const entry = gps?.entries.get(TAG.latitude);
  if (entry === undefined) return false;
  return tiff.source.read(entry.at, Math.min(entry.bytes, 24)).some((byte) => byte !== 0);
}
