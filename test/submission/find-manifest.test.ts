// A tree without a list → what was meant: another name, a deeper folder, or an archive that was not unpacked.

import { expect, test } from 'vitest';
import { findManifest } from '../../src/submission/find-manifest.ts';
import { toFileTree } from '../../src/submission/memory-tree.ts';
import { noticeOf } from '../make/literal.ts';

const NOTICE = noticeOf([]);

const problemWith = async (...files: readonly string[]) => {
  const entries = new Map(files.map((file) => [file, { size: 1, read: () => Buffer.from('x') }]));
  const { manifest } = await findManifest(toFileTree({ entries, refused: [] }), NOTICE);
  const { problems } = manifest;
  return problems[0];
};

test.each([
  [['说明.txt', '里面/材料.zip'], { packed: '里面/材料.zip' }],
  [['材料.RAR'], { packed: '材料.RAR' }],
  // A list in a deeper folder is nearer than an archive beside it.
  [['材料.7z', '里面/报送清单.yaml'], { similar: '里面/报送清单.yaml' }],
  [['报送清单.yml.txt'], { similar: '报送清单.yml.txt' }],
  [['报送清单(1).yaml', '说明.txt'], { similar: '报送清单(1).yaml' }],
  [['报送清单 - 副本.yaml', '里面/报送清单.yaml'], { similar: '报送清单 - 副本.yaml' }],
  [['报送清单（定稿）.yml'], { similar: '报送清单（定稿）.yml' }],
  [['昆山市上报.yaml', '材料.zip.txt'], { similar: '昆山市上报.yaml' }],
  [['甲.yaml', '乙.yaml'], undefined],
  [['说明.txt'], undefined],
])('%j: %j', async (files, detail) => {
  expect(await problemWith(...files)).toMatchObject({ code: 'missing', ...(detail ? { detail } : {}) });
});

test('two copies of a list: both are named, and neither is taken', async () => {
  expect(await problemWith('报送清单(1).yaml', '报送清单(2).yaml')).toEqual({
    code: 'severalManifests',
    detail: { file: '报送清单(1).yaml', second: '报送清单(2).yaml' },
  });
});
