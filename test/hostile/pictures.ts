// Pictures made to break a reader → what is to be said of them.

import { makePicture, segment } from '../make/image.ts';
import type { Case } from './documents.ts';
import { HEALTHY } from './healthy.ts';

const MB = 1024 * 1024;
const healthy = (format: string) => HEALTHY[format]?.bytes ?? new Uint8Array(0);

const lyingJpeg = () => {
  const bytes = Buffer.from(makePicture('jpeg', { width: 1200, height: 900 }));
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_500, at + 5);
  bytes.writeUInt16BE(65_500, at + 7);
  return bytes;
};

const circularTiff = () => {
  const bytes = Buffer.alloc(64);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt32LE(8, 22); // the next directory is this one
  return bytes;
};

const zeroBoxes = () => {
  const head = Buffer.alloc(24);
  head.writeUInt32BE(24, 0);
  head.write('ftypheic\0\0\0\0mif1heic', 4, 'latin1');
  return Buffer.concat([head, Buffer.alloc(4_096)]);
};

export const PICTURE_CASES: readonly Case[] = [
  {
    what: 'a photo that claims 4 gigapixels',
    file: 'x.jpg',
    bytes: lyingJpeg(),
    says: ['tooLarge', 'damaged'],
  },
  {
    what: '1 MB of segments without content',
    file: 'x.jpg',
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...Array.from({ length: 100_000 }, () => segment(0xe5, Buffer.alloc(0))),
    ]),
    says: ['damaged'],
  },
  { what: 'directories that run in a circle', file: 'x.tif', bytes: circularTiff(), says: ['damaged'] },
  { what: 'boxes of no length', file: 'x.heic', bytes: zeroBoxes(), says: ['damaged', 'unsupported'] },
  {
    what: 'a photo of 21 MB',
    file: 'x.jpg',
    bytes: Buffer.concat([healthy('photo'), Buffer.alloc(21 * MB)]),
    says: ['tooLarge'],
  },
  { what: 'a page under the name of a photo', file: 'x.jpg', bytes: healthy('html'), says: ['facts'] },
];
