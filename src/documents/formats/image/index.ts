// A picture file → its pixels as shown, the date taken, whether it is located; pixels are never decoded.

import { LIMITS } from '../../../core/limits.ts';
import type {
  ByteSource,
  Document,
  DocumentReader,
  ImageFacts,
  Kind,
  Note,
} from '../../../core/model/document.ts';
import { sourceOf } from '../../binary.ts';
import { kindOf } from '../../detect/index.ts';
import { unreadDocument } from '../../result.ts';
import { type Exif, isQuarterTurned, readExif } from './exif.ts';
import { readBmp, readGif } from './header-size.ts';
import { readHeic } from './heic.ts';
import { readJpeg } from './jpeg.ts';
import type { Picture, PictureReader, PixelSize } from './picture.ts';
import { xmpDate } from './picture-date.ts';
import { readPng } from './png.ts';
import { readTiff } from './tiff.ts';
import { readWebp } from './webp.ts';

export { exifThumbnail } from './jpeg.ts';

const PICTURE_READERS: Readonly<Partial<Record<Kind, PictureReader>>> = {
  jpeg: readJpeg,
  png: readPng,
  gif: readGif,
  bmp: readBmp,
  webp: readWebp,
  tiff: readTiff,
  heic: readHeic,
};

/** A picture → its facts. A file whose end is missing but whose facts stand is noted `truncatedTail`. */
export const readImage: DocumentReader = async (source, name) => {
  const kind = kindOf(source, name);
  const read = PICTURE_READERS[kind];
  if (read === undefined) return unreadDocument(kind, { code: kind === 'empty' ? 'empty' : 'wrongFamily' });
  if (source.size > LIMITS.imageBytes) {
    return unreadDocument(kind, { code: 'tooLarge', detail: { limit: LIMITS.imageBytes } });
  }
  if (isBigTiff(kind, source))
    return unreadDocument(kind, { code: 'unsupported', detail: { what: 'bigTiff' } });
  const picture = read(source);
  return picture === undefined ? unreadDocument(kind, { code: 'damaged' }) : documentOf(kind, picture);
};

function documentOf(kind: Kind, picture: Picture): Document {
  const pixels = picture.width * picture.height;
  if (!Number.isFinite(pixels) || pixels <= 0) return unreadDocument(kind, { code: 'damaged' });
  if (pixels > LIMITS.imagePixels) {
    return unreadDocument(kind, { code: 'tooLarge', detail: { pixels, limit: LIMITS.imagePixels } });
  }
  const notes: readonly Note[] = picture.cut ? [{ code: 'truncatedTail' }] : [];
  return { kind, notes, image: factsOf(picture) };
}

function factsOf(picture: Picture): ImageFacts {
  const exif = readExif(picture.exif ?? sourceOf(new Uint8Array(0)));
  const taken = takenOf(exif, picture.xmp);
  const isTurned = picture.quarterTurned ?? isQuarterTurned(exif.orientation);
  return {
    pixels: isTurned ? turned(picture) : { width: picture.width, height: picture.height },
    located: exif.located,
    ...(taken === undefined ? {} : { taken }),
  };
}

// A program that changes a photo rewrites EXIF's plain date, so XMP's date of the shot goes before it.
function takenOf(exif: Exif, xmp: string | undefined): string | undefined {
  return exif.taken ?? (xmp === undefined ? undefined : xmpDate(xmp)) ?? exif.changed;
}

function turned({ width, height }: PixelSize): PixelSize {
  return { width: height, height: width };
}

// 64-bit offsets, for files of more than 4 GB: none that is within our limit needs them.
function isBigTiff(kind: Kind, source: ByteSource): boolean {
  return kind === 'tiff' && source.read(2, 2).includes(0x2b);
}
