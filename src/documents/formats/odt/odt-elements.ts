// The elements of content.xml → what each does to the reading.

import { type AttributeOf, onOpen, vocabulary, type XmlAction } from '../../containers/xml/index.ts';
import {
  addCollapsed,
  addOdtText,
  closeFrame,
  drawingOf,
  type OdtReading,
  openDrawing,
  openFrame,
  openOdtParagraph,
  openSpan,
} from './odt-reading.ts';
import { hasBackground, isFlatStyle, type OdtStyles, STYLE_ATTRIBUTES, styleElements } from './odt-styles.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

const ODF_NAMESPACES = {
  office: [`${OASIS}:office:1.0`],
  style: [`${OASIS}:style:1.0`],
  text: [`${OASIS}:text:1.0`],
  table: [`${OASIS}:table:1.0`],
  draw: [`${OASIS}:drawing:1.0`],
  fo: [`${OASIS}:xsl-fo-compatible:1.0`],
  loext: ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
  svg: [`${OASIS}:svg-compatible:1.0`],
  xlink: ['http://www.w3.org/1999/xlink'],
} as const;

type OdtAction = XmlAction<OdtReading>;

const MOST_SPACES = 10_000;

const skip: OdtAction = { open: () => 'skip' };

const text = (reading: OdtReading, characters: string) => addCollapsed(reading, characters);

// A paragraph may stand in a shape inside another paragraph: the shape's frame keeps the outer one.
const paragraph: OdtAction = {
  open: (reading, attribute) => openOdtParagraph(reading, attribute('text:style-name')),
  text,
  close: (reading) => {
    reading.paragraph = undefined;
  },
};

const span: OdtAction = {
  open: (reading, attribute) => openSpan(reading, attribute('text:style-name')),
  text,
  close: ({ paragraph: open }) => {
    open?.appearances.pop();
  },
};

const frame = (place: 'box' | 'note'): OdtAction => ({
  open: (reading) => openFrame(reading, place),
  close: closeFrame,
});

const drawing: OdtAction = {
  open: (reading, attribute) => openDrawing(reading, drawingOf(reading.sheet, attribute)),
  close: closeFrame,
};

const hiding = (name: string, value: string): OdtAction => ({
  open: (reading, attribute) => {
    const hides = attribute(name) === value;
    reading.hiding.push(hides);
    if (hides) reading.hidden++;
    return undefined;
  },
  text,
  close: (reading) => {
    if (reading.hiding.pop()) reading.hidden--;
  },
});

const background = (family: string): OdtAction => ({
  open: (reading, attribute) => {
    const style = attribute('table:style-name');
    reading.backgrounds.push(hasBackground(reading.sheet, family, style));
    if (family === 'table-row') reading.flatRows.push(isFlatStyle(reading.sheet, family, style));
    return undefined;
  },
  close: (reading) => {
    if (family === 'table-row') reading.flatRows.pop();
    reading.backgrounds.pop();
  },
});

// What a frame holds are forms of one thing, of which the first is shown (ODF 1.2, 10.4.2).
function countPicture(reading: OdtReading, attribute: AttributeOf): void {
  const address = attribute('xlink:href') ?? '';
  const inside = address !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address);
  if (!inside || reading.frame?.pictured || address.includes('ObjectReplacements/')) return;
  if (reading.frame) reading.frame.pictured = true;
  if (reading.deleted === 0) reading.pictures++;
}

const SKIPPED: readonly string[] = `
  office:forms office:scripts office:change-info svg:title svg:desc text:note-citation text:ruby-text
  text:number text:table-of-content-source text:illustration-index-source text:table-index-source
  text:object-index-source text:user-index-source text:alphabetical-index-source
  text:bibliography-source table:covered-table-cell`
  .trim()
  .split(/\s+/);

const SHAPES: readonly string[] = `
  draw:frame draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:line
  draw:connector draw:polyline draw:polygon draw:regular-polygon draw:path draw:caption draw:measure`
  .trim()
  .split(/\s+/);

const all = (names: readonly string[], action: OdtAction) =>
  Object.fromEntries(names.map((name) => [name, action]));

export const CONTENT_ELEMENTS = vocabulary<OdtReading>({
  namespaces: ODF_NAMESPACES,
  elements: {
    ...all(SKIPPED, skip),
    ...all(SHAPES, drawing),
    ...styleElements<OdtReading>(),
    'office:text': onOpen((reading) => {
      reading.isText = true;
    }),
    'office:annotation': {
      open: (reading) => {
        reading.comments++;
        return 'skip';
      },
    },
    'text:p': paragraph,
    'text:h': paragraph,
    'text:span': span,
    'text:s': onOpen((reading, attribute) => {
      const count = Number(attribute('text:c') ?? 1);
      addOdtText(reading, ' '.repeat(count >= 0 && count <= MOST_SPACES ? count : 1));
    }),
    'text:tab': onOpen((reading) => addOdtText(reading, '\t')),
    'text:line-break': onOpen((reading) => addOdtText(reading, '\v')),
    'text:note-body': frame('note'),
    'text:placeholder': {
      open: (reading) => {
        reading.hints++;
        return undefined;
      },
      text,
      close: (reading) => {
        reading.hints--;
      },
    },
    'text:section': hiding('text:display', 'none'),
    'text:hidden-text': hiding('text:is-hidden', 'true'),
    'text:changed-region': onOpen((reading) => {
      reading.trackedChanges++;
    }),
    'text:deletion': {
      open: (reading) => {
        reading.deleted++;
        return undefined;
      },
      close: (reading) => {
        reading.deleted--;
      },
    },
    'table:table': background('table'),
    'table:table-row': background('table-row'),
    'table:table-cell': background('table-cell'),
    'draw:image': onOpen(countPicture),
  },
  // Links, fields, ruby bases and whatever else stands in a paragraph: their text is part of it.
  others: { text },
  attributes: [
    ...STYLE_ATTRIBUTES,
    'text:style-name',
    'text:c',
    'text:is-hidden',
    'table:style-name',
    'draw:style-name',
    'svg:x',
    'svg:y',
    'svg:width',
    'svg:height',
    'xlink:href',
  ],
});

/** For styles.xml, where the text of headers and footers stands too: only styles are read. */
export const STYLES_ELEMENTS = vocabulary<{ readonly sheet: OdtStyles }>({
  namespaces: ODF_NAMESPACES,
  elements: { 'office:master-styles': { open: () => 'skip' }, ...styleElements() },
  attributes: STYLE_ATTRIBUTES,
});
