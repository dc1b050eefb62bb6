// A value → whether it only holds the place of one: 待定, 无, ×××, 请填写, 见附件.

import { askedFirst, beginsWithAny, endsWithAny, lazyPattern } from '../memoize.ts';

const WORDS = new Set(
  (
    '无 暂无 没有 暂缺 缺 待定 暂定 未定 未知 未填 未填写 未报 不详 不明 不知 同上 同前 如上 略 空 空白 保密 无法提供 ' +
    '示例 样例 样本 例 姓名 名字 名称 全称 联系人 电话 手机 号码 联系电话 单位 单位名称 公司 公司名称 附件 附表 前台 总机 ' +
    'tbd tba na none nil null nan undefined unknown todo test testing demo sample example name phone xx abc asdf'
  ).split(' '),
);

// Blanks to be filled in by hand, and what stands for characters that were left out.
const MARKS = /[×*○●□_?]{2,}|某|(?<![a-z])x{2,}(?![a-z])|x{3,}/iu;
const ORDERS = askedFirst(
  (bare) => /[填补输录选]/.test(bare),
  '(?:请|此处|在此|自行|点击|单击)(?:填|补|输入|录入|选择)|填写$',
  'u',
);
/** Looked for elsewhere, or not there yet. */
const ELSEWHERE = askedFirst(
  beginsWithAny('详请具参见看'),
  '^(?:详|请|具体)?(?:参?见|参照|看)(?:附件|附表|附页|附后|后附|材料|清单|名单|名册|通讯录|首页|封面|正文|文件|表|另|上|下|后)',
  'u',
);
const NOT_YET = askedFirst(
  beginsWithAny('尚暂还目未没不有待等'),
  '^(?:尚|暂|还|目前)?(?:未|没有?|不)(?:确?定|填写?|提供|落实|安排|清楚|明确?)|^(?:有?待|等待?)(?:定|补|填|报|确[定认]|核实?|提供|通知|联系|安排|完善|更新|落实)',
  'u',
);
const TRIED = askedFirst(
  beginsWithAny('测示样模tdse'),
  '^(?:测试|示例|样例|模板)\\d*(?:公司|单位|用户|人员?|数据|姓名|名称)?\\d*$|^(?:test|demo|sample|example)\\d+$',
  'u',
);
/** The words of a form, not what was asked for; no name of a unit or a person ends so. */
const HEADING = askedFirst(endsWithAny('称'), '^[\\u4e00-\\u9fff]{0,6}(?:名称|全称)$', 'u');
const YOURS = askedFirst(beginsWithAny('你您贵'), '^(?:你|您|贵)的?(?:公司|单位)$', 'u');
const SAME = askedFirst(beginsWithAny('同'), '^同第[一二三四五六七八九十\\d]{1,3}[家个项位行]?$', 'u');
const LETTERED = askedFirst(
  beginsWithAny('甲乙丙丁戊abcde公厂单'),
  '^[甲乙丙丁戊a-e](?:公司|厂|单位)$|^(?:公司|厂|单位)[甲乙丙丁戊a-e\\d]$',
  'u',
);
const SAYINGS = [ORDERS, ELSEWHERE, NOT_YET, TRIED, LETTERED, HEADING, YOURS, SAME];
const NOUGHTS = /^0+$/;

// Most values: nothing to fold or to remove, so that Unicode's tables are not needed.
const BARE = /^[\u4e00-\u9fff0-9A-Za-z]+$/;

// Nor are the usual marks beside them.
const USUAL = /^[\x20-\x7e\u4e00-\u9fff\u2010-\u2027\u3001-\u3003\u3008-\u3011]+$/;
const MARK = /[^\u4e00-\u9fff0-9A-Za-z]/g;

// Fillers are letters to Unicode, and nothing to a reader.
const notOfAValue = lazyPattern(String.raw`[^\p{L}\p{N}\p{Co}×]|[\u115f\u1160\u3164\uffa0]`, 'gu');

/** Text that is not empty but says nothing; punctuation and unseen characters alone say nothing either. */
export function isPlaceholder(text: string): boolean {
  const wide = text.normalize('NFKC');
  if (wide.trim() === '') return false;
  const bare = bareOf(wide).toLowerCase();
  if (bare === '' || WORDS.has(bare) || NOUGHTS.test(bare) || MARKS.test(wide)) return true;
  return SAYINGS.some((saying) => saying.test(bare));
}

function bareOf(wide: string): string {
  if (BARE.test(wide)) return wide;
  return wide.replace(USUAL.test(wide) ? MARK : notOfAValue(), '');
}
