// RTF destinations → whose text is read, into which place, and which groups are stepped over.

import { guideComposer, mayBeGuide } from './guide.ts';
import { readColors } from './look.ts';
import { skipGroup } from './skip.ts';
import { change, enterPlace, type Walk } from './state.ts';

export type Enter = (walk: Walk) => void;

const skip: Enter = ({ cursor }) => {
  skipGroup(cursor);
};

const goOn: Enter = () => {};

const mute: Enter = (walk) => change(walk, { mute: true });

const toPlace =
  (place: 'note' | 'box' | 'head'): Enter =>
  (walk) =>
    enterPlace(walk, place);

const picture: Enter = (walk) => {
  if (walk.state.place !== 'head' && !walk.state.deleted) walk.pictures++;
  skipGroup(walk.cursor);
};

const comment: Enter = (walk) => {
  walk.comments++;
  skipGroup(walk.cursor);
};

/** A field's code is no text, but a phonetic guide has its base text in there. */
const fieldCode: Enter = (walk) => {
  if (mayBeGuide(walk.cursor)) change(walk, { out: guideComposer(walk.state.out) });
  else skipGroup(walk.cursor);
};

const READ: readonly (readonly [string, Enter])[] = [
  ['rtf', goOn],
  [
    'colortbl',
    (walk) => {
      readColors(walk);
      skipGroup(walk.cursor);
    },
  ],
  ['fonttbl', (walk) => change(walk, { fonts: true })],
  ['footnote', toPlace('note')],
  ['shptxt', toPlace('box')],
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
  ['result', (walk) => change(walk, { mute: false })],
  ['upr', (walk) => change(walk, { twofold: true })],
  ['ud', (walk) => change(walk, { twofold: false })],
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
