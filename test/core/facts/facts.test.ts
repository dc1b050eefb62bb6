// Submission → dossier: strings of the list become facts, documents become figures.

import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check.ts';
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
    expect(essay.charactersRange[0]).toBe(900);
    expect(essay.charactersRange[1]).toBeGreaterThan(100_000);
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
