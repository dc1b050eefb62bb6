// Words → the submitter they name: names as offices write them, and words that name somebody else.

import { describe, expect, test } from 'vitest';
import {
  type NamedSubmitter,
  submitterInWords,
  submitterOfUnit,
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
    ['gossip.docx', ''],
    ['收件登记.xlsx', ''],
    ['浦东新区.zip', ''],
    ['昆山市、太仓市联合报送', '昆山市 太仓市'],
    ['昆山市太仓市', '昆山市 太仓市'],
    ['吴江区和吴中区', '吴江区 吴中区'],
  ])('%s: %s', (words, whose) => expect(shown(submitterInWords(words, notice))).toBe(whose));

  test.each([
    ['of names', '昆山高新区'.repeat(200_000)],
    ['without any mark in front of a name', `${'工'.repeat(19_980)}，昆山`],
  ])('a long text %s is read in linear time', async (_name, words) => {
    expect(await processorTime(() => submitterInWords(words, notice))).toBeLessThan(500);
  });
});
