// Each construction of WordprocessingML is walked as zishu.md says, with the figures that follow from it.

import { describe, expect, test } from 'vitest';
import type { Document, TextFacts } from '../../../../src/core/model/document.ts';
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

async function textOf(body: string, parts?: Parts): Promise<TextFacts> {
  const { text, unread } = await readDocx(sourceOf(makeDocx(body, parts)), 'a.docx');
  if (!text) throw new Error(JSON.stringify(unread));
  return text;
}

const box = (inside: string) =>
  `<w:pict><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict>`;
const choice = (inside: string) => `<mc:Choice Requires="wps">${inside}</mc:Choice>`;
const fallback = (inside: string) => `<mc:Fallback>${inside}</mc:Fallback>`;
const either = (inside: string) => `<w:r><mc:AlternateContent>${inside}</mc:AlternateContent></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const p = (inside: string) => `<w:p>${inside}</w:p>`;
const r = (inside: string) => `<w:r>${inside}</w:r>`;

describe('what is walked', () => {
  test.each<[string, string, string]>([
    ['paragraphs', paragraph('甲') + paragraph('乙'), '甲\n乙\n'],
    ['tables', `<w:tbl><w:tr><w:tc>${paragraph('格')}</w:tc></w:tr></w:tbl>`, '格\n'],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('控')}</w:sdtContent></w:sdt>`,
      '控\n',
    ],
    [
      'hyperlinks and smart tags',
      p(`<w:hyperlink><w:smartTag>${run('链')}</w:smartTag></w:hyperlink>`),
      '链\n',
    ],
    ['insertions and moves', p(`<w:ins>${run('增')}</w:ins><w:moveTo>${run('移')}</w:moveTo>`), '增移\n'],
    ['a word over two runs', p(run('Hel') + run('lo', '<w:b/>')), 'Hello\n'],
    [
      'references and CDATA',
      p(r('<w:t>a&amp;b&#x4e2d;<![CDATA[<文>]]><!-- no -->&#25991;</w:t>')),
      'a&b中<文>文\n',
    ],
    ['a sign in a quoted attribute', `<w:p w:rsidR="a>b">${run('号')}</w:p>`, '号\n'],
    [
      'tabs and breaks',
      p(r('<w:t>a</w:t><w:tab/><w:br/><w:cr/><w:br w:type="page"/><w:br w:type="column"/>')),
      'a\t\v\v\f\f\n',
    ],
    [
      'tab stops are none',
      p(`<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${run('a')}`),
      'a\n',
    ],
    [
      'hyphens and symbols',
      p(r('<w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/>')),
      '-\uf0fc\n',
    ],
    [
      'ruby: the base alone',
      p(r(`<w:ruby><w:rt>${run('pin')}</w:rt><w:rubyBase>${run('拼')}</w:rubyBase></w:ruby>`)),
      '拼\n',
    ],
    ['formulas may be counted', p(`${run('式')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`), '式x\n'],
    ['choice, not fallback', p(either(choice('<w:t>选</w:t>') + fallback('<w:t>备</w:t>'))), '选\n'],
    ['the first choice', p(either(choice('<w:t>一</w:t>') + choice('<w:t>二</w:t>'))), '一\n'],
    ['fallback alone', p(either(fallback('<w:t>备</w:t>'))), '备\n'],
    [
      'alternatives within one',
      p(
        either(
          choice(`<mc:AlternateContent>${fallback('<w:t>内</w:t>')}</mc:AlternateContent>`) +
            fallback('<w:t>外</w:t>'),
        ),
      ),
      '内\n',
    ],
    ['a simple field', p(`<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`), '7\n'],
    ['a field', p(mark('begin') + code('PAGE') + mark('separate') + run('9') + mark('end')), '9\n'],
    [
      'a field without a result',
      p(run('前') + mark('begin') + code('XE "x"') + mark('end') + run('后')),
      '前后\n',
    ],
    [
      'a field in a field code',
      p(
        mark('begin') +
          code('IF') +
          mark('begin') +
          code('A') +
          mark('separate') +
          run('内') +
          mark('end') +
          mark('separate') +
          run('果') +
          mark('end') +
          run('后'),
      ),
      '果后\n',
    ],
    ['a field that never ends', p(mark('begin') + run('仍在')), '仍在\n'],
  ])('%s', async (_name, body, content) => {
    expect((await textOf(body)).content).toBe(content);
  });

  test('page heads and comments are not', async () => {
    const facts = await textOf(p(`${run('文')}<w:r><w:commentReference w:id="1"/></w:r>`), {
      comments: `<w:comment w:id="1">${paragraph('批注')}</w:comment><w:comment w:id="2"/>`,
      files: { 'word/header1.xml': wordPart('hdr', paragraph('页眉')) },
      relations: relation('header', 'header1.xml'),
    });
    expect([facts.content, facts.comments]).toEqual(['文\n', 2]);
  });
});

