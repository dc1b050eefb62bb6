// The elements of WordprocessingML → what each does to the walk (docs/counting.md).

import { vocabulary, type XmlAction } from '../../containers/xml/vocabulary.ts';
import { CHARACTERS } from './characters.ts';
import { addCode, markField } from './fields.ts';
import { NAMESPACES } from './namespaces.ts';
import { note } from './note.ts';
import { PROPERTIES } from './properties.ts';
import { addText, closeBox, openBox, openParagraph, openRun, shownNow, type Walk } from './walk.ts';

type Action = XmlAction<Walk>;

const skip: Action = { open: () => 'skip' };

// The properties of a run hold no tracked change of their own; in there the names would mean nothing.
const insertion = note((walk) => {
  if (walk.within !== 'run') walk.trackedChanges++;
});

const deletion: Action = {
  open: (walk) => {
    if (walk.within !== 'run') walk.trackedChanges++;
    walk.deleted++;
    return undefined;
  },
  close: (walk) => {
    walk.deleted--;
  },
};

const reference = (kind: 'footnote' | 'endnote'): Action =>
  note((walk, attribute) => {
    const id = attribute('w:id');
    if (id !== undefined) walk.references.push({ kind, id, state: shownNow(walk).state });
  });

const noteText: Action = note((walk, attribute) => {
  walk.list = [];
  walk.notes.set(attribute('w:id') ?? '', walk.list);
});

const picture = (name: string): Action =>
  note((walk, attribute) => {
    const id = attribute(name);
    if (id !== undefined && walk.deleted === 0) walk.pictures.push(id);
  });

const comment: Action = note((walk) => {
  walk.hasComments = true;
});

const foreign: Action = note((walk) => {
  walk.hasForeignParts = true;
});

/** Markup compatibility: the first choice, else the fallback, never both. */
const alternatives: Record<string, Action> = {
  'mc:AlternateContent': {
    open: (walk) => {
      walk.choices.push(false);
      return undefined;
    },
    close: (walk) => {
      walk.choices.pop();
    },
  },
  'mc:Choice': {
    open: (walk) => {
      if (walk.choices.at(-1) === true) return 'skip';
      if (walk.choices.length > 0) walk.choices[walk.choices.length - 1] = true;
      return undefined;
    },
  },
  'mc:Fallback': { open: (walk) => (walk.choices.at(-1) === true ? 'skip' : undefined) },
};

// Old properties that a tracked change keeps, and properties whose run look is not that of the text.
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
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'm:oMath',
  'm:oMathPara',
];

export const WALK = vocabulary<Walk>({
  namespaces: NAMESPACES,
  elements: {
    ...Object.fromEntries(left.map((name) => [name, skip])),
    ...alternatives,
    ...PROPERTIES,
    ...CHARACTERS,
    'w:document': note((walk) => {
      walk.isDocument = true;
    }),
    'w:p': {
      open: openParagraph,
      close: (walk) => {
        walk.paragraph = walk.paragraph?.outer;
      },
    },
    'w:r': {
      part: 'run',
      open: openRun,
      close: (walk) => {
        walk.run = walk.run?.outer;
      },
    },
    'w:ins': insertion,
    'w:moveTo': insertion,
    'w:del': deletion,
    'w:moveFrom': deletion,
    'w:t': { part: 'text', text: (walk, text) => addText(walk, text) },
    'w:delText': { text: (walk, text) => addText(walk, text, 'deleted') },
    'w:instrText': { text: (walk, text) => addCode(walk.fields, text) },
    'w:fldChar': note((walk, attribute) => {
      const base = markField(walk.fields, attribute('w:fldCharType'));
      if (base !== undefined) addText(walk, base);
    }),
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
  ],
});
