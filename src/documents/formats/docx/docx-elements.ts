// The elements of WordprocessingML → what each does to the reading (docs/counting.md).

import { onOpen, vocabulary } from '../../containers/xml/index.ts';
import { ALTERNATIVES } from './alternatives.ts';
import { addCode, addEntry, chooseEntry, markField } from './complex-fields.ts';
import { DOCX_NAMESPACES } from './docx-package.ts';
import {
  addDocxText,
  closeBox,
  type DocxAction,
  type DocxReading,
  openBox,
  openDocxParagraph,
  openRun,
  shownNow,
} from './docx-reading.ts';
import { DRAWING_ELEMENTS, PLACEHOLDER_ELEMENTS, seePictureBehind } from './drawing-elements.ts';
import { CHARACTER_ELEMENTS, PROPERTY_ELEMENTS } from './property-elements.ts';

const skip: DocxAction = { open: () => 'skip' };

// The properties of a run hold no tracked change of their own; in there the names would mean nothing.
const insertion: DocxAction = onOpen((reading) => {
  if (reading.within !== 'run') reading.trackedChanges++;
});

const deletion: DocxAction = {
  open: (reading) => {
    if (reading.within !== 'run') reading.trackedChanges++;
    reading.deleted++;
    return undefined;
  },
  close: (reading) => {
    reading.deleted--;
  },
};

/** Whether Word counts formulas, or what is chosen of a list that drops down, is not known. */
function addUncertain(reading: DocxReading, text: string): void {
  addDocxText(reading, text, shownNow(reading).state ?? 'doubtful');
}

const choice: DocxAction = onOpen((reading, attribute) => chooseEntry(reading.fields, attribute('w:val')));

const reference = (kind: 'footnote' | 'endnote'): DocxAction =>
  onOpen((reading, attribute) => {
    const id = attribute('w:id');
    if (id !== undefined) reading.references.push({ kind, id, state: shownNow(reading).state });
  });

const noteText: DocxAction = onOpen((reading, attribute) => {
  reading.list = [];
  reading.notes.set(attribute('w:id') ?? '', reading.list);
});

const picture = (name: string): DocxAction =>
  onOpen((reading, attribute) => {
    const id = attribute(name);
    if (id !== undefined && reading.deleted === 0) reading.pictures.push(id);
    seePictureBehind(reading);
  });

const comment: DocxAction = onOpen((reading) => {
  reading.hasComments = true;
});

const foreign: DocxAction = onOpen((reading) => {
  reading.hasForeignParts = true;
});

// Old properties that a tracked change keeps, and properties whose run appearance is not that of the text.
const left: readonly string[] = [
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblPrExChange',
  'w:numberingChange',
  'w:sectPr',
  'w:tabs',
  'w:sdtEndPr',
  'w:rt',
];

export const DOCX_ELEMENTS = vocabulary<DocxReading>({
  namespaces: DOCX_NAMESPACES,
  elements: {
    ...Object.fromEntries(left.map((name) => [name, skip])),
    ...ALTERNATIVES,
    ...DRAWING_ELEMENTS,
    ...PLACEHOLDER_ELEMENTS,
    ...PROPERTY_ELEMENTS,
    ...CHARACTER_ELEMENTS,
    'w:document': onOpen((reading) => {
      reading.isDocument = true;
    }),
    'w:p': {
      open: openDocxParagraph,
      close: (reading) => {
        reading.paragraph = reading.paragraph?.outer;
      },
    },
    'w:r': {
      part: 'run',
      open: openRun,
      close: (reading) => {
        reading.run = reading.run?.outer;
      },
    },
    'w:ins': insertion,
    'w:moveTo': insertion,
    'w:del': deletion,
    'w:moveFrom': deletion,
    'w:t': { part: 'text', text: (reading, text) => addDocxText(reading, text) },
    'm:t': { text: addUncertain },
    'w:delText': { text: (reading, text) => addDocxText(reading, text, 'deleted') },
    'w:instrText': { text: (reading, text) => addCode(reading.fields, text) },
    'w:fldChar': onOpen((reading, attribute) => {
      const { base, chosen } = markField(reading.fields, attribute('w:fldCharType'));
      if (base !== undefined) addDocxText(reading, base);
      if (chosen !== undefined) addUncertain(reading, chosen);
    }),
    'w:listEntry': onOpen((reading, attribute) => addEntry(reading.fields, attribute('w:val') ?? '')),
    'w:result': choice,
    'w:default': choice,
    'w:txbxContent': { open: openBox, close: closeBox },
    'a:blip': picture('r:embed'),
    'v:imagedata': picture('r:id'),
    'w:footnoteReference': reference('footnote'),
    'w:endnoteReference': reference('endnote'),
    'w:footnote': noteText,
    'w:endnote': noteText,
    'w:commentReference': comment,
    'w:commentRangeStart': comment,
    'w:altChunk': foreign,
    'w:subDoc': foreign,
  },
  attributes: [
    'w:val',
    'w:hint',
    'w:fill',
    'w:color',
    'w:type',
    'w:id',
    'w:char',
    'w:fldCharType',
    'r:embed',
    'r:id',
    'w:line',
    'w:lineRule',
    'w:hRule',
    'w14:val',
    'Requires',
    'behindDoc',
    'cx',
    'cy',
    'val',
    'style',
    'fillcolor',
    'filled',
    'idx',
    'type',
  ],
});
