// Ten invented districts → the inbox that a report is made of: passing, failing, unchecked, late and missing ones.

import { en } from '../../src/core/i18n/en.ts';
import { zh } from '../../src/core/i18n/zh.ts';
import type { RollCallRow } from '../../src/core/model/batch.ts';
import type { SubmissionSummary } from '../../src/core/model/summary.ts';
import type { InboxInput } from '../../src/core/report/input.ts';
import { submissions } from './districts.ts';
import { DISTRICTS, NOTICE } from './notice.ts';

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
        missing: ['东湾新区'],
      },
      {
        id: '2',
        daysLeft: 30,
        complete: ['白鹭市'],
        partial: [],
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
      strays: ['收件/说明.txt'],
    },
  };
}

/** The same with some of what is known of the inbox said otherwise. */
export function inboxWith(given: Partial<InboxInput['inbox']>, whole: InboxInput = inbox()): InboxInput {
  return { ...whole, inbox: { ...whole.inbox, ...given } };
}
