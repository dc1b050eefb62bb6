// Rectangles, ellipses and polygons in plain colours → the pixels of a picture.

/** @typedef {readonly [red: number, green: number, blue: number]} Colour */

/**
 * @param {number} width
 * @param {number} height
 */
export function newCanvas(width, height) {
  return { width, height, data: Buffer.alloc(width * height * 4, 255) };
}

/** @typedef {ReturnType<typeof newCanvas>} Canvas */

/**
 * Paints what `inside` takes, within a frame given by its left upper corner and its size.
 * @param {Canvas} canvas
 * @param {{ x: number, y: number, width: number, height: number, inside?: (x: number, y: number) => boolean }} shape
 * @param {Colour} colour
 */
export function paint(canvas, shape, colour) {
  const right = Math.min(canvas.width, Math.round(shape.x + shape.width));
  const bottom = Math.min(canvas.height, Math.round(shape.y + shape.height));
  for (let y = Math.max(0, Math.round(shape.y)); y < bottom; y++) {
    for (let x = Math.max(0, Math.round(shape.x)); x < right; x++) {
      if (shape.inside === undefined || shape.inside(x, y))
        canvas.data.set(colour, (y * canvas.width + x) * 4);
    }
  }
}

/**
 * @param {Canvas} canvas
 * @param {readonly [x: number, y: number, width: number, height: number]} frame
 * @param {Colour} colour
 */
export function rectangle(canvas, [x, y, width, height], colour) {
  paint(canvas, { x, y, width, height }, colour);
}

/**
 * @param {Canvas} canvas
 * @param {readonly [centreX: number, centreY: number, radiusX: number, radiusY: number]} frame
 * @param {Colour} colour
 */
export function ellipse(canvas, [centreX, centreY, radiusX, radiusY], colour) {
  const inside = (x, y) => ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1;
  paint(
    canvas,
    { x: centreX - radiusX, y: centreY - radiusY, width: 2 * radiusX, height: 2 * radiusY, inside },
    colour,
  );
}

/**
 * A triangle on a level base: a roof, a tent.
 * @param {Canvas} canvas
 * @param {readonly [x: number, y: number, width: number, height: number]} frame
 * @param {Colour} colour
 */
export function roof(canvas, [x, y, width, height], colour) {
  const inside = (px, py) => Math.abs(px - x - width / 2) <= (width / 2) * ((py - y) / height);
  paint(canvas, { x, y, width, height, inside }, colour);
}

/**
 * Numbers that look like chance and are the same each time (a linear congruential generator).
 * @param {number} seed
 * @returns {() => number} from 0 to below 1
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
