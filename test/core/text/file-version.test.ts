// Which of two file names is a further version of the other, and which are simply two files.

import { expect, test } from 'vitest';
import { versionsAmong } from '../../../src/core/text/file-version.ts';

const versionOf = (name: string, listed = '企业/01 甲公司材料.docx') => versionsAmong([listed])(name);

test.each([
  '企业/01 甲公司材料（定稿）.docx',
  '企业/01 甲公司材料 终稿2.docx',
  '企业/01 甲公司材料 - 副本.docx',
  '企业/01 甲公司材料(1).docx',
  '旧/01甲公司材料_修改稿.doc',
  '企业/01 甲公司材料v2.docx',
  '企业/01 甲公司材料（定稿）（2）.wps',
  '企业/01 甲公司材料 第二稿.docx',
])('%s', (name) => {
  expect(versionOf(name)).toBe('企业/01 甲公司材料.docx');
});

test('the listed one may be the version', () => {
  expect(versionOf('甲公司材料.docx', '甲公司材料（定稿）.docx')).toBe('甲公司材料（定稿）.docx');
});

test.each([
  ['信息/第2期.docx', '信息/第1期.docx'],
  ['照片/IMG_0002.jpg', '照片/IMG_0001.jpg'],
  ['02 甲公司材料.docx', '01 甲公司材料.docx'],
  ['定稿.docx', '终稿.docx'],
  ['企业/01 甲公司材料.docx', '企业/01 甲公司材料.docx'],
])('%s is no version of %s', (name, listed) => {
  expect(versionOf(name, listed)).toBeUndefined();
});
