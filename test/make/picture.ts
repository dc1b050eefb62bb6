// A kind and what is wanted → a picture of that kind.

import { makeHeic } from './heic.ts';
import { makeBmp, makeGif, makeJpeg, makePng, makeTiff, makeWebp, type Wanted } from './image.ts';

const MAKERS: Readonly<Record<string, (wanted: Wanted) => Buffer>> = {
  jpeg: makeJpeg,
  png: makePng,
  gif: makeGif,
  bmp: makeBmp,
  webp: makeWebp,
  tiff: makeTiff,
  heic: makeHeic,
};

export const KINDS = Object.keys(MAKERS);

export function makePicture(kind: string, wanted: Wanted): Buffer {
  return MAKERS[kind]?.(wanted) ?? Buffer.alloc(0);
}
