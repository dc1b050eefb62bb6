import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreOf, looksShort, mentions, naming, unitKey } from '../../../src/core/text/organization-name.ts';

const suffixes = ['公司', '有限公司', '股份有限公司', '集团有限公司', '厂', '管理委员会', '开发区'];
const words = { suffixes, places: ['苏州', '苏州市', '江苏', '江苏省', '常熟', '常熟市'] };
const name = '苏州恒源精密机械有限公司';

describe('unitKey', () => {
  it.each<[string, string]>([
    ['恒源（苏州）有限公司', '恒源(苏州)有限公司'],
    ['恒源 精密\u3000有限公司', '恒源精密有限公司'],
    ['恒源精密有限责任公司', '恒源精密有限公司'],
    ['恒源精密有限责任 公司', '恒源精密有限公司'],
    ['ＡＢＣ机械厂', 'abc机械厂'],
    ['“恒源”机械厂', '恒源机械厂'],
  ])('%s is %s', (a, b) => {
    expect(unitKey(a)).toBe(unitKey(b));
  });

  it.each<[string, string]>([
    ['恒源精密有限公司', '恒源精密股份有限公司'],
    ['恒源一厂', '恒源二厂'],
    ['恒源（常熟）有限公司', '恒源（苏州）有限公司'],
  ])('%s is not %s', (a, b) => {
    expect(unitKey(a)).not.toBe(unitKey(b));
  });

  it('is stable, and blind to blanks anywhere', () => {
    const text = fc.string({ unit: fc.constantFrom(...'恒源Ａbß有限责任公司（） ·１'), maxLength: 30 });
    fc.assert(
      fc.property(text, (one) => {
        expect(unitKey(unitKey(one))).toBe(unitKey(one));
        expect(unitKey([...one].join(' '))).toBe(unitKey(one));
      }),
    );
  });
});

it.each<[string, boolean]>([
  [name, false],
  ['恒源精密有限责任公司', false],
  ['恒源机械厂', false],
  ['恒源机械厂（本部）', false],
  ['恒源集团', true],
  ['恒源精密', true],
  ['  ', false],
])('looksShort(%s) is %s', (one, short) => {
  expect(looksShort(one, suffixes)).toBe(short);
});

it.each<[string, string]>([
  [name, '恒源精密机械'],
  ['江苏省苏州市恒源精密机械有限责任公司', '恒源精密机械'],
  ['恒源精密机械（苏州）有限公司', '恒源精密机械'],
  ['恒源（集团）股份有限公司', '恒源集团'],
  ['苏州', '苏州'],
  ['厂', '厂'],
])('coreOf(%s) is %s', (one, core) => {
  expect(coreOf(one, words)).toBe(core);
});

it('coreOf takes away any number of places', () => {
  expect(coreOf('苏州'.repeat(100_000), words)).toBe('苏州');
});

describe('naming', () => {
  it.each<[string, ReturnType<typeof naming>]>([
    ['关于苏州恒源精密机械有限公司的创建经验', 'full'],
    ['关于苏州 恒源精密机械 有限责任公司的经验', 'full'],
    ['恒源精密机械（苏州）有限公司', 'core'],
    ['我公司（恒源精密机械）成立于……', 'core'],
    ['恒源公司成立以来，恒源人……', 'tradeName'],
    ['恒源公司成立以来', undefined],
    ['苏州东湖餐饮有限公司', undefined],
    ['', undefined],
  ])('%s: %s', (text, how) => {
    expect(naming(text, name, words)).toBe(how);
    expect(mentions(text, name, words)).toBe(how !== undefined);
  });

  it('a short core is not enough once', () => {
    expect(naming('恒源', '苏州恒源厂', words)).toBeUndefined();
    expect(naming('没有名字', '', words)).toBeUndefined();
  });
});
