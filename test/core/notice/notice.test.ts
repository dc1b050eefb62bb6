// The notice file against its own text, its schema and the clause register.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerSchema, type SchemaObject, validate } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Notice, Requirement } from '../../../src/core/model/notice.ts';
import { bundledNotices } from '../../../src/platform/node/notices.ts';
import { NOTICE, NOTICE_PATHS, noticeText, ROOT, rulesOf } from '../../make/run.ts';

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as SchemaObject;
const yaml = (path: string) => parse(readFileSync(join(ROOT, path), 'utf8'));

const loaded = await rulesOf();
const { notice } = loaded;
const byId = new Map(notice.requirements.map((each) => [each.id, each]));

describe.each(bundledNotices(NOTICE_PATHS))('notice %s', (id) => {
  let own: Notice;
  let text: string;
  let clauses: readonly Requirement[];
  beforeAll(async () => {
    own = (await rulesOf(id)).notice;
    text = noticeText(own);
    clauses = own.requirements.filter((each) => each.clause !== undefined);
  });

  test('every quote stands verbatim in its text', () => {
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.filter(({ quote = '\0' }) => !text.includes(quote)).map((each) => each.id)).toEqual([]);
  });

  test('every mark stands in its quote', () => {
    const astray = clauses.filter(({ quote = '', mark = '\0' }) => !quote.includes(mark));
    expect(astray.map((each) => each.id)).toEqual([]);
  });

  test('a number stands once: texts take the limits from `must` in braces', () => {
    const twice = own.requirements.filter(({ quote, mark, must, at, ...texts }) => {
      const numbers = JSON.stringify(must).match(/(?<=:)\d{3,}/g) ?? [];
      return numbers.some((number) => JSON.stringify(texts).includes(number));
    });
    expect(twice.map((each) => each.id)).toEqual([]);
  });

  test('every `must` is a JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false });
    expect(own.requirements.filter(({ must }) => !ajv.validateSchema(must)).map((each) => each.id)).toEqual(
      [],
    );
  });

  test('its recipient and the days of its stages stand in the text', () => {
    const { contacts, phones, mailbox } = own.recipient;
    for (const word of [...contacts, ...phones, mailbox, own.number]) expect(text).toContain(word);
    for (const { due } of own.stages) {
      const [, month, day] = due.split('-').map(Number);
      expect(text).toContain(`${month}月${day}日前`);
    }
  });
});

describe('held to their schemas by a second implementation', () => {
  registerSchema(json('schemas/notice.schema.json'));
  registerSchema(json('schemas/built-in.schema.json'));
  const isValid = async (schema: string, instance: unknown) =>
    (await validate(`https://baosong.invalid/schemas/${schema}`, instance as never)).valid;

  test.each(bundledNotices(NOTICE_PATHS))('%s', async (id) => {
    const file = yaml(`schemas/notices/${id}.yaml`);
    expect(await isValid('notice.schema.json', file)).toBe(true);
    expect(await isValid('notice.schema.json', { ...file, colour: 'red' })).toBe(false);
    const [first, ...others] = file.requirements;
    const { quote, ...mute } = first;
    expect(await isValid('notice.schema.json', { ...file, requirements: [mute, ...others] })).toBe(false);
  });

  test('the built-in requirements, which no clause orders', async () => {
    const builtIn = yaml('schemas/built-in.yaml');
    expect(await isValid('built-in.schema.json', builtIn)).toBe(true);
    const [first] = builtIn.requirements;
    expect(await isValid('built-in.schema.json', { requirements: [{ ...first, clause: '二' }] })).toBe(false);
  });
});

type Row = readonly [row: string, clause: string, words: string, ids: string];

