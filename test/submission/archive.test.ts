// Zips as every program packs them, and as an attacker would → the files of a submission, or a reason.

import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../src/documents/source.ts';
import { LIMITS } from '../../src/limits.ts';
import { zipStore } from '../../src/submission/archive.ts';
import type { Store } from '../../src/submission/store.ts';
import { gbk } from '../make/gbk.ts';
import { type Entry, makeZip } from '../make/zip.ts';

function storeOf(bytes: Uint8Array): Store {
  const store = zipStore(sourceOf(bytes));
  if (!('open' in store)) throw new Error(`unread: ${store.unread.code}`);
  return store;
}

function unreadOf(bytes: Uint8Array) {
  const store = zipStore(sourceOf(bytes));
  return 'open' in store ? undefined : store.unread;
}

function textIn(store: Store, path: string): string {
  const opened = store.open(path);
  if ('unread' in opened) return opened.unread.code;
  const { source } = opened;
  return Buffer.from(source.read(0, source.size)).toString();
}

const NAME = '企业/01 甲.docx';

/** APPNOTE 4.6.9: version, sum of the raw name, the name in UTF-8. */
function unicodePath(raw: Uint8Array, name: string): Buffer {
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + Buffer.byteLength(name), 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(raw), 5);
  return Buffer.concat([field, Buffer.from(name)]);
}

/** Sets the Unix mode of the only entry, as Info-ZIP stores it. */
function withMode(zip: Buffer, mode: number): Buffer {
  const at = zip.readUInt32LE(zip.length - 6);
  zip.writeUInt8(3, at + 5);
  zip.writeUInt16LE(mode, at + 40);
  return zip;
}

describe('names', () => {
  const raw = Buffer.from('#U4f01#U4e1a/01.docx');
  test.each<[string, Entry]>([
    ['the UTF-8 flag', { name: NAME, data: 'x' }],
    ['GBK of Chinese Windows', { name: gbk(NAME), data: 'x' }],
    ['UTF-8 without the flag, as a Mac packs', { name: Buffer.from(NAME), data: 'x' }],
    ['the Unicode path of Info-ZIP', { name: raw, data: 'x', centralExtra: unicodePath(raw, NAME) }],
    ['backslashes in GBK', { name: gbk(NAME.replace('/', '\\')), data: 'x' }],
    ['a dot in front', { name: `./${NAME}`, data: 'x' }],
  ])('%s', (_name, entry) => {
    const store = storeOf(makeZip([entry]));
    expect(store.files).toEqual([NAME]);
    expect(textIn(store, NAME)).toBe('x');
  });

  test('a GBK character whose second byte is a backslash stays whole', () => {
    expect([...gbk('昞')][1]).toBe(0x5c);
    expect(storeOf(makeZip([{ name: gbk('昞/昞.docx'), data: 'x' }])).files).toEqual(['昞/昞.docx']);
  });
});

describe('what is in it', () => {
  test('files sorted, folders dropped, the left-behind apart', () => {
    const store = storeOf(
      makeZip([
        ['企业/', ''],
        ['企业/01.docx', 'one'],
        ['b.txt', 'b'],
        ['B.txt', 'B'],
        ['~$01.docx', 'x'],
        ['企业/Thumbs.db', 'x'],
        ['__MACOSX/企业/._01.docx', 'x'],
        ['__MACOSX/._b.txt', 'x'],
      ]),
    );
    expect(store.files).toEqual(['B.txt', 'b.txt', '企业/01.docx']);
    expect(store.skipped).toEqual(['__MACOSX/', '~$01.docx', '企业/Thumbs.db']);
    expect([store.refused, store.unread, store.bytes]).toEqual([[], undefined, 5]);
  });

  test('paths as clerks write them, and what they cannot mean', () => {
    const store = storeOf(makeZip([['企业/01.docx', 'one']]));
    expect(textIn(store, '企业\\01.docx')).toBe('one');
    expect(textIn(store, './企业/01.docx')).toBe('one');
    expect(textIn(store, '企业')).toBe('folder');
    expect(textIn(store, '企业/02.docx')).toBe('absent');
    expect(textIn(store, '../企业/01.docx')).toBe('notInFolder');
    expect(textIn(store, 'constructor')).toBe('absent');
  });

  test('a zip in the zip stays a file', () => {
    const inner = makeZip([['报送清单.yaml', 'x']]);
    const store = storeOf(makeZip([['材料.zip', inner]]));
    expect(store.files).toEqual(['材料.zip']);
    const opened = store.open('材料.zip');
    expect('source' in opened && Buffer.from(opened.source.read(0, inner.length)).equals(inner)).toBe(true);
  });
});

