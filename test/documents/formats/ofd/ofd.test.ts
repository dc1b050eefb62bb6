// Layout documents give the text on their pages, each piece once; pictures and paths alone are no text.

import { existsSync, readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { stepsOf } from '../../../../src/documents/formats/ofd/code-lines.ts';
import { readOfd } from '../../../../src/documents/formats/ofd/index.ts';
import { cuts, flips } from '../../../make/damage.ts';
import { storedZip } from '../../../make/zip.ts';

interface Setup {
  readonly pages: readonly string[];
  readonly template?: string;
  readonly resource?: string;
}

/** A package with Chinese folders, backslashes and a prefix of its own. */
const ofd = ({ pages, template = '', resource = '' }: Setup): Buffer =>
  storedZip(
    Object.entries({
      'OFD.xml':
        '<o:OFD xmlns:o="urn:x"><o:DocBody><o:DocRoot>文档\\Document.xml</o:DocRoot></o:DocBody></o:OFD>',
      '文档/Document.xml':
        '<o:Document xmlns:o="urn:x"><o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea>' +
        '<o:PublicRes>公共.xml</o:PublicRes><o:TemplatePage ID="90" BaseLoc="/文档/模板.xml"/></o:CommonData>' +
        `<o:Pages>${pages.map((_, at) => `<o:Page ID="${at}" BaseLoc="页面\\第${at}页\\内容.xml"/>`).join('')}</o:Pages></o:Document>`,
      '文档/公共.xml': `<o:Res xmlns:o="urn:x">${resource}</o:Res>`,
      '文档/模板.xml': page(template),
      ...Object.fromEntries(pages.map((objects, at) => [`文档/页面/第${at}页/内容.xml`, page(objects)])),
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  );

const page = (objects: string) =>
  `<o:Page xmlns:o="urn:x"><o:Content><o:Layer>${objects}</o:Layer></o:Content></o:Page>`;

/** A line of text at a height, ten millimetres a step unless told. */
const text = (content: string, y: number, more = '', x = 20) =>
  `<o:TextObject Boundary="${x} ${y} 150 6" Size="5" ${more}><o:TextCode X="0" Y="5" DeltaX="g ${[...content].length - 1} 5">${content}</o:TextCode></o:TextObject>`;

// Whether two lines of like length are one paragraph is the layout's guess, not what is tested here.
const joined = (found: string | undefined) => found?.replaceAll('\n', '');

const read = async (setup: Setup) => readOfd(sourceOf(ofd(setup)), 'a.ofd');
const content = async (...pages: string[]) => (await read({ pages })).text?.content;

describe('readOfd', () => {
  test('pages in the order of the document, folders with backslashes', async () => {
    const document = await read({ pages: [text('第一页。', 30), text('第二页。', 30)] });
    expect(document).toMatchObject({ kind: 'ofd', notes: [], text: { pages: 2 } });
    expect(joined(document.text?.content)).toBe('第一页。第二页。');
  });

  test('objects on one base line are one line; words far apart are two', async () => {
    expect(
      await content(text('企', 30) + text('业', 30, '', 25) + text('a', 30, '', 60) + text('b', 30, '', 80)),
    ).toBe('企业 a b\n');
  });

  test('letters drawn one by one are one word', async () => {
    const letters = [...'word'].map((letter, at) => text(letter, 30, '', 20 + at * 2.6)).join('');
    expect(await content(letters)).toBe('word\n');
  });

  test('a full line goes on in the next, a short one ends its paragraph', async () => {
    const long = '一二三四五六七八九十一二三四五六七八九十';
    expect(await content(text(long, 30) + text('续行。', 37) + text('另段。', 44))).toBe(
      `${long}续行。\n另段。\n`,
    );
  });

  test('what is drawn twice in one place stands once', async () => {
    expect(await content(text('粗体', 30) + text('粗体', 30, '', 20.05))).toBe('粗体\n');
  });

  test('a step back and down begins a line', async () => {
    const object =
      '<o:TextObject Boundary="20 30 50 20" Size="5"><o:TextCode X="0" Y="5" DeltaX="5 -5 5" DeltaY="0 7 0">甲乙丙丁</o:TextCode></o:TextObject>';
    expect(joined(await content(object))).toBe('甲乙丙丁');
  });

  test('hidden text and watermarks are not in the figure', async () => {
    const slanted = text('水印', 100, 'CTM="0.7 0.7 -0.7 0.7 0 0"');
    const document = await read({
      pages: [text('正文', 30) + text('隐藏', 40, 'Visible="false"') + slanted],
    });
    expect(document.text).toMatchObject({ figures: { count: 2 }, leftOut: { invisible: 2, heads: 2 } });
  });

  test('a template in use is a head, one not in use is nothing', async () => {
    const setup = { template: text('单位公文纸', 10) };
    const used = await read({ ...setup, pages: [`<o:Template TemplateID="90"/>${text('正文', 30)}`] });
    expect(used.text).toMatchObject({ figures: { count: 2 }, leftOut: { heads: 5 } });
    const unused = await read({ ...setup, pages: [text('正文', 30)] });
    expect(unused.text).toMatchObject({ figures: { count: 2 }, leftOut: { heads: 0 } });
  });

  test('lines that repeat from page to page are heads', async () => {
    const pages = [1, 2, 3, 4].map(
      (at) => text('页眉文字', 5) + text('甲'.repeat(at + 2), 50) + text(`- ${at} -`, 285),
    );
    expect((await read({ pages })).text).toMatchObject({ figures: { count: 3 + 4 + 5 + 6 } });
  });

  test('a composite unit is read where it is used', async () => {
    const resource = `<o:CompositeGraphicUnits><o:CompositeGraphicUnit ID="7"><o:Content>${text('组合', 0)}</o:Content></o:CompositeGraphicUnit></o:CompositeGraphicUnits>`;
    const use = (y: number) => `<o:CompositeObject ResourceID="7" Boundary="0 ${y} 100 10"/>`;
    const document = await read({ pages: [use(40) + use(60)], resource });
    expect(joined(document.text?.content)).toBe('组合组合');
  });

  test('what is drawn over a text hides it from within a unit that is mirrored too', async () => {
    const cover =
      '<o:PathObject Boundary="10 10 180 30" Fill="true"><o:FillColor Value="255 255 255"/></o:PathObject>';
    const resource = `<o:CompositeGraphicUnit ID="7"><o:Content>${cover}</o:Content></o:CompositeGraphicUnit>`;
    // 10 to 40 from the top becomes 80 to 50: over the second line alone.
    const use = '<o:CompositeObject ResourceID="7" Boundary="0 0 210 297" CTM="1 0 0 -1 0 90"/>';
    const document = await read({ pages: [text('看得见', 30) + text('盖住了', 60) + use], resource });
    expect(joined(document.text?.content)).toBe('看得见');
    expect(document.text?.leftOut.invisible).toBe(3);
  });

  test('a unit that holds itself ends', async () => {
    const resource = `<o:CompositeGraphicUnit ID="7"><o:Content>${text('圈', 0)}${'<o:CompositeObject ResourceID="7"/>'.repeat(4)}</o:Content></o:CompositeGraphicUnit>`;
    expect(
      (await read({ pages: ['<o:CompositeObject ResourceID="7"/>'], resource })).text?.content,
    ).toContain('圈');
  });

  test('text that only clips, or lies in an annotation file, is no text', async () => {
    const clipped =
      '<o:PathObject><o:Clips><o:Clip><o:Area><o:Text><o:TextCode X="0" Y="0">剪</o:TextCode></o:Text></o:Area></o:Clip></o:Clips></o:PathObject>';
    expect((await read({ pages: [clipped] })).unread?.code).toBe('noText');
  });

  test.each([
    ['pictures alone are a scan', '<o:ImageObject ResourceID="4" Boundary="0 0 210 297"/>', 'scan'],
    ['paths alone are no text', '<o:PathObject Boundary="0 0 9 9"/>', 'noText'],
    ['empty pages are no text', '', 'noText'],
  ])('%s', async (_, objects, code) => {
    expect((await read({ pages: [objects] })).unread).toEqual({ code });
  });

  test('a page of pictures among pages of text is noted', async () => {
    const document = await read({ pages: [text('正文', 30), '<o:ImageObject ResourceID="4"/>'] });
    expect(document).toMatchObject({
      notes: [{ code: 'pagesWithoutText', pages: 1 }],
      text: { pictures: 1 },
    });
  });

  test('a package without its parts is damaged, with an encryption file encrypted', async () => {
    const only = (...names: string[]) =>
      storedZip(names.map((name) => ({ name, bytes: Buffer.from('<a/>') })));
    expect((await readOfd(sourceOf(only('a.xml')), 'a')).unread?.code).toBe('damaged');
    expect((await readOfd(sourceOf(only('OFD.xml')), 'a')).unread?.code).toBe('damaged');
    expect((await readOfd(sourceOf(only('OFD.xml', 'Encryptions.xml')), 'a')).unread?.code).toBe('encrypted');
  });

  test('damaged bytes give a Document', async () => {
    const bytes = ofd({ pages: [text('正文', 30), text('第二页', 30)] });
    for (const broken of [...cuts(bytes), ...flips(bytes)]) {
      const { text: found, unread } = await readOfd(sourceOf(broken), 'a.ofd');
      expect((found === undefined) !== (unread === undefined)).toBe(true);
    }
  });
});

test.each([
  ['g 3 5 2.5', [5, 5, 5, 2.5]],
  ['5,5 g 2 1', [5, 5, 1, 1]],
  ['g 1000000000 5', Array(8).fill(5)],
  ['g', []],
  ['x', [0]],
  [undefined, [0]],
])('steps %s', (list, steps) => {
  expect(stepsOf(list, 8)).toEqual(steps);
});

const samples = new URL('../../../../../shared/samples/', import.meta.url);
if (!existsSync(samples)) console.log('shared samples are missing: OFD files of others are not tested');

describe.skipIf(!existsSync(samples))('samples', () => {
  const bytes = (name: string) => readFileSync(new URL(name, samples));
  const sample = (name: string) => readOfd(sourceOf(bytes(name)), name);

  test.each(['hello.ofd', 'SplitParagraph.ofd', 'namespace_no_std.ofd', 'keyword2.ofd'])(
    '%s: every character of its text codes is there',
    async (name) => {
      const { text: found } = await sample(name);
      const written = textCodes(bytes(name), 'Content.xml');
      expect(sorted(found?.content ?? '')).toBe(sorted(written));
      expect(found?.figures.charactersNoSpaces).toBe(written.replace(/\s/g, '').length);
    },
  );

  test('hello.ofd gives sentences, whole over lines and pages', async () => {
    const { text: found } = await sample('hello.ofd');
    expect(found?.content).toContain(
      '自从给枪炮打破了大门之后，又碰了一串钉子，到现在，成了什么都是“送去主义”了。',
    );
    expect(found).toMatchObject({ pages: 2, pictures: 0 });
  });

  test('keyword2.ofd: the form beneath the invoice is a head', async () => {
    const { text: found } = await sample('keyword2.ofd');
    expect(found?.content).toContain('江苏增值税电子普通发票');
    expect(found?.content).not.toContain('购买方');
    expect(found?.leftOut.heads).toBeGreaterThan(50);
  });

  test.each([
    ['V4RideRight.ofd', 'noText'],
    ['containsJPEG.ofd', 'scan'],
  ])('%s: %s', async (name, code) => {
    expect((await sample(name)).unread).toEqual({ code });
  });

  test('damaged samples give a Document', async () => {
    for (const broken of [...cuts(bytes('hello.ofd')), ...flips(bytes('hello.ofd'), 20)]) {
      const { text: found, unread } = await readOfd(sourceOf(broken), 'a.ofd');
      expect((found === undefined) !== (unread === undefined)).toBe(true);
    }
  });
});

/** All text codes of the pages by a walk over local headers and a pattern: shares nothing with the reader. */
function textCodes(zip: Buffer, ending: string): string {
  let all = '';
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (!name.includes('Pages/') || !name.endsWith(ending)) continue;
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const xml = (zip.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8');
    for (const [, code = ''] of xml.matchAll(/<ofd:TextCode[^>]*>([^<]*)</g)) all += code;
  }
  return all
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function sorted(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}
