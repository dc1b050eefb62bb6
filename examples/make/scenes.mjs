// Three scenes of the campaign, drawn in plain shapes, and a page of writing as a scanner sees it → canvases.

import { chance, ellipse, newCanvas, rectangle, roof } from './canvas.mjs';

/** @typedef {import('./canvas.mjs').Canvas} Canvas */

const RED = [196, 32, 36];
const GOLD = [244, 206, 92];
const SKIN = [224, 184, 152];
const HAIR = [44, 38, 36];
const COATS = [
  [52, 74, 110],
  [96, 60, 58],
  [72, 84, 72],
  [110, 104, 98],
  [40, 46, 58],
  [134, 82, 54],
];

/**
 * @param {number} width
 * @param {number} height
 */
export function meeting(width, height) {
  const canvas = newCanvas(width, height);
  const unit = height / 60;
  rectangle(canvas, [0, 0, width, height], [226, 216, 198]);
  rectangle(canvas, [0, 40 * unit, width, 20 * unit], [150, 116, 84]);
  banner(canvas, [width * 0.08, 4 * unit, width * 0.84, 6 * unit], 16);
  for (let seat = 0; seat < 6; seat++)
    personFront(canvas, width * (0.2 + seat * 0.12), 17 * unit, unit, seat);
  rectangle(canvas, [width * 0.15, 22 * unit, width * 0.7, 8 * unit], [124, 30, 30]);
  rectangle(canvas, [width * 0.15, 21 * unit, width * 0.7, 1.2 * unit], [236, 232, 226]);
  audience(canvas, 36 * unit, unit * 1.5, 7);
  audience(canvas, 45 * unit, unit * 2, 23);
  return canvas;
}

/**
 * @param {number} width
 * @param {number} height
 */
export function plaza(width, height) {
  const canvas = newCanvas(width, height);
  const unit = height / 60;
  rectangle(canvas, [0, 0, width, height], [196, 214, 228]);
  for (let house = 0; house < 7; house++) {
    const top = (10 + ((house * 7) % 11)) * unit;
    rectangle(
      canvas,
      [width * house * 0.15 - 10, top, width * 0.12, 40 * unit - top],
      [168 - house * 6, 172 - house * 5, 176],
    );
    for (let floor = 0; floor < 4; floor++) {
      rectangle(
        canvas,
        [width * (house * 0.15 + 0.015), top + (3 + floor * 5) * unit, width * 0.07, 1.6 * unit],
        [110, 130, 150],
      );
    }
  }
  rectangle(canvas, [0, 38 * unit, width, 22 * unit], [188, 184, 176]);
  banner(canvas, [width * 0.12, 18 * unit, width * 0.76, 5 * unit], 18);
  for (let tent = 0; tent < 5; tent++) {
    roof(
      canvas,
      [width * (0.03 + tent * 0.19), 25 * unit, width * 0.18, 7 * unit],
      tent % 2 ? [52, 92, 160] : RED,
    );
    personFront(canvas, width * (0.09 + tent * 0.19), 35 * unit, unit, tent);
    personFront(canvas, width * (0.15 + tent * 0.19), 35 * unit, unit, tent + 3);
    rectangle(canvas, [width * (0.04 + tent * 0.19), 40 * unit, width * 0.16, 6 * unit], [238, 236, 230]);
  }
  audience(canvas, 45 * unit, unit * 1.9, 11);
  return canvas;
}

/**
 * @param {number} width
 * @param {number} height
 */
export function classroom(width, height) {
  const canvas = newCanvas(width, height);
  const unit = height / 60;
  rectangle(canvas, [0, 0, width, height], [232, 234, 228]);
  rectangle(canvas, [0, 34 * unit, width, 26 * unit], [176, 178, 182]);
  rectangle(canvas, [width * 0.3, 5 * unit, width * 0.56, 24 * unit], [88, 92, 98]);
  rectangle(canvas, [width * 0.31, 6 * unit, width * 0.54, 22 * unit], [250, 250, 252]);
  strokes(canvas, [width * 0.38, 8 * unit, 3.2 * unit], { count: 9, colour: [40, 66, 120], seed: 5 });
  for (let row = 0; row < 4; row++) {
    strokes(canvas, [width * 0.35, (14 + row * 3.3) * unit, 2 * unit], {
      count: 14 - row * 2,
      colour: [60, 60, 64],
      seed: row + 9,
    });
  }
  rectangle(canvas, [width * 0.08, 24 * unit, width * 0.12, 14 * unit], [120, 84, 56]);
  personFront(canvas, width * 0.14, 18 * unit, unit * 1.2, 4);
  for (let row = 0; row < 3; row++) {
    rectangle(canvas, [width * 0.04, (40 + row * 7) * unit, width * 0.92, 2 * unit], [206, 178, 138]);
    audience(canvas, (37 + row * 7) * unit, unit * (1.2 + row * 0.3), 31 + row);
  }
  return canvas;
}

