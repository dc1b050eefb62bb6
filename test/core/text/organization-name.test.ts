import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeNames } from '../../../src/core/text/alike-names.ts';
import { withIdeographs } from '../../../src/core/text/character-variants.ts';
import { coreOf, looksShort, mentions, naming, unitKey } from '../../../src/core/text/organization-name.ts';

const suffixes = ['公司', '有限公司', '股份有限公司', '集团有限公司', '厂', '管理委员会', '开发区'];
const words = { suffixes, places: ['苏州', '苏州市', '江苏', '江苏省', '常熟', '常熟市'] };
const name = '苏州恒源精密机械有限公司';

describe('unitKey', () => {
  it.each<[string, string]>([
    ['恆源電機廠', '恒源电机厂'],
    ['恒源（苏州）有限公司', '恒源(苏州)有限公司'],
    ['恒源 精密\u3000有限公司', '恒源精密有限公司'],
    ['恒源精密有限责任公司', '恒源精密有限公司'],
    ['恒源精密有限责任 公司', '恒源精密有限公司'],
    ['ＡＢＣ机械厂', 'abc机械厂'],
    ['“恒源”机械厂', '恒源机械厂'],
    ['ＡＢＣ', 'abc'],
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
  // An ending without a letter is the ending of nothing.
  expect(looksShort(one, [...suffixes, '（）'])).toBe(short);
});

it.each<[string, string]>([
  [name, '恒源精密机械'],
  ['江苏省苏州市恒源精密机械有限责任公司', '恒源精密机械'],
  ['恒源精密机械（苏州）有限公司', '恒源精密机械'],
  ['恒源（集团）股份有限公司', '恒源集团'],
  ['恒源精密机械（苏州', '恒源精密机械苏州'],
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

  // Cut within its legal form a name is not that of the unit, which ends otherwise.
  it.each(['苏州恒源有限责', '苏州恒源有限责任', '苏州恒源有限责任公'])('%s is cut', (cut) => {
    expect(naming('苏州恒源有限责任公司', cut, words)).toBeUndefined();
  });

  it.each<[string, string, ReturnType<typeof naming>]>([
    ['恒源精机成立于……', '苏州恒源精机有限公司', 'core'],
    ['关于AB厂', 'ＡＢ', 'full'],
    ['关于恒源', '恒源', 'full'],
  ])('the shortest that is enough: %s, %s', (text, one, how) => {
    expect(naming(text, one, words)).toBe(how);
  });

  it('a short core is not enough once', () => {
    expect(naming('恒源', '苏州恒源厂', words)).toBeUndefined();
    expect(naming('没有名字', '', words)).toBeUndefined();
  });
});

const manyWords = {
  suffixes: ['公司', '有限公司', '股份有限公司', '集团有限公司', '集团', '厂'],
  places: ['江苏省', '江苏', '苏州市', '苏州', '常熟市', '常熟', '昆山市', '昆山'],
};
const fullName = '昆山恒源精密机械有限公司';

describe('one key for names that differ in the writing alone', () => {
  it.each<[string, string]>([
    ['traditional forms', '昆山恆源精密機械有限公司'],
    ['traditional forms and legal form', '崑山恆源精密機械有限責任公司'],
    ['a radical of the supplement', '昆山恒源精密机械有限公司'.replace('山', '\u2f2d')],
    ['variation selectors', '昆山\ufe00恒源\u{e0100}精密机械有限公司'],
    ['zero-width characters and fillers', '昆\u200b山恒源\u3164精密机械\u2060有限公司'],
    ['full width and blanks', '昆山 恒源精密机械（有限公司）'.replace(/[（）]/g, '')],
  ])('%s', (_why, other) => {
    expect(unitKey(other)).toBe(unitKey(fullName));
  });

  it('folds every radical of the supplement to a letter', () => {
    for (let code = 0x2e81; code <= 0x2ef3; code++) {
      if (code === 0x2e9a) continue; // not assigned
      const folded = withIdeographs(String.fromCharCode(code));
      expect(/^\p{L}$/u.test(folded), code.toString(16)).toBe(true);
      expect(/[\u2e80-\u2fdf]/u.test(folded)).toBe(false);
    }
    expect(withIdeographs('\u2ed3\u2ecb\u2ef0\u2ec1')).toBe('长车龙虎');
    expect(withIdeographs('\u2f50\u2f00')).toBe('比一');
  });

  it('finds a name in a text that has radicals or traditional forms for its characters', () => {
    expect(naming('关于昆山\u2ed3\u2ecb有限公司的经验', '昆山长车有限公司', manyWords)).toBe('full');
    expect(naming('昆山長車有限公司二十年', '昆山长车有限公司', manyWords)).toBe('full');
  });
});

describe('the usual forms of characters, by two standards', () => {
  const charactersOf = (encoding: string, rows: readonly [number, number]) => {
    const decoder = new TextDecoder(encoding);
    const characters: string[] = [];
    for (let row = rows[0]; row <= rows[1]; row++) {
      for (let cell = 0x40; cell <= 0xfe; cell++) characters.push(decoder.decode(Uint8Array.of(row, cell)));
    }
    return characters.filter((character) => /^[\u4e00-\u9fff]$/.test(character));
  };
  // GB 2312: rows B0 to F7, cells from A1, as the part of GBK below them has what it lacks.
  const mainland = new Set(
    Array.from({ length: 0xf8 - 0xb0 }, (_, row) =>
      Array.from({ length: 94 }, (_each, cell) =>
        new TextDecoder('gb18030').decode(Uint8Array.of(0xb0 + row, 0xa1 + cell)),
      ),
    ).flat(),
  );
  // Big5: its first level, the characters that are usual in Taiwan.
  const taiwan = charactersOf('big5', [0xa4, 0xc6]);

  // Characters that are written alike on both sides and are rare here, so that GB 2312 has them in no form.
  const IN_NO_FORM =
    '伕伋吋汍呎抆杗沍沘牠迆釆阬佺劻妳姅枓沬泜玨玥甽芣姪帟昤洸炤疢祇耑觔郃倣堉屘崁晅栘浬涊浥玆珮珪砠砲祐衹訏訑軏迺偺偯偭啣啗屝惇敔晞勗梱梡梂毬琍脰脤訢釭傚愒揹棻湣湲湩焜琯甦絰詖鈇隄僇勦勣塭徬搾搆暘暍楛煆煖瑯痲痺痳睪硿覜' +
    '詻詨跦鄗鉋雊僎僩嘐塽慇槃榣瘉箄裯誧跼遝鄘鉼麼儅墦奭嶔撚撢暱潠潟瞇瞋箠蔆褕踫踡銲頫鴃嬝彊暸澦澴燐燄璘璟穋篛豭錡鴒擭橾歜毚濬濩瞭篠糢繈縿縯褽賸鍾鍚櫂檮燸穠繙鎔鎗霤韹颺餽鯈儳簷藷譆醱巉躂騵儸櫺瓖矓籐蘗鶸囉觼欐籣籥臢鑤鑪鼇';

  it('a usual character of Taiwan becomes one of GB 2312, where that has it in any form', () => {
    expect(taiwan).toHaveLength(5401);
    const left = taiwan.filter((one) => !mainland.has(one) && !mainland.has(unitKey(one)));
    expect(left.join('')).toBe(IN_NO_FORM);
  });

  it('what GB 2312 has itself stays, but for a few that it has by a simpler form too', () => {
    const changed = [...mainland].filter((one) => /^[\u4e00-\u9fff]$/.test(one) && unitKey(one) !== one);
    expect(changed.sort().join('')).toBe([...'菸薹拚捱摺吒後榘於袷麴醣麽'].sort().join(''));
  });
});

describe('likely one unit', () => {
  it.each([
    '昆山市恒源精密机械有限公司',
    '江苏昆山恒源精密机械有限公司',
    '恒源精密机械有限公司',
    '恒源精密机械（昆山）有限公司',
    '恒源精密机械有限公司（昆山市）',
    '昆山恒源精密机械股份有限公司',
    '昆山恒源精密机械',
    '崑山市恆源精密機械有限責任公司',
  ])('%s', (other) => {
    expect(alikeNames([fullName, '昆山东湖餐饮有限公司', other], manyWords)).toEqual([[0, 2]]);
  });

  it('five names of one firm are one group', () => {
    const five = [
      '恒源精密机械有限公司',
      '昆山市恒源精密机械有限公司',
      fullName,
      '江苏省昆山市恒源精密机械有限公司',
      '恒源精密机械（昆山）有限责任公司',
    ];
    expect(alikeNames(five, manyWords)).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('a short form, whichever stands first', () => {
    expect(alikeNames(['昆山恒源精密机械', fullName], manyWords)).toEqual([[0, 1]]);
    expect(alikeNames(['昆山恒源厂', '恒源厂'], manyWords)).toEqual([[0, 1]]);
    expect(alikeNames(['恒源集团', '昆山恒源集团有限公司'], manyWords)).toEqual([[0, 1]]);
  });

  it('one written twice, and one that links two, in the order of the names', () => {
    const short = '恒源精密机械有限公司';
    expect(alikeNames([fullName, short, fullName], manyWords)).toEqual([[0, 1, 2]]);
    expect(alikeNames([fullName, short, '常熟恒源精密机械有限公司'], manyWords)).toEqual([[0, 1, 2]]);
  });

  it('a park with and without 区', () => {
    expect(alikeNames(['昆山青塘工业园', '青塘工业园区'], manyWords)).toEqual([[0, 1]]);
  });
});

describe('two units', () => {
  it.each([
    ['another place', '常熟恒源精密机械有限公司'],
    ['another trade', '昆山恒源精密模具有限公司'],
    ['another trade name', '昆山恒远精密机械有限公司'],
    ['a works', '昆山恒源精密机械厂'],
    ['its group', '昆山恒源精密机械集团有限公司'],
    ['its group in brackets', '昆山恒源精密机械（集团）有限公司'],
    ['equal names, which are told elsewhere', fullName],
    ['equal but for the writing', '昆山恒源精密机械有限责任公司'],
    ['no name', ''],
    ['a place alone', '昆山'],
  ])('%s', (_why, other) => {
    expect(alikeNames([fullName, other], manyWords)).toEqual([]);
  });

  it('a name of one character says too little, and 园区 within a name is part of it', () => {
    expect(alikeNames(['昆山甲厂', '甲厂'], manyWords)).toEqual([]);
    expect(alikeNames(['昆山青塘园区机械厂', '昆山青塘园机械厂'], manyWords)).toEqual([]);
  });
});
