// One listed file as measured → its facts in the dossier, plain JSON without the text itself.

import { lazyPattern } from '../memoize.ts';
import type {
  Document,
  ImageFacts,
  Kind,
  SheetFacts,
  TextFacts,
  Unread,
  UnreadCode,
} from '../model/document.ts';
import { rangeNameOf } from '../model/fact-names.ts';
import type { JsonObject } from '../model/json.ts';
import type { ListedFile } from '../model/submission.ts';
import { lengthRange } from '../text/count.ts';
import { zeroWidthIn } from '../text/escape-invisible.ts';
import { isPlaceholder } from '../text/placeholder.ts';

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
    ...(unread && isPacked(unread) ? {} : { present: !(unread && MISSING.includes(unread.code)) }),
    ...(unread ? { unread } : { readable: true }),
    ...presentFacts(listed),
    ...(document.text ? textFacts(document.text, document.notes) : {}),
    ...pictureFacts(listed),
    ...(document.image ? imageFacts(document.image) : {}),
    ...(document.sheet ? sheetFacts(document.sheet) : {}),
    ...noteFacts(document),
  };
}

/** What may lie in a package that nobody opened, or came in one under a name that leads elsewhere. */
function isPacked({ code, detail }: Unread): boolean {
  return code === 'maybeInside' || (code === 'notInFolder' && detail?.container !== undefined);
}

/** Two names that look alike and are encoded differently would be quoted in vain. */
function nameFacts({ foundAs }: ListedFile): JsonObject {
  const isEncodedAlike = foundAs?.why !== 'normalisation';
  const isNamedAlike = foundAs === undefined || !isEncodedAlike;
  return { isNamedAlike, isEncodedAlike, ...(isNamedAlike ? {} : { foundAs: foundAs.name }) };
}

function presentFacts(listed: ListedFile): JsonObject {
  if (listed.bytes === undefined) return {};
  return {
    kind: listed.document.kind,
    ...nameFacts(listed),
    bytes: listed.bytes,
    endingAgrees: listed.ending === undefined,
    ...(listed.sha256 === undefined ? {} : { sha256: listed.sha256 }),
  };
}

function textFacts(text: TextFacts, notes: Document['notes']): JsonObject {
  const { figures, leftOut } = text;
  const { min, max, reasons } = lengthRange(text, notes);
  return {
    characters: figures.count,
    [rangeNameOf('characters')]: [min, max],
    rangeReasons: reasons,
    han: text.han,
    letters: lettersIn(text),
    charactersNoSpaces: figures.charactersNoSpaces,
    boxed: text.boxed,
    leftOut: { ...leftOut },
    unseen: leftOut.hidden + leftOut.invisible + zeroWidthIn(text.content),
    revisions: text.trackedChanges + text.comments,
    pictures: text.pictures,
    ...(text.pages === undefined ? {} : { pages: text.pages }),
  };
}

/** From so many Han characters on, nobody asks how many other letters there are. */
const SOME_HAN = 100;
const letter = lazyPattern(String.raw`[\p{L}\p{N}]`, 'gu');

/** Letters and digits that say something: a text of 略 or （此处填写） has none. */
function lettersIn({ han, content }: TextFacts): number {
  if (han >= SOME_HAN) return han;
  if (isPlaceholder(content)) return 0;
  return content.match(letter())?.length ?? 0;
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
  const { sheets, rows, range, headerFound, beside, hidden, further, header, columns } = sheet;
  return {
    sheets,
    rows,
    ...(range[0] === range[1] ? {} : { [rangeNameOf('rows')]: [...range] }),
    header: [...header],
    columns: [...columns],
    table: {
      rows,
      range: [...range],
      headerFound,
      beside: { ...beside },
      hidden,
      further: further.map((each) => ({ ...each })),
    },
  };
}

/** Kinds whose reader looks for macros; the other kinds have no such fact. */
const MACRO_KINDS: readonly Kind[] = ['docx', 'doc', 'odt', 'xlsx', 'xls'];

function noteFacts({ kind, notes, unread }: Document): JsonObject {
  const macros = notes.some((note) => note.code === 'macros');
  const looked = unread === undefined && MACRO_KINDS.includes(kind);
  return { ...(notes.length > 0 ? { notes: [...notes] } : {}), ...(looked ? { macros } : {}) };
}
