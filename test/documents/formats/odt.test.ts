// Each construction of an OpenDocument text is walked like its counterpart in Word.

import { describe, expect, test } from 'vitest';
import type { Document, TextFacts } from '../../../src/core/model/document.ts';
import { sourceOf } from '../../../src/documents/binary.ts';
import { readOdt } from '../../../src/documents/formats/odt/index.ts';
import { makeZip } from '../../make/zip.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const declarations = [
  ...['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

const STYLES = [
  '<style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="HiddenP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>',
  '<style:style style:name="Child" style:family="paragraph" style:parent-style-name="HiddenP"/>',
  '<style:style style:name="Shown" style:family="text"><style:text-properties text:display="true"/></style:style>',
  '<style:style style:name="White" style:family="text"><style:text-properties fo:color="#FFFFFF"/></style:style>',
  '<style:style style:name="Dark" style:family="paragraph"><style:paragraph-properties fo:background-color="#000080"/></style:style>',
  '<style:style style:name="TinyHan" style:family="text"><style:text-properties fo:font-size="12pt" style:font-size-asian="1pt"/></style:style>',
  '<style:style style:name="TinyLatin" style:family="text"><style:text-properties fo:font-size="1pt" style:font-size-asian="12pt"/></style:style>',
  '<style:style style:name="Tiny" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>',
].join('');

function makeOdt(text: string, files: Readonly<Record<string, string>> = {}): Buffer {
  const all = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': `<office:document-styles ${declarations}><office:styles>${STYLES}</office:styles></office:document-styles>`,
    'content.xml': `<?xml version="1.0"?><office:document-content ${declarations}><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ...files,
  };
  return makeZip(Object.entries(all).map(([name, data]) => ({ name, data })));
}

async function read(text: string, files?: Readonly<Record<string, string>>): Promise<Document> {
  return readOdt(sourceOf(makeOdt(text, files)), 'a.odt');
}

async function textOf(text: string): Promise<TextFacts> {
  const { text: facts, unread } = await read(text);
  if (!facts) throw new Error(JSON.stringify(unread));
  return facts;
}

const p = (inside: string, style = '') =>
  `<text:p${style && ` text:style-name="${style}"`}>${inside}</text:p>`;
const span = (style: string, inside: string) => `<text:span text:style-name="${style}">${inside}</text:span>`;
const box = (inside: string) => `<draw:frame><draw:text-box>${inside}</draw:text-box></draw:frame>`;

describe('what is walked', () => {
  test.each<[string, string, string]>([
    [
      'headings, paragraphs, lists',
      `<text:h>甲</text:h><text:list><text:list-item>${p('乙')}</text:list-item></text:list>`,
      '甲\n乙\n',
    ],
    ['white space collapses', p('\n  a \n b<text:span> </text:span>c '), 'a b c \n'],
    [
      'spaces, tabs, breaks',
      p('a<text:s text:c="3"/>b<text:s/>c<text:tab/><text:line-break/>'),
      'a   b c\t\v\n',
    ],
    [
      'links and fields',
      p('<text:a xlink:href="http://x/">链</text:a><text:page-number>7</text:page-number>'),
      '链7\n',
    ],
    [
      'ruby: the base alone',
      p('<text:ruby><text:ruby-base>拼</text:ruby-base><text:ruby-text>pin</text:ruby-text></text:ruby>'),
      '拼\n',
    ],
    ['list labels are left out', '<text:h><text:number>1.</text:number>题</text:h>', '题\n'],
    [
      'titles of pictures',
      p('图<draw:frame><svg:title>无</svg:title><svg:desc>无</svg:desc></draw:frame>'),
      '图\n',
    ],
    [
      'templates of a table of contents',
      `<text:table-of-content><text:table-of-content-source><text:index-title-template>无</text:index-title-template></text:table-of-content-source><text:index-body>${p('目录')}</text:index-body></text:table-of-content>`,
      '目录\n',
    ],
    ['boxes, beside the word they stand in', p(`Hel${box(p('框'))}lo`), 'Hello\n框\n'],
    [
      'a box in a shape',
      p(`a<draw:custom-shape>${p(`b${box(p('c'))}d`)}</draw:custom-shape>e`),
      'ae\nbd\nc\n',
    ],
    [
      'notes',
      p(
        '文<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>字',
      ),
      '文字\n注\n',
    ],
  ])('%s', async (_name, text, content) => {
    expect((await textOf(text)).content).toBe(content);
  });

  test('boxes and notes are told apart from the body', async () => {
    const note = '<text:note><text:note-body><text:p>脚注</text:p></text:note-body></text:note>';
    expect((await textOf(p(`正${note}${box(p('框'))}文`))).boxed).toBe(3);
  });

  test('annotations are counted, and their text is not', async () => {
    const facts = await textOf(
      p('文<office:annotation><dc:creator>人</dc:creator><text:p>批</text:p></office:annotation>'),
    );
    expect([facts.content, facts.comments]).toEqual(['文\n', 1]);
  });

  test('deletions are kept apart', async () => {
    const region = `<text:changed-region><text:deletion><office:change-info><dc:creator>人</dc:creator></office:change-info>${p('删去')}</text:deletion></text:changed-region>`;
    const facts = await textOf(
      `<text:tracked-changes>${region}</text:tracked-changes>${p('文<text:change/>')}`,
    );
    expect([facts.figures.count, facts.leftOut.deleted, facts.trackedChanges]).toEqual([1, 2, 1]);
  });

  test('of the forms of one picture one is counted; linked ones are not', async () => {
    const image = (address: string) => `<draw:image xlink:href="${address}"/>`;
    const frame = (inside: string) => `<draw:frame>${inside}</draw:frame>`;
    const frames =
      frame(image('Pictures/1.svg') + image('Pictures/1.png')) + frame(image('http://example.com/x.png'));
    expect((await textOf(p(frames))).pictures).toBe(1);
  });
});

describe('hidden and invisible', () => {
  test.each<[string, string, 'hidden' | 'invisible', number]>([
    ['a hidden span', p(span('Hidden', '暗文')), 'hidden', 2],
    ['a hidden paragraph, inherited', p('暗文', 'Child'), 'hidden', 2],
    ['a shown span in a hidden paragraph', p(span('Shown', '暗文'), 'Child'), 'hidden', 0],
    ['a hidden section', `<text:section text:display="none">${p('暗文')}</text:section>`, 'hidden', 2],
    ['white', p(span('White', '白字')), 'invisible', 2],
    ['white in a dark paragraph', p(span('White', '白字'), 'Dark'), 'invisible', 0],
    ['one point', p(span('Tiny', '小字')), 'invisible', 2],
    ['one point for Asian letters', p(span('TinyHan', '小字')), 'invisible', 2],
    ['one point for Latin letters alone', p(span('TinyLatin', '小字')), 'invisible', 0],
  ])('%s', async (_name, text, state, count) => {
    const facts = await textOf(text);
    expect([facts.leftOut[state], facts.figures.count]).toEqual([count, 2 - count]);
  });
});

describe('the package', () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['encrypted', { 'META-INF/manifest.xml': manifest }, 'encrypted'],
    ['no content', { 'content.xml': '' }, 'damaged'],
    ['another kind of content', { 'content.xml': '<a/>' }, 'damaged'],
    ['a document type', { 'content.xml': '<!DOCTYPE a><a/>' }, 'damaged'],
  ])('%s', async (_name, files, code) => {
    expect((await read('', files)).unread?.code).toBe(code);
  });
});
