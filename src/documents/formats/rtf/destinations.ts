// RTF destinations → whose text is read, into which place, and which groups are stepped over.

import { fromLatin1, indexOf } from '#bytes';
import { type ParagraphBuilder, PLAIN_RUN, type RunStyle } from '../../paragraph-builder.ts';
import { GUIDE_LENGTH, phoneticBase } from '../../phonetic-guide.ts';
import { isShapeAway, readColors } from './appearance-words.ts';
import { changeGroup, enterPlace, NO_EDGES, type RtfReading } from './rtf-reading.ts';
import { type RtfCursor, skipGroup } from './rtf-tokens.ts';

export type Enter = (reading: RtfReading) => void;

const skip: Enter = ({ cursor }) => {
  skipGroup(cursor);
};

const goOn: Enter = () => {};

const mute: Enter = (reading) => changeGroup(reading, { mute: true });

const toPlace =
  (place: 'note' | 'box' | 'head'): Enter =>
  (reading) =>
    enterPlace(reading, place);

/** A shape that holds text is no cover; one off the page shows nothing of it. */
const boxText: Enter = (reading) => {
  if (reading.state.covers) reading.covers--;
  const away = isShapeAway(reading.state.edges);
  enterPlace(reading, 'box');
  changeGroup(reading, { edges: NO_EDGES, covers: false, away });
};

const picture: Enter = (reading) => {
  if (reading.state.place !== 'head' && !reading.state.deleted) reading.pictures++;
  skipGroup(reading.cursor);
};

const comment: Enter = (reading) => {
  reading.comments++;
  skipGroup(reading.cursor);
};

/** How far the name of the field may be from the start of its group, control words between. */
const NEAR = 400;

const EQ = fromLatin1('EQ ');

function mayBeGuide({ bytes, at }: RtfCursor): boolean {
  return indexOf(bytes.subarray(at, at + NEAR), EQ) >= 0;
}

/** Takes a whole code; what it holds is known at its end. */
function guideBuilder(outer: ParagraphBuilder): ParagraphBuilder {
  let code = '';
  let last: RunStyle = PLAIN_RUN;
  return {
    add: (text, style) => {
      if (code.length <= GUIDE_LENGTH) code += text;
      last = style;
    },
    end: () => {
      const base = phoneticBase(code);
      if (base !== undefined) outer.add(base, last);
      code = '';
    },
  };
}

/** A field's code is no text, but a phonetic guide has its base text in there. */
const fieldCode: Enter = (reading) => {
  if (mayBeGuide(reading.cursor)) changeGroup(reading, { out: guideBuilder(reading.state.out) });
  else skipGroup(reading.cursor);
};

const READ: readonly (readonly [string, Enter])[] = [
  ['rtf', goOn],
  [
    'colortbl',
    (reading) => {
      readColors(reading);
      skipGroup(reading.cursor);
    },
  ],
  ['fonttbl', (reading) => changeGroup(reading, { fonts: true })],
  ['footnote', toPlace('note')],
  ['shptxt', boxText],
  ['dptxbxtext', toPlace('box')],
  ['do', mute],
  ['shpinst', mute],
  ['sp', mute],
  ['sv', mute],
  ['sn', skip],
  ['shp', goOn],
  ['shpgrp', goOn],
  ['shppict', goOn],
  ['pict', picture],
  ['annotation', comment],
  ['field', goOn],
  ['fldinst', fieldCode],
  ['fldrslt', goOn],
  ['object', mute],
  ['result', (reading) => changeGroup(reading, { mute: false })],
  ['upr', (reading) => changeGroup(reading, { twofold: true })],
  ['ud', (reading) => changeGroup(reading, { twofold: false })],
];

const HEADS = ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'];

// Destinations that may stand without \*, by which all unknown ones announce themselves. The copies for old
// readers (shprslt, nonshppict, nonesttables, mmathPict) would count their text and pictures twice.
const SKIPPED = `
  stylesheet info listtable listoverridetable revtbl rsidtbl filetbl pgdsctbl template listpicture
  listtext pntext pntxta pntxtb pnseclvl datafield formfield ffname ffdeftext ffl ffentrytext ffexitmcr
  shprslt nonshppict nonesttables mmath moMath mmathPict objdata objclass objname objalias objsect
  bkmkstart bkmkend atnid atnauthor atntime atndate atnicn atnref atnparent atrfstart atrfend
  ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn tc tcn xe rxe txe cxe
  title subject author operator keywords comment version doccomm manager company category hlinkbase
  creatim revtim printim buptim userprops docvar private falt panose fontemb fontfile
  themedata colorschememapping latentstyles datastore xmlnstbl xmlattr background picprop
  generator htmltag mhtmltag`
  .trim()
  .split(/\s+/);

/** Destination → what to do on entering it. One that is not here and was announced by \* is skipped. */
export const DESTINATIONS: ReadonlyMap<string, Enter> = new Map<string, Enter>([
  ...SKIPPED.map((word) => [word, skip] as const),
  ...HEADS.map((word) => [word, toPlace('head')] as const),
  ...READ,
]);
