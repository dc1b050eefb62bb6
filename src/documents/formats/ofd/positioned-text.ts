// The objects of a page → the pieces of text on it, each with its place in millimetres, and its pictures.

import { LIMITS } from '../../../core/limits.ts';
import type { XmlAttributes } from '../../containers/xml/index.ts';
import { combined, IDENTITY, type Matrix, movedExtent, pointOn } from '../../layout/matrix.ts';
import { type CodeLine, codeLines } from './code-lines.ts';
import {
  colorOfFill,
  fillOf,
  holds,
  isDense,
  isInked,
  type OfdFilling,
  type PageArea,
  vanishes,
} from './ofd-ink.ts';
import type { OfdPackage } from './ofd-package.ts';
import { finiteNumber, numbersOf, type OfdObject } from './ofd-part.ts';

export interface PositionedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line, from the upper edge of the page. */
  readonly down: number;
  readonly size: number;
  visible: boolean;
  /** A watermark: slanted, or in the background layer. */
  readonly mark: boolean;
}

export interface PageText {
  readonly pieces: PositionedText[];
  readonly drawn: OfdFilling[];
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
const FILLINGS = 4_000;
/** A point, in millimetres. */
const TINY = 25.4 / 72;

/** All text and pictures of a page's objects, composite units written out where they are used. */
export function positionedTexts(
  objects: readonly OfdObject[],
  { units, fills }: Pick<OfdPackage, 'units' | 'fills'>,
  page: PageArea,
): PageText {
  const found: PageText = { pieces: [], drawn: [], pictures: 0, characters: 0 };
  const budget = { left: OBJECTS };
  const visitAll = (list: readonly OfdObject[], parent: Inherited): void => {
    for (const object of list) {
      if (budget.left-- <= 0 || found.characters > LIMITS.textCharacters) return;
      const own = inheritedBy(object, parent);
      const fill = fillOf(object, fills);
      if (object.type === 'image' && own.visible) found.pictures++;
      if (object.type === 'image' || object.type === 'path') addFilling(found, object, { own, parent, fill });
      if (object.type === 'text') addText(found, object, { own, fill, page });
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

/** The matrix that an object adds to that of its parent: its own CTM, then the corner of its Boundary. */
function within(parent: Matrix, boundary: string | undefined, ctm: string | undefined): Matrix {
  const [x = 0, y = 0] = numbersOf(boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(ctm);
  return combined(combined([a, b, c, d, e, f], [1, 0, 0, 1, x, y]), parent);
}

/** Neither upright nor turned by quarters: more than about six degrees off both. */
function isSlanted([a, b]: Matrix): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.max(Math.abs(a), Math.abs(b));
}

interface FillingSource {
  readonly own: Inherited;
  readonly parent: Inherited;
  readonly fill: XmlAttributes | undefined;
}

/** What fills its box hides the text before it and is the ground of the text behind it; a picture may be clear in part. */
function addFilling(found: PageText, object: OfdObject, { own, parent, fill }: FillingSource): void {
  const isPicture = object.type === 'image';
  if (!own.visible || found.drawn.length >= FILLINGS || (!isPicture && !isDense(object, fill))) return;
  const area = boundaryOn(object, parent.matrix);
  found.drawn.push({ ...area, isPicture, color: isPicture ? undefined : colorOfFill(fill) });
  if (isPicture) return;
  for (const piece of found.pieces)
    if (holds(area, (piece.left + piece.right) / 2, piece.down - piece.size / 3)) piece.visible = false;
}

/** The Boundary of an object on the page. */
function boundaryOn({ attributes }: OfdObject, around: Matrix): PageArea {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(attributes.get('Boundary'));
  const own = { left: x, low: y, right: x + width, high: y + height };
  const { left, low, right, high } = movedExtent(own, around);
  return { left, top: low, right, bottom: high };
}

interface TextSource {
  readonly own: Inherited;
  readonly fill: XmlAttributes | undefined;
  readonly page: PageArea;
}

function addText(found: PageText, object: OfdObject, { own, fill, page }: TextSource): void {
  const { attributes, codes } = object;
  const inked = isInked(object, fill);
  const color = attributes.get('Stroke') === 'true' ? undefined : colorOfFill(fill);
  const size = finiteNumber(attributes.get('Size')) || 1;
  let [x, y] = [0, 0];
  for (const code of codes) {
    // Section 11.3: a missing X or Y is that of the code before.
    x = finiteNumber(code.attributes.get('X') ?? String(x));
    y = finiteNumber(code.attributes.get('Y') ?? String(y));
    for (const line of codeLines(code, { x, y, size })) {
      found.characters += line.text.length;
      const piece = pieceOf(line, own, size);
      const middle = [(piece.left + piece.right) / 2, piece.down - piece.size / 3] as const;
      piece.visible &&=
        inked && piece.size > TINY && onThePage(piece, page) && !vanishes(color, found.drawn, middle);
      found.pieces.push(piece);
    }
  }
}

/** Some of the text lies on the page, and its base line does. */
function onThePage({ left, right, down, size }: PositionedText, page: PageArea): boolean {
  const middle = down - size / 3;
  return right > page.left && left < page.right && middle > page.top && middle < page.bottom;
}

function pieceOf(
  { text, x, y, end }: CodeLine,
  { matrix, visible, mark }: Inherited,
  size: number,
): PositionedText {
  const [left, down] = pointOn(matrix, x, y);
  const [right] = pointOn(matrix, end, y);
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
