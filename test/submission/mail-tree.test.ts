// Mails as offices send them → who sent them when, and their files: attached, in a zip, or neither to be had.

import { describe, expect, test } from 'vitest';
import type { MailHeader } from '../../src/core/model/submission.ts';
import type { FileTree } from '../../src/submission/file-tree.ts';
import { mailTree } from '../../src/submission/mail-tree.ts';
import { cuts, flips } from '../make/damage.ts';
import { gbk } from '../make/gbk.ts';
import { type Attachment, makeMail } from '../make/parcel.ts';
import { type Entry, makeZip } from '../make/zip.ts';

async function opened(bytes: Uint8Array): Promise<{ readonly tree: FileTree; readonly mail: MailHeader }> {
  const mail = await mailTree(bytes);
  if ('unread' in mail) throw new Error(`unread: ${mail.unread.code}`);
  return mail;
}

const treeOf = async (...attachments: readonly Attachment[]) => (await opened(makeMail(attachments))).tree;

const file = (name: string | Buffer, text: string | Buffer = 'x'): Attachment => ({
  name,
  bytes: Buffer.from(text),
});

/** Contents by path. */
function textsIn(tree: FileTree): Record<string, string> {
  const texts = tree.files.map((path) => {
    const { source } = tree.open(path) as {
      source: { size: number; read: (at: number, n: number) => Uint8Array };
    };
    return [path, Buffer.from(source.read(0, source.size)).toString()];
  });
  return Object.fromEntries(texts);
}

const LIST = '报送清单.yaml';
const zip = (entries: Readonly<Record<string, string>>) =>
  makeZip(Object.entries(entries).map(([name, data]): Entry => ({ name: gbk(name), data })));
const RAR = Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.alloc(99, 7)]);
const LOCKED = makeZip([{ name: 'a', data: 'x', flags: 1 }]);

test('raw GBK in every header: sender, receivers, subject, names of files', async () => {
  const { mail, tree } = await opened(
    makeMail(
      [file(gbk(LIST), 'list'), file(gbk('01 甲.docx'), 'one')],
      [
        'Date: Fri, 30 Nov 2012 23:50:00 +0800',
        Buffer.concat([Buffer.from('From: "'), gbk('区三方办'), Buffer.from('" <a@example.com>')]),
        'To: office@example.com',
        Buffer.concat([Buffer.from('Subject: '), gbk('报送和谐企业材料')]),
      ],
    ),
  );
  expect(mail).toEqual({
    date: { iso: '2012-11-30T23:50:00+08:00' },
    from: 'a@example.com',
    to: ['office@example.com'],
    subject: '报送和谐企业材料',
  });
  expect(textsIn(tree)).toEqual({ '01 甲.docx': 'one', [LIST]: 'list' });
});

describe('a zip among the files', () => {
  test('is the submission, its top folder left away, with the other files beside it', async () => {
    const bytes = zip({ [`甲区/${LIST}`]: 'list', '甲区/企业/01.docx': 'one' });
    const tree = await treeOf(file(gbk('甲区.zip'), bytes), file('logo.png', 'logo'));
    expect(textsIn(tree)).toEqual({ 'logo.png': 'logo', '企业/01.docx': 'one', [LIST]: 'list' });
    expect(tree.unread).toBeUndefined();
  });

  test('holds the files of a list that came beside it', async () => {
    const tree = await treeOf(file(gbk(LIST), 'list'), file('a.zip', zip({ '企业/01.docx': 'one' })));
    expect(textsIn(tree)).toEqual({ '企业/01.docx': 'one', [LIST]: 'list' });
  });

  test('of several the one with the list', async () => {
    const photos = zip({ 'a.jpg': 'photo' });
    const tree = await treeOf(file('b.zip', zip({ [LIST]: 'list' })), file('photos.zip', photos));
    expect(tree.files).toEqual(['photos.zip', LIST]);
  });

  test('several and none with a list: all stay files', async () => {
    const tree = await treeOf(file('a.zip', zip({ a: 'x' })), file('b.zip', zip({ b: 'x' })));
    expect([tree.files, tree.unread]).toEqual([['a.zip', 'b.zip'], undefined]);
  });

  test('only one level: a zip in the zip stays a file', async () => {
    const outer = makeZip([['inner.zip', zip({ [LIST]: 'list' })]]);
    expect((await treeOf(file('outer.zip', outer))).files).toEqual(['inner.zip']);
  });
});

