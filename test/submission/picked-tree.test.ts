// Files that somebody picked → a tree; photos that stand in a document too are one photo.

import { realpathSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dossierOf } from '../../src/core/facts/index.ts';
import { LIMITS } from '../../src/core/limits.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { readDocument } from '../../src/documents/index.ts';
import { folderTree } from '../../src/platform/node/folder-tree.ts';
import { openSubmission } from '../../src/platform/node/open-submission.ts';
import { readSubmission } from '../../src/submission/index.ts';
import { type PickedFile, pickedTree } from '../../src/submission/picked-tree.ts';
import { makeDocx, paragraph, relation } from '../make/docx.ts';
import { makePicture } from '../make/image.ts';
import { fillFolder, rulesOf, temporaryFolder } from '../make/run.ts';

const picked = (path: string, content: string | Uint8Array = ''): PickedFile => {
  const source = sourceOf(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return { path, size: source.size, read: source.read };
};

const FILES = {
  'b.txt': 'bb',
  'B.txt': 'B',
  '报送清单.yaml': '企业: []\n',
  '企业/01 甲.docx': 'x',
  '企业/~$01 甲.docx': 'x',
  'a/b/c/d.txt': 'dd',
  'a/.git/d.txt': 'dd',
  '__MACOSX/b.txt': 'x',
  '.DS_Store': 'x',
};

describe('picked files', () => {
  test('in any order are listed as the folder on disk is', () => {
    const disk = folderTree(realpathSync(fillFolder(temporaryFolder(), FILES)));
    for (const files of [Object.entries(FILES), Object.entries(FILES).reverse()]) {
      const { open: _, ...tree } = pickedTree(files.map(([path, text]) => picked(path, text)));
      expect(tree).toEqual({ ...disk, open: undefined });
    }
  });

  test.each([
    ...Object.keys(FILES),
    '企业\\01 甲.docx',
    './企业//01 甲.docx',
    '企业',
    'a/b',
    'a/none.txt',
    'b.txt/none.txt',
    '../b.txt',
    'C:\\b.txt',
    'CON.txt',
    'b.txt ',
    '',
  ])('opening %j answers as the folder on disk does', (written) => {
    const root = realpathSync(fillFolder(temporaryFolder(), FILES));
    const answer = (opened: ReturnType<ReturnType<typeof pickedTree>['open']>) => {
      if ('unread' in opened) return opened;
      const text = new TextDecoder().decode(opened.source.read(0, opened.source.size));
      opened.close();
      return text;
    };
    const tree = pickedTree(Object.entries(FILES).map(([path, text]) => picked(path, text)));
    expect(answer(tree.open(written))).toEqual(answer(folderTree(root).open(written)));
  });

  test('16 levels are walked, the 17th is named: what lies too deep is never passed over', () => {
    const levels = (count: number) => Array.from({ length: count }, (_, level) => `${level}/`).join('');
    expect(pickedTree([picked(`${levels(16)}a.txt`)])).toMatchObject({ files: [`${levels(16)}a.txt`] });
    expect(pickedTree([picked(`${levels(16)}a.txt`)]).unread).toBeUndefined();
    const limit = LIMITS.folderDepth;
    expect(pickedTree([picked(`${levels(17)}a.txt`)]).unread).toEqual({ code: 'tooDeep', detail: { limit } });
  });

  test('one file too many is named', () => {
    const many = Array.from({ length: LIMITS.folderFiles }, (_, number) => picked(`${number}.txt`));
    expect(pickedTree(many)).toMatchObject({ files: { length: LIMITS.folderFiles } });
    expect(pickedTree(many).unread).toBeUndefined();
    const detail = { limit: LIMITS.folderFiles };
    expect(pickedTree([...many, picked('last.txt')]).unread).toEqual({ code: 'tooManyParts', detail });
  });

  test('one byte too many in all is named', () => {
    const half = { path: 'a.bin', size: LIMITS.folderBytes / 2, read: () => new Uint8Array() };
    const other = (size: number) => ({ ...half, path: 'b.bin', size });
    expect(pickedTree([half, other(half.size)]).unread).toBeUndefined();
    const detail = { limit: LIMITS.folderBytes };
    expect(pickedTree([half, other(half.size + 1)]).unread).toEqual({ code: 'tooLarge', detail });
  });

  test('a file is read only where somebody reads it', () => {
    const untouched: PickedFile = {
      path: 'a.bin',
      size: 3,
      read: () => {
        throw new Error('read without need');
      },
    };
    const opened = pickedTree([untouched]).open('a.bin');
    expect('unread' in opened ? opened : opened.source.size).toBe(3);
  });

  test('a folder that is too deep is listed as the command lists it', () => {
    const deep = `${Array.from({ length: 17 }, (_, level) => `${level}/`).join('')}a.txt`;
    const files = { ...FILES, [deep]: 'x', '1/b.txt': 'x' };
    const disk = folderTree(realpathSync(fillFolder(temporaryFolder(), files)));
    const { open: _, ...tree } = pickedTree(Object.entries(files).map(([path, text]) => picked(path, text)));
    expect(tree.unread?.code).toBe('tooDeep');
    expect(tree).toEqual({ ...disk, open: undefined });
  });
});

const PHOTO = makePicture('jpeg', { width: 640, height: 480 });
const OTHER = makePicture('jpeg', { width: 480, height: 640 });

/** A document that shows pictures; the first may stand in it twice. */
function wordWith(pictures: readonly Uint8Array[], shown: readonly number[]): Buffer {
  const blips = shown.map((at) => `<w:p><w:r><w:drawing><a:blip r:embed="p${at}"/></w:drawing></w:r></w:p>`);
  return makeDocx(paragraph('宣传活动信息') + blips.join(''), {
    relations: pictures.map((_, at) => relation('image', `media/${at}.jpeg`, `p${at}`)).join(''),
    files: Object.fromEntries(pictures.map((bytes, at) => [`word/media/${at}.jpeg`, bytes])),
  });
}

async function factsOf(files: Readonly<Record<string, Uint8Array>>, photos: readonly string[]) {
  const list = [
    '信息:',
    '  - 信息.docx',
    ...(photos.length === 0 ? [] : ['照片:', ...photos.map((name) => `  - 文件: ${name}`)]),
  ].join('\n');
  const folder = fillFolder(temporaryFolder(), { '报送清单.yaml': `${list}\n`, ...files });
  const { notice } = await rulesOf();
  const { origin, tree } = await openSubmission(folder);
  const submission = await readSubmission(origin, tree, notice, readDocument);
  const asOf = { instant: 0, date: '1970-01-01', hasTime: true, source: 'now' } as const;
  const dossier = dossierOf(submission, notice, { asOf, sentAt: () => ({ instant: 0, source: 'now' }) });
  return { news: dossier['news'], counts: dossier['counts'] };
}

test.each<[string, readonly number[], readonly string[], number, number]>([
  ['the same photo inside and as a file', [0], ['甲.jpg'], 0, 1],
  ['shown twice inside', [0, 0], ['甲.jpg'], 0, 1],
  ['another photo inside', [1], ['甲.jpg'], 1, 2],
  ['both inside, one as a file', [0, 1], ['甲.jpg'], 1, 2],
  ['inside alone', [0, 1], [], 2, 2],
  ['a file alone', [], ['甲.jpg'], 0, 1],
])('%s', async (_, shown, photos, inside, pictures) => {
  const files = {
    '信息.docx': wordWith([PHOTO, OTHER], shown),
    ...(photos.length > 0 ? { '甲.jpg': PHOTO } : {}),
  };
  const { news, counts } = await factsOf(files, photos);
  expect(news).toMatchObject([{ pictures: shown.length, picturesInside: inside }]);
  expect(counts).toMatchObject({ pictures, photoFiles: photos.length });
});
