// What is wrong with the list itself, in Chinese, as a good editor would say it.

import { megabytes } from './format.ts';
import type { Detail, Words } from './messages.ts';

const CAUSES: Readonly<Record<string, (detail: Detail) => string>> = {
  afterQuote: () => '引号后面还有多余的字',
  complexKey: () => '冒号前面的写法不对',
  fullWidthBracket: ({ character }) => `“${character}”是全角括号`,
  fullWidthComma: () => '用了全角逗号',
  fullWidthHyphen: ({ character }) => `行首的“${character}”是全角横线`,
  fullWidthQuote: ({ character }) => `“${character}”是中文引号，不能用来括内容`,
  hyphenWithoutBlank: () => '行首的横线后面少一个空格',
  missingColon: () => '这一行少了冒号',
  needsQuotes: ({ character }) => `内容里有“${character}”，会被认错`,
  other: () => '这一行的写法不对',
  unclosedBracket: () => '括号没有配对',
  wideBlank: () => '行首用了全角空格',
};

const CURES: Readonly<Record<string, string>> = {
  afterQuote: '请删去引号后面多余的字。',
  complexKey: '冒号前面只写项目名称，例如“名称: ”。',
  fullWidthBracket: '请改成英文半角括号，或去掉括号逐行写。',
  fullWidthComma: '请改成英文半角逗号，或逐行写。',
  fullWidthHyphen: '请改成英文半角横线“-”，后面空一格。',
  fullWidthQuote: '请改成英文引号，或去掉引号。',
  hyphenWithoutBlank: '请在“-”后面加一个空格。',
  missingColon: '请写成“项目: 内容”，冒号用英文半角，后面空一格。',
  needsQuotes: '请给整段内容加上英文双引号。',
  other: '请对照上下几行的写法改正。',
  unclosedBracket: '请补上另一半括号。',
  wideBlank: '请把行首的全角空格换成半角空格。',
};

const TYPES: Readonly<Record<string, string>> = {
  text: '一段文字',
  string: '一段文字',
  list: '一列（每行以“- ”开头）',
  array: '一列（每行以“- ”开头）',
  map: '几个项目',
  object: '几个项目',
};

const SHAPES: Readonly<Record<string, string>> = {
  text: '请只写一段文字，不分行、不加方括号。',
  list: '请换行，每项一行，以“- ”开头。',
  map: '请换行，逐行写“项目: 内容”；有几项的，每项以“- ”开头。',
};

const causeOf = (detail: Detail) => (CAUSES[String(detail['cause'])] ?? CAUSES['other'])?.(detail) ?? '';
const cureOf = (detail: Detail) => CURES[String(detail['cause'])] ?? CURES['other'] ?? '';
const typeOf = (type: string | number | undefined) => TYPES[String(type)] ?? String(type);

function cureOfMissing(similar: string): string {
  const copy = '（可从示例文件夹复制一份来改）';
  if (similar === '') return `请在文件夹最外层放一个“报送清单.yaml”${copy}。`;
  const folder = similar.slice(0, Math.max(0, similar.lastIndexOf('/')));
  if (folder !== '') return `请直接检查“${folder}”这个文件夹，或者把里面的东西都移到外面一层。`;
  if (/\.(?:xlsx?|et|csv|ods|docx?|wps|pdf)$/iu.test(similar))
    return `表格和Word文档不能当清单：请用记事本另写一份“报送清单.yaml”${copy}。`;
  if (/\.ya?ml\.txt$/iu.test(similar))
    return '请去掉文件名最后的“.txt”（先在资源管理器的“查看”里勾选“文件扩展名”）。';
  return '请把它改名为“报送清单.yaml”，放在文件夹最外层。';
}

