// The objects of a page → the pieces of text on it, each with its place in millimetres, and its pictures.

import { LIMITS } from '../../../core/limits.ts';
import { CLASS, classOf } from '../../../core/text/character.ts';
import { finiteNumber, IDENTITY, type Matrix, onPage, stepsOf, within } from './matrix.ts';
import type { CompositeUnits } from './ofd-package.ts';
import type { OfdObject, TextCode } from './ofd-part.ts';

export interface PositionedText {
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

export interface PageText {
  readonly pieces: PositionedText[];
  pictures: number;
  characters: number;
}

interface Inherited {
  readonly matrix: Matrix;
  readonly visible: boolean;
  readonly mark: boolean;
  readonly depth: number;
}

/** Units may refer to units; a ring of them ends here. */
const DEPTH = 8;
const OBJECTS = 1_000_000;

/** All text and pictures of a page's objects, composite units written out where they are used. */
export function positionedTexts(objects: readonly OfdObject[], units: CompositeUnits): PageText {
  const found: PageText = { pieces: [], pictures: 0, characters: 0 };
  const budget = { left: OBJECTS };
  const visitAll = (list: readonly OfdObject[], parent: Inherited): void => {
    for (const object of list) {
      if (budget.left-- <= 0 || found.characters > LIMITS.textCharacters) return;
      const own = inheritedBy(object, parent);
      if (object.type === 'image' && own.visible) found.pictures++;
      if (object.type === 'text') addText(found, object, own);
      const unit =
        object.type === 'composite' ? units.get(object.attributes.get('ResourceID') ?? '') : undefined;
      if (unit && own.depth < DEPTH) visitAll(unit, own);
    }
  };
  visitAll(objects, { matrix: IDENTITY, visible: true, mark: false, depth: 0 });
  return found;
}

function inheritedBy({ attributes, behind }: OfdObject, parent: Inherited): Inherited {
  const matrix = within(parent.matrix, attributes.get('Boundary'), attributes.get('CTM'));
  const visible = parent.visible && attributes.get('Visible') !== 'false';
  return { matrix, visible, mark: parent.mark || behind || isSlanted(matrix), depth: parent.depth + 1 };
}

/** Neither upright nor turned by quarters: more than about six degrees off both. */
function isSlanted([a, b]: Matrix): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.max(Math.abs(a), Math.abs(b));
}

function addText(found: PageText, { attributes, codes }: OfdObject, own: Inherited): void {
  const size = finiteNumber(attributes.get('Size')) || 1;
  let [x, y] = [0, 0];
  for (const code of codes) {
    // Section 11.3: a missing X or Y is that of the code before.
    x = finiteNumber(code.attributes.get('X') ?? String(x));
    y = finiteNumber(code.attributes.get('Y') ?? String(y));
    for (const line of codeLines(code, { x, y, size })) {
      found.characters += line.text.length;
      found.pieces.push(pieceOf(line, own, size));
    }
  }
}

interface CodeLine {
  text: string;
  readonly x: number;
  readonly y: number;
  end: number;
}

/** One code → its lines: a step back and down begins a new one, a wide step between words is a blank. */
function codeLines(code: TextCode, from: { x: number; y: number; size: number }): readonly CodeLine[] {
  const characters = [...code.text.replace(/^\s*\n\s*|\s*\n\s*$/g, '')];
  const across = stepsOf(code.attributes.get('DeltaX'), characters.length);
  const downward = stepsOf(code.attributes.get('DeltaY'), characters.length);
  let [x, y] = [from.x, from.y];
  let line: CodeLine = { text: '', x, y, end: x };
  const lines = [line];
  characters.forEach((character, at) => {
    const step = at === 0 ? 0 : (across[at - 1] ?? 0);
    const drop = at === 0 ? 0 : (downward[at - 1] ?? 0);
    [x, y] = [x + step, y + drop];
    if (step < 0 && drop !== 0) {
      line = { text: '', x, y, end: x };
      lines.push(line);
    }
    const isGap = step > 1.6 * from.size && !isAsian(lastCharacter(line.text)) && !isAsian(character);
    line.text += isGap && !/\s$/.test(line.text) ? ` ${character}` : character;
    line.end = Math.max(line.end, x + advanceOf(character) * from.size);
  });
  return lines.filter(({ text }) => text !== '');
}

function pieceOf(
  { text, x, y, end }: CodeLine,
  { matrix, visible, mark }: Inherited,
  size: number,
): PositionedText {
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

/** How far a character reaches, in parts of its size: OFD gives the steps between characters, not the width of the last one. */
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
export function lastCharacter(text: string): string {
  return text.slice(/[\udc00-\udfff]$/.test(text) ? -2 : -1);
}
