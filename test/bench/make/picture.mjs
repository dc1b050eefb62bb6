// A size → photos as cameras and chat programs write them: real JPEGs, some with what a camera says, none like another.

import jpeg from 'jpeg-js';
import { makeExif } from '../../make/exif.ts';
import { segment } from '../../make/image.ts';

/** Twelve megapixels as from a camera; what is left of them after a chat program; a picture of a screen. */
const SIZES = {
  full: [
    [4000, 3000],
    [2592, 1944],
    [1280, 960],
  ],
  small: [
    [640, 480],
    [480, 360],
  ],
};
/** @type {Map<string, Buffer>} encoded once, for a photo of twelve megapixels takes seconds */
const made = new Map();

/** Light that changes slowly over the picture, and grain: packed about as well as a photo of people. */
function pixels(width, height) {
  const data = Buffer.alloc(width * height * 4, 255);
  let grain = 12345;
  for (let at = 0, pixel = 0; at < data.length; at += 4, pixel++) {
    grain = (Math.imul(grain, 1664525) + 1013904223) >>> 0;
    const [x, y] = [pixel % width, (pixel / width) | 0];
    const light =
      128 + 80 * Math.sin((x * 9) / width) * Math.cos((y * 7) / height) + ((grain >>> 24) - 128) / 8;
    data[at] = light;
    data[at + 1] = light * 0.9;
    data[at + 2] = light * 0.8;
  }
  return data;
}

function jpegOf([width, height]) {
  const key = `${width}x${height}`;
  const known = made.get(key);
  if (known) return known;
  const { data } = jpeg.encode({ width, height, data: pixels(width, height) }, 75);
  made.set(key, data);
  return data;
}

/**
 * A photo that no other has the bytes of.
 * @param {import('./text.mjs').Random} random
 * @param {boolean} full
 * @param {string} [taken] as a camera says it; none where the photo went through a chat program
 */
export function photoOf(random, full, taken) {
  const bytes = jpegOf(random.pick(full ? SIZES.full : SIZES.small));
  const said =
    taken === undefined
      ? []
      : [
          segment(
            0xe1,
            Buffer.concat([Buffer.from('Exif\0\0'), makeExif({ original: taken, thumbnail: thumbnail() })]),
          ),
        ];
  const own = segment(0xfe, Buffer.from(`photo ${random.between(0, 2 ** 30)}`));
  return Buffer.concat([bytes.subarray(0, 2), ...said, own, bytes.subarray(2)]);
}

const thumbnail = () => jpegOf([160, 120]);
