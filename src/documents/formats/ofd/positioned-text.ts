// The objects of a page → the pieces of text on it, each with its place in millimetres, and its pictures.

import { LIMITS } from '../../../core/limits.ts';
import type { XmlAttributes } from '../../containers/xml/index.ts';
import { IDENTITY, type Matrix, pointOn } from '../../layout/matrix.ts';
import { type CodeLine, codeLines, isHeap } from './code-lines.ts';
import {
  boundaryOn,
  type InkState,
  isInItsBox,
  lessShown,
  outlineOf,
  type PageArea,
  roomOf,
  shownIn,
  within,
} from './ofd-areas.ts';
import {
  alphaOf,
  colorOfFill,
  fillOf,
  inkOf,
  isDense,
  isDensePicture,
  type OfdFilling,
  sharedBy,
  shownOn,
} from './ofd-ink.ts';
import type { OfdPackage } from './ofd-package.ts';
import { finiteNumber, type OfdObject } from './ofd-part.ts';

export interface PositionedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line, from the upper edge of the page. */
  readonly down: number;
  readonly size: number;
  shown: InkState;
  /** A watermark: slanted, or in the background layer. */
  readonly mark: boolean;
}

export interface PageText {
  readonly pieces: PositionedText[];
  readonly drawn: OfdFilling[];
  pictures: number;
  /** Square millimetres that pictures cover. */
  pictured: number;
  characters: number;
}

interface Inherited {
  readonly matrix: Matrix;
  readonly shown: InkState;
  readonly mark: boolean;
  readonly depth: number;
}

/** Units may refer to units; a ring of them ends here. */
const DEPTH = 8;
const OBJECTS = 1_000_000;
const FILLINGS = 4_000;
/** Less ink than the eye sees, of 255. */
const CLEAR_PARENT = 4;
/** A point, in millimetres. */
const TINY = 25.4 / 72;

/** All text and pictures of a page's objects, composite units written out where they are used. */
export function positionedTexts(
  objects: readonly OfdObject[],
  { units, fills, dense }: Pick<OfdPackage, 'units' | 'fills' | 'dense'>,
  page: PageArea,
): PageText {
  const found: PageText = { pieces: [], drawn: [], pictures: 0, pictured: 0, characters: 0 };
  const budget = { left: OBJECTS };
  const visitAll = (list: readonly OfdObject[], parent: Inherited): void => {
    for (const object of list) {
      if (budget.left-- <= 0 || found.characters > LIMITS.textCharacters) return;
      const own = inheritedBy(object, parent);
      const source = { own, parent, fill: fillOf(object, fills), page, dense };
      if (object.type === 'image' && own.shown !== 'unseen') found.pictures++;
      if (object.type === 'image') addPicture(found, object, source);
      if (object.type === 'path') addPath(found, object, source);
      if (object.type === 'text') addText(found, object, source);
      const unit =
        object.type === 'composite' ? units.get(object.attributes.get('ResourceID') ?? '') : undefined;
      if (unit && own.depth < DEPTH) visitAll(unit, own);
    }
  };
  visitAll(objects, { matrix: IDENTITY, shown: 'seen', mark: false, depth: 0 });
  return found;
}

function inheritedBy(object: OfdObject, parent: Inherited): Inherited {
  const { attributes, behind, unshown, type } = object;
  const matrix = within(parent.matrix, attributes.get('Boundary'), attributes.get('CTM'));
  const isClear = type === 'composite' && alphaOf(object, undefined) < CLEAR_PARENT;
  const isHidden = unshown || isClear || attributes.get('Visible') === 'false';
  return {
    matrix,
    shown: isHidden ? 'unseen' : parent.shown,
    mark: parent.mark || behind || isSlanted(matrix),
    depth: parent.depth + 1,
  };
}

/** Neither upright nor turned by quarters: more than about six degrees off both. */
function isSlanted([a, b]: Matrix): boolean {
  return Math.min(Math.abs(a), Math.abs(b)) > 0.1 * Math.max(Math.abs(a), Math.abs(b));
}

