// A seed → a small JPEG of hills under a sky, base64, as a report shows photos.

import { encode } from 'jpeg-js';

const WIDTH = 168;
const HEIGHT = 112;

/** The same seed gives the same picture. */
export function thumbnail(seed: number): string {
  const data = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) data.set(colourAt(x, y, seed), (y * WIDTH + x) * 4);
  }
  return Buffer.from(encode({ data, width: WIDTH, height: HEIGHT }, 80).data).toString('base64');
}

function colourAt(x: number, y: number, seed: number): number[] {
  const far = 58 + 14 * Math.sin(x / 23 + seed) + 5 * Math.sin(x / 7 + seed * 2);
  const near = 82 + 10 * Math.sin(x / 31 + seed * 3);
  if (y > near) return [74 + seed * 12, 108, 74, 255];
  if (y > far) return [116, 146, 128 + seed * 8, 255];
  return [170 + y * 0.7, 200 + y * 0.35, 226 - seed * 6, 255];
}
