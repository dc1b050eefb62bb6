// A measured document → the lines of `count`, in Chinese, with the names of Word's own dialog.

import type { Document, ImageFacts, Note, RangeReason, SheetFacts, TextFacts } from '../model.ts';

const REASONS: Readonly<Record<RangeReason, string>> = {
  ambiguousWidth: '引号、破折号、省略号等符号按西文还是中文算',
  boxesAndNotes: '文本框和脚注算不算',
  deletions: '修订中删去的文字算不算',
  unreadPages: '有些页读不出文字',
};

/** Figures, range with its reasons, what was left out; for photos and sheets what there is. */
export function countZh({ text, image, sheet, notes }: Document): string[] {
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
    [leftOut.deleted, '修订中删去'],
    [leftOut.hidden, '隐藏文字'],
    [leftOut.invisible, '白色或极小的文字'],
    [leftOut.heads, '页眉页脚和页码'],
  ] as const;
  const shown = left.filter(([count]) => count > 0).map(([count, name]) => `${name}${count}字`);
  const other = [
    ...(pages === undefined ? [] : [`${pages}页`]),
    ...(pictures > 0 ? [`图片${pictures}张`] : []),
    ...(trackedChanges > 0 ? [`修订${trackedChanges}处`] : []),
    ...(comments > 0 ? [`批注${comments}处`] : []),
    ...(boxed > 0 ? [`文本框和脚注${boxed}字（已算在内）`] : []),
  ];
  return [
    `字数 ${figures.count}`,
    `字符数（不计空格） ${figures.charactersNoSpaces}　字符数（计空格） ${figures.charactersWithSpaces}`,
    `中文字符和朝鲜语单词 ${figures.asian}　非中文单词 ${figures.nonAsian}　其中汉字 ${han}`,
    ...(range.min === range.max
      ? []
      : [
          `字数范围 ${range.min}到${range.max}，取决于：${range.reasons.map((reason) => REASONS[reason]).join('、')}`,
        ]),
    ...(shown.length === 0 ? [] : [`没有算进去的：${shown.join('、')}`]),
    ...(other.length === 0 ? [] : [other.join('、')]),
  ];
}

function imageLines({ pixels, taken, located }: ImageFacts): string[] {
  const date = taken === undefined ? '没有拍摄日期' : `拍摄日期${taken.replace('T', ' ')}`;
  return [`${pixels.width}×${pixels.height}点，${date}${located ? '，带有位置信息' : ''}`];
}

function sheetLines({ sheets, rows, header }: SheetFacts): string[] {
  return [
    `${sheets}张表，表头以下${rows}行${header.length === 0 ? '' : `；表头：${header.slice(0, 12).join('、')}`}`,
  ];
}

const ENCODINGS: Readonly<Record<string, string>> = {
  gb18030: 'GBK',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

function noteLines(note: Note): string[] {
  if (note.code === 'encoding') return [`文字编码是${ENCODINGS[note.encoding] ?? note.encoding}，已照常读取`];
  if (note.code === 'pagesWithoutText') return [`有${note.pages}页读不出文字，字数只会多不会少`];
  if (note.code === 'truncatedTail') return ['文件末尾不完整，字数只会多不会少'];
  return note.code === 'macros' ? ['带有宏（没有运行）'] : [];
}
