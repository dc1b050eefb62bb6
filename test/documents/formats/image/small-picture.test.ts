// Photos → the small JPEGs of a report, looked at by another decoder: jpeg-js.

import { decode, encode } from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { encodeJpeg } from '../../../../src/documents/formats/image/encode-jpeg.ts';
import { smallPicture } from '../../../../src/documents/formats/image/small-picture.ts';
import { makeExif, type Said } from '../../../make/exif.ts';
import { segment } from '../../../make/image.ts';

type Colour = readonly [number, number, number];
const RED: Colour = [255, 0, 0];
const BLUE: Colour = [0, 0, 255];
const WHITE: Colour = [255, 255, 255];

/** Red at the upper left, white below it, blue at the right. */
function flag(width: number, height: number, said?: Said): Buffer {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data.set(x >= width / 2 ? BLUE : y < height / 2 ? RED : WHITE, at * 4);
  }
  const bytes = encode({ width, height, data }, 90).data;
  if (said === undefined) return bytes;
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), makeExif(said)]));
  return Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
}

async function shown(bytes: Uint8Array) {
  const small = await smallPicture(sourceOf(bytes));
  if (small === undefined) return undefined;
  const { width, height, data } = decode(Buffer.from(small, 'base64'), { useTArray: true });
  const at = (x: number, y: number) => {
    const place = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [...data.subarray(place, place + 3)];
  };
  return { width, height, corners: [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.8), at(0.8, 0.8)] };
}

/** What a lossy picture of few colours still is. */
const near = (colours: readonly Colour[]) =>
  colours.map((colour) => colour.map((value) => expect.closeTo(value, -1.6)));

const FLAG = [RED, BLUE, WHITE, BLUE];

// Made by Pillow 12 from the same flag, 48 by 32.
const OTHERS: readonly (readonly [what: string, base64: string])[] = [
  [
    'in several scans',
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAgADADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFwEBAQEBAAAAAAAAAAAAAAAABAUCA//aAAwDAQACEAMQAAABkB7CamagEKAdaI/RktbkmZBmf//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAQUCR//EABgRAAIDAAAAAAAAAAAAAAAAAAAQAQRB/9oACAEDAQE/AS3jlf/EABgRAAIDAAAAAAAAAAAAAAAAAAQQAEFC/9oACAECAQE/AYFpi2v/xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAY/Akf/xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAE/IUf/2gAMAwEAAgADAAAAEPKAPKAP/8QAFhEBAQEAAAAAAAAAAAAAAAAAwQAg/9oACAEDAQE/EJzP/8QAFhEBAQEAAAAAAAAAAAAAAAAAwRAA/9oACAECAQE/EMTRZ//EABQQAQAAAAAAAAAAAAAAAAAAAED/2gAIAQEAAT8QR//Z',
  ],
  [
    'in ink, as Adobe stores it',
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/8AAFAgAIAAwBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAHBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8A2bGMY2YAAIyLMAAAswjIAACMizAAALMswAAAjKMgAACzLMAAAIyjIAAA/9k=',
  ],
  [
    'grey',
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAgADABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAAPwCUCYCmCYDWwZIDWwZID//Z',
  ],
  [
    'colours at half the size, with restart marks',
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAgADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAUHBv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAXAQADAQAAAAAAAAAAAAAAAAADBQYE/8QAGhEBAAIDAQAAAAAAAAAAAAAAAAWBAkLBQ//dAAQAAv/aAAwDAQACEQMRAD8AlAF6wExTTFBCeldI5fS+P//Q5cBYM7WwEe0P/9Hs2SNbZIcRe9dDzADgN//Z',
  ],
];

