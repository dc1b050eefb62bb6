// A docx package is opened by its relationships; a broken or hostile part is a reason, never an exception.

import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readDocx } from '../../../../src/documents/formats/docx/index.ts';
import { pictureHashes } from '../../../../src/documents/formats/docx/pictures.ts';
import {
  makeDocx,
  type Parts,
  paragraph,
  relation,
  relationships,
  run,
  wordPart,
} from '../../../make/docx.ts';
import { makeZip } from '../../../make/zip.ts';

async function read(body: string, parts?: Parts): Promise<Document> {
  return readDocx(sourceOf(makeDocx(body, parts)), 'a.docx');
}

describe('the package', () => {
  const types = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';
  const strict = `<Relationship Id="a" Type="${types}" Target="/odd/main.xml"/>`;
  const elsewhere = {
    '_rels/.rels': relationships(strict),
    'odd/main.xml': wordPart('document', paragraph('真')),
  };
  // Varied, since a million times the same would be refused for its ratio.
  const varied = Array.from({ length: 1_000_001 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((at * at) % 20_011)),
  ).join('');
  const root = (attributes: string, rest = '') => `<w:document ${attributes}>${rest}`;

  test('the main part is the one that the relationship names', async () => {
    expect((await read(paragraph('假'), { files: elsewhere })).text?.content).toBe('真\n');
  });

  test('without relationships the usual name is taken, and that is noted', async () => {
    const document = await readDocx(
      sourceOf(makeZip([['word\\document.xml', wordPart('document', paragraph('文'))]])),
      '',
    );
    expect([document.text?.content, document.notes]).toEqual(['文\n', [{ code: 'guessedParts' }]]);
  });

  test('macros are noted', async () => {
    const relations = relation('vbaProject', 'vbaProject.bin');
    expect((await read(paragraph('文'), { relations })).notes).toEqual([{ code: 'macros' }]);
  });

  test.each<[string, string, string]>([
    ['an unclosed part', `${root('xmlns:w="x"')}<w:p>`, 'damaged'],
    ['crossed tags', '<a><b></a></b>', 'damaged'],
    ['another root', '<html/>', 'damaged'],
    ['an unknown reference', wordPart('document', '<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>'), 'damaged'],
    ['an empty part', '', 'damaged'],
    [
      'too many attributes',
      `<a ${Array.from({ length: 257 }, (_, at) => `b${at}=""`).join(' ')}/>`,
      'tooManyParts',
    ],
    ['too deep', wordPart('document', '<w:sdt>'.repeat(256) + '</w:sdt>'.repeat(256)), 'tooDeep'],
    ['too much text', wordPart('document', paragraph(varied)), 'tooMuchText'],
  ])('%s', async (_name, part, code) => {
    expect((await read('', { files: { 'word/document.xml': part } })).unread?.code).toBe(code);
  });

  test.each(['<!DOCTYPE w:document>', '<!DOCTYPE x [<!ENTITY a "b">]>'])('%s is refused', async (doctype) => {
    const part = wordPart('document', paragraph('文')).replace('<w:document', `${doctype}<w:document`);
    const { unread } = await read('', { files: { 'word/document.xml': part } });
    expect(unread).toEqual({ code: 'damaged', detail: { what: 'doctype' } });
  });
});

test.each(['styles', 'footnotes', 'comments'])(
  '%s that a relation leads to and are not there',
  async (type) => {
    const reference = '<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="1"/></w:r>';
    const body = `<w:p>${run('文')}${reference}</w:p>`;
    const parts = { footnotes: '', comments: '', styles: '' };
    const { [type as keyof typeof parts]: _gone, ...others } = parts;
    expect((await read(body, { ...parts })).text?.content).toBe('文\n');
    const bytes = await read(body, { ...others, relations: relation(type, `${type}.xml`, 'gone') });
    expect(bytes.unread).toEqual({ code: 'damaged', detail: { what: 'part' } });
  },
);

describe('pictures that are as large as a photo', () => {
  const blip = (id: string) => `<w:drawing><a:blip r:embed="${id}"/></w:drawing>`;
  const bytes = makeDocx(`<w:p><w:r>${blip('b')}${blip('a')}${blip('b')}${blip('gone')}</w:r></w:p>`, {
    relations: relation('image', 'media/1.png', 'a') + relation('image', 'media/2.png', 'b'),
    files: { 'word/media/1.png': 'abc', 'word/media/2.png': '' },
  });
  // SHA-256 of nothing and of "abc": FIPS 180-2, appendix B.
  const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  test.each<[string, readonly number[], readonly string[]]>([
    ['one for each place, in the order of the text', [0, 3], [NOTHING, ABC, NOTHING]],
    ['no picture of another size', [3], [ABC]],
    ['none of that size', [4], []],
  ])('%s', async (_, sizes, hashes) => {
    expect(await pictureHashes(sourceOf(bytes), new Set(sizes))).toEqual(hashes);
  });
});
