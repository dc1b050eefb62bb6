// Texts that try to be more than text, and a batch whose first district writes them everywhere.

import type { SubmissionSummary } from '../../src/core/model/summary.ts';
import type { InboxInput } from '../../src/core/report/input.ts';
import { inbox } from './batch.ts';

/** As written by a submitter → as every table shows it. */
export const HOSTILE: readonly (readonly [written: string, shown: string])[] = [
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://example.org","看")', '\'=HYPERLINK("http://example.org","看")'],
  ['+8613912345678', "'+8613912345678"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠A1', "'＠A1"],
  ['  =1+1', "'  =1+1"],
  ['\u3000=1+1', "'\u3000=1+1"],
  ['\t=1+1', "'‹U+0009›=1+1"],
  ['\r=1+1', "'‹U+000D›=1+1"],
  ['\0=1+1', "'‹U+0000›=1+1"],
  ['\u200b=1+1', '‹U+200B›=1+1'],
  ['\u202e张三', '‹U+202E›张三'],
  ['\ud800', '‹U+D800›'],
  ['</t></is></c><c><f>1</f>', '</t></is></c><c><f>1</f>'],
  ['a&amp;b]]>', 'a&amp;b]]>'],
  ['_x003D_1+1', '_x003D_1+1'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
  ['甲,"乙";丙', '甲,"乙";丙'],
  ['05550123', '05550123'],
  ['3/5', '3/5'],
  ['甲=乙', '甲=乙'],
];

/** The inbox with one unit for each of these texts, in all its fields. */
export function hostileInbox(): InboxInput {
  const whole = inbox();
  const [first, ...rest] = whole.submissions;
  if (!first) throw new Error('an inbox has packages');
  const units = HOSTILE.map(([written]) => ({
    list: 'units',
    label: written,
    fields: { name: written, kind: written, contact: written, phone: written },
    file: written,
    characters: 1900,
    verdict: 'pass' as const,
  }));
  const own: SubmissionSummary = { ...first, units, clerk: '=cmd', name: '@收件' };
  return { ...whole, submissions: [own, ...rest] };
}