/**
 * A page of writing, not quite straight, with a few specks.
 * @param {string} text
 */
export function scannedPage(text) {
  const canvas = newCanvas(620, 877);
  rectangle(canvas, [0, 0, 620, 877], [247, 245, 238]);
  const next = chance(text.length);
  [...text].slice(0, 26 * 32).forEach((character, index) => {
    const [column, row] = [index % 26, Math.floor(index / 26)];
    const frame = [75 + column * 18, 84 + row * 22 + column * 0.1, 15];
    strokes(canvas, frame, {
      count: /\s/.test(character) ? 0 : 1,
      colour: [52, 52, 56],
      seed: character.codePointAt(0) ?? 0,
    });
  });
  for (let speck = 0; speck < 40; speck++)
    rectangle(canvas, [next() * 620, next() * 877, 2, 1], [150, 148, 140]);
  return canvas;
}

/**
 * @param {Canvas} canvas
 * @param {readonly [number, number, number, number]} frame
 * @param {number} count of characters
 */
function banner(canvas, frame, count) {
  rectangle(canvas, frame, RED);
  const size = Math.min(frame[3] * 0.62, (frame[2] * 0.86) / count / 1.2);
  strokes(canvas, [frame[0] + frame[2] * 0.07, frame[1] + (frame[3] - size) / 2, size], {
    count,
    colour: GOLD,
    seed: 3,
  });
}

/**
 * Strokes in squares: from afar a line of Chinese writing.
 * @param {Canvas} canvas
 * @param {readonly [x: number, y: number, size: number]} place
 * @param {{ count: number, colour: import('./canvas.mjs').Colour, seed: number }} writing
 */
function strokes(canvas, [x, y, size], { count, colour, seed }) {
  const next = chance(seed * 7919);
  const weight = Math.max(1.4, size / 10);
  for (let index = 0; index < count; index++) {
    const left = x + index * size * 1.2;
    for (let stroke = 0; stroke < 3; stroke++) {
      rectangle(
        canvas,
        [left + next() * size * 0.3, y + next() * size, size * (0.5 + next() * 0.3), weight],
        colour,
      );
      rectangle(
        canvas,
        [left + next() * size * 0.9, y + next() * size * 0.4, weight, size * (0.4 + next() * 0.3)],
        colour,
      );
    }
  }
}

/**
 * @param {Canvas} canvas
 * @param {number} x
 * @param {number} y
 * @param {number} unit
 * @param {number} which
 */
function personFront(canvas, x, y, unit, which) {
  ellipse(canvas, [x, y + 6 * unit, 3 * unit, 4 * unit], COATS[which % COATS.length]);
  ellipse(canvas, [x, y, 1.7 * unit, 2.1 * unit], SKIN);
  ellipse(canvas, [x, y - 1.2 * unit, 1.8 * unit, 1.2 * unit], HAIR);
}

/**
 * A row of people seen from behind.
 * @param {Canvas} canvas
 * @param {number} y
 * @param {number} unit
 * @param {number} seed
 */
function audience(canvas, y, unit, seed) {
  const next = chance(seed);
  for (let x = unit * 2; x < canvas.width; x += unit * 7) {
    const centre = x + next() * unit * 2;
    ellipse(canvas, [centre, y + 6 * unit, 3.2 * unit, 4.4 * unit], COATS[Math.floor(next() * COATS.length)]);
    ellipse(canvas, [centre, y, 1.8 * unit, 2.2 * unit], HAIR);
  }
}
