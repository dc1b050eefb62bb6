// The words of `count` in Chinese, with the names of Word's own dialog.

import type { Words } from './messages.ts';

const LEFT_OUT: Readonly<Record<string, string>> = {
  deleted: '修订中删去',
  hidden: '隐藏文字',
  invisible: '白色或极小的文字',
  heads: '页眉页脚和页码',
};

const BESIDES: Readonly<Record<string, (count: number) => string>> = {
  pages: (count) => `${count}页`,
  pictures: (count) => `图片${count}张`,
  trackedChanges: (count) => `修订${count}处`,
  comments: (count) => `批注${count}处`,
  boxed: (count) => `文本框和脚注${count}字（已算在内）`,
};

const ENCODINGS: Readonly<Record<string, string>> = {
  gb18030: 'GBK',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

export const countZh: Words['count'] = {
  figures: ({ count, charactersNoSpaces, charactersWithSpaces, asian, nonAsian }, han) => [
    `字数 ${count}`,
    `字符数（不计空格） ${charactersNoSpaces}　字符数（计空格） ${charactersWithSpaces}`,
    `中文字符和朝鲜语单词 ${asian}　非中文单词 ${nonAsian}　其中汉字 ${han}`,
  ],
  range: (min, max, reasons) => `字数范围 ${min}到${max}，取决于：${reasons}`,
  left: (list) => `没有算进去的：${list}`,
  leftOut: (name, count) => `${LEFT_OUT[name] ?? name}${count}字`,
  besides: (name, count) => BESIDES[name]?.(count) ?? '',
  image: (pixels, taken, located) =>
    `${pixels}点，${taken === undefined ? '没有拍摄日期' : `拍摄日期${taken}`}${located ? '，带有位置信息' : ''}`,
  sheet: (sheets, rows, header) =>
    `${sheets}张表，表头以下${rows}行${header === '' ? '' : `；表头：${header}`}`,
  ending: (ending, kind) => `扩展名是.${ending}，内容却是${kind}`,
  note: (note) => {
    if (note.code === 'encoding') return `文字编码是${ENCODINGS[note.encoding] ?? note.encoding}，已照常读取`;
    if (note.code === 'pagesWithoutText') return `有${note.pages}页读不出文字，实际字数只会更多`;
    if (note.code === 'truncatedTail') return '文件末尾不完整，实际字数只会更多';
    return note.code === 'macros' ? '带有宏（没有运行）' : undefined;
  },
};