describe('one name twice', () => {
  test('the same file is one file', async () => {
    const tree = await treeOf(file('a.docx', 'same'), file('a.docx', 'same'));
    expect(textsIn(tree)).toEqual({ 'a.docx': 'same' });
  });

  test('another file is kept under a name of its own', async () => {
    const tree = await treeOf(
      file('a.docx', '1'),
      file('a.docx', '2'),
      file('a.docx', '3'),
      file('.a', '1'),
      file('.a', '22'),
    );
    expect(textsIn(tree)).toEqual({
      '.a': '1',
      '.a (2)': '22',
      'a (2).docx': '2',
      'a (3).docx': '3',
      'a.docx': '1',
    });
  });

  test('the same list beside the zip and in it is one list', async () => {
    const tree = await treeOf(file(gbk(LIST), 'list'), file('a.zip', zip({ [LIST]: 'list' })));
    expect(textsIn(tree)).toEqual({ [LIST]: 'list' });
  });

  test('two lists that differ cannot both be meant', async () => {
    const tree = await treeOf(file(gbk(LIST), 'new'), file('a.zip', zip({ [LIST]: 'old' })));
    expect([tree.files, tree.unread]).toEqual([
      [],
      { code: 'ambiguousArchive', detail: { file: LIST, container: 'mail' } },
    ]);
  });
});

