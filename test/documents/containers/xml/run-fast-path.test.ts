// Runs that look alike are passed in one go: what is gathered is what a full parser gathers.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../../../src/documents/containers/xml/index.ts';
import { parseByVocabulary } from '../../../../src/documents/containers/xml/sax-parser.ts';
import { isUnread } from '../../../../src/documents/containers/zip/index.ts';
import { DOCX_ELEMENTS } from '../../../../src/documents/formats/docx/docx-elements.ts';
import { type DocxReading, newDocxReading } from '../../../../src/documents/formats/docx/docx-reading.ts';
import { readDocxStyles } from '../../../../src/documents/formats/docx/docx-styles.ts';
import { often } from '../../../make/often.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (body: string) => Buffer.from(`<w:document ${W}><w:body>${body}</w:body></w:document>`);

async function emptyWalk(): Promise<DocxReading> {
  const styles = await readDocxStyles(undefined);
  if (isUnread(styles)) throw new Error(styles.code);
  return newDocxReading(styles);
}

/** What was gathered, as paragraphs of runs; or the reason why nothing was. */
const told = (walk: DocxReading, problem: unknown) =>
  problem ?? walk.list.map(({ place, runs }) => ({ place, runs: runs.map((run) => ({ ...run })) }));

async function scanned(xml: Buffer) {
  const walk = await emptyWalk();
  return told(walk, await readXml(xml, DOCX_ELEMENTS, walk));
}

async function parsed(xml: Buffer) {
  const walk = await emptyWalk();
  return told(walk, await parseByVocabulary(xml, DOCX_ELEMENTS, walk));
}

const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';
const HIDDEN = '<w:rPr><w:vanish/></w:rPr>';
const run = (text: string, look = HINT, rsid = '') => `<w:r${rsid}>${look}<w:t>${text}</w:t></w:r>`;

