// Drawings of WordprocessingML → what they do to the text on them and in them: a dark ground, no room, a place off the page.

import { type AttributeOf, onOpen } from '../../containers/xml/index.ts';
import { isPaperWhite, LARGE_DRAWING } from '../../run-appearance.ts';
import { isOn } from './appearance-elements.ts';
import type { DocxAction, DocxReading } from './docx-reading.ts';

const POINT = 12_700;
/** A drawing as large as half a page may lie behind any text; a smaller one behind some. */
const HALF_PAGE = 7_560_000 * 10_692_000 * 0.5;
const NO_ROOM = 3 * POINT;
/** No page is so large. */
const FAR = 1_600 * POINT;
/** In thousandths of a per cent: through less, text is read. */
const DENSE_ALPHA = 90_000;

const NEW_DRAWING = {
  behind: false,
  area: 0,
  unseen: false,
  front: false,
  fill: undefined,
  hasText: false,
} as const;

const anchor: DocxAction = {
  open: (reading, attribute) => {
    const { drawing: outer } = reading;
    reading.drawing = { ...NEW_DRAWING, outer, behind: attribute('behindDoc') === '1' };
    return undefined;
  },
  close: closeDrawing,
};

function closeDrawing(reading: DocxReading): void {
  const { drawing } = reading;
  const isCover = drawing?.front && drawing.fill === 'solid' && !drawing.hasText && !drawing.unseen;
  if (isCover && drawing.area >= LARGE_DRAWING * POINT * POINT) reading.covers++;
  if (drawing?.hasText && drawing.outer) drawing.outer.hasText = true;
  reading.drawing = drawing?.outer;
}

const extent: DocxAction = {
  open: ({ drawing }, attribute) => {
    const [across, down] = [Number(attribute('cx') ?? 0), Number(attribute('cy') ?? 0)];
    if (!drawing) return undefined;
    drawing.area = across * down;
    drawing.unseen ||= Math.min(across, down) < NO_ROOM;
    return undefined;
  },
};

function fillWith(reading: DocxReading, color: string | undefined): undefined {
  const { drawing } = reading;
  if (drawing) drawing.fill ??= 'solid';
  if (!drawing?.behind || (color !== undefined && isPaperWhite(color))) return;
  darken(reading, drawing.area);
}

/** A picture behind the text: it may be dark. */
export function seePictureBehind(reading: DocxReading): void {
  fillWith(reading, undefined);
}

function darken(reading: DocxReading, area: number): void {
  if (area >= HALF_PAGE) reading.ground = 'all';
  else reading.ground ??= 'some';
}

const STYLE_LENGTH = /(?:^|;)\s*(width|height|margin-left|margin-top)\s*:\s*(-?[\d.]+)(pt|in|cm|mm|px)?/gi;
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };

/** Shapes as Word 2007 and WPS draw them. */
function seeShape(reading: DocxReading, attribute: AttributeOf): undefined {
  const style = attribute('style') ?? '';
  const sizes = new Map<string, number>();
  for (const [, name = '', number, unit = 'px'] of style.matchAll(STYLE_LENGTH))
    sizes.set(name.toLowerCase(), Number(number) * (POINTS[unit.toLowerCase()] ?? 1));
  const [width = 100, height = 100] = [sizes.get('width'), sizes.get('height')];
  const far = ['margin-left', 'margin-top'].some((side) => Math.abs(sizes.get(side) ?? 0) > FAR / POINT);
  const hidden = /visibility\s*:\s*hidden/i.test(style);
  const fill = attribute('fillcolor');
  const isFilled = !/^(?:f|false|0)$/i.test(attribute('filled') ?? '');
  const area = width * height * POINT * POINT;
  if (/z-index\s*:\s*-/i.test(style) && isFilled && fill !== undefined && !isPale(fill))
    darken(reading, area);
  const unseen = hidden || far || Math.min(width, height) < 3;
  const front = /position\s*:\s*absolute/i.test(style) && !/z-index\s*:\s*-/i.test(style);
  const outer = reading.drawing;
  reading.drawing = { ...NEW_DRAWING, outer, area, unseen, front, fill: isFilled ? 'solid' : 'none' };
}

/** `white`, `#fff`, `#f2f2f2 [3052]`: a colour with the place in the theme from which it comes. */
function isPale(fill: string): boolean {
  const [color = ''] = fill.trim().split(/[\s[]/);
  return /^(?:white|#fff)$/i.test(color) || isPaperWhite(color);
}

const shape: DocxAction = {
  open: seeShape,
  close: closeDrawing,
};

/** A shape of a group begins, its fill behind its outline: one without a fill says nothing of the next. */
const geometry: DocxAction = onOpen(({ drawing }) => {
  if (drawing?.fill === 'none') drawing.fill = undefined;
});

/** Colours of lines, shadows and letters fill nothing. */
const notFilling: DocxAction = { open: () => 'skip' };

export const DRAWING_ELEMENTS: Readonly<Record<string, DocxAction>> = {
  'a:prstGeom': geometry,
  'a:custGeom': geometry,
  'a:ln': notFilling,
  'a:effectLst': notFilling,
  'a:lnRef': notFilling,
  'a:effectRef': notFilling,
  'a:fontRef': notFilling,
  // The fill of a style stands below one of the shape's own; number 0 is none (ECMA-376 20.1.4.1.10).
  'a:fillRef': {
    open: ({ drawing }, attribute) =>
      drawing?.fill !== undefined || attribute('idx') === '0' ? 'skip' : undefined,
  },
  'wp:anchor': anchor,
  'wp:inline': anchor,
  'wp:extent': extent,
  'wp:posOffset': {
    text: ({ drawing }, text) => {
      if (drawing) drawing.unseen ||= Math.abs(Number(text)) > FAR;
    },
  },
  'wp:wrapNone': onOpen(({ drawing }) => {
    if (drawing) drawing.front = !drawing.behind;
  }),
  'w10:wrap': onOpen(({ drawing }, attribute) => {
    if (drawing && attribute('type') !== 'none') drawing.front = false;
  }),
  'a:noFill': onOpen(({ drawing }) => {
    if (drawing) drawing.fill ??= 'none';
  }),
  'a:alpha': onOpen(({ drawing }, attribute) => {
    if (drawing && Number(attribute('val') ?? 0) < DENSE_ALPHA) drawing.fill = 'none';
  }),
  'v:textpath': onOpen(({ drawing }) => {
    if (drawing) drawing.fill = 'none';
  }),
  'a:srgbClr': { open: (reading, attribute) => fillWith(reading, attribute('val')) },
  'a:schemeClr': { open: (reading) => fillWith(reading, undefined) },
  'v:shape': shape,
  'v:rect': shape,
  'v:roundrect': shape,
};

/** Whether Word counts the hint is not known (docs/counting.md); it is no text of the writer. */
export const PLACEHOLDER_ELEMENTS: Readonly<Record<string, DocxAction>> = {
  'w:sdt': {
    open: (reading) => {
      reading.hints.push(false);
      return undefined;
    },
    close: (reading) => {
      reading.hints.pop();
    },
  },
  'w:sdtPr': {
    open: (reading) => {
      reading.inControl++;
      return undefined;
    },
    close: (reading) => {
      reading.inControl--;
    },
  },
  'w:showingPlcHdr': {
    open: (reading, attribute) => {
      if (reading.inControl > 0 && isOn(attribute('w:val'))) markInnermost(reading);
      return undefined;
    },
  },
};

function markInnermost({ hints }: DocxReading): void {
  if (hints.length > 0) hints[hints.length - 1] = true;
}