describe('the folder in it that is the submission', () => {
  const listing = (...names: readonly string[]) => {
    const { files, skipped, refused } = storeOf(makeZip(names.map((name) => [name, 'x'])));
    return [...files, ...skipped.map((file) => `(${file})`), ...refused.map(({ file }) => `!${file}`)];
  };

  test.each([
    [
      ['甲/报送清单.yaml', '甲/企业/01.docx'],
      ['企业/01.docx', '报送清单.yaml'],
    ],
    [
      ['甲/乙/报送清单.yaml', '甲/乙/01.docx'],
      ['01.docx', '报送清单.yaml'],
    ],
    [
      ['甲/manifest.yml', '__MACOSX/甲/._manifest.yml', '甲/.DS_Store'],
      ['manifest.yml', '(.DS_Store)', '(__MACOSX/)'],
    ],
    [
      ['报送清单.yaml', '甲/01.docx'],
      ['报送清单.yaml', '甲/01.docx'],
    ],
    [
      ['甲/01.docx', '甲/02.docx'],
      ['甲/01.docx', '甲/02.docx'],
    ],
    [
      ['甲/报送清单.yaml', '说明.txt'],
      ['甲/报送清单.yaml', '说明.txt'],
    ],
    [
      ['甲/报送清单.yaml', '乙/报送清单.yaml'],
      ['乙/报送清单.yaml', '甲/报送清单.yaml'],
    ],
    [
      ['甲/报送清单.yaml', '甲/con.docx'],
      ['报送清单.yaml', '!con.docx'],
    ],
  ])('%j', (names, files) => {
    expect(listing(...names)).toEqual(files);
  });
});

describe('names that lead out or cannot be opened', () => {
  test.each([
    ['../../etc/passwd', 'notInFolder'],
    ['企业/../../a.docx', 'notInFolder'],
    ['..\\a.docx', 'notInFolder'],
    ['/etc/passwd', 'notInFolder'],
    ['C:\\a.docx', 'notInFolder'],
    ['\\\\server\\share\\a.docx', 'notInFolder'],
    ['file:a.docx', 'notInFolder'],
    ['__MACOSX/../../a.docx', 'notInFolder'],
    ['a\0.docx', 'notInFolder'],
    ['企业/con.docx', 'reservedName'],
    ['01.docx:stream', 'reservedName'],
  ])('%j', (name, code) => {
    const store = storeOf(makeZip([{ name, data: 'x' }, ['b.txt', 'b']]));
    expect(store.files).toEqual(['b.txt']);
    expect(store.refused.map(({ unread }) => unread.code)).toEqual([code]);
    expect(textIn(store, name)).toBe(code);
  });

  test('a symbolic link is named and never followed', () => {
    const store = storeOf(withMode(makeZip([['01.docx', '/etc/passwd']]), 0o120777));
    expect(store.files).toEqual([]);
    expect(store.refused).toEqual([{ file: '01.docx', unread: { code: 'link' } }]);
    expect(textIn(store, '01.docx')).toBe('link');
    expect(storeOf(withMode(makeZip([['01.docx', 'x']]), 0o100644)).files).toEqual(['01.docx']);
  });
});

