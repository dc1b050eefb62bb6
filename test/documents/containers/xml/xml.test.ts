// The byte scanner and the full parser say the same of every document, whatever its prefixes and encoding.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { bindingsOf } from '../../../../src/documents/containers/xml/namespaces.ts';
import { DOCX_ELEMENTS } from '../../../../src/documents/formats/docx/docx-elements.ts';
import { readDocx } from '../../../../src/documents/formats/docx/index.ts';
import { makeDocx, NAMESPACES, paragraph, run, wordPart } from '../../../make/docx.ts';

const word = fc
  .array(
    fc.constantFrom('中', '文', 'a', '1', ' ', '“', '—', '…', '𠮷', '&', '<', '>', "'", '"', ']]>', '\u3000'),
  )
  .map((letters) => letters.join(''));
const look = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:rFonts w:ascii="x>y" w:hint="eastAsia"/>',
  "<w:rFonts w:hint='default' />",
  '<w:vanish/>',
  '<w:vanish w:val="0"/>',
  '<w:color w:val="FFFFFF"/>',
  '<w:sz w:val="&#x32;"/>',
);
const runs = fc
  .tuple(word, look)
  .map(([text, properties]) => run(text, properties).replaceAll(']]>', ']]&gt;'));
const odd = fc.constantFrom(
  '<!-- <w:t>no</w:t> -->',
  '<?pi <w:t> ?>',
  '<w:r><w:t><![CDATA[<&]]>x</w:t></w:r>',
  '<w:r><w:t>&#20013;&#x6587;&amp;&lt;</w:t></w:r>',
  '<w:r><w:tab/><w:t/><w:br w:type="page"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:bookmarkStart w:id="1" w:name="a&quot;b"\n/>',
  '<w:r><x:y xmlns:x="urn:x"><x:t>no</x:t></x:y></w:r >',
);
const { inline } = fc.letrec<{ inline: string }>((tie) => {
  const inner = fc.array(tie('inline'), { maxLength: 4 }).map((pieces) => pieces.join(''));
  const wrapped = (before: string, after: string) => inner.map((inside) => before + inside + after);
  return {
    inline: fc.oneof(
      { maxDepth: 4 },
      runs,
      odd,
      wrapped('<w:del>', '</w:del>'),
      wrapped('<w:ins>', '</w:ins>'),
      wrapped('<w:hyperlink>', '</w:hyperlink>'),
      wrapped('<w:r><w:pict><w:txbxContent><w:p>', '</w:p></w:txbxContent></w:pict></w:r>'),
      wrapped(
        '<mc:AlternateContent><mc:Choice Requires="wps">',
        '</mc:Choice><mc:Fallback><w:r/></mc:Fallback></mc:AlternateContent>',
      ),
    ),
  };
});
const properties = fc.option(look, { nil: undefined });
const bodies = fc
  .array(fc.tuple(properties, fc.array(inline)))
  .map((paragraphs) =>
    paragraphs.map(([mark, pieces]) => `<w:p>${markOf(mark)}${pieces.join('')}</w:p>`).join('\n'),
  );

function markOf(mark: string | undefined): string {
  return mark === undefined ? '' : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`;
}

async function read(part: string | Uint8Array): Promise<Document> {
  return readDocx(sourceOf(makeDocx('', { files: { 'word/document.xml': part } })), '');
}

function utf16(part: string): Buffer {
  return Buffer.from(`\ufeff${part.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le');
}

/** A blank and a letter, both too small to see, in runs that the one reads as one and the other as two. */
const TINY_IN_A_CODE = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${['\u3000', '中'].map((text) => `<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>${text}</w:t></w:r>`).join('')}</w:p>`;

describe('scanner and parser agree', () => {
  test('on any body, well formed', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const part = wordPart('document', `<w:body>${body}</w:body>`);
        const scanned = await read(part);
        expect(scanned.unread).toBeUndefined();
        expect(await read(utf16(part))).toEqual(scanned);
      }),
      { numRuns: 150, examples: [[TINY_IN_A_CODE]] },
    );
  });

  test('on whether a damaged body is one', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.nat(), async (body, at) => {
        const part = wordPart('document', `<w:body>${body}</w:body>`);
        const cut = part.slice(0, part.length - 1 - (at % 60));
        expect([(await read(cut)).unread?.code, (await read(utf16(cut))).unread?.code]).toEqual([
          'damaged',
          'damaged',
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('prefixes and encodings', () => {
  const body = paragraph('文”“字', '<w:rFonts w:hint="eastAsia"/>') + paragraph('暗', '<w:vanish/>');
  const usual = wordPart('document', `<w:body>${body}</w:body>`);
  const other = usual
    .replaceAll('<w:', '<ns0:')
    .replaceAll('</w:', '</ns0:')
    .replaceAll(' w:', ' ns0:')
    .replace('xmlns:w=', 'xmlns:ns0=');
  const strict = usual.replace(NAMESPACES['w'] ?? '', 'http://purl.oclc.org/ooxml/wordprocessingml/main');
  const foreign = usual.replaceAll('xmlns:w=', 'xmlns:w="urn:foreign" xmlns:ns0=');
  const inside = `<w:t xmlns:w="urn:foreign">no</w:t>`;
  const gb = Buffer.from([0xce, 0xc4]); // 文 in GB18030

  test.each<[string, string | Uint8Array, boolean, string]>([
    ['usual prefixes', usual, true, '文”“字\n\n'],
    ['another prefix', other, true, '文”“字\n\n'],
    ['strict', strict, true, '文”“字\n\n'],
    ['a byte order mark', `\ufeff${usual}`, true, '文”“字\n\n'],
    [
      'two prefixes for one namespace',
      usual.replace('xmlns:w=', `xmlns:w2="${NAMESPACES['w']}" xmlns:w=`),
      false,
      '文”“字\n\n',
    ],
    ['a prefix that changes its meaning', usual.replace('<w:r>', `<w:r>${inside}`), false, '文”“字\n\n'],
    ['the word xmlns in the text', wordPart('document', paragraph('xmlns')), false, 'xmlns\n'],
    ['UTF-16 LE', utf16(usual), false, '文”“字\n\n'],
    ['UTF-16 BE', utf16(usual).swap16(), false, '文”“字\n\n'],
    ['GB18030', encoded(wordPart('document', paragraph('@')), gb), false, '文\n'],
  ])('%s', async (_name, part, fast, content) => {
    expect(bindingsOf(Buffer.from(part), DOCX_ELEMENTS) !== undefined).toBe(fast);
    expect((await read(part)).text?.content).toBe(content);
  });

  test('what stands under a foreign namespace is not ours', async () => {
    expect((await read(foreign)).unread?.code).toBe('damaged');
  });

  test('bytes that are not UTF-8 are damage', async () => {
    expect((await read(encoded(wordPart('document', paragraph('@')), gb, 'UTF-8'))).unread?.code).toBe(
      'damaged',
    );
  });
});

function encoded(part: string, bytes: Buffer, name = 'GB18030'): Buffer {
  const [before = '', after = ''] = part.replace('encoding="UTF-8"', `encoding="${name}"`).split('@');
  return Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);
}
