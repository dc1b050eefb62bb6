// A value → whether it only holds the place of one: 待定, 无, ×××, 请填写.

import { lazyPattern } from './lazy-pattern.ts';

const WORDS = new Set(
  (
    '无 暂无 没有 暂缺 待定 待补 待补充 待填 待填写 待报 待确认 未定 未知 未填 未填写 不详 不明 同上 略 空 ' +
    '示例 样例 姓名 联系人 电话 手机 号码 联系电话 tbd na none nil null unknown'
  ).split(' '),
);

// Blanks to be filled in by hand, and what stands for characters that were left out.
const MARKS = /[×*○●□_?]{2,}|某|x{3,}/iu;
const ORDERS = /(?:请|此处|在此|自行)(?:填|补)|填写$/u;

// Most values: nothing to fold or to remove, so that Unicode's tables are not needed.
const BARE = /^[\u4e00-\u9fff0-9A-Za-z]+$/;

const notOfAValue = lazyPattern(String.raw`[^\p{L}\p{N}×]`, 'gu');

/** Text that is not empty but says nothing; punctuation alone says nothing either. */
export function isPlaceholder(text: string): boolean {
  const wide = text.normalize('NFKC');
  if (wide.trim() === '') return false;
  const bare = (BARE.test(wide) ? wide : wide.replace(notOfAValue(), '')).toLowerCase();
  return bare === '' || WORDS.has(bare) || MARKS.test(wide) || ORDERS.test(bare);
}
