// A drafted list → its text, which the reader of lists reads back as the same; an empty one of any notice.

import { describe, expect, test } from 'vitest';
import { draftList, writeList } from '../../../src/core/draft/index.ts';
import { zh } from '../../../src/core/i18n/zh.ts';
import { readManifest } from '../../../src/core/manifest/index.ts';
import type { DraftedList } from '../../../src/core/model/draft.ts';
import type { Notice } from '../../../src/core/model/notice.ts';
import { LAYOUTS } from '../../make/layouts.ts';
import { ROOT, rulesOf } from '../../make/run.ts';
import { AREA, FIRMS, material } from '../../make/unlisted.ts';

const { notice } = await rulesOf();
const COMMENTS = {
  head: [zh.init.head],
  mark: zh.init.mark,
  due: (date: string) => zh.init.due(zh.day(date)),
};

const textOf = (drafted: DraftedList | undefined, of: Notice = notice) => writeList(drafted, of, COMMENTS);
const readBack = (text: string, of: Notice = notice) =>
  readManifest(new TextEncoder().encode(text), '报送清单.yaml', of.manifest);

describe('what is written is read as it was drafted', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (_, layout) => {
    const drafted = draftList(layout, notice);
    const { value, problems, hints, marks = [] } = await readBack(textOf(drafted));
    expect([value, problems, hints]).toEqual([drafted.value, [], []]);
    expect(marks).toHaveLength(drafted.values.filter(({ isSure }) => !isSure).length);
  });

  test.each([
    '企业/"甲": #1 [x], {y}.docx',
    "企业/- '乙' & *锚 !标.docx",
    '企业/丙\u0085\u2028\u0007.docx',
    '企业/丁 # 请核对.docx',
    '企业/\\t%@`戊`: .docx',
    '企业/2012-12-06.docx',
  ])('a file named %j', async (path) => {
    const [firm] = FIRMS;
    const drafted = draftList({ name: '昆山市', files: firm ? [material(path, firm)] : [] }, notice);
    const { value, problems } = await readBack(textOf(drafted));
    expect([value, problems]).toEqual([drafted.value, []]);
  });

  test('a hostile name in what another source says begins no line', async () => {
    const files = [material('企业/穗丰\n规则: x\u2028三号.docx', AREA)];
    const text = textOf(draftList({ name: '昆山市', files }, notice));
    expect((await readBack(text)).problems).toEqual([]);
    expect(text.split('\n').filter((line) => line.startsWith('规则'))).toEqual(['规则: suzhou-2012-26']);
  });
});

describe('an empty list', () => {
  test.each(['suzhou-2012-26', `${ROOT}/test/fixtures/notices/shumu-2031-7.yaml`])('of %s', async (named) => {
    const of = (await rulesOf(named)).notice;
    const text = textOf(undefined, of);
    const { value, marks } = await readBack(text, of);
    expect([value, marks]).toEqual([{}, undefined]);
    for (const { title = '' } of Object.values(of.manifest.properties ?? {}))
      expect(text).toContain(`${title}:`);
  });
});