describe('neighbouring runs', () => {
  test.each<[name: string, body: string]>([
    ['alike', run('甲') + run('乙') + run('丙')],
    [
      'alike, typed in several sessions',
      run('甲', HINT, ' w:rsidR="00A1"') + run('乙', HINT, ' w:rsidR="00B2"'),
    ],
    ['of another look behind', run('甲') + run('乙', HIDDEN) + run('丙', HIDDEN) + run('丁')],
    ['without properties', run('甲', '') + run('乙', '') + run('丙', HINT)],
    ['empty ones between', `${run('甲')}<w:r/>${run('乙')}<w:r>${HINT}<w:t/></w:r>${run('丙')}`],
    ['with two texts', `<w:r>${HINT}<w:t>甲</w:t><w:t>乙</w:t></w:r>${run('丙')}`],
    [
      'with properties behind an empty text',
      `${run('甲')}<w:r>${HINT}<w:t></w:t>${HIDDEN}<w:t>乙</w:t></w:r>`,
    ],
    ['with a break before the text', `${run('甲')}<w:r>${HINT}<w:br/><w:t>乙</w:t></w:r>${run('丙')}`],
    ['in a deletion', `${run('甲')}<w:del>${run('乙')}${run('丙')}</w:del>${run('丁')}`],
    ['in the next paragraph', `${run('甲', HIDDEN)}</w:p><w:p>${run('乙')}${run('丙')}`],
    ['with references', run('A&amp;B') + run('甲') + run('&#x4e00;') + run('乙')],
    ['with half a reference each', run('甲&am') + run('p;乙')],
    ['with a reference that does not end', run('甲') + run('乙&lt')],
    ['with line ends of Windows', run('甲\r\n乙') + run('丙\r')],
    ['with a comment in the text', run('甲<!-- </w:t></w:r> -->乙') + run('丙')],
    ['with CDATA', run('<![CDATA[甲<]]>') + run('乙')],
    ['whose name is longer', `${run('甲')}<w:ruby>${run('乙')}</w:ruby>`],
    ['with a sign in an attribute', run('甲', HINT, ' w:rsidR="a>b"') + run('乙', HINT, ' w:rsidR="a/>"')],
    ['that are not closed', `${run('甲')}<w:r>${HINT}<w:t>乙</w:t>`],
    ['broken off in the text', `${run('甲')}<w:r>${HINT}<w:t>乙`],
    ['of all lengths of letters', run('aé한😀𠀀') + run('z')],
    [
      'of more text than is joined at once',
      run('长'.repeat(9000)) + run('短') + run('x'.repeat(4095)) + run('末'),
    ],
  ])('%s', async (_name, body) => {
    const xml = documentOf(`<w:p>${body}</w:p>`);
    expect(await scanned(xml)).toEqual(await parsed(xml));
  });

  // Looks that begin alike, end alike, lie in each other; each text comes with each of them, and a paragraph's mark too.
  const LOOKS = [
    '',
    '<w:rPr/>',
    HINT,
    HIDDEN,
    '<w:rPr><w:b/></w:rPr>',
    '<w:rPr><w:b/><w:vanish/></w:rPr>',
    '<w:rPr><w:vanish/><w:b/></w:rPr>',
    '<w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="28"/></w:rPr>',
    '<w:rPr><w:color w:val="000000"/><w:sz w:val="28"/></w:rPr>',
    '<w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>',
  ];
  const piece = fc.constantFrom(
    ...['甲', '乙a', ' b', '', '&amp;', '𠀀'].flatMap((text) => LOOKS.map((look) => run(text, look))),
    ...LOOKS.map((look) => `</w:p><w:p><w:pPr>${look}</w:pPr>`),
    ...[
      '<w:r/>',
      '<w:bookmarkStart w:id="1"/>',
      `<w:ins>${run('插')}</w:ins>`,
      `<w:del>${run('删', HIDDEN)}</w:del>`,
      '</w:p><w:p>',
      '<w:r><w:br/></w:r>',
      `<w:r><w:t>甲<!-- </w:t></w:r><w:r> -->乙</w:t></w:r>`,
      `<w:r>${HINT}<w:t xml:space="preserve"> 甲 </w:t><w:t>乙</w:t></w:r>`,
      `<w:r><w:t>甲</w:t>${HIDDEN}<w:t>乙</w:t></w:r>`,
      `<w:t>甲${run('乙')}丙</w:t>`,
      `<w:r><w:pict><w:txbxContent><w:p>${run('框')}${run('框', HIDDEN)}</w:p></w:txbxContent></w:pict></w:r>`,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
  );
  const rsid = fc.constantFrom('', ' w:rsidR="00A1"', " w:rsidRPr='00B2'");
  const body = fc
    .array(fc.tuple(piece, rsid), { maxLength: 30 })
    .map((pieces) => pieces.map(([xml, own]) => xml.replace('<w:r>', `<w:r${own}>`)).join(''));

  async function expectSame(xml: Buffer): Promise<void> {
    expect(await scanned(xml)).toEqual(await parsed(xml));
  }

  const inAnyOrder = fc.asyncProperty(body, (inside) => expectSame(documentOf(`<w:p>${inside}</w:p>`)));

  // Whole tags are taken out: the scanner looks less closely than the parser at how one is written.
  const damaged = fc.asyncProperty(body, fc.nat(), (inside, at) => {
    const tags = `<w:p>${inside.replace(/<!--.*?-->/g, '')}</w:p>`.split(/(?<=>)|(?=<)/);
    return expectSame(documentOf(tags.toSpliced(at % tags.length, 1).join('')));
  });

  often('in any order', 50_000, (numRuns) => fc.assert(inAnyOrder, { numRuns }));
  often('with a tag taken out', 50_000, (numRuns) => fc.assert(damaged, { numRuns }));
});

describe('styles that Word keeps for later', () => {
  const sheet = (latent: string) =>
    Buffer.from(
      `<w:styles ${W}><w:latentStyles>${latent}</w:latentStyles><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
    );

  test.each<[name: string, latent: string]>([
    ['are leapt over', '<w:lsdException w:name="Normal"/>'],
    ['do not end in a comment', '<!-- </w:latentStyles> --><w:lsdException w:name="x"/>'],
    ['may be none', ''],
  ])('%s', async (_name, latent) => {
    const styles = await readDocxStyles(sheet(latent));
    if (isUnread(styles)) throw new Error(styles.code);
    expect(styles.appearance(undefined, undefined).vanish).toBe(true);
  });
});