describe('boxes and notes', () => {
  test('a box stands beside its anchor and does not split a word', async () => {
    const facts = await textOf(p(r(`<w:t>Hel</w:t>${box(paragraph('框') + paragraph('内'))}<w:t>lo</w:t>`)));
    expect([facts.content, facts.figures.nonAsian, facts.boxed]).toEqual(['Hello\n框\n内\n', 1, 2]);
  });

  test('a box in a box, and the words before and after', async () => {
    const inner = p(r(`<w:t>in</w:t>${box(paragraph('里'))}<w:t>ner</w:t>`));
    const facts = await textOf(p(r(`<w:t>out</w:t>${box(inner)}<w:t>er</w:t>`)));
    expect([facts.content, facts.range]).toEqual([
      'outer\ninner\n里\n',
      { min: 1, max: 3, reasons: ['boxesAndNotes'] },
    ]);
  });

  test('the text box that Word writes twice counts once', async () => {
    const twice = either(choice(box(paragraph('框'))) + fallback(box(paragraph('框'))));
    expect((await textOf(p(twice))).figures.count).toBe(1);
  });

  test('notes only where the body refers to them', async () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${paragraph('线')}</w:footnote><w:footnote w:id="2">${paragraph('脚注')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="2">${paragraph('尾注')}</w:endnote>`;
    const body = p(`${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
    const facts = await textOf(body, { footnotes, endnotes });
    expect([facts.content, facts.figures.count, facts.boxed]).toEqual(['正文\n脚注\n', 4, 2]);
  });

  test('a note whose reference is deleted goes with it', async () => {
    const footnotes = `<w:footnote w:id="1">${paragraph('脚注')}</w:footnote>`;
    const body = p(`${run('文')}<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del>`);
    const facts = await textOf(body, { footnotes });
    expect([facts.figures.count, facts.leftOut.deleted]).toEqual([1, 2]);
  });
});

describe('tracked changes and pictures', () => {
  test('deletions are kept apart', async () => {
    const deleted = '<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>';
    const facts = await textOf(p(`${run('留')}${deleted}<w:moveFrom>${run('移走')}</w:moveFrom>`));
    expect([facts.figures.count, facts.leftOut.deleted, facts.range.max]).toEqual([1, 4, 5]);
  });

  test('each insertion, deletion and move counts as a change, those of paragraph marks too, not formatting', async () => {
    const marks =
      '<w:pPr><w:rPr><w:ins w:id="1"/><w:rPrChange><w:rPr><w:ins/></w:rPr></w:rPrChange></w:rPr></w:pPr>';
    const facts = await textOf(p(`${marks}<w:ins>${run('增')}</w:ins><w:del>${run('删')}</w:del>`));
    expect(facts.trackedChanges).toBe(3);
  });

  test('embedded pictures are counted, not linked ones nor the fallback of one', async () => {
    const blip = (id: string) => `<w:drawing><a:blip ${id}/></w:drawing>`;
    const vml = '<w:pict><v:imagedata r:id="rId1"/></w:pict>';
    const body = p(
      either(choice(blip('r:embed="rId1"')) + fallback(vml)) + r(blip('r:link="rId2"')) + r(vml),
    );
    expect((await textOf(body)).pictures).toBe(2);
  });
});

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
    const shown = (await readDocx(sourceOf(bytes), '')).text?.shownPictures ?? [];
    expect(await pictureHashes(sourceOf(bytes), { shown, sizes: new Set(sizes) })).toEqual(hashes);
  });
});

