// The words by which an office marks rows that are no entries → patterns, one table for every format of sheets.

import { askedFirst, beginsWithAny, endsWithAny, lazyPattern } from '../../../../core/memoize.ts';

/** 合  计 is 合计; widths and blanks say nothing. */
export function folded(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
}

const SUMS =
  '(?:合计|总计|小计|共计|累计|总和|汇总|平均|平均值|平均数|均值|total|subtotal|grandtotal|sum|average|mean)';

/** The whole of a cell: 合计, 本页小计, 合计（人）, 合计人数, 共计：3, 合计3人. */
export const SUM = askedFirst(
  beginsWithAny('本以全合总小共累汇平均tsgam'),
  `^(?:本(?:页|月|年|季|表|周)|以上|全部)?${SUMS}(?:数|额|值|人数|户数|家数|金额|分)?(?:\\(.*\\)|[:：].*|\\d[\\d.,]*[^\\d]{0,3})?$`,
  'iu',
);
/** The end of a cell: 东片小计. Only where the rest of the row is figures. */
export const SUM_OF = askedFirst(endsWithAny('计和总均值数lmen'), `^.{1,12}${SUMS}$`, 'iu');
/** 共3家. */
export const SUM_SAID = askedFirst(
  beginsWithAny('以总一共'),
  '^(?:以上|总|一)?共(?:计|有)?[\\d一二三四五六七八九十百]+.{1,4}$',
  'u',
);

const NOTES =
  '(?:填表|填报|填写|编制|指标|其他|有关|相关)?(?:说明|须知|要求|解释)|备注|附注|注释|注意(?:事项)?|提示|注|notes?|remarks?';
/** 填表说明：…, 注：…, 备注1. */
export const NOTE = askedFirst(
  beginsWithAny('*※★填编指其有相说须要解备附注提nr'),
  `^[*※★]*(?:${NOTES})(?:[:：;、.(]|\\d|$)`,
  'iu',
);
/** A line under a note: 1.…, （二）…, ②… */
export const NOTE_LINE = lazyPattern('^(?:\\(?[\\d一二三四五六七八九十]{1,3}[.、):：]|[①-⑳]|[*※★])', 'u');

const SIGNERS =
  '(?:单位|部门|本表|分管|主管|统计|直接|具体)?(?:主要)?(?:负责人|责任人|领导|制表人?|填表人?|填报人?|报送人|经办人?|审核人?|审批人?|复核人?|校核人?|编制人?|统计人?|核对人?|录入人|联系人|联系电话|电话|手机|填报单位|填表单位|报送单位|制表单位|单位名称|单位|盖章|公章|签字|签名|签章|(?:填表|填报|制表|报送|上报|申请|审核|统计|打印)?(?:日期|时间))';
const SEALED = '(?:\\((?:签字|签名|签章|盖章|公章|印章|章|签字盖章|签字或盖章|盖单位公章)\\))';
/** 填表人：, 单位（盖章）, 制表人：张三. */
export const SIGNER = askedFirst(
  (cell) => /[:：)]/.test(cell),
  `^${SIGNERS}(?:${SEALED}?[:：]|${SEALED}$)`,
  'u',
);
/** 制表人, with nothing behind it: a label whose name stands in the next cell, or a heading. */
export const SIGNER_ALONE = askedFirst(
  endsWithAny('人表核章字'),
  '^(?:单位|部门)?(?:负责人|制表人?|填表人|填报人|经办人|审核人?|审批人|复核人?|盖章|公章|签字)$',
  'u',
);
/** A date or the places for one: 2031年11月27日, 年 月 日, 二〇三一年. */
export const DAY_LINE = askedFirst(
  (cell) => cell.includes('年'),
  '^(?:.{0,6}[:：])?[\\d_一二三四五六七八九十〇○零]*年[\\d_一二三四五六七八九十]*月(?:[\\d_一二三四五六七八九十]*日)?$',
  'u',
);

