// The elements of content.xml → what each does to the walk.

import { type AttributeOf, vocabulary, type XmlAction } from '../../containers/xml/vocabulary.ts';
import { NAMESPACES } from './namespaces.ts';
import { hasGround, STYLE_ATTRIBUTES, type StyleSheet, styleElements } from './styles.ts';
import { addCollapsed, addText, closeFrame, openFrame, openParagraph, openSpan, type Walk } from './walk.ts';

type Action = XmlAction<Walk>;

const MOST_SPACES = 10_000;

const skip: Action = { open: () => 'skip' };

const note = (see: (walk: Walk, attribute: AttributeOf) => void): Action => ({
  open: (walk, attribute) => {
    see(walk, attribute);
    return undefined;
  },
});

const text = (walk: Walk, characters: string) => addCollapsed(walk, characters);

// A paragraph may stand in a shape inside another paragraph: the shape's frame keeps the outer one.
const paragraph: Action = {
  open: (walk, attribute) => openParagraph(walk, attribute('text:style-name')),
  text,
  close: (walk) => {
    walk.paragraph = undefined;
  },
};

const span: Action = {
  open: (walk, attribute) => openSpan(walk, attribute('text:style-name')),
  text,
  close: ({ paragraph: open }) => {
    open?.looks.pop();
  },
};

const frame = (place: 'box' | 'note'): Action => ({
  open: (walk) => openFrame(walk, place),
  close: closeFrame,
});

const hiding = (name: string, value: string): Action => ({
  open: (walk, attribute) => {
    const hides = attribute(name) === value;
    walk.hiding.push(hides);
    if (hides) walk.hidden++;
    return undefined;
  },
  text,
  close: (walk) => {
    if (walk.hiding.pop()) walk.hidden--;
  },
});

const ground = (family: string): Action => ({
  open: (walk, attribute) => {
    walk.grounds.push(hasGround(walk.sheet, family, attribute('table:style-name')));
    return undefined;
  },
  close: (walk) => {
    walk.grounds.pop();
  },
});

// What a frame holds are forms of one thing, of which the first is shown (ODF 1.2, 10.4.2).
function countPicture(walk: Walk, attribute: AttributeOf): void {
  const address = attribute('xlink:href') ?? '';
  const inside = address !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address);
  if (!inside || walk.frame?.pictured || address.includes('ObjectReplacements/')) return;
  if (walk.frame) walk.frame.pictured = true;
  if (walk.deleted === 0) walk.pictures++;
}

const SKIPPED: readonly string[] = [
  'office:forms',
  'office:scripts',
  'office:change-info',
  'svg:title',
  'svg:desc',
  'text:note-citation',
  'text:ruby-text',
  'text:number',
  'text:table-of-content-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:object-index-source',
  'text:user-index-source',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'table:covered-table-cell',
];

const SHAPES: readonly string[] = [
  'draw:frame',
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:line',
  'draw:connector',
  'draw:polyline',
  'draw:polygon',
  'draw:regular-polygon',
  'draw:path',
  'draw:caption',
  'draw:measure',
];

const all = (names: readonly string[], action: Action) =>
  Object.fromEntries(names.map((name) => [name, action]));

export const CONTENT = vocabulary<Walk>({
  namespaces: NAMESPACES,
  elements: {
    ...all(SKIPPED, skip),
    ...all(SHAPES, frame('box')),
    ...styleElements<Walk>(),
    'office:text': note((walk) => {
      walk.isText = true;
    }),
    'office:annotation': {
      open: (walk) => {
        walk.comments++;
        return 'skip';
      },
    },
    'text:p': paragraph,
    'text:h': paragraph,
    'text:span': span,
    'text:s': note((walk, attribute) => {
      const count = Number(attribute('text:c') ?? 1);
      addText(walk, ' '.repeat(count >= 0 && count <= MOST_SPACES ? count : 1));
    }),
    'text:tab': note((walk) => addText(walk, '\t')),
    'text:line-break': note((walk) => addText(walk, '\v')),
    'text:note-body': frame('note'),
    'text:section': hiding('text:display', 'none'),
    'text:hidden-text': hiding('text:is-hidden', 'true'),
    'text:changed-region': note((walk) => {
      walk.trackedChanges++;
    }),
    'text:deletion': {
      open: (walk) => {
        walk.deleted++;
        return undefined;
      },
      close: (walk) => {
        walk.deleted--;
      },
    },
    'table:table': ground('table'),
    'table:table-row': ground('table-row'),
    'table:table-cell': ground('table-cell'),
    'draw:image': note(countPicture),
  },
  // Links, fields, ruby bases and whatever else stands in a paragraph: their text is part of it.
  others: { text },
  attributes: [
    ...STYLE_ATTRIBUTES,
    'text:style-name',
    'text:c',
    'text:is-hidden',
    'table:style-name',
    'xlink:href',
  ],
});

/** For styles.xml, where the text of page heads stands too: only styles are looked at. */
export const COMMON_STYLES = vocabulary<{ readonly sheet: StyleSheet }>({
  namespaces: NAMESPACES,
  elements: { 'office:master-styles': { open: () => 'skip' }, ...styleElements() },
  attributes: STYLE_ATTRIBUTES,
});
