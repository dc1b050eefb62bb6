// The words of the roster, in Chinese.

import type { RosterLabels } from './labels-roster.ts';

export const rosterZh: RosterLabels = {
  matrix: '汇总',
  findings: '问题',
  clerks: '经办人',
  missing: '未报送',
  number: '序号',
  list: '类别',
  characters: '字数',
  file: '材料文件',
  received: '报送时间（依据）',
  package: '来件',
  weight: '性质',
  requirement: '事项',
  subject: '涉及',
  clerk: '经办人和电话',
  stage: '批次',
  due: '期限',
  superseded: (packages) => `另有${packages}份同一单位的来件没有计入`,
};
