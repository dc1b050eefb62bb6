// Words → the submitter they name: names as offices write them, and words that name somebody else.

import { describe, expect, test } from 'vitest';
import {
  codesOf,
  type NamedSubmitter,
  submitterInWords,
  submitterOfUnit,
  submittersNear,
} from '../../../src/core/facts/read-submitter.ts';
import { processorTime } from '../../make/often.ts';
import { rulesOf } from '../../make/run.ts';

const { notice } = await rulesOf();
const shown = (found: NamedSubmitter) =>
  found.named === 'nobody'
    ? ''
    : found.named === 'one'
      ? found.submitter.name.zh
      : found.submitters.map(({ name }) => name.zh).join(' ');

/** In a list: the name of a unit. */
describe('the name of a unit', () => {
  test.each([
    ['昆山市', '昆山市'],
    ['昆山', '昆山市'],
    ['常熟市人力资源和社会保障局', '常熟市'],
    ['江苏省太仓市', '太仓市'],
    ['江苏省苏州市太仓市', '太仓市'],
    ['高新区（虎丘区）', '虎丘区'],
    ['虎丘区(高新区)', '虎丘区'],
    ['苏州高新区', '虎丘区'],
    ['苏州市高新区管委会', '虎丘区'],
    ['苏州市吴江区人社局', '吴江区'],
    ['张家港市总工会', '张家港市'],
    ['昆山市协调劳动关系三方会议办公室', '昆山市'],
    ['苏州工业园区劳动和社会保障局', '苏州工业园区'],
    ['昆 山 市', '昆山市'],
    ['“昆山”市', '昆山市'],
    ['高新区管委会', '虎丘区'],
    ['中共昆山人社局', '昆山市'],
    ['ｓｉｐ', '苏州工业园区'],
    ['Kunshan', '昆山市'],
    // An area of the same kind that lies in another district is a part of that district.
    ['昆山高新区', '昆山市'],
    ['昆山市高新区管委会', '昆山市'],
    ['吴江经济技术开发区', '吴江区'],
    // Places elsewhere, and names that only sound alike.
    ['无锡市高新区', ''],
    ['无锡高新区', ''],
    ['浦东新区', ''],
    ['南京市', ''],
    ['', ''],
    ['无', ''],
    ['区', ''],
  ])('%s: %s', (name, whose) => expect(shown(submitterOfUnit(name, notice))).toBe(whose));

  test('a former name is known as one', () => {
    expect(submitterOfUnit('平江区人社局', notice)).toMatchObject({ named: 'one', former: true });
    expect(submitterOfUnit('姑苏区（原平江区）', notice)).toMatchObject({ named: 'one', former: false });
    expect(submitterOfUnit('平江区姑苏人社局', notice)).toMatchObject({ named: 'one', former: false });
  });
});

/** Rules of which the notice has none. */
describe('invented names', () => {
  const submitter = (zh: string, aliases: readonly string[] = []) => ({
    code: zh,
    name: { zh, en: '' },
    aliases,
    former: [],
  });
  const rulesFor = (...submitters: ReturnType<typeof submitter>[]) => ({
    submitters,
    names: { suffixes: [], places: ['青桥'] },
  });

  test('one character is a name by itself, never within words', () => {
    const rules = rulesFor(submitter('甲'));
    expect(codesOf(submitterInWords('甲', rules))).toEqual(['甲']);
    expect(codesOf(submitterInWords('甲乙', rules))).toEqual([]);
  });

  test('a name of no letters is nobody’s, and one of two that bear it is the first', () => {
    const rules = rulesFor(submitter('东湖', ['新城', '——']), submitter('西湖', ['新城']));
    expect(['', '——', '新城'].map((words) => codesOf(submitterInWords(words, rules)))).toEqual([
      [],
      [],
      ['东湖'],
    ]);
  });

  test.each([[[submitter('东湖'), submitter('东湖新区')]], [[submitter('东湖新区'), submitter('东湖')]]])(
    'of two names that begin together the longer, whichever is listed first',
    (both) => {
      expect(codesOf(submitterInWords('东湖新区材料', rulesFor(...both)))).toEqual(['东湖新区']);
    },
  );

  // There may be another 新城; there is one 湖东新城, and what stands in front of it is an office.
  test.each([
    ['新城管委会', ['湖东新城']],
    ['青桥新城管委会', ['湖东新城']],
    ['远山新城管委会', []],
    ['中共湖东新城工委', ['湖东新城']],
  ])('the unit %s: %j', (name, codes) => {
    const rules = rulesFor(submitter('湖东新城', ['新城', '青桥新城', '青桥湖东新城']));
    expect(codesOf(submitterOfUnit(name, rules))).toEqual(codes);
  });
});