describe('what lies behind text, and what holds it', () => {
  const WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
  const white = run('白字', '<w:color w:val="FFFFFF"/>');
  const behind = (fill: string) =>
    r(`<w:pict><v:rect style="width:600pt;height:800pt;z-index:-1" fillcolor="${fill}"/></w:pict>`);

  test.each([
    ['white [3212]', 0],
    ['#fff', 0],
    ['#f2f2f2 [3052]', 0],
    ['#1f497d [3215]', 2],
    ['navy', 2],
  ])('white on a page that is filled with %s', async (fill, count) => {
    expect((await textOf(p(behind(fill) + white))).figures.count).toBe(count);
  });

  const LINE = '<a:ln><a:solidFill><a:srgbClr val="1F497D"/></a:solidFill></a:ln>';
  const FRAME_STYLE = (fill: string) =>
    `<wps:style><a:lnRef idx="2"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="${fill}"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></wps:style>`;
  const page = (own: string, fill = '1') =>
    `<w:drawing ${WP}><wp:anchor behindDoc="1"><wp:extent cx="7560000" cy="10692000"/><wp:wrapNone/><a:graphic><wps:wsp><wps:spPr>${own}</wps:spPr>${FRAME_STYLE(fill)}</wps:wsp></a:graphic></wp:anchor></w:drawing>`;

  // ECMA-376 20.1.4.1.10: a fill of its own stands above that of the style; number 0 is none.
  test.each([
    ['a frame without a fill, whose line is dark', page(`<a:noFill/>${LINE}`), 0],
    ['a frame that its style does not fill', page(LINE, '0'), 0],
    [
      'a white sheet with a dark line',
      page(`<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${LINE}`),
      0,
    ],
    ['a page that is filled', page(`<a:solidFill><a:srgbClr val="1F497D"/></a:solidFill>${LINE}`), 2],
    ['a page that its style fills', page(LINE), 2],
    [
      'a group of a frame and a shape that its style fills',
      page(`<a:prstGeom/><a:noFill/>${FRAME_STYLE('1')}<a:prstGeom/>`),
      2,
    ],
    [
      'an older frame without a fill',
      '<w:pict><v:rect style="width:600pt;height:800pt;z-index:-1" fillcolor="navy" filled="f"/></w:pict>',
      0,
    ],
  ])('white before %s', async (_, drawing, count) => {
    expect((await textOf(p(r(drawing) + white))).figures.count).toBe(count);
  });

  test('a shape before the text that throws a shadow covers it all the same', async () => {
    const shadow =
      '<a:effectLst><a:outerShdw><a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr></a:outerShdw></a:effectLst>';
    const filled = `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${shadow}`;
    const body = p(r(page(filled).replace('behindDoc="1"', 'behindDoc="0"'))) + paragraph('正文');
    const { notes } = await readDocx(sourceOf(makeDocx(body)), 'a.docx');
    expect(notes).toEqual([{ code: 'drawnOver', drawings: 1 }]);
  });

  test('each box of a group without room is unseen, whatever stands in those before it', async () => {
    const drawing = (size: string, inside: string) =>
      `<w:drawing ${WP}><wp:inline><wp:extent cx="${size}" cy="${size}"/>${inside}</wp:inline></w:drawing>`;
    const held = (inside: string) => `<wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx>`;
    const group = held(p(r(drawing('900000', '<a:blip r:embed="r1"/>')))) + held(paragraph('藏字'));
    const { figures, leftOut } = await textOf(p(run('正文') + r(drawing('0', group))));
    expect([figures.count, leftOut.hidden]).toEqual([2, 2]);
  });
});
