// Names of files → the one of which another is a further version: 材料.docx, 材料（定稿）.docx, 材料 - 副本.docx.

const WORDS =
  '定稿|终稿|最终稿|最终版|最终|修改稿|修改版|修改|修订稿|修订版|初稿|草稿|原稿|底稿|送审稿|报送稿|新版|旧版|最新版?|' +
  '副本|备份|copy|final|new|old|第?[一二三四五六七八九十\\d]{1,2}[稿版]|v\\d{1,2}(?:\\.\\d)?';
/** A word of versions at the end of a stem, bracketed or not, with a number behind; or a bracketed number alone. */
const VERSION = new RegExp(
  `[\\s_\\-—+,，、.]*(?:[（(【[]?(?:${WORDS})\\d{0,2}[）)】\\]]?|[（(]\\d{1,2}[）)])$`,
  'iu',
);
const MOST_WORDS = 4;

/** Listed names → for another name the listed one of which it is a version, if there is one. */
export function versionsAmong(listed: readonly string[]): (name: string) => string | undefined {
  const known = new Map(listed.map((name) => [baseOf(name), name]));
  return (name) => {
    const original = known.get(baseOf(name));
    return original === undefined || original === name ? undefined : original;
  };
}

/** The name without its folder, ending and words of versions, to compare by. */
function baseOf(path: string): string {
  return versionless(path).replace(/\s/gu, '').toLowerCase();
}

/** The same as it is written, in one width: 01 材料（定稿）.docx → 01 材料. */
export function versionless(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  let stem = name.replace(/\.[^.]{1,5}$/u, '').normalize('NFKC');
  for (let words = 0; words < MOST_WORDS; words++) {
    const shorter = stem.replace(VERSION, '');
    if (shorter === stem || shorter === '') break;
    stem = shorter;
  }
  return stem;
}

/** Whether a file is the list once more: its name with a number or a word of versions, or with another ending of it. */
export function isListCopy(file: string, list: string): boolean {
  if (file === list || !LIST_ENDING.test(file)) return false;
  const stemOf = (name: string) => baseOf(name.replace(LIST_ENDING, '.yaml')).replace(/[_-]+\d{1,2}$/u, '');
  return stemOf(file) === stemOf(list);
}

const LIST_ENDING = /\s*\.ya?ml(?:\.txt)?$/iu;
