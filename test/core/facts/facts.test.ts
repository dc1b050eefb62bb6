// Submission → dossier: strings of the list become facts, documents become figures, and facts make further facts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check.ts';
import type { Report } from '../../../src/core/model/finding.ts';
import type { ListedFile } from '../../../src/core/model/submission.ts';
import { dossierOf } from '../../make/club.ts';
import { listedFile, submissionOf, textDocument, unreadDocument } from '../../make/literal.ts';
import { rulesOf } from '../../make/run.ts';

const WHEN = { now: 0, strict: false };

describe('strings become facts', () => {
  test.each([
    ['北桥', { known: true, former: false, code: 'N', name: '北桥' }],
    ['桥 北', { known: true, former: false, code: 'N' }],
    ['北桥镇', { known: true, former: true, code: 'N', name: '北桥' }],
    ['南桥', { known: false, former: false, name: '南桥' }],
  ])('submitter %s', (written, fact) => {
    expect(dossierOf({ town: written })['town']).toMatchObject({ text: written, ...fact });
  });

  test.each([
    ['棋', { known: true, term: '棋', group: '静' }],
    ['象棋', { known: true, term: '棋' }],
    ['跳伞', { known: false }],
  ])('term %s', (trade, fact) => {
    expect(dossierOf({ clubs: [{ trade }] })['clubs']).toMatchObject([{ trade: { text: trade, ...fact } }]);
  });

  test.each([
    ['71230001', { valid: true, ofRecipient: true, areaAssumed: true }],
    ['0999-71230001', { valid: true, ofRecipient: true, areaAssumed: false }],
    ['0999-71230002', { valid: true, ofRecipient: false }],
    ['7123000', { valid: false, ofRecipient: false }],
  ])('phone %s', (phone, fact) => {
    expect(dossierOf({ clubs: [{ phone }] })['clubs']).toMatchObject([{ phone: { text: phone, ...fact } }]);
  });

  test('what the list does not say is not there', () => {
    const dossier = dossierOf({ clubs: [{}] });
    expect(dossier['clubs']).toEqual([{}]);
    expect('town' in dossier).toBe(false);
  });
});

describe('documents become figures', () => {
  const facts = (file: ListedFile) =>
    dossierOf({ clubs: [{ name: '甲社', essay: file.file }] }, [file])['clubs'];
  const at = '/clubs/0/essay';

  test('under their item and in the list of documents', () => {
    const file = listedFile(at, textDocument(2105, [2100, 2110], { pictures: 2 }));
    const dossier = dossierOf({ clubs: [{ name: '甲社', essay: file.file }] }, [file]);
    const essay = {
      present: true,
      readable: true,
      characters: 2105,
      charactersRange: [2100, 2110],
      pictures: 2,
    };
    expect(dossier['clubs']).toMatchObject([{ essay }]);
    expect(dossier['documents']).toMatchObject([{ pointer: at, ...essay }]);
    expect(dossier['labels']).toEqual({ '/clubs/0': '甲社' });
  });

  test.each(['absent', 'notInFolder', 'link', 'folder'] as const)('%s: not there', (code) => {
    expect(facts(listedFile(at, unreadDocument(code)))).toMatchObject([
      { essay: { present: false, unread: { code } } },
    ]);
  });

  test.each(['encrypted', 'scan', 'damaged', 'empty'] as const)('%s: there, and without figures', (code) => {
    const [{ essay }] = facts(listedFile(at, unreadDocument(code))) as [{ essay: object }];
    expect(essay).toMatchObject({ present: true, unread: { code } });
    expect(essay).not.toHaveProperty('readable');
    expect(essay).not.toHaveProperty('characters');
  });

  test('a text of which pages could not be read has no upper end', () => {
    const document = { ...textDocument(900), notes: [{ code: 'pagesWithoutText', pages: 2 } as const] };
    const [{ essay }] = facts(listedFile(at, document)) as [{ essay: { charactersRange: number[] } }];
    expect(essay.charactersRange).toEqual([900, null]);
  });
});

describe('a mail', () => {
  test.each([
    [['34875591@qq.com'], 'pass'],
    [['a@example.org', '34875591@QQ.com'], 'pass'],
    [['34875519@qq.com'], 'fail'],
    [[], 'fail'],
  ])('to %j: %s', async (to, verdict) => {
    const mail = { from: 'a@example.org', to, subject: '', date: { iso: '2012-11-28T09:00:00+08:00' } };
    const { findings } = check(submissionOf({}, [], { form: 'mail', mail }), await rulesOf(), WHEN);
    expect(findings.find(({ requirement }) => requirement === 'mail-recipient')?.verdict).toBe(verdict);
  });

  test('a folder was sent to nobody, and is not asked', async () => {
    const { findings } = check(submissionOf({}), await rulesOf(), WHEN);
    expect(findings.map(({ requirement }) => requirement)).not.toContain('mail-recipient');
  });
});