describe('the codes of whom words name', () => {
  test.each([
    ['别的', 'nobody', []],
    ['昆山市', 'one', ['320583']],
    ['昆山市、太仓市', 'several', ['320583', '320585']],
  ])('%s: %s', (words, named, codes) => {
    const found = submitterInWords(words, notice);
    expect(found.named).toBe(named);
    expect(codesOf(found)).toEqual(codes);
  });
});

describe('names with one wrong character', () => {
  const codeOf = (name: string) => notice.submitters.find((each) => each.name.zh === name)?.code;
  test.each<[string, readonly string[], readonly string[]]>([
    ['alone', ['昆三市'], ['昆山市']],
    ['between others', ['报送昆三市材料'], ['昆山市']],
    ['in the second of two', ['', '太昌市'], ['太仓市']],
    ['of two that it may be, both', ['吴红区'], ['吴中区', '吴江区']],
    ['another kind of area is another place', ['昆山区'], []],
    ['two wrong characters are another name', ['昆明区'], []],
    ['a name without a slip', ['昆山市'], []],
    ['two characters are too few', ['昆三'], []],
    ['letters are not looked at', ['Kunshen'], []],
    ['within a hundred characters', [`${'，'.repeat(97)}昆三市`], ['昆山市']],
    ['no text is searched for them', [`${'，'.repeat(98)}昆三市`], []],
  ])('%s', (_what, words, names) => {
    expect(submittersNear(words, notice)).toEqual(names.map(codeOf));
  });
});

/** Names of folders and mails, subjects, texts. */
describe('free words', () => {
  test.each([
    ['01_昆山市报送材料.zip', '昆山市'],
    ['报送太仓', '太仓市'],
    ['关于上报吴中区和谐企业材料的函', '吴中区'],
    ['2012年 常 熟 市 材料', '常熟市'],
    ['高新区（虎丘区）.msg', '虎丘区'],
    ['FW: Kunshan papers', '昆山市'],
    ['Kunshan papers', '昆山市'],
    ['papers of Kunshan', '昆山市'],
    ['kunshanese.docx', ''],
    ['kunshans.docx', ''],
    ['gossip.docx', ''],
    ['关于高新区的函', '虎丘区'],
    ['全市关于高新区的函', '虎丘区'],
    ['报送苏州园区材料', '苏州工业园区'],
    ['昆山市的高新区', '昆山市'],
    ['《昆山市高新区》材料', '昆山市'],
    ['昆山市和高新区', '昆山市 虎丘区'],
    ['无锡市高新区材料', ''],
    ['收件登记.xlsx', ''],
    ['浦东新区.zip', ''],
    ['昆山市、太仓市联合报送', '昆山市 太仓市'],
    ['昆山市太仓市', '昆山市 太仓市'],
    ['吴江区和吴中区', '吴江区 吴中区'],
  ])('%s: %s', (words, whose) => expect(shown(submitterInWords(words, notice))).toBe(whose));

  test('no name stands behind twenty thousand characters', () => {
    expect(shown(submitterInWords(`${'甲，'.repeat(9_998)}昆山市`, notice))).toBe('昆山市');
    expect(shown(submitterInWords(`${'甲，'.repeat(10_000)}昆山市`, notice))).toBe('');
    expect(shown(submitterInWords(`${'，'.repeat(20_000)}昆山市`, notice))).toBe('');
  });

  test.each([
    ['of names', '昆山高新区'.repeat(200_000)],
    ['without any mark in front of a name', `${'工'.repeat(19_980)}，昆山`],
  ])('a long text %s is read in linear time', async (_name, words) => {
    expect(await processorTime(() => submitterInWords(words, notice))).toBeLessThan(500);
  });
});