describe('small pictures', () => {
  test.each([
    [800, 600, 200, 150],
    [300, 1000, 60, 200],
    [201, 199, 200, 198],
    [48, 32, 48, 32],
  ])('%d × %d becomes %d × %d', async (width, height, wide, high) => {
    expect(await shown(flag(width, height))).toEqual({ width: wide, height: high, corners: near(FLAG) });
  });

  test.each([
    [1, FLAG],
    [3, [BLUE, WHITE, BLUE, RED]],
    [6, [WHITE, RED, BLUE, BLUE]],
    [8, [BLUE, BLUE, RED, WHITE]],
  ])('turned as orientation %d asks', async (orientation, corners) => {
    const turned = await shown(flag(640, 480, { orientation }));
    const [width, height] = orientation > 4 ? [150, 200] : [200, 150];
    expect(turned).toEqual({ width, height, corners: near(corners) });
  });

  test('the camera’s own thumbnail goes before the photo', async () => {
    const thumbnail = encode({ width: 16, height: 12, data: Buffer.alloc(16 * 12 * 4, 255) }, 90).data;
    const photo = flag(640, 480, { thumbnail });
    const white = near([WHITE, WHITE, WHITE, WHITE]);
    expect(await shown(photo)).toEqual({ width: 16, height: 12, corners: white });
  });

  test.each(OTHERS)('%s', async (what, base64) => {
    const grey = [76, 76, 76] as const; // ITU-R BT.601 of red, and of blue
    const corners = what === 'grey' ? [grey, [29, 29, 29] as const, WHITE, [29, 29, 29] as const] : FLAG;
    expect(await shown(Buffer.from(base64, 'base64'))).toEqual({
      width: 48,
      height: 32,
      corners: near(corners),
    });
  });
});

describe('no picture, and no error', () => {
  const whole = flag(640, 480);
  const changed = (at: number, ...bytes: number[]) => {
    const copy = Buffer.from(whole);
    copy.set(bytes, at);
    return copy;
  };
  const frame = whole.indexOf(Buffer.of(0xff, 0xc0));
  const scan = whole.indexOf(Buffer.of(0xff, 0xda));
  const cmyk = Buffer.from(OTHERS[1]?.[1] ?? '', 'base64');

  test.each<[string, Uint8Array]>([
    ['cut in the middle', whole.subarray(0, whole.length / 2)],
    ['cut before its scan', whole.subarray(0, scan)],
    ['its data overwritten', changed(scan + 20, ...Array.from({ length: 400 }, () => 0x55))],
    ['said to be 65,000 × 65,000', changed(frame + 5, 0xfd, 0xe8, 0xfd, 0xe8)],
    ['no pixel high', changed(frame + 5, 0, 0)],
    ['a table that is not there', changed(frame + 12, 3)],
    ['an end in front', changed(2, 0xff, 0xd9)],
    ['ink of an unknown sort', Buffer.from(cmyk.toString('latin1').replace('Adobe', 'Ad0be'), 'latin1')],
    ['a thousand scans', Buffer.concat([whole, ...Array.from({ length: 1000 }, () => whole.subarray(scan))])],
    ['no JPEG', Buffer.from('GIF89a')],
    ['two bytes', Buffer.of(0xff, 0xd8)],
  ])('%s', async (_, bytes) => {
    expect(await shown(bytes)).toBeUndefined();
  });

  test('600 damaged ones: a picture or none', async () => {
    let state = 7;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    const seeds = [
      flag(64, 48, { orientation: 6 }),
      ...OTHERS.map(([, each]) => Buffer.from(each, 'base64')),
    ];
    let pictures = 0;
    for (let round = 0; round < 600; round++) {
      const bytes = Buffer.from(seeds[round % seeds.length] ?? '');
      for (let left = random(4); left >= 0; left--) bytes[2 + random(bytes.length - 2)] = random(256);
      if ((await smallPicture(sourceOf(bytes))) !== undefined) pictures++;
    }
    expect(pictures).toBeGreaterThan(0);
    expect(pictures).toBeLessThan(600);
  });
});

describe('what is written', () => {
  test.each([
    [1, 1],
    [8, 8],
    [9, 17],
    [200, 150],
  ])('%d × %d of noise comes back as it was', (width, height) => {
    const data = new Uint8Array(width * height * 4);
    for (let at = 0; at < data.length; at++) data[at] = at % 4 === 3 ? 255 : (at * at * 31 + at * 7) % 256;
    const back = decode(encodeJpeg({ width, height, data }, 100), { useTArray: true });
    expect([back.width, back.height]).toEqual([width, height]);
    const off = back.data.map((value, at) => Math.abs(value - (data[at] ?? 0)));
    // A step of rounding in each of three channels, and in each of two tables.
    expect(Math.max(...off)).toBeLessThanOrEqual(6);
  });
});
