// A measured document → the lines of `count`, in English.

import type { Document, ImageFacts, Note, RangeReason, SheetFacts, TextFacts } from '../model.ts';

const REASONS: Readonly<Record<RangeReason, string>> = {
  ambiguousWidth: 'how quotes, dashes and ellipses are counted',
  boxesAndNotes: 'whether text boxes and notes count',
  deletions: 'whether tracked deletions count',
  unreadPages: 'pages without readable text',
};

/** Figures, range with its reasons, what was left out; for photos and sheets what there is. */
export function countEn({ text, image, sheet, notes }: Document): string[] {
  return [
    ...(text ? textLines(text) : []),
    ...(image ? imageLines(image) : []),
    ...(sheet ? sheetLines(sheet) : []),
    ...notes.flatMap(noteLines),
  ];
}

function textLines({
  figures,
  range,
  leftOut,
  han,
  boxed,
  pages,
  pictures,
  trackedChanges,
  comments,
}: TextFacts): string[] {
  const left = [
    ['deleted', leftOut.deleted],
    ['hidden', leftOut.hidden],
    ['white or tiny', leftOut.invisible],
    ['running heads', leftOut.heads],
  ] as const;
  const shown = left.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  const other = [
    ...(pages === undefined ? [] : [`pages ${pages}`]),
    ...(pictures > 0 ? [`pictures ${pictures}`] : []),
    ...(trackedChanges > 0 ? [`tracked changes ${trackedChanges}`] : []),
    ...(comments > 0 ? [`comments ${comments}`] : []),
    ...(boxed > 0 ? [`in boxes and notes ${boxed} (counted)`] : []),
  ];
  return [
    `字数 ${figures.count}`,
    `characters without spaces ${figures.charactersNoSpaces}, with spaces ${figures.charactersWithSpaces}`,
    `Asian characters ${figures.asian}, other words ${figures.nonAsian}, Han ${han}`,
    ...(range.min === range.max
      ? []
      : [`range ${range.min} to ${range.max}: ${range.reasons.map((reason) => REASONS[reason]).join('; ')}`]),
    ...(shown.length === 0 ? [] : [`left out: ${shown.join(', ')}`]),
    ...(other.length === 0 ? [] : [other.join(', ')]),
  ];
}

function imageLines({ pixels, taken, located }: ImageFacts): string[] {
  const date = taken === undefined ? 'no date' : `taken ${taken.replace('T', ' ')}`;
  return [`${pixels.width}×${pixels.height} pixels, ${date}${located ? ', with a location' : ''}`];
}

function sheetLines({ sheets, rows, header }: SheetFacts): string[] {
  return [
    `${sheets} sheet(s), ${rows} row(s) below the header${header.length === 0 ? '' : `: ${header.slice(0, 12).join(', ')}`}`,
  ];
}

function noteLines(note: Note): string[] {
  if (note.code === 'encoding') return [`encoding ${note.encoding}`];
  if (note.code === 'pagesWithoutText')
    return [`${note.pages} page(s) without text: the figure is a lower bound`];
  if (note.code === 'truncatedTail') return ['the end of the file is missing: the figure is a lower bound'];
  return note.code === 'macros' ? ['holds macros (not run)'] : [];
}
