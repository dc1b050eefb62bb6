// Random numbers → Chinese office prose of an exact 字数, as paragraphs; without the characters Word's count is disputed for.

/** @param {number} seed */
export function randomFrom(seed) {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** A whole number from `low` to `high`, both included. */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (share) => next() < share,
    pick: (list) => list[between(0, list.length - 1)],
  };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */

// Words of two characters in random order: no eight letters in a row stand in two documents but by accident.
const WORDS = (
  '企业职工劳动关系和谐创建活动制度协商合同工会沟通培训技能安全生产文化关爱困难慰问调解争议预防机制' +
  '管理规范薪酬福利保障社保休假食堂宿舍班车图书体育比赛评选先进表彰奖励成长晋升通道师傅徒弟创新建议' +
  '采纳成果效益增长客户质量订单设备改造环境绿化噪音防护用品体检健康心理疏导家属开放节日联欢志愿服务' +
  '社区共建党员示范岗位责任考核公开透明民主决策代表大会提案答复落实监督检查整改反馈满意调查问卷统计'
).match(/../gu);
const LATIN = ['ISO9001', 'HR', '12', '365', '2012', '98.5%', 'KTV', '5S', '24', 'OA', '1,860', 'PDCA'];
const LINK = ['，', '，', '、', '；'];

/** 字数 by its plain rule: each character that is not ASCII one (blanks none), each stretch of ASCII one. */
export function countOf(text) {
  return (text.match(/[^\0-\x7f\u3000]/gu) ?? []).length + (text.match(/[\x21-\x7e]+/g) ?? []).length;
}

/**
 * @param {import('./text.mjs').Random} random
 * @param {number} target 字数 of the piece, exactly
 */
export function prose(random, target) {
  let text = '';
  let count = 0;
  while (count < target - 3) {
    const word = random.chance(0.02) ? random.pick(LATIN) : random.pick(WORDS);
    const mark = random.chance(0.16) ? random.pick(LINK) : random.chance(0.05) ? '。' : '';
    const more = (word.charCodeAt(0) < 0x80 ? 1 : 2) + mark.length;
    // Two Latin words side by side would be one.
    if (word.charCodeAt(0) < 0x80 && /[\x21-\x7e]$/.test(text)) continue;
    text += word + mark;
    count += more;
  }
  return `${text}${'共建双赢'.slice(0, target - count - 1)}。`;
}

/**
 * Text of `target` 字 that names its unit → paragraphs of uneven length.
 * @param {import('./text.mjs').Random} random
 * @param {string} unit
 * @param {number} target
 * @returns {string[]}
 */
export function paragraphsOf(random, unit, target) {
  const title = `${unit}创建工作经验材料`;
  const paragraphs = [title];
  let left = target - countOf(title);
  while (left > 0) {
    const length = left < 260 ? left : random.between(60, 240);
    paragraphs.push(prose(random, length));
    left -= length;
  }
  return paragraphs;
}