/** A row that shows how to fill in: 例, （示例）, 样例1. */
export const EXAMPLE = askedFirst(
  beginsWithAny('([【示样范举填例es'),
  '^[(\\[【]?(?:示例|样例|范例|举例|填写示例|例如?|example|sample|e\\.g\\.)\\d*[)\\]】]?[:：]?$',
  'iu',
);

/** Places for a date, boxes to tick, lines. */
const PLACES = /^[_/\\—–\-.,、:()□○☐年月日时分是否男女有无]+$/u;
const PLACE = /[_/\\—–\-□○☐]|年.*月/u;

/** A cell that waits to be filled in. A lone 男 or 是 is an answer. */
export function isUnfilled(cell: string): boolean {
  const bare = folded(cell);
  return bare === '' || (PLACES.test(bare) && PLACE.test(bare));
}

/** Arabic: 1, 2., No. 3. */
export const SERIAL = askedFirst(beginsWithAny('n第0123456789'), '^(?:no\\.?|第)?\\d{1,5}[.、号]?$', 'iu');
/** What numbers groups of rows: 一, （二）, 三、, Ⅰ. */
export const GROUP_SERIAL = lazyPattern('^\\(?[一二三四五六七八九十Ⅰ-Ⅻ]{1,3}\\)?[、.]?$', 'u');

/** Headings of a column as offices write them, whole or at their end. */
const HEADINGS = (
  '序号 编号 号码 名称 姓名 单位 部门 机构 性别 年龄 民族 学历 学位 专业 职务 职称 岗位 身份 身份证 电话 手机 联系人 联系方式 ' +
  '负责人 责任人 经办人 法人 代表人 代表 领导 干部 人员 备注 说明 日期 时间 月份 季度 年度 年份 地址 地点 住址 所在地 邮箱 邮编 类型 类别 ' +
  '种类 性质 规模 级别 等级 内容 主题 题目 标题 项目 事项 数量 人数 户数 家数 次数 份数 件数 数 金额 经费 费用 单价 总价 合计 小计 总计 平均 比例 ' +
  '占比 情况 进度 结果 结论 原因 措施 依据 来源 签名 签到 签字 签章 打分 得分 分数 成绩 代码 标识码 区 县 街道 社区 乡镇 附件 文号 文件 ' +
  '版面 媒体 载体 链接 网址 形式 方式 状态 要求 条件 期限 期次 批次 班级 学校 职工 户籍 籍贯 出生 出生年月 政治面貌 场次 场地 交通 名次 次序 ' +
  '品名 型号 规格 产地 用途 意见 评价 问题 建议 目标 任务 指标 成效 做法 完成 审核 no no. id name phone tel mobile date time address company unit type remark remarks note notes title number amount'
).split(' ');
/** Endings alone, since a place or a firm may be called so: 青蓝中学校 is no heading, 学校 is. */
const WHOLE_ONLY = new Set([
  '区',
  '县',
  '数',
  '街道',
  '社区',
  '乡镇',
  '学校',
  '职工',
  '领导',
  '干部',
  '部门',
  '机构',
  '完成',
  '问题',
  '交通',
  '场地',
]);

const headings = new Set(HEADINGS);
const endings = new Set(HEADINGS.filter((word) => /[\u4e00-\u9fff]{2}/.test(word) && !WHOLE_ONLY.has(word)));
const LENGTHS_OF_ENDINGS = [...new Set([...endings].map((word) => word.length))];
const MOST_BEFORE_ENDING = 10;

/** With one to ten characters before such a word. */
function endsLikeHeading(bare: string): boolean {
  return LENGTHS_OF_ENDINGS.some((length) => {
    if (bare.length <= length || !endings.has(bare.slice(-length))) return false;
    return [...bare.slice(0, -length)].length <= MOST_BEFORE_ENDING;
  });
}

/** Whether a cell reads like the heading of a column; what stands in brackets is its unit. */
export function isHeading(cell: string): boolean {
  const bare = folded(cell)
    .replace(/[(（].*$/u, '')
    .toLowerCase();
  return headings.has(bare) || endsLikeHeading(bare);
}
