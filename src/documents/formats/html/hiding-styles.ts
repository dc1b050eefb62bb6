// What is declared for an element → whether a browser paints its text where somebody can see it.

import { cssLength, farness, isZero } from './css-values.ts';
import type { Declarations } from './style-rules.ts';

/** `cut`: in a box without room, which what is placed freely may leave. */
export type Painted = 'yes' | 'doubtful' | 'cut' | 'no';

/** What a way to be unseen is asked about. */
interface Boxed {
  readonly declared: Declarations;
  /** A box of its own: lines of text have neither place nor size to be changed. */
  readonly isBox: boolean;
  /** A cell or a row grows with its text, whatever is declared. */
  readonly grows: boolean;
}

/** One side that is moved by a property: a page goes on to the right and below, where somebody can look. */
function moved(value: string | undefined, ways: readonly string[]): Painted {
  const far = farness(value);
  if (far === undefined || !ways.includes(far.way)) return 'yes';
  return far.far ? 'no' : 'doubtful';
}

/** Where it is put: without `position` the four sides say nothing. */
function byPosition({ declared }: Boxed): Painted {
  const position = declared.get('position') ?? 'static';
  if (!/^(?:absolute|fixed|relative)$/.test(position)) return 'yes';
  const isFixed = position === 'fixed';
  const before = ['left', 'top'].map((side) =>
    moved(declared.get(side), isFixed ? ['back', 'on'] : ['back']),
  );
  const behind = ['right', 'bottom'].map((side) => {
    const opposite = declared.get(side === 'right' ? 'left' : 'top');
    const decides = opposite === undefined || opposite === 'auto';
    return decides ? moved(declared.get(side), isFixed ? ['back', 'on'] : ['on']) : 'yes';
  });
  return worst([...before, ...behind]);
}

function byMargin({ declared, isBox }: Boxed): Painted {
  const all = (declared.get('margin') ?? '').split(/\s+/);
  const left = declared.get('margin-left') ?? all[3] ?? all[1] ?? all[0];
  const top = declared.get('margin-top') ?? all[0];
  return worst([moved(left, ['back']), isBox ? moved(top, ['back']) : 'yes']);
}

function byClip({ declared }: Boxed): Painted {
  if (!/^(?:absolute|fixed)$/.test(declared.get('position') ?? '')) return 'yes';
  const inside = /^rect\(([^)]*)\)/.exec(declared.get('clip') ?? '')?.[1];
  const [top, right, bottom, left] = (inside ?? '')
    .trim()
    .split(/[\s,]+/)
    .map((side) => cssLength(side)?.number);
  const isEmpty = (from: number | undefined, to: number | undefined) =>
    from !== undefined && to !== undefined && to - from <= 1;
  return isEmpty(left, right) || isEmpty(top, bottom) ? 'no' : 'yes';
}

/** Shapes that leave nothing; of others nobody knows here what they leave. */
function byClipPath({ declared }: Boxed): Painted {
  const path = declared.get('clip-path') ?? declared.get('-webkit-clip-path') ?? 'none';
  const [, shape = '', inside = ''] = /^([\w-]+)\(([^)]*)\)/.exec(path) ?? [];
  if (shape === 'inset') return byInset(inside.split('round')[0] ?? '');
  if (/^(?:circle|ellipse)$/.test(shape)) return isZero(inside.trim().split(/\s+/)[0]) ? 'no' : 'doubtful';
  if (shape === 'polygon')
    return new Set(inside.split(',').map((point) => point.trim())).size < 3 ? 'no' : 'doubtful';
  return /^(?:none|initial|unset)?$/.test(path) ? 'yes' : 'doubtful';
}

function byInset(inside: string): Painted {
  const [top = '0', right = top, bottom = top, left = right] = inside.trim().split(/\s+/);
  const shares = [top, bottom, right, left].map(cssLength);
  const share = (at: number) => (shares[at]?.unit === '%' ? (shares[at]?.number ?? 0) : 0);
  if (share(0) + share(1) >= 100 || share(2) + share(3) >= 100) return 'no';
  return shares.every((each) => (each?.number ?? 0) <= 0) ? 'yes' : 'doubtful';
}

