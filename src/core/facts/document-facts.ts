// One listed file as measured → its facts in the dossier, plain JSON without the text itself.

import { LIMITS } from '../limits.ts';
import type { Document, ImageFacts, Kind, SheetFacts, TextFacts, UnreadCode } from '../model/document.ts';
import { rangeNameOf } from '../model/fact-names.ts';
import type { JsonObject } from '../model/json.ts';
import type { ListedFile } from '../model/submission.ts';
import { zeroWidthIn } from '../text/zero-width.ts';

/** Reasons that say that there is no such file: the manifest fails, where other reasons leave it unchecked. */
const MISSING: readonly UnreadCode[] = [
  'absent',
  'notInFolder',
  'link',
  'folder',
  'notRegular',
  'reservedName',
];

/** A listed file → its facts, or `unread` in their place. */
export function documentFacts(listed: ListedFile): JsonObject {
  const { document } = listed;
  const unread = document.unread;
  return {
    file: listed.file,
    present: !(unread && MISSING.includes(unread.code)),
    ...(unread ? { unread } : { readable: true }),
    ...presentFacts(listed),
    ...(document.text ? textFacts(document.text, isLowerBound(document)) : {}),
    ...pictureFacts(listed),
    ...(document.image ? imageFacts(document.image) : {}),
    ...(document.sheet ? sheetFacts(document.sheet) : {}),
    ...noteFacts(document),
  };
}

function presentFacts(listed: ListedFile): JsonObject {
  if (listed.bytes === undefined) return {};
  return {
    kind: listed.document.kind,
    bytes: listed.bytes,
    endingAgrees: listed.ending === undefined,
    ...(listed.sha256 === undefined ? {} : { sha256: listed.sha256 }),
  };
}

/** Part of the text could not be read, and nobody knows how long it is. */
function isLowerBound(document: Document): boolean {
  return document.notes.some(({ code }) => code === 'pagesWithoutText' || code === 'truncatedTail');
}

function textFacts(text: TextFacts, lowerBound: boolean): JsonObject {
  const { figures, range, leftOut } = text;
  return {
    characters: figures.count,
    [rangeNameOf('characters')]: [range.min, lowerBound ? LIMITS.textCharacters : range.max],
    rangeReasons: lowerBound ? [...range.reasons, 'unreadPages'] : [...range.reasons],
    han: text.han,
    charactersNoSpaces: figures.charactersNoSpaces,
    boxed: text.boxed,
    leftOut: { ...leftOut },
    unseen: leftOut.hidden + leftOut.invisible + zeroWidthIn(text.content),
    revisions: text.trackedChanges + text.comments,
    pictures: text.pictures,
    ...(text.pages === undefined ? {} : { pages: text.pages }),
  };
}

/** A picture in a text that is also a listed file is one picture, so it is not counted here. */
function pictureFacts({ document, alsoListed = 0 }: ListedFile): JsonObject {
  if (!document.text) return {};
  return { picturesInside: document.text.pictures - alsoListed };
}

function imageFacts(image: ImageFacts): JsonObject {
  const { width, height } = image.pixels;
  return {
    images: 1,
    pixels: { width, height, shorter: Math.min(width, height) },
    located: image.located,
    ...(image.taken === undefined ? {} : { taken: image.taken }),
  };
}

function sheetFacts(sheet: SheetFacts): JsonObject {
  return { sheets: sheet.sheets, rows: sheet.rows, header: [...sheet.header] };
}

/** Kinds whose reader looks for macros; the other kinds have no such fact. */
const MACRO_KINDS: readonly Kind[] = ['docx', 'doc', 'odt', 'xlsx', 'xls'];

function noteFacts({ kind, notes, unread }: Document): JsonObject {
  const macros = notes.some((note) => note.code === 'macros');
  const looked = unread === undefined && MACRO_KINDS.includes(kind);
  return { ...(notes.length > 0 ? { notes: [...notes] } : {}), ...(looked ? { macros } : {}) };
}
