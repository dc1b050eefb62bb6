// The bytes of a JPEG → its pixels, scaled down while they are decoded: at an eighth, a photo costs a tenth of the whole.

import { fromLatin1, indexOf } from '#bytes';
import { jpegTurbo } from './jpeg-turbo-library.ts';

/** Four bytes for each pixel: red, green, blue, and one that says nothing. */
export interface PixelData {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

interface JpegSize {
  /** Of the longer side, which may become larger by less than an eighth of the picture's own. */
  readonly least: number;
  readonly mostPixels: number;
}

// turbojpeg.h: enum TJPF, enum TJCS
const [RGBA, CMYK] = [7, 11];
const [IN_CMYK, IN_YCCK] = [3, 4];
const HEADER_BYTES = 16;
/** The decoder scales to so many eighths. */
const EIGHTHS = 8;
const ADOBE = fromLatin1('Adobe');
const SCAN = Uint8Array.of(0xff, 0xda);
/** Ten are usual; each goes over the whole picture, however few bytes it has. */
const MOST_SCANS = 100;

interface Turbo {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (bytes: number) => number;
  readonly tjInitDecompress: () => number;
  readonly tjDecompressHeader3: (...values: readonly number[]) => number;
  readonly tjDecompress2: (...values: readonly number[]) => number;
}

let compiled: WebAssembly.Module | undefined;

/** A new instance for each picture: all that it took is gone with it, whatever the picture did to it. */
function start(): Turbo {
  compiled ??= new WebAssembly.Module(jpegTurbo);
  const refuse = () => {
    throw new Error('no such picture');
  };
  const none = () => 0;
  const { exports } = new WebAssembly.Instance(compiled, {
    // Where the library jumps out of what it was doing, the picture is broken.
    env: { setjmp: none, longjmp: refuse },
    wasi_snapshot_preview1: {
      environ_sizes_get: none,
      environ_get: none,
      proc_exit: refuse,
      fd_close: none,
      fd_seek: none,
      fd_write: refuse,
    },
  });
  if (!isTurbo(exports)) throw new Error('@cwasm/jpeg-turbo lacks a function that is needed');
  return exports;
}

// Checked once, so that the casts of a foreign table stay in one place.
function isTurbo(exports: object): exports is Turbo {
  const names = ['memory', 'malloc', 'tjInitDecompress', 'tjDecompressHeader3', 'tjDecompress2'];
  return names.every((name) => name in exports);
}

/** A JPEG → its pixels, at least as large as wanted where it is. Throws for one that is broken, cut off or too large. */
export function decodeJpeg(bytes: Uint8Array, { least, mostPixels }: JpegSize): PixelData {
  if (scansIn(bytes) > MOST_SCANS) throw new Error('more scans than a picture has');
  const turbo = start();
  const room = (length: number) => {
    const at = turbo.malloc(length);
    if (at === 0) throw new Error('no memory for the picture');
    return at;
  };
  const decoder = turbo.tjInitDecompress();
  const file = room(bytes.length);
  new Uint8Array(turbo.memory.buffer).set(bytes, file);
  const header = room(HEADER_BYTES);
  const places = [0, 4, 8, 12].map((field) => header + field);
  assertDone(turbo.tjDecompressHeader3(decoder, file, bytes.length, ...places));
  const [width = 0, height = 0, , space = 0] = new Int32Array(turbo.memory.buffer, header, places.length);
  if (width * height > mostPixels) throw new Error('a larger picture than is decoded');
  const size = scaled({ width, height }, least);
  const pixels = room(size.width * size.height * 4);
  const inInk = space === IN_CMYK || space === IN_YCCK;
  if (inInk && indexOf(bytes, ADOBE) < 0) throw new Error('ink of which nobody says how it is stored');
  const how = [size.width, 0, size.height, inInk ? CMYK : RGBA, 0];
  assertDone(turbo.tjDecompress2(decoder, file, bytes.length, pixels, ...how));
  const data = new Uint8Array(turbo.memory.buffer, pixels, size.width * size.height * 4);
  return { ...size, data: inInk ? inLight(data) : data };
}

function scansIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = indexOf(bytes, SCAN); at >= 0; at = indexOf(bytes, SCAN, at + 2)) count++;
  return count;
}

/** Not 0 is also what a file gives that ends too early, with the upper part drawn. */
function assertDone(result: number): void {
  if (result !== 0) throw new Error('no whole picture');
}

/** The smallest of the decoder's scales that is not too small. */
function scaled({ width, height }: Omit<PixelData, 'data'>, least: number): Omit<PixelData, 'data'> {
  const eighths = Math.min(EIGHTHS, Math.max(1, Math.ceil((least * EIGHTHS) / Math.max(width, height))));
  const side = (whole: number) => Math.ceil((whole * eighths) / EIGHTHS);
  return { width: side(width), height: side(height) };
}

/** Ink as Adobe's programs store it, upside down: 255 is none. */
function inLight(ink: Uint8Array): Uint8Array {
  const light = new Uint8Array(ink.length);
  for (let at = 0; at < ink.length; at++) {
    const black = ink[at | 3] ?? 0;
    light[at] = Math.round(((ink[at] ?? 0) * black) / 255);
  }
  return light;
}
