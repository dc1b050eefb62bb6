import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePersons } from '../../../src/core/text/person-name.ts';

it.each<[string, string[]]>([
  ['张三', ['张三']],
  ['欧阳小明', ['欧阳小明']],
  ['张 三', ['张三']],
  ['张三、李四', ['张三', '李四']],
  ['张三 李四', ['张三', '李四']],
  ['张三和李四', ['张三', '李四']],
  ['王和平', ['王和平']],
  ['张三先生', ['张三']],
  ['李四女士', ['李四']],
  ['张三（办公室主任）', ['张三']],
  ['李四 人事科科长', ['李四']],
  ['办公室主任张三', ['张三']],
  ['王主任', ['王主任']],
  ['联系人：张三', ['张三']],
  ['张三 13812345678', ['张三']],
  ['单位联系人 张三', ['张三']],
  ['张三 0512-65115512转8001', ['张三']],
  ['张三 电话：13812345678', ['张三']],
  ['张三，65115512', ['张三']],
  ['阿依古丽·买买提', ['阿依古丽·买买提']],
  ['阿依古丽•买买提', ['阿依古丽·买买提']],
  ['Anna Lee', ['Anna Lee']],
  ['Jean-Luc O’Neil', ['Jean-Luc O’Neil']],
  ['\u{20bb7}田一郎', ['\u{20bb7}田一郎']],
])('%s is plausible', (text, names) => {
  const fact = parsePersons(text);
  expect(fact).toEqual({ text, names, plausible: true });
});

it.each<[string, ReturnType<typeof parsePersons>['problem']]>([
  ['', 'empty'],
  ['　', 'empty'],
  ['待定', 'placeholder'],
  ['某某', 'placeholder'],
  ['张某', 'placeholder'],
  ['×××', 'placeholder'],
  ['张××', 'placeholder'],
  ['XXX', 'placeholder'],
  ['李xx', 'placeholder'],
  ['无', 'placeholder'],
  ['（暂无）', 'placeholder'],
  ['未定', 'placeholder'],
  ['——', 'placeholder'],
  ['13812345678', 'digits'],
  ['0512-65115512', 'digits'],
  ['１３８１２３４５６７８', 'digits'],
  ['电话：65115512', 'digits'],
  ['张', undefined],
  ['办公室', undefined],
  ['人事部', undefined],
  ['张三1', undefined],
  ['东湖餐饮管理有限公司', undefined],
])('%s is not: %s', (text, problem) => {
  const fact = parsePersons(text);
  expect(fact.plausible).toBe(false);
  expect(fact.problem).toBe(problem);
});

it('is total', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => parsePersons(text).text === text),
  );
});