interface InkSource {
  readonly own: Inherited;
  readonly parent: Inherited;
  readonly fill: XmlAttributes | undefined;
  readonly page: PageArea;
  readonly dense: ReadonlySet<string>;
}

/** Nobody here sees what shines through a picture of a format that may be clear in part. */
function addPicture(found: PageText, object: OfdObject, { own, parent, dense }: InkSource): void {
  if (own.shown === 'unseen') return;
  const area = boundaryOn(object, parent.matrix);
  found.pictured += (area.right - area.left) * (area.bottom - area.top);
  cover(found, { ...area, color: undefined, outline: undefined }, isDensePicture(object, dense));
}

/** A path that fills hides the text before it and is the ground of the text behind it. */
function addPath(found: PageText, object: OfdObject, { own, parent, fill }: InkSource): void {
  if (own.shown === 'unseen' || !isDense(object, fill)) return;
  const outline = outlineOf(object.path, own.matrix, object.attributes.get('Rule'));
  const area = boundaryOn(object, parent.matrix);
  const isWhole = object.path.trim() === '';
  if (!isWhole && outline === undefined) return;
  cover(found, { ...area, color: colorOfFill(fill), outline: isWhole ? undefined : outline }, true);
}

function cover(found: PageText, filling: OfdFilling, isTight: boolean): void {
  if (found.drawn.length >= FILLINGS) return;
  found.drawn.push(filling);
  for (const piece of found.pieces) {
    const share = sharedBy(filling, piece);
    if (share !== 'none')
      piece.shown = lessShown(piece.shown, share === 'all' && isTight ? 'unseen' : 'doubtful');
  }
}

function addText(found: PageText, object: OfdObject, { own, parent, fill, page }: InkSource): void {
  const { attributes, codes } = object;
  const ink = inkOf(object, fill);
  const size = finiteNumber(attributes.get('Size')) || 1;
  const squeeze = attributes.has('HScale') ? finiteNumber(attributes.get('HScale')) : 1;
  const room = roomOf(object, own.matrix, parent.matrix);
  let [x, y] = [0, 0];
  for (const code of codes) {
    // Section 11.3: a missing X or Y is that of the code before.
    x = finiteNumber(code.attributes.get('X') ?? String(x));
    y = finiteNumber(code.attributes.get('Y') ?? String(y));
    for (const line of codeLines(code, { x, y, size })) {
      found.characters += line.text.length;
      const piece = pieceOf(line, own, { size, squeeze });
      const states = [
        ink === undefined || piece.narrow <= TINY ? 'unseen' : shownOn(ink.color, found.drawn, piece),
        shownIn({ areas: [page], elsewhere: [] }, piece),
        ...room.map((each) => shownIn(each, piece)),
        isInItsBox(object, parent.matrix, piece) ? 'seen' : 'doubtful',
        isHeap(line, code) ? 'doubtful' : 'seen',
      ] as const;
      found.pieces.push({ ...piece, shown: states.reduce(lessShown, piece.shown) });
    }
  }
}

interface LetterSize {
  readonly size: number;
  /** Letters as wide as this part of their size. */
  readonly squeeze: number;
}

function pieceOf(
  { text, x, y, end }: CodeLine,
  { matrix, shown, mark }: Inherited,
  { size, squeeze }: LetterSize,
): PositionedText & { readonly narrow: number } {
  const [left, down] = pointOn(matrix, x, y);
  const [right] = pointOn(matrix, end, y);
  const scale = Math.hypot(matrix[2], matrix[3]) || 1;
  const across = (Math.hypot(matrix[0], matrix[1]) || 1) * squeeze;
  return {
    text,
    left: Math.min(left, right),
    right: Math.max(left, right),
    down,
    size: size * scale,
    narrow: size * Math.min(scale, across),
    shown,
    mark,
  };
}