/** What the notice orders, row by row: its decisive words, and the requirements that ask for it. */
const HARD: readonly Row[] = [
  ['四(三).4-a', '四(三).4', '各地三方组织', 'submitter-named'],
  ['四(三).4-b', '四(三).4', '不少于5家', 'enterprise-count enterprise-distinct'],
  ['四(三).4-c', '四(三).4', '不少于1个劳动关系和谐园区', 'park-count'],
  ['四(三).4-d', '四(三).4', '2000—2500字', 'enterprise-length park-length'],
  ['四(三).4-e', '四(三).4', '企业联系人', 'enterprise-contact'],
  ['四(三).4-f', '四(三).4', '及电话', 'enterprise-phone enterprise-phone-own'],
  ['四(三).4-g', '四(三).4', '于11月30日前', 'deadline-1'],
  ['四(三).4-h', '四(三).4', '宣传主题活动总结', 'summary'],
  ['四(三).4-i', '四(三).4', '活动信息', 'news'],
  ['四(三).4-j', '四(三).4', '照片', 'photos'],
  ['四(三).4-l', '四(三).4', '于12月28日前', 'deadline-2'],
];

/** What it says openly or only recommends: never an error. */
const SOFT: readonly Row[] = [
  ['四(三).4-a', '主送', '各市、区', 'submitter-known submitter-current-name'],
  ['四(三).4-j', '四(三).4', '照片', 'photos-as-files'],
  ['四(三).4-k', '四(三).4', '等台账', 'ledger'],
  ['四(三).4-m, 联系', '联系', '34875591@qq.com', 'mail-recipient'],
  ['二', '二', '不少于5家不同类型', 'types-varied'],
  ['三(一).3', '三(一).3', '不同类型', 'types-declared types-distinct'],
  ['三(五)', '三(五)', '文字和图片材料', 'photo-caption'],
  ['二', '二', '多种形式', 'activity-forms'],
  ['二', '二', '报纸上有文章', 'media-newspaper media-television media-radio media-web'],
  ['三(一).1', '三(一).1', '制定具体工作方案', 'work-plan'],
  ['三(一).2', '三(一).2', '重点行业', 'key-industries'],
  ['三(一).2', '三(一).2', '重点单位', 'key-units'],
  ['三(一).2', '三(一).2', '重点人群', 'key-groups'],
  ['三(一).3', '三(一).3', '苏州市劳动关系和谐企业', 'honour-declared'],
  ['三(一).3', '三(一).3', '在线访谈', 'media-columns'],
  ['三(二)', '三(二)', '举办培训班', 'training'],
  ['三(二)', '三(二)', 'A级劳动保障信誉单位', 'credit-building'],
  ['三(二)', '三(二)', 'A级以上', 'rating-declared rating-grade'],
  ['三(三)', '三(三)', '发放宣传资料', 'consultation'],
  ['三(四)', '三(四)', '召开一次', 'site-meeting'],
  ['三(四)', '三(四)', '巡回演讲', 'speaking-tour'],
  ['四(一)', '四(一)', '具体实施计划', 'implementation-plan'],
  ['四(二)', '四(二)', '不同所有制', 'four-dimensions'],
  ['四(三).2', '四(三).2', '及时上报', 'progress-reports'],
  ['四(三).3', '四(三).3', '模范企业资料库', 'model-register'],
];

describe(`the clause register of ${NOTICE}`, () => {
  const rows = [
    ...HARD.map((row) => [...row, true] as const),
    ...SOFT.map((row) => [...row, false] as const),
  ];
  test.each(rows)('%s (%s) “%s”', (_row, clause, words, ids, hard) => {
    for (const id of ids.split(' ')) {
      const requirement = byId.get(id);
      expect(requirement, `${id} is missing`).toBeDefined();
      expect(requirement?.clause).toBe(clause);
      expect(requirement?.quote).toContain(words);
      expect(requirement?.severity === 'error').toBe(hard);
    }
  });

  /** The clause that orders what to hand in; all others say what to do, or how. */
  const ORDERING = '四(三).4';
  /** Words that leave open how much, which or when: nobody can fail them. */
  const OPEN = /等|多种|不同|适时|及时|重点|可以/;

  test('errors rest on the clause that orders what to hand in, and on no open word', () => {
    const errors = notice.requirements.filter(({ severity, clause }) => severity === 'error' && clause);
    const astray = errors.filter(({ clause, mark = '' }) => clause !== ORDERING || OPEN.test(mark));
    expect(errors.length).toBeGreaterThanOrEqual(HARD.length);
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
});
