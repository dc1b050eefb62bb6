// Submission → dossier: strings of the list become facts, documents become figures, and facts make further facts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { documentFacts } from '../../../src/core/facts/document-facts.ts';
import { factKindOf } from '../../../src/core/facts/fact-kinds.ts';
import { fieldsBehind } from '../../../src/core/facts/printed-persons.ts';
import type { Report } from '../../../src/core/model/finding.ts';
import type { Vocabulary } from '../../../src/core/model/notice.ts';
import type { ListedFile } from '../../../src/core/model/submission.ts';
import { dossierOf } from '../../make/club.ts';
import {
  listedFile,
  noticeOf,
  requirement,
  submissionOf,
  textDocument,
  unreadDocument,
} from '../../make/literal.ts';
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
    expect(dossier['labels']).toStrictEqual({});
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
    [['甲棋社', '待定'], 1], // what is not named counts as none
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

  test('repeated: a number twice in one field is no repeat, and each that two share is one', () => {
    const measures = [
      { put: '/repeated', repeated: ['phone/digits'], among: ['/clubs/*', '/office', '/clerk'] },
    ];
    const repeatedIn = (...phones: string[]) =>
      dossierOf({ clubs: phones.map((phone) => club('', phone)) }, [], measures)['repeated'];
    expect(repeatedIn('13900010001、139 0001 0001')).toEqual([]);
    expect(repeatedIn('13900010001、13900010002', '13900010002、13900010001')).toMatchObject([
      { value: '13900010001' },
      { value: '13900010002' },
    ]);
    // A number and a name together: one of them alone makes no pair.
    const both = [{ put: '/repeated', repeated: ['phone/digits', 'name/key'], among: ['/clubs/*'] }];
    const clubs = [club('甲社', '13900010001'), club('乙社', '13900010001')];
    expect(dossierOf({ clubs }, [], both)['repeated']).toEqual([]);
  });

  test('repeated: what is only compared with makes no group by itself', () => {
    const measures = [
      { put: '/twins', repeated: ['name/key'], among: ['/clubs/0'], against: ['/clubs/1', '/clubs/2'] },
    ];
    const twinsOf = (...names: string[]) =>
      (dossierOf({ clubs: names.map((name) => club(name)) }, [], measures)['twins'] as object[]).length;
    expect(twinsOf('甲社', '乙社', '乙社')).toBe(0);
    expect(twinsOf('甲社', '甲社', '乙社')).toBe(1);
  });

  test.each([
    ['essay/sha256', '/clubs/*'],
    ['sha256', '/clubs/*/essay'],
  ])('repeated files by %s of %s: whose they are, and their names, each once', (path, among) => {
    const measures = [{ put: '/twins', repeated: [path], among: [among] }];
    const essays = [0, 1].map((index) =>
      listedFile(`/clubs/${index}/essay`, textDocument(9), { file: 'a.docx', sha256: 'ff' }),
    );
    const clubs = [
      { name: '甲社', essay: 'a.docx' },
      { name: '甲社', essay: 'a.docx' },
    ];
    const items = ['/clubs/0', '/clubs/1'].map((item) => among.replace('/clubs/*', item));
    expect(dossierOf({ clubs }, essays, measures)['twins']).toEqual([
      // Nobody's own name stands at a file: there the file's name says whose it is.
      { value: 'ff', items, subjects: [path === 'sha256' ? 'a.docx' : '甲社'], files: ['a.docx'] },
    ]);
  });

  test('repeated over several values asks for all of them', () => {
    const [chess, ball] = [{ trade: '象棋' }, { trade: '球' }];
    const clubs = [
      { name: '甲社', ...chess },
      { name: '甲社', ...ball },
      { name: '甲社', trade: '棋' },
    ];
    const measures = [{ put: '/twins', repeated: ['name/key', 'trade/term'], among: ['/clubs/*'] }];
    expect(dossierOf({ clubs }, [], measures)['twins']).toMatchObject([
      { value: '甲社 · 棋', items: ['/clubs/0', '/clubs/2'] },
    ]);
    // One has no trade, the other no name: nothing of them can be equal.
    const halves = [{ name: '甲社' }, { name: '甲社' }, chess, chess] as never;
    expect(dossierOf({ clubs: halves }, [], measures)['twins']).toEqual([]);
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
    // A text among them is read, and no picture: it adds nothing, and leaves nothing in doubt.
    const text = listedFile(`/pictures/${files.length}`, textDocument(9));
    const all = readable.length === 0 ? [] : [...files, text];
    const dossier = dossierOf({ pictures: all.map(({ file }) => file) }, all, measures);
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

  test.each([
    ['blank lines above the title are none', ' \n\n象棋社经验\n去年下棋。\n', 5],
    ['a heading further down is text', '象棋社经验\n一、下棋\n去年下棋。\n', 5 + 4],
    ['a first line that is a sentence is text', '去年下棋。\n', 5],
    ['each pattern', '象棋社经验\n去年下棋。\n联系人：柳听泉\n地址：甲路\n', 5],
    // Beyond the first plane of Unicode: one character all the same.
    ['a rare character is one', '象棋社经验\n去年下棋。\n𠮷：甲\n', 5],
  ])('the body alone: %s', (_what, content, body) => {
    const count = content.replace(/\s/g, '').replace(/𠮷/gu, '字').length;
    const file = listedFile('/clubs/0/essay', textDocument(count, undefined, { content }));
    const measures = [
      { put: 'body', within: '/clubs/*/essay', bodyWithout: ['^联系人：', '^地址：', '^.：'] },
    ];
    const dossier = dossierOf({ clubs: [{ essay: file.file }] }, [file], measures);
    expect(dossier['clubs']).toMatchObject([{ essay: { body } }]);
  });

  test('a file that is not what was asked for is not searched, though its text was read', () => {
    const content = '（此处填写）';
    const unread = { code: 'wrongFamily' } as const;
    const file = listedFile('/pictures/0', { ...textDocument(6, undefined, { content }), unread });
    const measures = [{ put: 'left', within: '/documents/*', leftovers: ['（此处填写）'] }];
    const [found] = dossierOf({ pictures: [file.file] }, [file], measures)['documents'] as [object];
    expect(found).toMatchObject({ unread });
    expect(found).not.toHaveProperty('left');
  });

  test('the eleventh file is searched like the first, and a text without leftovers has none', () => {
    const contents = ['（此处填写）', ...Array.from({ length: 9 }, () => '好'), '（此处填写）'];
    const files = contents.map((content, index) =>
      listedFile(`/pictures/${index}`, textDocument(6, undefined, { content })),
    );
    const measures = [{ put: 'left', within: '/documents/*', leftovers: ['（此处填写）'] }];
    const found = dossierOf({ pictures: files.map(({ file }) => file) }, files, measures)['documents'];
    expect((found as { left: string[] }[]).map(({ left }) => left.length)).toEqual([
      1,
      ...Array.from({ length: 9 }, () => 0),
      1,
    ]);
  });

  test('a measure of the whole list needs no items to look in; one that asks for nothing puts nothing', () => {
    const list = { clubs: [{ phone: '71230002' }], office: { phone: '71230002' } };
    const share = { put: 'same', shares: 'office/phone/digits', with: '/clubs/*/phone/digits' };
    expect(dossierOf(list, [], [share])['same']).toBe(true);
    const file = listedFile('/clubs/0/essay', textDocument(9));
    const clubs = [{ essay: file.file }];
    const plain = dossierOf({ clubs }, [file]);
    expect(dossierOf({ clubs }, [file], [{ put: 'x', within: '/documents/*' }])).toEqual(plain);
    const printed = { person: 'contact', phone: 'phone' };
    expect(dossierOf({ clubs }, [file], [{ put: 'x', within: '/documents/*', printed }])).toEqual(plain);
    const manifest: Vocabulary = {
      type: 'object',
      properties: { essay: { type: 'string', document: 'text' } },
    };
    const essay = listedFile('/essay', textDocument(9, undefined, { content: '（无）' }));
    const left = [{ put: 'left', text: 'essay', leftovers: ['（无）'] }];
    expect(dossierOf({ essay: essay.file }, [essay], left, { manifest })['essay']).toMatchObject({
      left: ['（无）'],
    });
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

describe('all facts of a file', () => {
  const text = {
    figures: { count: 90, charactersNoSpaces: 95, charactersWithSpaces: 99, asian: 80, nonAsian: 10 },
    range: { min: 88, max: 93, reasons: ['deletions'] },
    leftOut: { deleted: 1, hidden: 2, invisible: 3, heads: 4 },
    han: 70,
    boxed: 5,
    content: `甲乙丙1a，。${'\u200b'.repeat(21)}`,
    pictures: 4,
    trackedChanges: 6,
    comments: 7,
    pages: 2,
  } as const;
  const file = (document: ListedFile['document'], more: Partial<ListedFile> = {}): ListedFile => ({
    pointer: '/x',
    file: 'a',
    document,
    ...more,
  });

  test('of a text', () => {
    const document = { kind: 'docx', notes: [], text } as const;
    expect(documentFacts(file(document, { bytes: 9, sha256: 'ff', alsoListed: 3 }))).toStrictEqual({
      file: 'a',
      present: true,
      readable: true,
      kind: 'docx',
      isNamedAlike: true,
      isEncodedAlike: true,
      bytes: 9,
      endingAgrees: true,
      sha256: 'ff',
      characters: 90,
      charactersRange: [88, 93],
      rangeReasons: ['deletions'],
      han: 70,
      letters: 5, // 甲乙丙1a: marks and what has no width say nothing
      charactersNoSpaces: 95,
      boxed: 5,
      leftOut: { deleted: 1, hidden: 2, invisible: 3, heads: 4 },
      unseen: 26, // two hidden, three invisible, 21 without width: up to twenty nobody put there
      revisions: 13, // six changes and seven comments
      pictures: 4,
      pages: 2,
      picturesInside: 1, // of four, three are listed by themselves
      macros: false,
    });
  });

  test.each([
    [99, '字'.repeat(7), 7],
    [100, '字'.repeat(7), 100], // nobody asks for more
    [5, ' （此处填写） ', 0],
    [0, '，。', 0],
  ])('with %i Han characters %j has %i letters', (han, content, letters) => {
    const { pages: _, ...rest } = text;
    const facts = documentFacts(file({ kind: 'docx', notes: [], text: { ...rest, han, content } }));
    expect(facts['letters']).toBe(letters);
    expect(facts).not.toHaveProperty('pages');
    expect(facts['picturesInside']).toBe(4);
  });

  test('of a photo', () => {
    const image = { pixels: { width: 8, height: 6 }, located: true, taken: '2030-01-02' };
    expect(
      documentFacts(file({ kind: 'jpeg', notes: [], image }, { bytes: 9, ending: 'png' })),
    ).toStrictEqual({
      file: 'a',
      present: true,
      readable: true,
      kind: 'jpeg',
      isNamedAlike: true,
      isEncodedAlike: true,
      bytes: 9,
      endingAgrees: false,
      images: 1,
      pixels: { width: 8, height: 6, shorter: 6 },
      located: true,
      taken: '2030-01-02',
    });
    const upright = { pixels: { width: 6, height: 8 }, located: false };
    const facts = documentFacts(file({ kind: 'png', notes: [], image: upright }));
    expect(facts['pixels']).toEqual({ width: 6, height: 8, shorter: 6 });
    expect(facts).not.toHaveProperty('taken');
  });

  test.each([
    [[3, 3], {}],
    [[3, 4], { rowsRange: [3, 4] }],
  ] as const)('of a table of %j rows', (range, more) => {
    const sheet: NonNullable<ListedFile['document']['sheet']> = {
      sheets: 2,
      rows: 3,
      range,
      headerFound: true,
      beside: { title: 1 } as never,
      hidden: 1,
      further: [{ place: 'sheet', name: '附表', rows: 2 }],
      header: ['名称'],
      columns: ['单位/名称'],
    } as never;
    const { sheets, rows, headerFound, beside, hidden, header, columns } = sheet;
    expect(documentFacts(file({ kind: 'xlsx', notes: [], sheet }))).toStrictEqual({
      file: 'a',
      present: true,
      readable: true,
      sheets,
      rows,
      ...more,
      header,
      columns,
      table: {
        rows,
        range,
        headerFound,
        beside,
        hidden,
        further: [{ place: 'sheet', name: '附表', rows: 2 }],
      },
      macros: false,
    });
  });

  test.each(['docx', 'doc', 'odt', 'xlsx', 'xls'] as const)(
    'macros in .%s: there, not there, not known',
    (kind) => {
      const notes = [{ code: 'macros' }] as const;
      expect(documentFacts(file({ kind, notes, text }))).toMatchObject({ macros: true, notes });
      const others = [{ code: 'truncatedTail' }] as const;
      expect(documentFacts(file({ kind, notes: others, text }))).toMatchObject({ macros: false });
      expect(documentFacts(file({ kind, notes, unread: { code: 'damaged' } }))).not.toHaveProperty('macros');
    },
  );

  test('a kind of which nobody looks for macros has no such fact, and no notes are no fact', () => {
    const facts = documentFacts(file({ kind: 'pdf', notes: [], text }));
    expect(facts).not.toHaveProperty('macros');
    expect(facts).not.toHaveProperty('notes');
  });

  test.each([
    [undefined, { isNamedAlike: true, isEncodedAlike: true }],
    [
      { name: 'b', why: 'normalisation' },
      { isNamedAlike: true, isEncodedAlike: false },
    ],
    [
      { name: 'b', why: 'ending' },
      { isNamedAlike: false, isEncodedAlike: true, foundAs: 'b' },
    ],
  ])('found as %j', (foundAs, names) => {
    const given = { bytes: 0, ...(foundAs ? { foundAs } : {}) } as Partial<ListedFile>;
    const { kind, isNamedAlike, isEncodedAlike, ...facts } = documentFacts(
      file({ kind: 'pdf', notes: [] }, given),
    );
    expect({
      isNamedAlike,
      isEncodedAlike,
      ...('foundAs' in facts ? { foundAs: facts['foundAs'] } : {}),
    }).toEqual(names);
    expect(kind).toBe('pdf');
  });

  test.each([
    ...(['absent', 'notInFolder', 'link', 'folder', 'notRegular', 'reservedName'] as const).map(
      (code) => [code, { present: false }] as const,
    ),
    ['damaged', { present: true }],
    ['maybeInside', {}],
  ] as const)('%s: whether it is there', (code, present) => {
    expect(documentFacts(file(unreadDocument(code)))).toStrictEqual({
      file: 'a',
      ...present,
      unread: { code },
    });
  });
});

describe('what is not there, or nobody knows', () => {
  // A package may hold a file under a name that leads elsewhere: whether it is there, nobody can say.
  test.each([
    ['notInFolder', undefined, { present: false }],
    ['notInFolder', 'zip', {}],
    ['damaged', 'zip', { present: true }],
  ] as const)('%s in %s', (code, container, present) => {
    const unread = { code, ...(container === undefined ? {} : { detail: { container } }) };
    const document = { kind: 'unknown', notes: [], unread } as const;
    expect(documentFacts({ pointer: '/x', file: 'a', document })).toStrictEqual({
      file: 'a',
      ...present,
      unread,
    });
  });
});

describe('what a field says', () => {
  test('all of a phone', () => {
    const phone = '电话：0999-71230001、1390001、QQ12345';
    const [club] = dossierOf({ clubs: [{ phone }] })['clubs'] as [{ phone: object }];
    expect(club.phone).toStrictEqual({
      text: phone,
      valid: true,
      digits: ['099971230001'],
      numbers: [{ kind: 'landline', digits: '099971230001', area: '0999' }],
      service: false,
      areaAssumed: false,
      tidy: false,
      ofRecipient: true,
      foreign: false,
      beside: ['QQ12345'],
      doubtful: true,
      problem: { code: 'tooFewDigits', part: '1390001', digits: 7, wanted: 11, as: 'mobile' },
    });
  });

  test.each([
    ['71230009', { areaAssumed: true, tidy: true, doubtful: false, ofRecipient: false }],
    ['０９９９－７１２３０００９', { tidy: false }],
    ['0999 7123 0009', { tidy: false }],
    ['0999-71230009转8', { tidy: true }],
    ['400-800-8888', { service: true, foreign: false }],
    ['0999-71230009、400-800-8888', { service: true }],
    ['71230009、0999-71230008', { areaAssumed: true }],
    ['0999-71230009、+852 2345 6789', { foreign: true }],
    ['手机：13900010001、13900010002', { tidy: false }],
    ['+852 2345 6789', { service: false, foreign: true }],
    ['71230001、71230009', { ofRecipient: true }],
    ['待定', { valid: false, digits: [], doubtful: false, problem: { code: 'placeholder', part: '待定' } }],
  ])('%s', (phone, facts) => {
    expect(dossierOf({ clubs: [{ phone }] })['clubs']).toMatchObject([{ phone: { text: phone, ...facts } }]);
  });

  test.each([
    ['沈卫良', { named: true, plausible: true, names: ['沈卫良'], ofRecipient: false }],
    [
      '柏知远（主任）、江美惠',
      { named: true, plausible: true, names: ['柏知远', '江美惠'], ofRecipient: true },
    ],
    ['办公室', { named: true, plausible: false, names: ['办公室'], ofRecipient: false }],
    ['', { named: false, plausible: false, names: [], ofRecipient: false, problem: { code: 'empty' } }],
    [
      '待定',
      { named: false, plausible: false, names: [], ofRecipient: false, problem: { code: 'placeholder' } },
    ],
    [
      '联系人',
      { named: false, plausible: false, names: [], ofRecipient: false, problem: { code: 'placeholder' } },
    ],
    [
      '经 办',
      { named: false, plausible: false, names: [], ofRecipient: false, problem: { code: 'placeholder' } },
    ],
  ])('the person %s', (clerk, facts) => {
    expect(dossierOf({ clerk })['clerk']).toStrictEqual({ text: clerk, ...facts });
  });

  test.each([
    [
      '2030-01-02',
      { valid: true, instant: Date.parse('2030-01-02T00:00:00+08:00'), date: '2030-01-02', hasTime: false },
    ],
    [
      '2030-01-02 08:30',
      { valid: true, instant: Date.parse('2030-01-02T08:30:00+08:00'), date: '2030-01-02', hasTime: true },
    ],
    ['前天', { valid: false }],
  ])('the time %s', (sent, facts) => {
    expect(dossierOf({ sent })['sent']).toStrictEqual({ text: sent, ...facts });
  });

  test.each([
    ['已在门口张贴', { shown: true }],
    ['尚未开展', { shown: false, problem: 'notDone' }],
    ['见 照片/门口.jpg', { shown: true }],
    ['见 D:\\材料\\门口.jpg', { shown: true }], // where it lay when it was written
    ['见 门口.jpg', { shown: true }],
    ['见 会场.jpg', { shown: true }], // 2030年会场.jpg
    ['见 签到.docx', { shown: true }], // not listed, but there
    ['见 照片/后门.jpg', { shown: false, problem: 'fileAbsent', names: '照片/后门.jpg' }],
    ['尚未开展，见 照片/后门.jpg', { shown: false, problem: 'notDone' }],
  ])('the news %s', (news, facts) => {
    const files = [
      listedFile('/pictures/0', unreadDocument('damaged'), { file: '照片/门口.JPG' }),
      listedFile('/pictures/1', unreadDocument('absent'), { file: '照片/后门.jpg' }),
      listedFile('/pictures/2', unreadDocument('damaged'), { file: '照片/2030年会场.jpg' }),
    ];
    const pictures = files.map(({ file }) => file);
    const folder = { unlisted: ['签到.docx'], skipped: [], refused: [], files: 4, bytes: 0 };
    const notice = noticeOf([], {
      manifest: {
        type: 'object',
        properties: {
          news: { type: 'string', fact: 'declaration' },
          pictures: { type: 'array', items: { type: 'string', document: 'image' } },
        },
      },
    });
    const { dossier } = check(
      submissionOf({ news, pictures }, files, { folder }),
      { notice, validators: {} },
      WHEN,
    );
    expect(dossier['news']).toStrictEqual({ text: news, ...facts });
  });

  test.each([
    ['甲社', { named: true, key: '甲社', short: true }],
    ['北桥象棋有限公司', { named: true, key: '北桥象棋有限公司', short: false }],
    ['有限公司', { named: false, short: false }],
    ['甲', { named: false, short: false }],
    ['待定', { named: false, short: false }],
    ['12-3', { named: false, short: false }],
    ['１２３', { named: false, short: false }],
    ['3号', { named: true, key: '3号' }],
    ['一分社3', { named: true, key: '一分社3' }],
    ['社名', { named: false, short: false }],
    ['社 团', { named: false, short: false }],
  ])('the unit %s', (name, facts) => {
    expect(dossierOf({ clubs: [{ name }] })['clubs']).toMatchObject([{ name: { text: name, ...facts } }]);
    const [club] = dossierOf({ clubs: [{ name }] })['clubs'] as [{ name: object }];
    expect('key' in club.name).toBe('key' in facts);
  });

  test.each([
    ['待定', { named: false, known: false, former: false, name: '待定' }],
    ['南桥', { named: true, known: false, former: false, name: '南桥' }],
    ['镇', { named: false, known: false, former: false, name: '镇' }],
    ['北桥镇', { named: true, known: true, former: true, code: 'N', name: '北桥' }],
  ])('the submitter %s', (town, facts) => {
    expect(dossierOf({ town })['town']).toStrictEqual({ text: town, ...facts });
  });

  test('a field without a title may be left empty, which copies no title', () => {
    expect(dossierOf({ clubs: [{ contact: '' }] })['clubs']).toMatchObject([
      { contact: { problem: { code: 'empty' } } },
    ]);
  });

  test('of two terms with one name the first; a term of no group has none', () => {
    const tradeOf = (trade: string) =>
      (dossierOf({ clubs: [{ trade }] })['clubs'] as [{ trade: object }])[0].trade;
    expect(tradeOf('对弈')).toStrictEqual({ text: '对弈', known: true, term: '棋', group: '静' });
    expect(tradeOf('散步')).toStrictEqual({ text: '散步', known: true, term: '走' });
    expect(tradeOf('跳伞')).toStrictEqual({ text: '跳伞', known: false });
    // A notice without such a list knows none of its terms.
    expect(dossierOf({ clubs: [{ trade: '棋' }] }, [], [], { taxonomies: {} })['clubs']).toEqual([
      { trade: { text: '棋', known: false } },
    ]);
  });
});

describe('measures, on their edges', () => {
  const named = (...names: string[]) => ({ clubs: names.map((name) => ({ name })) });
  const essays = (...contents: string[]) =>
    contents.map((content, index) =>
      listedFile(`/clubs/${index}/essay`, textDocument(content.length, undefined, { content })),
    );
  const withEssays = (names: readonly string[], files: readonly ListedFile[]) => ({
    clubs: names.map((name, index) => ({ name, essay: files[index]?.file ?? '' })),
  });

  test('akin: names that differ and are likely one unit’s, without those of others', () => {
    const measures = [{ put: '/akin', akin: 'name/text', among: ['/clubs/*'] }];
    const clubs = [
      { name: '恒源精密有限公司' },
      {},
      { name: '东湖餐饮有限公司' },
      { name: '青桥恒源精密有限公司' },
    ];
    expect(dossierOf({ clubs } as never, [], measures)['akin']).toEqual([
      { items: ['/clubs/0', '/clubs/3'], subjects: ['恒源精密有限公司', '青桥恒源精密有限公司'] },
    ]);
  });

  test('shares: whether one of its values is also there, and nothing where it has none', () => {
    const measures = [
      { put: 'same', within: '/clubs/*', shares: 'phone/digits', with: '/office/phone/digits' },
    ];
    const clubs = [{ phone: '71230001、71230002' }, { phone: '71230003' }, {}];
    const facts = dossierOf({ clubs, office: { phone: '71230002' } } as never, [], measures)['clubs'];
    expect((facts as { same?: boolean }[]).map(({ same }) => same)).toEqual([true, false, undefined]);
  });

  const texts = [
    '白鹭飞过澄湖的水面向着远处的山岗',
    '渔船归来晒网的妇人唱起了古老的歌谣',
    '稻谷熟了农人们在田埂上说着今年的收成',
  ];
  const whole = texts.join('').repeat(2);

  test.each([
    [100, whole, [{ share: 100 }]],
    [60, `${whole}${'另写一段别的话说明本单位的具体做法与成效'.repeat(2)}`, [{ share: 100 }]],
    [60, '毫不相干的一篇文章讲的是冬天的雪和春天的雨还有很多很多别的事情', []],
  ])('alike: from %i per cent on', (alike, other, pairs) => {
    const files = essays(whole, other);
    const measures = [{ put: '/alike', alike, text: 'essay', among: ['/clubs/*'] }];
    const found = dossierOf(withEssays(['甲社', '乙社'], files), files, measures)['alike'];
    expect(found).toMatchObject(pairs);
    expect(found).toHaveLength(pairs.length);
    if (pairs.length > 0) {
      expect(found).toMatchObject([
        { items: ['/clubs/0', '/clubs/1'], subjects: ['甲社', '乙社'], files: files.map(({ file }) => file) },
      ]);
    }
  });

  test('alike: a text that could not be read is no copy', () => {
    const [one, other, three] = essays(whole, '', whole);
    if (!one || !other || !three) throw new Error('three essays');
    const files = [one, { ...other, document: unreadDocument('damaged') }, three];
    const measures = [{ put: '/alike', alike: 90, text: 'essay', among: ['/clubs/*'] }];
    const found = dossierOf(withEssays(['甲社', '乙社', '丙社'], files), files, measures)['alike'];
    expect(found).toMatchObject([{ items: ['/clubs/0', '/clubs/2'] }]);
  });

  test('alike: the texts themselves, where each is an item', () => {
    const files = essays(whole, whole);
    const measures = [{ put: '/alike', alike: 90, among: ['/clubs/*/essay'] }];
    const found = dossierOf(withEssays(['甲社', '乙社'], files), files, measures)['alike'];
    const names = files.map(({ file }) => file);
    expect(found).toEqual([
      { share: 100, items: ['/clubs/0/essay', '/clubs/1/essay'], subjects: names, files: names },
    ]);
  });

  test('alike: one file named twice is no copy of itself, and what is only compared with is not with its own', () => {
    const [one, two, three] = essays(whole, whole, whole);
    if (!one || !two || !three) throw new Error('three essays');
    const same = [one, two].map((file) => ({ ...file, sha256: 'ff' }));
    const measures = [{ put: '/alike', alike: 90, text: 'essay', among: ['/clubs/*'] }];
    expect(dossierOf(withEssays(['甲社', '乙社'], same), same, measures)['alike']).toEqual([]);
    const against = [
      { put: '/alike', alike: 90, text: 'essay', among: ['/clubs/0'], against: ['/clubs/1', '/clubs/2'] },
    ];
    const files = [one, two, three];
    const found = dossierOf(withEssays(['甲社', '乙社', '丙社'], files), files, against)['alike'];
    expect((found as { items: string[] }[]).map(({ items }) => items)).toEqual([
      ['/clubs/0', '/clubs/1', '/clubs/2'],
    ]);
  });

  test('repeated: files by their records, what is told is whether enough are left without the repeats', () => {
    const requirements = [
      requirement('clubs', '/clubs', { minItems: 2 }),
      requirement('least', '/x', { minimum: 2 }),
    ];
    const measure = { put: '/twins', repeated: ['name/key'], among: ['/clubs/*'], needed: ['least'] };
    const spareOf = (...names: string[]) => {
      const notice = { requirements, measures: [measure] };
      return (dossierOf(named(...names), [], [measure], notice)['twins'] as { spare?: boolean }[]).map(
        ({ spare }) => spare,
      );
    };
    expect(spareOf('甲社', '乙社')).toEqual([]);
    expect(spareOf('甲社', '甲社')).toEqual([false]);
    expect(spareOf('甲社', '甲社', '乙社')).toEqual([true]);
    expect(spareOf('甲社', '甲社', '乙社', '乙社')).toEqual([true, true]);
    expect(spareOf('甲社', '甲社', '甲社', '乙社')).toEqual([true]);
    expect(spareOf('甲社', '甲社', '甲社')).toEqual([false]);
  });

  test.each([
    ['one thing cannot serve for both kinds', ['甲社', '甲社'], [1, 1], false],
    ['where nothing is asked of the second, it can', ['甲社', '甲社'], [1, 0], true],
    ['nothing of the first kind is left', ['甲社', '甲社'], [2, 0], false],
    ['a further one of the second kind makes no first', ['甲社', '甲社', '乙社'], [2, 0], false],
    ['a requirement without a least number asks for none', ['甲社', '甲社'], [1, undefined], true],
  ])('two kinds, repeats taken away: %s', (_what, names, [first, second], spare) => {
    const requirements = [
      requirement('first', '/x', { minimum: first as number }),
      second === undefined
        ? requirement('second', '/y', true)
        : requirement('second', '/y', { minimum: second }),
    ];
    const among = ['/clubs/0', ...(names.length > 2 ? ['/clubs/1', '/clubs/2'] : ['/clubs/1'])];
    const measure = { put: '/twins', repeated: ['name/key'], among, needed: ['first', 'second', 'gone'] };
    const notice = { requirements, measures: [measure] };
    expect(dossierOf(named(...names), [], [measure], notice)['twins']).toMatchObject([{ spare }]);
  });

  test('without a number that is needed nothing is said of it', () => {
    const measures = [{ put: '/twins', repeated: ['name/key'], among: ['/clubs/*'] }];
    const [twins] = dossierOf(named('甲社', '甲社'), [], measures)['twins'] as [object];
    expect(twins).not.toHaveProperty('spare');
  });

  test('names: other units that a heading names in full, its own and parts of it left out, the first five', () => {
    const names = [
      '北桥象棋社',
      '南桥围棋社',
      '北桥',
      '西桥球社',
      '东桥球社',
      '中桥球社',
      '前桥球社',
      '后桥球社',
    ];
    const measures = [
      { put: 'named', within: '/clubs/*', text: 'essay', names: 'name/text', others: ['/clubs/*/name/text'] },
    ];
    const othersIn = (content: string) => {
      const files = essays(content);
      const [club] = dossierOf(withEssays(names, files), files, measures)['clubs'] as [
        { essay: { namedOthers: string[] } },
      ];
      return club.essay.namedOthers;
    };
    expect(othersIn('北桥象棋社经验\n我们学习了南桥围棋社。')).toEqual([]);
    expect(othersIn('南桥围棋社经验\n去年共下棋九百盘。')).toEqual(['南桥围棋社']);
    expect(othersIn(`${'长'.repeat(35)}南桥围棋社\n`)).toEqual(['南桥围棋社']); // forty characters are a heading
    expect(othersIn(`${'长'.repeat(36)}南桥围棋社\n`)).toEqual([]);
    expect(othersIn(names.slice(1).join('\n'))).toEqual([
      '南桥围棋社',
      '西桥球社',
      '东桥球社',
      '中桥球社',
      '前桥球社',
    ]);
  });

  test('names: nothing where the list names nobody, and of others only where that is asked', () => {
    const files = essays('南桥围棋社经验\n');
    const measure = { put: 'named', within: '/clubs/*', text: 'essay', names: 'name/text' };
    const factsWith = (name: object, others: object) => {
      const clubs = [{ ...name, essay: files[0]?.file ?? '' }, { name: '南桥围棋社' }];
      return (dossierOf({ clubs }, files, [{ ...measure, ...others }])['clubs'] as [{ essay: object }])[0]
        .essay;
    };
    const others = { others: ['/clubs/*/name/text'] };
    expect(factsWith({}, others)).not.toHaveProperty('named');
    expect(factsWith({ name: '北桥象棋社' }, {})).not.toHaveProperty('namedOthers');
    expect(factsWith({ name: '北桥象棋社' }, others)).toMatchObject({
      named: false,
      namedOthers: ['南桥围棋社'],
    });
    // What is no text is nobody's name, and a name without letters stands nowhere.
    expect(factsWith({ name: '北桥象棋社' }, { others: ['/clubs/*/name/named'] })).toMatchObject({
      namedOthers: [],
    });
    expect(factsWith({ name: '——' }, others)).toMatchObject({ namedOthers: [] });
  });

  test('leftovers: each once, the first five', () => {
    const content = '（一）（二）（一）（三）（四）（五）（六）';
    const files = essays(content);
    const measures = [{ put: 'left', within: '/clubs/*', text: 'essay', leftovers: ['（.）', '无'] }];
    const [club] = dossierOf(withEssays(['甲社'], files), files, measures)['clubs'] as [
      { essay: { left: string[] } },
    ];
    expect(club.essay.left).toEqual(['（一）', '（二）', '（三）', '（四）', '（五）']);
  });

  test('cites: how much of a text is the notice’s own words, from six of them on', () => {
    const words = [
      '甲乙丙丁戊己庚辛壬癸',
      '子丑寅卯辰巳午未申酉',
      '天地玄黄宇宙洪荒日月',
      '盈昃辰宿列张寒来暑往',
      '秋收冬藏闰余成岁律吕',
      '调阳云腾致雨露结为霜',
    ];
    const quoting = (quote: string, index: number) => requirement(`r${index}`, '/x', true, { quote });
    const measures = [{ put: 'cited', within: '/clubs/*/essay', cites: true }];
    const shareOf = (content: string, quotes = words) => {
      const files = essays(content);
      const notice = { requirements: quotes.map(quoting) };
      const [club] = dossierOf(withEssays(['甲社'], files), files, measures, notice)['clubs'] as [
        { essay: { cited: number } },
      ];
      return club.essay.cited;
    };
    expect(shareOf(words.join('，'))).toBe(100);
    expect(shareOf(`${words.join('，')}${'别'.repeat(60)}`)).toBe(50);
    expect(shareOf(words.slice(1).join('，'))).toBe(0);
    // What is shorter than ten is anybody's own word, and a quote that stands twice is one.
    expect(shareOf(words.join('，'), [...words.slice(1), '甲乙丙丁戊己庚辛壬'])).toBe(0);
    expect(shareOf(words.join('，'), [...words.slice(1), words[1] ?? ''])).toBe(0);
  });
});

describe('what the folder, the mail and the list say of themselves', () => {
  const factsOf = (
    submission: Parameters<typeof submissionOf>[2],
    value = {},
    listed: readonly ListedFile[] = [],
  ) => check(submissionOf(value, listed, submission), { notice: noticeOf([]), validators: {} }, WHEN).dossier;

  test('the folder', () => {
    const folder = {
      unlisted: [],
      skipped: ['~$a'],
      refused: [{ file: 'l', unread: { code: 'link' } }],
      files: 3,
      bytes: 2 ** 20 + 1,
    } as const;
    expect(factsOf({ folder })['folder']).toStrictEqual({
      complete: true,
      files: 3,
      bytes: 2 ** 20 + 1,
      megabytes: 2,
      unlisted: [],
      skipped: ['~$a'],
      refused: [{ file: 'l', reason: { code: 'link' } }],
    });
    const unread = { code: 'encrypted' } as const;
    const mail = { date: { iso: '2030-01-01T00:00:00Z' }, from: '', to: ['In@example.org'], subject: '' };
    expect(factsOf({ form: 'mail', mail, folder: { ...folder, unread } })['folder']).toStrictEqual({
      unread,
      files: 3,
      bytes: 2 ** 20 + 1,
      unlisted: [],
      skipped: ['~$a'],
      refused: [{ file: 'l', reason: { code: 'link' } }],
    });
    expect(factsOf({ form: 'mail', mail })['submission']).toStrictEqual({
      form: 'mail',
      mailedToRecipient: true,
      mailDated: true,
    });
    expect(factsOf({})['submission']).toStrictEqual({ form: 'folder' });
  });

  test('the list: unreadable only where there is a reason and nothing was read', () => {
    const list = {
      file: 'l',
      encoding: '',
      value: {},
      problems: [],
      placeOf: () => undefined,
      keyOf: () => undefined,
    };
    const problem = { code: 'tab' } as never;
    expect(factsOf({ manifest: list })['manifest']).toStrictEqual({
      problems: [],
      hints: [],
      unreadable: false,
    });
    expect(
      factsOf({ manifest: { ...list, encoding: 'gbk', problems: [problem], hints: [problem] } })['manifest'],
    ).toStrictEqual({
      encoding: 'gbk',
      problems: [problem],
      hints: [problem],
      unreadable: true,
    });
    const value = { a: 'b' };
    expect(factsOf({ manifest: { ...list, value, problems: [problem] } })['manifest']).toMatchObject({
      unreadable: false,
    });
    const folder = {
      unlisted: [],
      skipped: [],
      refused: [],
      files: 0,
      bytes: 0,
      unread: { code: 'encrypted' },
    } as const;
    expect(factsOf({ manifest: list, folder })['manifest']).toMatchObject({ unreadable: true });
  });

  test('a file beside the list that is another version of a listed one says of which', () => {
    const listed = [
      listedFile('/a', textDocument(1), { file: '总结.docx' }),
      listedFile('/b', unreadDocument('absent'), { file: '经验.docx' }),
    ];
    const folder = {
      unlisted: ['总结(1).docx', '经验(1).docx', '别的.docx'],
      skipped: [],
      refused: [],
      files: 0,
      bytes: 0,
    };
    expect((factsOf({ folder }, {}, listed)['folder'] as { unlisted: object[] }).unlisted).toStrictEqual([
      { file: '总结(1).docx', versionOf: '总结.docx' },
      { file: '经验(1).docx' },
      { file: '别的.docx' },
    ]);
  });
});

describe('whom a paper prints to be called, against whom the list names', () => {
  const labels = { person: ['联系人', '经办人'], ownPhone: ['联系电话', '手机'], phone: ['电话'] };
  const measures = [
    {
      put: 'contact',
      within: '/clubs/*',
      text: 'essay',
      labels,
      printed: { person: 'contact', phone: 'phone' },
    },
  ];
  const LISTED = { name: '甲社', contact: '沈卫良', phone: '0999-71230005' };
  const comparedIn = (content: string, listed: object = LISTED) => {
    const file = listedFile('/clubs/0/essay', textDocument(9, undefined, { content }));
    const clubs = [{ ...listed, essay: file.file }];
    const [club] = dossierOf({ clubs } as never, [file], measures)['clubs'] as [
      { essay: { contact?: object } },
    ];
    expect('contact' in club.essay).toBe(club.essay.contact !== undefined);
    return club.essay.contact;
  };
  const same = (line: string) => ({ agrees: true, printed: [], listed: [], line });
  const other = (printed: string, listed: string, line: string) => ({
    agrees: false,
    printed: printed.split('，'),
    listed: listed.split('，'),
    line,
  });

  test.each<[string, string, object | undefined]>([
    ['both', '联系人：沈卫良\n联系电话：0999-71230005', same('联系人：沈卫良')],
    ['a number without its area', '联系人：沈卫良 电话：71230005', same('联系人：沈卫良 电话：71230005')],
    ['another person', '经验\n联系人：江美惠\n', other('江美惠', '沈卫良', '联系人：江美惠')],
    [
      'another number',
      '联系人：沈卫良\n电话：13900010001',
      other('13900010001', '0999-71230005', '电话：13900010001'),
    ],
    [
      'another number in the person’s line, as it is printed',
      '联系人：沈卫良（0999-71230006）',
      other('0999-71230006', '0999-71230005', '联系人：沈卫良（0999-71230006）'),
    ],
    [
      'both others',
      '经办人:江美惠　手机:13900010001',
      other('江美惠，13900010001', '沈卫良，0999-71230005', '经办人:江美惠　手机:13900010001'),
    ],
    ['the list’s name elsewhere in the paper', '联系人：江美惠\n撰稿 沈卫良', same('联系人：江美惠')],
    ['the list’s number elsewhere', '手机：13900010001\n传真 71230005', same('手机：13900010001')],
    ['blanks within the label', '联 系 人：江美惠', other('江美惠', '沈卫良', '联 系 人：江美惠')],
    ['a cell of its own', '联系人\n江美惠\n', other('江美惠', '沈卫良', '联系人 江美惠')],
    ['a label that is part of another word', '单位联系人：江美惠', undefined],
    ['a label without a mark', '联系人江美惠', undefined],
    ['no label', '江美惠 13900010001', undefined],
    ['a label without a name', '联系人：详见附件。', undefined],
    ['a number of nobody', '电话：13900010001', undefined],
    [
      'a person’s number by its own words',
      '手机：13900010001',
      other('13900010001', '0999-71230005', '手机：13900010001'),
    ],
    ['but not in the middle of a line', '值班 手机：13900010001', undefined],
    [
      'a number in the second line behind the person',
      '联系人：沈卫良\n职务：科长\n电话：13900010001',
      other('13900010001', '0999-71230005', '电话：13900010001'),
    ],
    [
      'in the third it is not theirs',
      '联系人：沈卫良\n职务：科长\n地址：甲路\n电话：13900010001',
      same('联系人：沈卫良'),
    ],
    ['nor before the person', '电话：13900010001\n联系人：沈卫良', same('联系人：沈卫良')],
    [
      'the same far down in a text',
      '经验\n一\n联系人：沈卫良\n电话：13900010001',
      other('13900010001', '0999-71230005', '电话：13900010001'),
    ],
    [
      'an indented line, a blank behind the mark',
      '经验\n　　手机： 13900010001 \n',
      other('13900010001', '0999-71230005', '手机： 13900010001'),
    ],
    [
      'an area in brackets behind a name',
      '联系人：沈卫良（0999）71230006',
      other('（0999）71230006', '0999-71230005', '联系人：沈卫良（0999）71230006'),
    ],
    [
      'a number as it is printed, with what is said of it',
      '手机：13900010001（白天）',
      other('13900010001（白天）', '0999-71230005', '手机：13900010001（白天）'),
    ],
    ['a blank within a short name', '联系人：江 薇', other('江薇', '沈卫良', '联系人：江 薇')],
    [
      'an office behind two blanks',
      '联系人：江美惠  甲乙丙丁',
      other('江美惠', '沈卫良', '联系人：江美惠  甲乙丙丁'),
    ],
    ['of several the first', '联系人：江美惠、柏知远', other('江美惠', '沈卫良', '联系人：江美惠、柏知远')],
    ['a surname with a title is no name to compare', '联系人：江主任', undefined],
    ['what stands far behind a label is no name', `联系人：${'字'.repeat(60)}、江美惠`, undefined],
    ['a blank in place of a colon', '联系人 江美惠\n职务 科长', other('江美惠', '沈卫良', '联系人 江美惠')],
    ['the heads of two columns', '联系人 联系电话\n江美惠 13900010001', undefined],
    ['a label at the end of a line', '请告知 联系人\n江美惠', undefined],
    [
      'the list’s number elsewhere with a dash',
      '手机：13900010001\n传真 7123-0005',
      same('手机：13900010001'),
    ],
    [
      'another number with the same end',
      '手机：13900030005',
      other('13900030005', '0999-71230005', '手机：13900030005'),
    ],
    // docs/phones.md: what follows a stroke are the last digits of a second number.
    [
      'the second of two numbers, by its last digits',
      '联系人：沈卫良\n联系电话：0999-71230004/05',
      same('联系人：沈卫良'),
    ],
  ])('%s', (_what, content, compared) => {
    expect(comparedIn(content)).toEqual(compared);
  });

  test.each<[string, { contact: string; phone: string }, string, boolean | undefined]>([
    ['mobiles are compared whole', { contact: '', phone: '13900010001' }, '手机：13700010001', false],
    ['one of two numbers', { contact: '', phone: '71230004、71230009' }, '手机：0999-71230003/04', true],
    [
      'one of two numbers elsewhere',
      { contact: '', phone: '71230004、71230009' },
      '手机：13900010001\n传真 71230009',
      true,
    ],
    [
      'one of two persons elsewhere',
      { contact: '沈卫良、柏知远', phone: '' },
      '联系人：江美惠\n撰稿 柏知远',
      true,
    ],
    // How a rare character is read may stand within a name.
    [
      'one of two, with a remark within',
      { contact: '沈翀良、柏知远', phone: '' },
      '联系人：沈翀（音冲）良',
      true,
    ],
    ['a title in the list is no name', { contact: '沈主任', phone: '' }, '联系人：江美惠', undefined],
  ])('against the list: %s', (_what, listed, content, agrees) => {
    const compared = comparedIn(content, { name: '甲社', ...listed }) as { agrees: boolean } | undefined;
    expect(compared?.agrees).toBe(agrees);
  });

  test('what is quoted has no blanks around it, and a line of more than sixty characters is cut', () => {
    const quoted = { name: '甲社', contact: ' 沈卫良 ', phone: ' 0999-71230005 ' };
    expect(comparedIn('联系人：江美惠', quoted)).toEqual(other('江美惠', '沈卫良', '联系人：江美惠'));
    const line = `联系人：江美惠，${'字'.repeat(52)}`;
    expect(line).toHaveLength(60);
    expect(comparedIn(line)).toMatchObject({ line });
    expect(comparedIn(`${line}字`)).toMatchObject({ line: `${line}…` });
  });

  test('a long paragraph in the midst of a text is prose; at its end it is read, its last 120 characters', () => {
    const long = `${'字'.repeat(112)}（联系人：江美惠`; // 120 characters
    const rest = '\n一\n二\n三\n';
    expect(long).toHaveLength(120);
    expect(comparedIn(long + rest)).toMatchObject({ agrees: false, printed: ['江美惠'] });
    expect(comparedIn(`字${long}${rest}`)).toBeUndefined();
    expect(comparedIn(`字${long}\n二\n三\n`)).toMatchObject({ agrees: false, printed: ['江美惠'] });
    const told = (comparedIn(`字${long}`) as { line: string }).line;
    expect([...told]).toHaveLength(61); // sixty, and that there is more
  });

  test('what the list does not say is not compared', () => {
    expect(comparedIn('联系人：江美惠', { name: '甲社', phone: '0999-71230005' })).toBeUndefined();
    expect(comparedIn('手机：13900010001', { name: '甲社', contact: '沈卫良' })).toBeUndefined();
    expect(comparedIn('联系人：江美惠\n手机：13900010001', { name: '甲社', contact: '沈卫良' })).toEqual(
      other('江美惠', '沈卫良', '联系人：江美惠'),
    );
  });

  test.each([
    ['电话：0999-7123000', ['0999-7123000']],
    ['电话：0999-71230005', []],
    ['电话：0999-7123000\n手机：1390001\n', ['0999-7123000', '1390001']],
    ['电话：12333', []], // a service
    ['电话：1200件', undefined], // an amount
    ['联系人：1390001', undefined],
    ['电话 1390001', undefined], // no mark, no label
    ['电话：80-12', []], // within a house
    ['电话：123 33', []], // a service, however it is printed
    ['电话：23456', ['23456']], // no service begins so
    ['电话：1390001、1390002', ['1390001、1390002']],
    ['电话：0999-71230005、 1390001', ['1390001']], // what is right beside it is not told
    [
      Array.from({ length: 6 }, (_, index) => `电话：139000${index}`).join('\n'),
      ['1390000', '1390001', '1390002', '1390003', '1390004'],
    ],
  ])('numbers that cannot be right in %j', (content, wrong) => {
    const file = listedFile('/clubs/0/essay', textDocument(9, undefined, { content }));
    const wrongs = [{ put: 'wrong', within: '/clubs/*', text: 'essay', labels }];
    const [club] = dossierOf({ clubs: [{ essay: file.file }] }, [file], wrongs)['clubs'] as [
      { essay: { wrong?: string[] } },
    ];
    expect(club.essay.wrong).toEqual(wrong);
  });
});

describe('the kind of fact that a requirement is about', () => {
  const field = (fact: NonNullable<Vocabulary['fact']>): Vocabulary => ({ type: 'string', fact });
  const KINDS = ['phone', 'person', 'unit', 'submitter', 'moment', 'term', 'declaration'] as const;
  const properties = Object.fromEntries(KINDS.map((fact) => [fact, field(fact)]));
  const document: Vocabulary = { type: 'string', document: 'text' };
  const manifest: Vocabulary = {
    type: 'object',
    properties: {
      ...properties,
      words: { type: 'string' },
      essay: document,
      clubs: { type: 'array', items: { type: 'object', properties: { ...properties, essay: document } } },
      numbers: { type: 'array', fact: 'phone' },
    },
  };
  const measures = [
    { put: '/twins', repeated: ['name/key'] },
    { put: '/alike', alike: 90 },
    { put: '/akin', akin: 'name' },
    { put: 'named', within: '/clubs/*', text: 'essay', names: 'unit/text' },
    { put: 'left', within: '/clubs/*', text: 'essay', leftovers: ['无'] },
    { put: 'named', text: 'title', names: 'unit/text' },
    { put: '/counts/clubs', distinct: ['/clubs'] },
  ];

  test.each([
    ['/documents/*/characters', 'length'],
    ['/documents/*/endingAgrees', 'ending'],
    ['/documents/*/pages', 'plain'],
    ['/documents/*/characters/deeper', 'plain'],
    ['/documents/*', 'plain'],
    ['/stages/1/daysLate', 'lateness'],
    ['/stages/1/afterIssue', 'lateness'],
    ['/stages/1/characters', 'plain'],
    ['/manifest/encoding', 'encoding'],
    ['/manifest/problems/*', 'listProblem'],
    ['/manifest/hints/*', 'listProblem'],
    ['/manifest/unreadable', 'plain'],
    ['/phone/valid', 'phone'],
    ['/phone', 'phone'],
    ['/person/plausible', 'person'],
    ['/unit/named', 'written'],
    ['/submitter/known', 'written'],
    ['/moment/valid', 'written'],
    ['/term/known', 'written'],
    ['/declaration/shown', 'declaration'],
    ['/clubs/*/phone/valid', 'phone'],
    ['/numbers/*/valid', 'phone'],
    ['/clubs/*/essay/characters', 'length'],
    ['/clubs/*/essay/named', 'naming'],
    ['/clubs/*/essay/namedOthers', 'plain'],
    ['/clubs/*/essay/left', 'plain'],
    ['/title/named', 'naming'],
    ['/unknown/*/x', 'plain'],
    ['/manifest', 'plain'],
    ['/essay/characters', 'length'],
    ['/essay', 'plain'],
    ['/essay/toString', 'plain'],
    ['/words', 'plain'],
    ['/clubs', 'plain'],
    ['', 'plain'],
    ['/nothing/at/all', 'plain'],
    ['/twins/*', 'group'],
    ['/alike/*', 'group'],
    ['/akin/*', 'group'],
    ['/twins', 'plain'],
    ['/counts/clubs/x', 'plain'],
    ['/counts/clubs', 'plain'],
  ])('%s: %s', (at, kind) => {
    const one = requirement('r', at, true);
    expect(factKindOf(one, noticeOf([one], { manifest, measures }))).toBe(kind);
    expect(factKindOf(requirement('s', '/phone', true), noticeOf([one]))).toBe('plain');
  });
});

describe('what a text prints behind labels', () => {
  const labels = { person: ['联系人'], ownPhone: ['手机'], phone: ['电话', '电话号码'] };
  const valuesIn = (content: string) => {
    const { text } = textDocument(0, [0, 0], { content });
    if (text === undefined) throw new Error('no text was made');
    return fieldsBehind(labels)(text).map(({ value }) => value.trim());
  };

  test.each<[string, readonly string[]]>([
    ['联系人：沈卫良 电话：71230005', ['沈卫良', '71230005']],
    ['（联系人：江美惠）', ['江美惠']],
    ['(联系人：江美惠)', ['江美惠']],
    ['（联系人：江美惠） 电话：71230005', ['江美惠', '71230005']],
    ['联系人：江美惠（科长）', ['江美惠（科长）']],
    ['（联系人：江美惠）甲科', ['江美惠）甲科']],
    ['联系人\n江美惠', ['江美惠']],
    ['联系人：手机：\n江美惠', ['', '']], // of two labels without a word between, none is a cell
    ['联系人\n电话：71230005', ['', '71230005']], // a label is nobody's name
    ['电话：71230005\n联系人', ['71230005', '']],
    ['电话 号码：71230005', ['71230005']], // the longer label, not 电话 and a number that begins with 号码
    [`联系人\n${'字'.repeat(130)}`, ['字'.repeat(120)]],
    [`联系人：江美惠${'字'.repeat(120)}`, []], // its last 120 characters are searched
    [`联系人：江美惠${'字'.repeat(120)}\n一\n二\n三`, []],
    [
      Array.from({ length: 201 }, (_, index) => `电话：${index}`).join('\n'),
      Array.from({ length: 200 }, (_, index) => `${index + 1}`), // the last two hundred
    ],
  ])('%j', (content, values) => {
    expect(valuesIn(content)).toEqual(values);
  });

  test.each(['电-话', '电/话', '电（话）', '电(话)', '电+话', '电.话'])(
    'is found behind %s, whatever its signs mean in a pattern',
    (word) => {
      const { text } = textDocument(0, [0, 0], { content: `一、概况\n${word}：甲` });
      if (text === undefined) throw new Error('no text was made');
      const found = fieldsBehind({ person: ['联系人'], ownPhone: ['热线'], phone: [word] })(text);
      expect(found).toMatchObject([{ kind: 'phone', value: '甲', isSure: true }]);
    },
  );
});
