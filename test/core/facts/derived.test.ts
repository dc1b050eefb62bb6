// The measures of a notice: counts, groups, sums with their range, names and leftovers in texts.

import { describe, expect, test } from 'vitest';
import type { ListedFile } from '../../../src/core/model/submission.ts';
import { dossierOf } from '../../make/club.ts';
import { listedFile, textDocument, unreadDocument } from '../../make/literal.ts';

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
    expect(dossier['counts']).toEqual({ images: sum, ...(range ? { imagesRange: range } : {}) });
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