const FLAT =
  /(?:^|[\s)])(?:scale(?:3d|x|y)?\(\s*(?:[^()]{0,40},\s*)?0*\.?0*\s*[,)]|rotate[xy]\(\s*-?90deg)|^matrix\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0/;

function byTransform({ declared, isBox }: Boxed): Painted {
  if (!isBox) return 'yes';
  const transform = declared.get('transform') ?? '';
  if (FLAT.test(transform) || (declared.get('scale') ?? '').split(/\s+/).some(isZero)) return 'no';
  const [, inside = ''] = /translate(?:x|y|3d)?\(([^()]*)\)/.exec(transform) ?? [];
  const steps = [...inside.split(','), ...(declared.get('translate') ?? '').split(/\s+/)];
  // A share is one of the box itself, which may be small.
  return worst(steps.map((step) => (/%$/.test(step.trim()) ? 'yes' : moved(step.trim(), ['back']))));
}

function byOpacity({ declared }: Boxed): Painted {
  const inFilter = /opacity\(([^()]*)\)/.exec(declared.get('filter') ?? '')?.[1]?.trim();
  const shares = [declared.get('opacity'), inFilter].map(cssLength);
  return shares.some((each) => each !== undefined && each.number / (each.unit === '%' ? 100 : 1) <= 0.05)
    ? 'no'
    : 'yes';
}

const STRANGE = /invert|brightness|contrast|blur|url/;

function byFilter({ declared }: Boxed): Painted {
  const blend = declared.get('mix-blend-mode') ?? 'normal';
  const mask =
    declared.get('mask') ?? declared.get('mask-image') ?? declared.get('-webkit-mask-image') ?? 'none';
  const isPlain = /^(?:normal|initial|unset)$/.test(blend) && /^(?:none|initial|unset)$/.test(mask);
  return isPlain && !STRANGE.test(declared.get('filter') ?? '') ? 'yes' : 'doubtful';
}

/** A box of no height or width that cuts what it holds; a border of its own (padding) lets some of it be seen. */
function byRoom({ declared, isBox, grows }: Boxed): Painted {
  const overflow =
    declared.get('overflow') ?? declared.get('overflow-y') ?? declared.get('overflow-x') ?? 'visible';
  if (isBox && declared.get('content-visibility') === 'hidden') return 'no';
  if (!isBox || grows || overflow === 'visible') return 'yes';
  const flat = isFlat(declared, 'height') || isZero(declared.get('line-height'));
  if (!flat && !isFlat(declared, 'width')) return 'yes';
  const padding = [...declared].some(
    ([name, value]) => /^padding/.test(name) && !/^0\w*(?:\s+0\w*)*$/.test(value),
  );
  if (padding) return 'doubtful';
  return declared.has('position') && declared.get('position') !== 'static' ? 'no' : 'cut';
}

function isFlat(declared: Declarations, side: 'height' | 'width'): boolean {
  const sizes = [declared.get(side), declared.get(`max-${side}`)].map(cssLength);
  const least = cssLength(declared.get(`min-${side}`))?.number ?? 0;
  return least <= 1 && sizes.some((size) => size !== undefined && size.number <= (size.unit === '%' ? 0 : 1));
}

const WAYS = [byPosition, byMargin, byClip, byClipPath, byTransform, byOpacity, byFilter, byRoom];
const ORDER: readonly Painted[] = ['yes', 'doubtful', 'cut', 'no'];

function worst(all: readonly Painted[]): Painted {
  return ORDER[Math.max(0, ...all.map((each) => ORDER.indexOf(each)))] ?? 'yes';
}

/** Most styles speak of letters alone. */
const OF_LETTERS =
  /^(?:color|font.*|text-(?:align|justify|decoration).*|line-height|background.*|border.*|padding.*|mso.*|layout.*|letter-.*|word-.*)$/;

/** By all ways but colour and size. */
export function paintedBy(boxed: Boxed): Painted {
  const isPlain = [...boxed.declared.keys()].every((name) => OF_LETTERS.test(name));
  return isPlain ? 'yes' : worst(WAYS.map((way) => way(boxed)));
}

/** A first line that begins far off, and so does all of a short text; nothing where it says nothing. */
export function isFarIndent(declared: Declarations): boolean | undefined {
  const indent = declared.get('text-indent');
  if (indent === undefined || indent === 'inherit') return undefined;
  const far = farness(indent.split(/\s+/)[0]);
  if (!far?.far) return false;
  const isCut =
    /hidden|clip/.test(declared.get('overflow') ?? '') && declared.get('white-space') === 'nowrap';
  return far.way === 'back' || isCut;
}

const OPAQUE = /^(?:#[\da-f]{3}|#[\da-f]{6}|rgb\([^/]*\)|[a-z]+|.*url\(.*)$/;
const NO_GROUND = /^(?:transparent|none|inherit|initial|unset)$/;

/** Opaque, freely placed, and large: what stands beside it may lie beneath. */
export function mayCover(declared: Declarations): boolean {
  if (!/^(?:absolute|fixed)$/.test(declared.get('position') ?? '')) return false;
  if (/^-/.test(declared.get('z-index') ?? '') || (cssLength(declared.get('opacity'))?.number ?? 1) < 0.9)
    return false;
  const ground = declared.get('background-color') ?? declared.get('background') ?? 'none';
  if (!OPAQUE.test(ground) || NO_GROUND.test(ground)) return false;
  return (
    reaches(declared, { sides: ['left', 'right'], size: 'width' }) &&
    reaches(declared, { sides: ['top', 'bottom'], size: 'height' })
  );
}

const LARGE = { width: 150, height: 15 } as const;

function reaches(
  declared: Declarations,
  { sides, size }: { sides: readonly string[]; size: 'width' | 'height' },
): boolean {
  if (declared.has('inset') || sides.every((side) => declared.has(side))) return true;
  const length = cssLength(declared.get(size));
  return length !== undefined && length.number >= (/[%v]/.test(length.unit) ? 50 : LARGE[size]);
}
