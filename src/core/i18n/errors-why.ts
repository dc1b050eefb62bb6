// Why a notice file or a part of a batch is refused → the half sentence that stands in the UserError's own.

import type { Both } from '../model/notice.ts';
import { fill } from '../report/figures.ts';
import { megabytes } from './megabytes.ts';

const WHYS: ReadonlyMap<string, Both> = new Map(
  Object.entries({
    notAFile: { zh: '不是文件', en: 'it is no file' },
    tooLarge: { zh: '超过{size}', en: 'it is larger than {size}' },
    notYaml: { zh: '不是能读的YAML', en: 'it is no YAML that can be read' },
    notYamlAt: {
      zh: '第{line}行第{column}个字附近不合YAML的写法',
      en: 'it is no YAML near line {line}, column {column}',
    },
    type: { zh: '{place} 应当是{wanted}', en: '{place} must be {wanted}' },
    missing: { zh: '{place} 缺少“{name}”', en: '{place} lacks “{name}”' },
    unknown: { zh: '{place} 里没有“{name}”这一项', en: '{place} has no such property as “{name}”' },
    value: { zh: '{place} 不合规定', en: '{place} is not what it may be' },
    duplicateId: { zh: '编号“{name}”用了两次', en: 'the id “{name}” stands twice' },
    unknownStage: {
      zh: '要求“{id}”说的批次“{name}”不存在',
      en: 'requirement “{id}” names the stage “{name}”, which is not there',
    },
    unknownClause: {
      zh: '要求“{id}”说的条款“{name}”不存在',
      en: 'requirement “{id}” names the clause “{name}”, which is not there',
    },
    unknownAfter: {
      zh: '要求“{id}”说的前一项“{name}”不存在',
      en: 'requirement “{id}” comes after “{name}”, which is not there',
    },
    noSchema: {
      zh: '要求“{id}”的must不是能用的JSON Schema',
      en: 'the `must` of requirement “{id}” is no JSON Schema that can be used',
    },
    notAPart: {
      zh: '不是--shard写出的，或写出后改过',
      en: 'it was not written by --shard, or was changed since',
    },
    anotherRun: {
      zh: '与别的部分不是同一次检查：规则、收件文件夹、时间、批次、语言或份数不同',
      en: 'it is of another run than the others: notice, inbox, time, stage, language or number of parts differ',
    },
    anotherNotice: {
      zh: '写出它的规则文件与现在的不同',
      en: 'the notice has changed since it was written',
    },
    twice: { zh: '同一部分给了两次', en: 'the same part stands twice' },
  }),
);

const TYPES: ReadonlyMap<string, Both> = new Map(
  Object.entries({
    string: { zh: '文字', en: 'a text' },
    number: { zh: '数', en: 'a number' },
    integer: { zh: '整数', en: 'a whole number' },
    boolean: { zh: 'true或false', en: 'true or false' },
    array: { zh: '列表', en: 'a list' },
    object: { zh: '有名称的各项', en: 'named properties' },
    null: { zh: '空', en: 'nothing' },
  }),
);

/** The half sentence; empty where there is none of that name. */
export function userErrorReason(detail: Readonly<Record<string, string>>, language: 'zh' | 'en'): string {
  const types = (detail['wanted'] ?? '').split(',').map((type) => TYPES.get(type)?.[language] ?? type);
  const size = megabytes(detail['limit']);
  const wanted = types.join(language === 'zh' ? '或' : ' or ');
  return fill(WHYS.get(detail['why'] ?? '')?.[language] ?? '', { ...detail, size, wanted });
}