describe('archives of which nothing is taken', () => {
  const zip = makeZip([
    ['报送清单.yaml', 'x'],
    ['a.txt', 'a'],
  ]);
  const many = Array.from({ length: LIMITS.archiveEntries + 1 }, (_, number) => [`${number}`, ''] as const);

  test.each<[string, Buffer, string]>([
    [
      'one name twice',
      makeZip([
        ['a', '1'],
        ['a', '2'],
      ]),
      'ambiguousArchive',
    ],
    [
      'one path by two names',
      makeZip([
        ['a', '1'],
        ['./a', '2'],
      ]),
      'ambiguousArchive',
    ],
    ['cut off', zip.subarray(0, zip.length - 30), 'damaged'],
    ['no zip', Buffer.from('PK\x03\x04 and no more'), 'damaged'],
    ['nothing in it', makeZip([]), 'empty'],
    ['folders alone', makeZip([['企业/', '']]), 'empty'],
    ['too many entries', makeZip(many), 'tooManyParts'],
    ['a password on all', makeZip([{ name: 'a', data: 'x', flags: 1 }]), 'encrypted'],
    [
      'a password on the list',
      makeZip([{ name: '报送清单.yaml', data: 'x', flags: 0x801 }, ['a', 'a']]),
      'encrypted',
    ],
  ])('%s', (_, bytes, code) => {
    expect(unreadOf(bytes)).toMatchObject({ code, detail: { container: 'zip' } });
  });

  test('too large to look at', () => {
    const size = LIMITS.archiveBytes + 1;
    const source = {
      size,
      read: () => {
        throw new Error('must not be read');
      },
    };
    const store = zipStore(source);
    expect('open' in store || store.unread).toEqual({
      code: 'tooLarge',
      detail: { what: 'archiveBytes', limit: LIMITS.archiveBytes, container: 'zip' },
    });
  });
});

describe('entries that cannot be taken while the others can', () => {
  const reasonOf = (store: Store, path: string) => {
    const opened = store.open(path);
    return 'unread' in opened ? opened.unread : undefined;
  };

  test('a password on one file, a false sum, a rare method, a bomb', () => {
    const store = storeOf(
      makeZip([
        { name: 'locked', data: 'x', flags: 1 },
        { name: 'sum', data: 'x', claimedCrc: 7 },
        { name: 'method', data: 'x', method: 14 },
        { name: 'bomb', data: Buffer.alloc(8 * 1024 * 1024), claimedSize: 10 },
        { name: 'fine', data: 'x' },
      ]),
    );
    expect(reasonOf(store, 'locked')).toMatchObject({ code: 'encrypted', detail: { container: 'zip' } });
    expect(reasonOf(store, 'sum')).toMatchObject({ code: 'damaged', detail: { container: 'zip' } });
    expect(reasonOf(store, 'method')).toMatchObject({ code: 'unsupported' });
    expect(reasonOf(store, 'bomb')).toMatchObject({ code: 'tooLarge', detail: { what: 'ratio' } });
    expect(textIn(store, 'fine')).toBe('x');
  });

  test('one file over the limit of any reader', () => {
    const big = Buffer.alloc(LIMITS.pdfBytes + 1, 'x');
    const store = storeOf(makeZip([{ name: 'film.mp4', data: big, stored: true }]));
    expect(reasonOf(store, 'film.mp4')).toEqual({
      code: 'tooLarge',
      detail: { what: 'entryBytes', limit: LIMITS.pdfBytes, container: 'zip' },
    });
  });

  test('what is inflated in all is counted, also when one file is read again and again', () => {
    const big = Buffer.alloc(48 * 1024 * 1024, 'x');
    const store = storeOf(makeZip([{ name: 'big', data: big, stored: true }]));
    const reads = Math.floor(LIMITS.archiveExpandedBytes / big.length);
    for (let number = 0; number < reads; number++) expect(reasonOf(store, 'big')).toBeUndefined();
    expect(reasonOf(store, 'big')).toEqual({
      code: 'tooLarge',
      detail: { what: 'archiveExpandedBytes', limit: LIMITS.archiveExpandedBytes, container: 'zip' },
    });
  });
});
