// A photo that is sent as a file and stands in a Word document too is one photo, however it is asked for.

import { expect, test } from 'vitest';
import { dossierOf } from '../../src/core/facts/index.ts';
import { readDocument } from '../../src/documents/index.ts';
import { openSubmission } from '../../src/platform/node/open-submission.ts';
import { readSubmission } from '../../src/submission/index.ts';
import { makeDocx, paragraph, relation } from '../make/docx.ts';
import { makePicture } from '../make/image.ts';
import { fillFolder, rulesOf, temporaryFolder } from '../make/run.ts';

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
