// The objects of a page → the pieces of text on it, each with its place in millimetres, and its pictures.

import { LIMITS } from '../../../core/limits.ts';
import { CLASS, classOf } from '../../../core/text/character.ts';
import type { OfdObject, TextCode } from './objects.ts';
import type { Units } from './package.ts';
import { IDENTITY, type Matrix, numberOf, onPage, stepsOf, within } from './place.ts';

export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line, from the upper edge of the page. */
  readonly down: number;
  readonly size: number;
  readonly visible: boolean;
  /** A watermark: slanted, or in the background layer. */
  readonly mark: boolean;
}

export interface Gathered {
  readonly pieces: Piece[];
  pictures: number;
  characters: number;
}

interface Standing {
  readonly matrix: Matrix;
  readonly visible: boolean;
  readonly mark: boolean;
  readonly depth: number;
}

/** Units may refer to units; a ring of them ends here. */
const DEPTH = 8;
const OBJECTS = 1_000_000;

/** All text and pictures of a page's objects, composite units written out where they are used. */
export function gather(objects: readonly OfdObject[], units: Units): Gathered {
  const gathered: Gathered = { pieces: [], pictures: 0, characters: 0 };
  const room = { left: OBJECTS };
  const walk = (list: readonly OfdObject[], parent: Standing): void => {
    for (const object of list) {
      if (room.left-- <= 0 || gathered.characters > LIMITS.textCharacters) return;
      const standing = standingOf(object, parent);
      if (object.type === 'image' && standing.visible) gathered.pictures++;
      if (object.type === 'text') addText(gathered, object, standing);
      const unit =
        object.type === 'composite' ? units.get(object.attributes.get('ResourceID') ?? '') : undefined;
      if (unit && standing.depth < DEPTH) walk(unit, standing);
    }
  };
  walk(objects, { matrix: IDENTITY, visible: true, mark: false, depth: 0 });
  return gathered;
}

function standingOf({ attributes, behind }: OfdObject, parent: Standing): Standing {
  const matrix = within(parent.matrix, attributes.get('Boundary'), attributes.get('CTM'));
  const visible = parent.visible && attributes.get('Visible') !== 'false';
  return { matrix, visible, mark: parent.mark || behind || isSlanted(matrix), depth: parent.depth + 1 };
}

/** Neither upright nor turned by quarters: more than about six degrees off both. */
function isSlanted([a, b]: Matrix): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.max(Math.abs(a), Math.abs(b));
}

function addText(gathered: Gathered, { attributes, codes }: OfdObject, standing: Standing): void {
  const size = numberOf(attributes.get('Size')) || 1;
  let [x, y] = [0, 0];
  for (const code of codes) {
    // Section 11.3: a missing X or Y is that of the code before.
    x = numberOf(code.attributes.get('X') ?? String(x));
    y = numberOf(code.attributes.get('Y') ?? String(y));
    for (const stretch of stretchesOf(code, { x, y, size })) {
      gathered.characters += stretch.text.length;
      gathered.pieces.push(pieceOf(stretch, standing, size));
    }
  }
}

interface Stretch {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
}

/** One code → its lines: a step back and down begins a new one, a wide step between words is a blank. */
function stretchesOf(code: TextCode, from: { x: number; y: number; size: number }): readonly Stretch[] {
  const characters = [...code.text.replace(/^\s*\n\s*|\s*\n\s*$/g, '')];
  const across = stepsOf(code.attributes.get('DeltaX'), characters.length);
  const downward = stepsOf(code.attributes.get('DeltaY'), characters.length);
  let [x, y] = [from.x, from.y];
  let stretch: Stretch = { text: '', x, y, end: x };
  const stretches = [stretch];
  characters.forEach((character, at) => {
    const step = at === 0 ? 0 : (across[at - 1] ?? 0);
    const drop = at === 0 ? 0 : (downward[at - 1] ?? 0);
    [x, y] = [x + step, y + drop];
    if (step < 0 && drop !== 0) {
      stretch = { text: '', x, y, end: x };
      stretches.push(stretch);
    }
    const isGap = step > 1.6 * from.size && !isAsian(lastOf(stretch.text)) && !isAsian(character);
    stretch.text += isGap && !/\s$/.test(stretch.text) ? ` ${character}` : character;
    stretch.end = Math.max(stretch.end, x + advanceOf(character) * from.size);
  });
  return stretches.filter(({ text }) => text !== '');
}

function pieceOf({ text, x, y, end }: Stretch, { matrix, visible, mark }: Standing, size: number): Piece {
  const [left, down] = onPage(matrix, x, y);
  const [right] = onPage(matrix, end, y);
  const scale = Math.hypot(matrix[2], matrix[3]) || 1;
  return {
    text,
    left: Math.min(left, right),
    right: Math.max(left, right),
    down,
    size: size * scale,
    visible,
    mark,
  };
}

/** How far a character reaches, in parts of its size: OFD tells the steps between characters, not the last one's. */
function advanceOf(character: string): number {
  if (isAsian(character)) return 1;
  if (/[-ijlftrI.,:;'|!()[\]/]/.test(character)) return 0.36;
  if (/[MW@%—…]/.test(character)) return 0.88;
  if (/[A-Zmw]/.test(character)) return 0.68;
  return 0.48;
}

export function isAsian(character: string): boolean {
  const kind = classOf(character.codePointAt(0) ?? 0);
  return kind === CLASS.han || kind === CLASS.asian || character === '\u3000';
}

/** The last character, both halves of it. */
export function lastOf(text: string): string {
  return text.slice(/[\udc00-\udfff]$/.test(text) ? -2 : -1);
}
