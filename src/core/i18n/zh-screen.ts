// The fixed words of the screens, in Chinese.

import type { Verdict } from '../model/finding.ts';
import type { Labels } from '../report/view.ts';
import { htmlZh } from './zh-html.ts';
import { notifyZh } from './zh-notify.ts';
import { rosterZh } from './zh-roster.ts';

/** Verdict and counts → the one sentence that a report begins and ends with. */
export function concludeZh(verdict: Verdict, mend: number, look: number, warnings: number): string {
  const reminders = warnings > 0 ? `另有${warnings}处提醒，建议核对。` : '';
  if (verdict === 'fail') {
    return `不通过：有${mend}处要改${look > 0 ? `，${look}处待核` : ''}，改完再检查一次。${reminders}`;
  }
  if (verdict === 'unchecked') return `待核：有${look}处程序没法判断，请按提示处理。${reminders}`;
  if (verdict === 'pending') return '未到期：还没有放入材料，也还没有到期限。';
  return `通过：可以报送。${reminders}`;
}

export const labelsZh: Labels = {
  language: 'zh',
  program: '报送材料检查',
  rule: '规则',
  verdict: { pass: '通过', fail: '不通过', unchecked: '待核', pending: '未到期' },
  severity: { error: '错误', warning: '提醒', info: '提示' },
  remedy: '改法',
  basis: '依据',
  wanted: '要求',
  where: '位置',
  found: '现状',
  colon: '：',
  nothingToCheck: '没有需要核对的内容',
  lists: '、',
  checklistTable: ['事项', '轻重', '结论', '说明'],
  textTable: ['材料', '字数', '距下限/上限', '汉字', '不计空格'],
  checklist: '逐项核对',
  findings: '问题',
  more: (count) => `还有${count}项，这里不再列出。`,
  section: {
    fail: (count) => `要改的（${count}处）`,
    unchecked: (count) => `待核的（${count}处，程序没法判断，请人看一眼）`,
    warning: (count) => `提醒（${count}处，建议核对，不影响通过）`,
    info: (count) => `提示（${count}处，供参考）`,
  },
  rest: (passed, pending) => `其余${passed}项符合${pending > 0 ? `；${pending}项未到期` : ''}。`,
  softPassed: (passed, open) => `提醒和提示类事项：${passed}项符合${open > 0 ? `，${open}项有提示` : ''}`,
  housePassed: (files) => `清单能读懂，${files}个文件都在、都能打开`,
  together: (headline, names, count) => {
    if (names.length === 0) return headline;
    const shown = names.slice(0, 3).join('、');
    return `${headline}：${shown}${count > 3 ? `等${count}处` : ''}`;
  },
  written: (paths) => `已写：${paths.join('  ')}`,
  alike: (title, count) => `${title}：另有${count}处同类情况`,
  nextStep: '改完后请再检查一次。',
  several: (total, passed) => `共${total}份，通过${passed}份。`,
  batch: {
    title: '批量检查',
    submitter: '报送地区',
    length: '字数',
    verdict: '结论',
    remark: '说明',
    missing: '未收到',
    verdictOf: (verdict) =>
      ({ pass: '通过', fail: '不通过', unchecked: '待复核', pending: '未到期' })[verdict],
    contested: (name, listed) => `文件夹名“${name}”与清单所写地区“${listed}”不一致`,
    unknown: '看不出是哪个地区报的',
    unlisted: (listed) => `清单所写的“${listed}”不在应报送的名单里`,
    part: ({ stage, name, received, repeated }) =>
      repeated ? `${stage}已按期报齐：“${name}”，${received}` : `${stage}以较早的“${name}”为准`,
    open: (count, topics) => `${count}项：${topics.join('、')}`,
    times: (topic, count) => `${topic}${count}处`,
    warnings: (count) => `有${count}处提醒`,
    semicolon: '；',
    summary: ({ all, pass, unchecked, pending, fail, open, missing }) =>
      `共${all}：通过${pass}  待复核${unchecked}  不通过${fail}${fail > 0 ? `（${open}项）` : ''}  未收到${missing}${pending > 0 ? `  未到期${pending}` : ''}`,
    partial: (done, all) => `中途停止：只检查了${done}份，共${all}份；以上不是全部结果。`,
    absentParts: (numbers, of) => `共${of}份结果，缺第${numbers.join('、')}份。`,
    nothing: (inbox) => `“${inbox}”里没有报送材料。请核对收件文件夹的位置。`,
    stage: (complete, partial, missing) => `（已齐${complete}，不齐${partial}，未收到${missing}）`,
    across: '各地之间',
    superseded: '有更新的一份，旧的不计',
    supersededBy: (submitter, earlier, later) => `${submitter}：${earlier}（以${later}为准）`,
    letters: (count, folder) =>
      count === 0 ? '没有要补正的，没有写通知。' : `已写${count}份补正通知，在“${folder}”。`,
    strays: '不是报送材料的文件',
    stray: (names, count) => `${names.join('、')}${count > names.length ? `等${count}个` : ''}`,
  },
  html: htmlZh,
  notify: notifyZh,
  roster: rosterZh,
};
