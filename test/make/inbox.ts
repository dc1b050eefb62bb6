// Ten invented districts → the batch that a report is made of: passing, failing, unchecked, late and missing ones.

import { labelsIn, readingsIn } from '../../src/core/report/to-view.ts';
import type { Batch, RollCallRow, SubmissionSummary } from '../../src/core/report/view.ts';
import { digests } from './districts.ts';
import { DISTRICTS, NOTICE } from './notice.ts';

type Language = 'zh' | 'en';

function rollOf(all: readonly SubmissionSummary[]): RollCallRow[] {
  return DISTRICTS.map((name, index) => {
    const found = all.findIndex((each) => each.submitter?.name === name);
    const state = found < 0 ? 'missing' : name === '枫林区' ? 'contested' : 'received';
    return {
      code: `9901${index}`,
      name,
      state,
      ...(found < 0 ? {} : { digest: found }),
      superseded: name === '北原县' ? [9] : [],
      due: found < 0 ? '还剩2天' : '',
    };
  });
}

/** The inbox of the invented city. */
export function inbox(language: Language = 'zh'): Batch {
  const all = digests();
  return {
    tool: { name: 'baosong', version: '0.1.0' },
    notice: NOTICE,
    labels: labelsIn(language),
    readings: readingsIn(NOTICE, language),
    inbox: '收件',
    asOf: '2031-05-29 09:30（现在时间）',
    digests: all,
    roll: rollOf(all),
    across: [
      {
        kind: 'sameUnit',
        items: [
          { digest: 3, label: '南浦山溪餐饮管理有限公司' },
          { digest: 5, label: '南浦山溪餐饮' },
        ],
        sentence:
          '同一家单位由两地报送：南浦区“南浦山溪餐饮管理有限公司”、兰亭市“南浦山溪餐饮”。请与两地核对，只能算一家。',
      },
      {
        kind: 'nearCopy',
        share: 0.83,
        items: [
          { digest: 0, label: '青禾日昌电子有限公司', file: '材料/03_日昌电子.docx' },
          { digest: 6, label: '枫林日昌电子有限公司', file: '材料/03_日昌电子.docx' },
        ],
        sentence:
          '两份材料约83%的文字相同：青禾区“青禾日昌电子有限公司”、枫林区“枫林日昌电子有限公司”。可能误存或套用了同一底稿，请核对。',
      },
    ],
    stages: [
      {
        id: '1',
        title: '第一批（经验材料）',
        due: '5月31日前，还剩2天',
        daysLeft: 2,
        complete: ['青禾区', '云溪市', '白鹭市', '枫林区', '北原县'],
        partial: ['南浦区', '石桥区', '兰亭市', '月湖区'],
        missing: ['东湾新区'],
      },
      {
        id: '2',
        title: '第二批（总结和照片）',
        due: '6月28日前，还剩30天',
        daysLeft: 30,
        complete: ['白鹭市'],
        partial: [],
        missing: DISTRICTS.filter((name) => name !== '白鹭市'),
      },
    ],
    strays: ['收件/说明.txt'],
  };
}
