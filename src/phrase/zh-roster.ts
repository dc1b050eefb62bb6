// The words of the roster, in Chinese.

import type { RosterLabels } from '../told/roster.ts';

export const rosterZh: RosterLabels = {
  matrix: '汇总',
  findings: '问题',
  clerks: '经办人',
  missing: '未报送',
  number: '序号',
  submitter: '报送单位',
  list: '类别',
  characters: '字数',
  verdict: '结论',
  file: '材料文件',
  remark: '说明',
  received: '报送时间（依据）',
  package: '来件',
  weight: '性质',
  requirement: '事项',
  subject: '涉及',
  clerk: '经办人和电话',
  stage: '批次',
  due: '期限',
  notReceived: '未收到',
  unknown: '认不出是哪个单位报送的',
  contested: '清单和文件夹名写的不是同一个单位',
  across: '跨单位核对',
  superseded: (packages) => `另有${packages}份同一单位的来件没有计入`,
  partial: (done, all) => `检查没有做完（${all}份中查了${done}份），未列出的不等于没有报送`,
};