describe('measures', () => {
  const club = (name: string, phone = '') => (phone === '' ? { name } : { name, phone });

  test.each([
    [['甲棋社', '乙棋社', '丙棋社'], 3],
    [['甲棋社', '甲棋社', '乙棋社'], 2],
    [['甲棋（北桥）社', '甲棋(北桥) 社'], 1],
    [[], 0],
  ])('distinct units of %j: %i', (names, count) => {
    const measures = [{ put: '/counts/clubs', distinct: ['/clubs/*/name/key'] }];
    const dossier = dossierOf({ clubs: names.map((name) => club(name)) }, [], measures);
    expect(dossier['counts']).toEqual({ clubs: count });
  });

  test('repeated: groups of items with their labels; an item without the value is in none', () => {
    const clubs = [
      club('甲社', '13900010001'),
      club('乙社', '13900010002'),
      club('丙社', '139 0001 0001'),
      club('丁社'),
      club('戊社'),
    ];
    const measures = [{ put: '/repeated/phones', repeated: ['phone/digits'], among: ['/clubs/*'] }];
    expect(dossierOf({ clubs }, [], measures)['repeated']).toEqual({
      phones: [{ value: '13900010001', items: ['/clubs/0', '/clubs/2'], subjects: ['甲社', '丙社'] }],
    });
  });

  test('repeated over several values asks for all of them', () => {
    const [chess, ball] = [{ trade: '象棋' }, { trade: '球' }];
    const clubs = [
      { name: '甲社', ...chess },
      { name: '甲社', ...ball },
      { name: '甲社', trade: '棋' },
    ];
    const measures = [{ put: '/twins', repeated: ['name/key', 'trade/term'], among: ['/clubs/*'] }];
    expect(dossierOf({ clubs }, [], measures)['twins']).toMatchObject([{ items: ['/clubs/0', '/clubs/2'] }]);
  });

  const picture = (index: number, readable: boolean): ListedFile =>
    listedFile(
      `/pictures/${index}`,
      readable
        ? { kind: 'jpeg', notes: [], image: { pixels: { width: 9, height: 6 }, located: false } }
        : unreadDocument('damaged'),
    );

  test.each([
    [[true, true], 2, undefined],
    [[true, false], 1, [1, 2]],
    [[false, false], 0, [0, 2]],
    [[], 0, undefined],
  ])('sum of pictures that can be read (%j): %i, range %j', (readable, sum, range) => {
    const files = readable.map((each, index) => picture(index, each));
    const measures = [{ put: '/counts/images', sum: ['/pictures/*/images'] }];
    const dossier = dossierOf({ pictures: files.map(({ file }) => file) }, files, measures);
    const doubt = range ? { imagesRange: range, imagesUnread: { code: 'damaged' } } : {};
    expect(dossier['counts']).toEqual({ images: sum, ...doubt });
  });

  test.each([
    ['北桥象棋社去年共下棋九百盘。', true],
    ['南桥围棋社去年共下棋九百盘。', false],
  ])('names: “%s” names its club: %s', (content, named) => {
    const file = listedFile('/clubs/0/essay', textDocument(20, [20, 20], { content }));
    const measures = [{ put: 'named', within: '/clubs/*', text: 'essay', names: 'name/text' }];
    const dossier = dossierOf({ clubs: [{ name: '北桥象棋社', essay: file.file }] }, [file], measures);
    expect(dossier['clubs']).toMatchObject([{ essay: { named } }]);
  });

  test('leftovers and the body alone', () => {
    const content = '象棋社经验\n去年（此处填写）盘。今年又下了九百盘棋。\n联系人：柳听泉\n';
    const file = listedFile('/clubs/0/essay', textDocument(34, [34, 34], { content }));
    const measures = [
      { put: 'left', within: '/documents/*', leftovers: ['（此处填写）'] },
      { put: 'body', within: '/clubs/*/essay', bodyWithout: ['^联系人：'] },
    ];
    const dossier = dossierOf({ clubs: [{ name: '甲社', essay: file.file }] }, [file], measures);
    expect(dossier['documents']).toMatchObject([{ left: ['（此处填写）'] }]);
    // 34 less the title's 5 and the contact line's 7.
    expect(dossier['clubs']).toMatchObject([{ essay: { body: 22 } }]);
  });
});

describe('the order in which enterprises are listed changes no verdict', () => {
  const firm = fc.record({
    name: fc.constantFrom(
      '东湖光学有限公司',
      '西山机械有限公司',
      '南塘纺织有限公司',
      '北桥餐饮有限公司',
      '光学',
    ),
    phone: fc.constantFrom('0512-57550101', '13900550505', '57550202', '1390055', '400-800-8888', ''),
    contact: fc.constantFrom('沈卫良', '江美惠', '', '13900550505'),
    ownership: fc.constantFrom('国有', '私营', '外资', '不知道', ''),
    count: fc.integer({ min: 1990, max: 2510 }),
    slack: fc.integer({ min: 0, max: 12 }),
    unread: fc.constantFrom(undefined, undefined, undefined, 'scan' as const, 'absent' as const),
  });
  type Firm = typeof firm extends fc.Arbitrary<infer Value> ? Value : never;

  function reportOf(firms: readonly Firm[], rules: Awaited<ReturnType<typeof rulesOf>>): Report {
    const items = firms.map(({ name, phone, contact, ownership }, index) => ({
      material: `${index}.docx`,
      ...Object.fromEntries(
        Object.entries({ name, phone, contact, ownership }).filter(([, each]) => each !== ''),
      ),
    }));
    const files = firms.map(({ count, slack, unread }, index) =>
      listedFile(
        `/enterprises/${index}/material`,
        unread ? unreadDocument(unread) : textDocument(count, [count - slack, count + slack]),
      ),
    );
    return check(submissionOf({ submitter: '昆山市', enterprises: items }, files), rules, {
      now: 0,
      strict: false,
    });
  }

  const tally = ({ findings }: Report) =>
    findings.map((each) => `${each.requirement} ${each.verdict}`).sort();

  test('and no count', async () => {
    const rules = await rulesOf();
    const shuffled = fc
      .array(firm, { maxLength: 7 })
      .chain((firms) =>
        fc.tuple(fc.constant(firms), fc.shuffledSubarray(firms, { minLength: firms.length })),
      );
    fc.assert(
      fc.property(shuffled, ([firms, others]) => {
        const [one, other] = [reportOf(firms, rules), reportOf(others, rules)];
        expect(tally(other)).toEqual(tally(one));
        expect(other.counts).toEqual(one.counts);
      }),
      { numRuns: 60 },
    );
  });
});
