// Ten invented districts → the inbox that a report is made of; one submission of it, thousands, and hostile strings.

import { en } from '../../src/core/i18n/en.ts';
import { zh } from '../../src/core/i18n/zh.ts';
import type { RollCallRow } from '../../src/core/model/batch.ts';
import type { SubmissionSummary } from '../../src/core/model/summary.ts';
import type { InboxInput, ReportInput } from '../../src/core/report/input.ts';
import { submissions } from './districts.ts';
import { DISTRICTS, NOTICE } from './notice.ts';
import { foundOf, summaryOf } from './summary.ts';

export type Language = 'zh' | 'en';

const MESSAGES = { zh, en };

function rollCallOf(all: readonly SubmissionSummary[]): RollCallRow[] {
  return DISTRICTS.map((name, index) => {
    const found = all.findIndex((each) => each.submitter?.name === name);
    const state = found < 0 ? 'missing' : name === '枫林区' ? 'contested' : 'received';
    return {
      code: `9901${index}`,
      name,
      state,
      ...(found < 0 ? {} : { submission: found }),
      superseded: name === '北原县' ? [9] : [],
    };
  });
}

/** The inbox of the invented city. */
export function inbox(language: Language = 'zh'): InboxInput {
  const all = submissions();
  return {
    tool: { name: 'baosong', version: '0.1.0' },
    notice: NOTICE,
    messages: MESSAGES[language],
    asOf: { instant: Date.parse('2031-05-29T09:30:00+08:00'), source: 'now' },
    submissions: all,
    stages: [
      {
        id: '1',
        daysLeft: 2,
        complete: ['青禾区', '云溪市', '白鹭市', '枫林区', '北原县'],
        partial: ['南浦区', '石桥区', '兰亭市', '月湖区'],
        unsure: [],
        unread: [],
        unlooked: [],
        missing: ['东湾新区'],
      },
      {
        id: '2',
        daysLeft: 30,
        complete: ['白鹭市'],
        partial: [],
        unsure: [],
        unread: [],
        unlooked: [],
        missing: DISTRICTS.filter((name) => name !== '白鹭市'),
      },
    ],
    inbox: {
      paths: '收件',
      rollCall: rollCallOf(all),
      crossFindings: [
        {
          kind: 'sameUnit',
          items: [
            { submission: 3, label: '南浦山溪餐饮管理有限公司' },
            { submission: 5, label: '南浦山溪餐饮' },
          ],
        },
        {
          kind: 'nearCopy',
          share: 0.83,
          items: [
            { submission: 0, label: '青禾日昌电子有限公司', file: '材料/03_日昌电子.docx' },
            { submission: 6, label: '枫林日昌电子有限公司', file: '材料/03_日昌电子.docx' },
          ],
        },
      ],
      strays: [{ path: '收件/说明.txt', names: [] }],
    },
  };
}

/** The same with some of what is known of the inbox said otherwise. */
export function inboxWith(given: Partial<InboxInput['inbox']>, whole: InboxInput = inbox()): InboxInput {
  return { ...whole, inbox: { ...whole.inbox, ...given } };
}

export { foundOf, lengthFinding, number, summaryOf } from './summary.ts';

/** One submission alone, by its place in the inbox. */
export function alone(index: number, language: Language = 'zh'): ReportInput {
  const { inbox: _, submissions, stages, ...whole } = inbox(language);
  return named(submissions.slice(index, index + 1), { ...whole, submissions, stages });
}

/** Submissions that somebody named one by one. */
export function named(
  own: readonly SubmissionSummary[],
  { inbox: _, ...whole }: ReportInput = inbox(),
): ReportInput {
  const stages = whole.stages.map((stage) => ({ ...stage, complete: [], partial: [], missing: [] }));
  return { ...whole, submissions: own, stages };
}

/** A province or a ministry: `count` submitters in the inbox's proportions, each tenth missing. */
export function large(count: number): InboxInput {
  const whole = inbox();
  const submissions: SubmissionSummary[] = [];
  const rollCall = Array.from({ length: count }, (_, index): RollCallRow => {
    const row = { code: String(index), name: `第${index + 1}县`, superseded: [] };
    const own = index % 10 === 9 ? undefined : whole.submissions[index % 10];
    if (own === undefined) return { ...row, state: 'missing' };
    return { ...row, state: 'received', submission: submissions.push(own) - 1 };
  });
  return inboxWith({ rollCall, crossFindings: [] }, { ...whole, submissions });
}

/** A package in which a phone number is at fault. */
export function withPhone(): SubmissionSummary {
  const fact = { kind: 'written', text: '0999-55637701' } as const;
  return summaryOf('青禾区', [1900], { findings: [foundOf('unit-phone', 'fail', { evidence: { fact } })] });
}

/** What a submitter may write to break out of text, attributes and markup. */
export const POISON = `<script>alert(1)</script>"' onmouseover="x" ]]> &amp; <!-- --> \u2028`;

/** Codes and figures that no submitter writes. */
const OURS =
  /^(?:verdict|verdicts|severity|requirement|stage|state|list|form|code|id|at|kind|source|sentBy|keyword|wanted|found|blocks|reasons|clause|contents|why)$/;

/** The inbox with something hostile in every string that comes from a submitter. */
export function poisoned(write: (value: string) => string = (value) => `${value}${POISON}`): InboxInput {
  const { tool, notice, messages, asOf, ...facts } = inbox();
  return {
    tool,
    notice,
    messages,
    asOf,
    ...(poison(facts, write) as Pick<InboxInput, 'submissions' | 'stages' | 'inbox'>),
  };
}

function poison(value: unknown, write: (value: string) => string, name = ''): unknown {
  if (typeof value === 'string') return OURS.test(name) ? value : write(value);
  if (Array.isArray(value)) return value.map((item: unknown) => poison(item, write, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poison(inner, write, key)]));
}

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
