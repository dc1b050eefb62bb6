// The words of `count` in English.

import type { Words } from './messages.ts';

const LEFT_OUT: Readonly<Record<string, string>> = {
  deleted: 'deleted',
  hidden: 'hidden',
  invisible: 'white or tiny',
  heads: 'running heads',
};

const BESIDES: Readonly<Record<string, (count: number) => string>> = {
  pages: (count) => `${count} page(s)`,
  pictures: (count) => `${count} picture(s)`,
  trackedChanges: (count) => `${count} tracked change(s)`,
  comments: (count) => `${count} comment(s)`,
  boxed: (count) => `in boxes and notes ${count} (counted)`,
};

export const countEn: Words['count'] = {
  figures: ({ count, charactersNoSpaces, charactersWithSpaces, asian, nonAsian }, han) => [
    `字数 ${count}`,
    `characters without spaces ${charactersNoSpaces}, with spaces ${charactersWithSpaces}`,
    `Asian characters ${asian}, other words ${nonAsian}, Han ${han}`,
  ],
  range: (min, max, reasons) => `range ${min} to ${max}: ${reasons}`,
  left: (list) => `left out: ${list}`,
  leftOut: (name, count) => `${LEFT_OUT[name] ?? name} ${count}`,
  besides: (name, count) => BESIDES[name]?.(count) ?? '',
  image: (pixels, taken, located) =>
    `${pixels} pixels, ${taken === undefined ? 'no date' : `taken ${taken}`}${located ? ', with a location' : ''}`,
  sheet: (sheets, rows, header) =>
    `${sheets} sheet(s), ${rows} row(s) below the header${header === '' ? '' : `: ${header}`}`,
  ending: (ending, kind) => `named .${ending}, but its content is ${kind}`,
  note: (note) => {
    if (note.code === 'encoding') return `encoding ${note.encoding}`;
    if (note.code === 'pagesWithoutText')
      return `${note.pages} page(s) without readable text: there may be more`;
    if (note.code === 'truncatedTail') return 'the end of the file is missing: there may be more';
    return note.code === 'macros' ? 'holds macros (not run)' : undefined;
  },
};