export const manifestZh: Words['manifest'] = {
  missing: {
    says: ({ empty, similar, special, packed }) => {
      if (empty !== undefined) return '文件夹是空的';
      if (special !== undefined) return `“${special}”是链接或特殊文件，没有打开`;
      if (packed !== undefined) return `没有找到报送清单；里面还有没解开的压缩包：${packed}`;
      return similar === undefined ? '没有找到报送清单' : `没有找到报送清单；有一个文件很像：${similar}`;
    },
    do: ({ similar, special, packed }) => {
      if (special !== undefined) return '请把清单的原文件复制进来。';
      if (packed !== undefined) return '压缩包里不要再套压缩包：请解开后重新打成一个ZIP，或直接用文件夹。';
      return cureOfMissing(similar === undefined ? '' : String(similar));
    },
  },
  severalManifests: {
    says: ({ file, second }) => `有两份清单：${file}、${second}`,
    do: () => '请只保留一份“报送清单.yaml”。',
  },
  unreadableBytes: {
    says: () => '清单不是文本文件，读不出',
    do: () => '请用记事本另存为文本（UTF-8编码）。',
  },
  tooLarge: {
    says: ({ limit }) => `清单超过${megabytes(limit)}，未检查`,
    do: () => '清单只写文字，请去掉粘贴进来的其他内容。',
  },
  tooDeep: { says: ({ limit }) => `清单的缩进超过${limit}层，未检查`, do: () => '请对照示例减少层次。' },
  tooManyNodes: {
    says: ({ limit }) => `清单的项目超过${limit}个，未检查`,
    do: () => '请只保留本次报送的内容。',
  },
  tooLong: { says: ({ limit, length }) => `这一项有${length}字，超过${limit}字`, do: () => '请写得简短些。' },
  tooSlow: { says: () => '清单读得太久，已停止', do: () => '请对照示例重新填写。' },
  empty: { says: () => '清单是空的', do: () => '请对照示例填写。' },
  fullWidthColon: {
    says: () => '冒号是全角的“：”',
    do: () => '冒号要用英文半角的“:”，后面空一格，写成“地区: 名称”这样。',
  },
  missingBlank: {
    says: ({ cause }) => (cause === 'wideBlank' ? '冒号后面是全角空格' : '冒号后面少一个空格'),
    do: ({ cause }) => (cause === 'wideBlank' ? '请把它换成一个半角空格。' : '请在冒号后面加一个空格。'),
  },
  tab: { says: () => '行首用了制表符（Tab键）', do: () => '请改用空格缩进，不要按Tab键。' },
  indentation: {
    says: (detail) => (detail['cause'] === undefined ? '行首的空格数与上下行对不齐' : causeOf(detail)),
    do: (detail) => (detail['cause'] === undefined ? '同一层的项目，行首空格要一样多。' : cureOf(detail)),
  },
  unclosedQuote: { says: () => '引号没有配对', do: () => '请补上另一半英文引号，或两个都去掉。' },
  syntax: { says: causeOf, do: cureOf },
  duplicateKey: {
    says: ({ key, first }) =>
      `“${key}”写了两次${first === undefined || first === key ? '' : `（前面写作“${first}”）`}`,
    do: () => '请保留一处。',
  },
  missingDash: {
    says: ({ key }) => `这里又从“${key}”写起，前面少了“- ”`,
    do: () => '新的一项要以“- ”开头：把这一行行首最后两个空格换成“- ”。',
  },
  severalDocuments: { says: () => '清单中间有“---”，成了两份', do: () => '请删去“---”这一行，合成一份。' },
  alias: { says: () => '用了“&”或“*”开头的写法', do: () => '请给这段内容加上英文双引号，或直接写出内容。' },
  tag: { says: () => '用了“!”开头的写法', do: () => '请给这段内容加上英文双引号。' },
  unknownKey: {
    says: ({ key, similar }) =>
      `不认识的项目“${key}”${similar === undefined ? '' : `，是不是想写“${similar}”`}`,
    do: ({ similar }) => (similar === undefined ? '请对照示例改正或删去。' : `请改成“${similar}”。`),
  },
  wrongType: {
    says: ({ wanted, found }) => `这里要写${typeOf(wanted)}，写的是${typeOf(found)}`,
    do: ({ wanted }) => SHAPES[String(wanted)] ?? '请对照示例改正。',
  },
  emptyValue: { says: () => '这一项只有横线，没有内容', do: () => '请补上内容，或删去这一行。' },
  unreadableTime: {
    says: ({ text }) => `时间“${text}”看不懂，没有按它核对期限`,
    do: () => '请写成“年-月-日 时:分”，例如“2030-01-05 09:30”，并核对这一天是否存在。',
  },
  unknownNotice: {
    says: ({ named, known }) => `清单写的规则是“${named}”，现在按“${known}”检查`,
    do: ({ known }) => `请核对“规则”这一行；按本通知报送的写“${known}”。`,
  },
};