describe('what cannot be opened', () => {
  test.each<[string, Attachment[], object]>([
    ['a zip with a password', [file('a.zip', LOCKED)], { code: 'encrypted', detail: { container: 'zip' } }],
    ['two of them', [file('a.zip', LOCKED), file('b.zip', LOCKED)], { code: 'encrypted' }],
    ['a rar', [file('a.rar', RAR)], { code: 'archive', detail: { kind: 'rar', container: 'archive' } }],
    ['no attachment', [], { code: 'empty', detail: { container: 'mail' } }],
  ])('%s', async (_, attachments, unread) => {
    const tree = await treeOf(...attachments);
    expect(tree.files).toEqual([]);
    expect(tree.unread).toMatchObject(unread);
  });

  test('a rar beside a list is a file like others; a locked zip is named besides', async () => {
    const list = file(gbk(LIST), 'list');
    expect(await treeOf(list, file('a.rar', RAR))).not.toHaveProperty('unread');
    const tree = await treeOf(list, file('a.zip', LOCKED));
    expect(tree.files).toEqual(['a.zip', LIST]);
    expect(tree.unread).toMatchObject({ code: 'encrypted' });
  });

  test.each([
    ['no mail at all', Buffer.from('just a text')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    const mail = await mailTree(bytes);
    expect('unread' in mail && mail.unread.detail?.['container']).toBe('mail');
  });

  test.each([
    ['../../a.docx', 'notInFolder'],
    ['..\\\\..\\\\a.docx', 'notInFolder'],
    ['con.docx', 'reservedName'],
  ])('a file called %s is refused', async (name, code) => {
    const tree = await treeOf(file(name), file('b.docx'));
    expect(tree.files).toEqual(['b.docx']);
    expect(tree.refused.map(({ unread }) => unread.code)).toEqual([code]);
  });
});

test.each([
  ['./a.docx', 'a.docx'],
  ['材料\\a.docx', '材料/a.docx'],
  ['C:\\Users\\..\\a.docx', 'a.docx'],
  ['~/Desktop/a.docx', 'a.docx'],
  ['\\\\server\\share\\a.docx', 'a.docx'],
  ['file:///C:/a.docx', 'a.docx'],
])('a file called %s is found by its name wherever the list puts it', async (name, file_) => {
  const words = `=?utf-8?B?${Buffer.from(name).toString('base64')}?=`;
  const tree = await treeOf(file(words), file('b.docx'));
  expect(tree.files).toContain(file_);
  expect('source' in tree.open('企业/a.docx')).toBe(true);
});

test('damaged in any way: a tree or a reason, never an exception', async () => {
  const whole = makeMail([file('a.zip', zip({ [LIST]: 'list' })), file(gbk('01 甲.docx'), 'one')]);
  for (const bytes of [...cuts(whole), ...flips(whole, 150)]) {
    const mail = await mailTree(bytes);
    if ('unread' in mail) expect(mail.unread.detail?.['container']).toBeDefined();
    else for (const path of mail.tree.files) mail.tree.open(path);
  }
});

describe('a mail has no folders', () => {
  const text = (tree: FileTree, path: string) => {
    const there = tree.open(path);
    return 'unread' in there ? there.unread.code : Buffer.from(there.source.read(0, 9)).toString();
  };

  test('a file that the list puts into one is the attachment of that name, and is no stray', async () => {
    const tree = await treeOf(file(LIST), file('甲.docx', 'one'));
    expect(text(tree, '企业/甲.docx')).toBe('one');
    expect(text(tree, '企业\\甲.docx')).toBe('one');
    expect(tree.found?.('企业/甲.docx')).toBe('甲.docx');
    expect(text(tree, '企业/乙.docx')).toBe('absent');
  });

  test('but not where two have that name, nor by a way out of the submission', async () => {
    const twice = await treeOf(file(LIST), file('甲.docx', 'one'), file('甲.docx', 'two'));
    expect(text(twice, '企业/甲.docx')).toBe('absent');
    const tree = await treeOf(file(LIST), file('甲.docx', 'one'));
    expect(text(tree, '../甲.docx')).toBe('notInFolder');
  });

  test('what lies in a folder of the zip stays there', async () => {
    const tree = await treeOf(
      file('a.zip', zip({ [LIST]: 'list', '企业/甲.docx': 'in' })),
      file('甲.docx', 'beside'),
    );
    expect(text(tree, '企业/甲.docx')).toBe('in');
    expect(text(tree, '园区/甲.docx')).toBe('beside');
  });
});

describe('attachments wrapped by a mail program are the reason, not a list that is missing', () => {
  const der = (kind: number) =>
    Buffer.from([0x30, 0x82, 0x10, 0, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, kind, 0xa0]);
  const reasonOf = async (...attachments: readonly Attachment[]) =>
    (await treeOf(...attachments)).unread?.code;

  test.each([
    ['winmail.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1]), 'winmail'],
    ['WINMAIL.DAT', Buffer.from('x'), 'winmail'],
    ['att00001.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1]), 'winmail'],
    ['smime.p7m', der(2), 'signedMail'],
    ['smime.p7m', der(3), 'sealedMail'],
    ['encrypted.asc', Buffer.from('-----BEGIN PGP MESSAGE-----'), 'sealedMail'],
    ['材料.tar.gz', Buffer.from([0x1f, 0x8b, 8]), 'archive'],
    ['材料.zip.001', Buffer.from('PK'), 'splitArchive'],
    ['转发.msg', Buffer.from([0xd0, 0xcf]), 'foreignMail'],
  ])('%s: %s', async (name, bytes, code) => expect(await reasonOf({ name, bytes })).toBe(code));

  test('a list beside them is read, and a detached signature wraps nothing', async () => {
    expect(await reasonOf(file(LIST), file('winmail.dat'))).toBeUndefined();
    expect(await reasonOf(file('a.docx'), { name: 'smime.p7s', bytes: der(2) })).toBeUndefined();
  });
});
