// What styles and direct properties do to a run: font hint, hidden, white on white, too small to read.

import { describe, expect, test } from 'vitest';
import type { TextFacts } from '../../../../src/core/model/document.ts';
import { sourceOf } from '../../../../src/documents/binary.ts';
import { readDocx } from '../../../../src/documents/formats/docx/index.ts';
import { makeDocx, type Parts, run } from '../../../make/docx.ts';

async function textOf(body: string, parts?: Parts): Promise<TextFacts> {
  const { text, unread } = await readDocx(sourceOf(makeDocx(body, parts)), 'a.docx');
  if (!text) throw new Error(JSON.stringify(unread));
  return text;
}

const HINT = '<w:rFonts w:hint="eastAsia"/>';
const style = (type: string, id: string, inside: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${more}>${inside}</w:style>`;
const look = (inside: string) => `<w:rPr>${inside}</w:rPr>`;
const inStyle = (text: string, paragraphStyle: string, properties = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${paragraphStyle}"/></w:pPr>${run(text, properties)}</w:p>`;
const plain = (text: string, properties: string) => `<w:p>${run(text, properties)}</w:p>`;

const styles = [
  style('paragraph', 'Base', look(`${HINT}<w:vanish/>`)),
  style('paragraph', 'Child', '<w:basedOn w:val="Base"/>'),
  style('paragraph', 'Shown', `<w:basedOn w:val="Base"/>${look('<w:vanish w:val="0"/>')}`),
  style('paragraph', 'Loop', '<w:basedOn w:val="Loop"/>'),
  style('paragraph', 'Dark', '<w:pPr><w:shd w:val="clear" w:fill="002060"/></w:pPr>'),
  style('character', 'Marked', look(HINT)),
  style('character', 'Unmarked', look('<w:rFonts w:hint="default"/>')),
  style('character', 'Hidden', look('<w:vanish/>')),
  style('table', 'Grid', ''),
  style(
    'table',
    'Banded',
    '<w:tblStylePr><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr>',
  ),
].join('');

// “” touching each other are two Asian characters with the hint and one word without (zishu rows 39, 40).
describe('the font hint', () => {
  const defaults = `<w:docDefaults><w:rPrDefault>${look(HINT)}</w:rPrDefault></w:docDefaults>`;
  const usual = style('paragraph', 'Normal', look(HINT), ' w:default="1"');
  test.each<[string, string, string, number]>([
    ['direct', plain('”“', HINT), '', 2],
    ['none', plain('”“', ''), '', 1],
    ['of a character style', plain('”“', '<w:rStyle w:val="Marked"/>'), styles, 2],
    ['of a paragraph style, inherited', inStyle('”“', 'Shown'), styles, 2],
    [
      'of a character style over a paragraph style',
      inStyle('”“', 'Shown', '<w:rStyle w:val="Unmarked"/>'),
      styles,
      1,
    ],
    ['direct over a style', plain('”“', `<w:rStyle w:val="Unmarked"/>${HINT}`), styles, 2],
    ['of the default paragraph style', plain('”“', ''), usual, 2],
    ['of the document defaults', plain('”“', ''), defaults, 2],
    ['of a style based on itself', inStyle('”“', 'Loop'), styles, 1],
    [
      'of the paragraph mark counts for nothing',
      `<w:p><w:pPr>${look(HINT)}</w:pPr>${run('”“')}</w:p>`,
      '',
      1,
    ],
    ['of another script', plain('”“', '<w:rFonts w:hint="cs"/>'), '', 1],
  ])('%s', async (_name, body, sheet, count) => {
    expect((await textOf(body, { styles: sheet })).figures.count).toBe(count);
  });
});

describe('hidden text', () => {
  test.each<[string, string, number]>([
    ['direct', plain('暗文', '<w:vanish/>'), 2],
    ['switched off', plain('暗文', '<w:vanish w:val="false"/>'), 0],
    ['by a character style', plain('暗文', '<w:rStyle w:val="Hidden"/>'), 2],
    ['by a paragraph style, inherited', inStyle('暗文', 'Child'), 2],
    ['by both styles: a toggle shows it again', inStyle('暗文', 'Child', '<w:rStyle w:val="Hidden"/>'), 0],
    ['on the web only', plain('暗文', '<w:webHidden/>'), 0],
    ['a hidden paragraph mark', `<w:p><w:pPr>${look('<w:vanish/>')}</w:pPr>${run('暗文')}</w:p>`, 0],
    [
      'a box with a hidden anchor',
      `<w:p><w:r>${look('<w:vanish/>')}<w:pict><w:txbxContent>${plain('暗文', '')}</w:txbxContent></w:pict></w:r></w:p>`,
      2,
    ],
    [
      'old properties of a tracked change',
      plain('暗文', `<w:rPrChange>${look('<w:vanish/>')}</w:rPrChange>`),
      0,
    ],
  ])('%s', async (_name, body, hidden) => {
    const facts = await textOf(body, { styles });
    expect([facts.leftOut.hidden, facts.figures.count]).toEqual([hidden, 2 - hidden]);
  });
});

describe('text that nobody sees', () => {
  const white = '<w:color w:val="ffffff"/>';
  const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const table = (table: string, cell: string) =>
    `<w:tbl><w:tblPr>${table}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${plain('白字', white)}</w:tc></w:tr></w:tbl>`;
  test.each<[string, string, number]>([
    ['white', plain('白字', white), 2],
    ['white on automatic', plain('白字', white + shade('auto')), 2],
    ['white on white', plain('白字', white + shade('FFFFFF')), 2],
    ['white on blue', plain('白字', white + shade('0000FF')), 0],
    ['white on a pattern', plain('白字', `${white}<w:shd w:val="solid" w:color="000000"/>`), 0],
    ['white, highlighted', plain('白字', `${white}<w:highlight w:val="black"/>`), 0],
    ['white in a dark paragraph', `<w:p><w:pPr>${shade('000080')}</w:pPr>${run('白字', white)}</w:p>`, 0],
    ['white in a dark paragraph style', inStyle('白字', 'Dark', white), 0],
    ['white in a dark cell', table('', shade('000080')), 0],
    ['white in a plain cell', table('<w:tblStyle w:val="Grid"/>', ''), 2],
    ['white in a table style that shades', table('<w:tblStyle w:val="Banded"/>', ''), 0],
    [
      'white in a box, whose fill is unknown',
      `<w:p><w:r><w:pict><w:txbxContent>${plain('白字', white)}</w:txbxContent></w:pict></w:r></w:p>`,
      0,
    ],
    ['white on a dark page', `<w:background w:color="003366"/>${plain('白字', white)}`, 0],
    ['grey', plain('白字', '<w:color w:val="D9D9D9"/>'), 0],
    ['one point', plain('白字', '<w:sz w:val="2"/>'), 2],
    ['one and a half points', plain('白字', '<w:sz w:val="3"/>'), 0],
  ])('%s', async (_name, body, invisible) => {
    const facts = await textOf(body, { styles });
    expect([facts.leftOut.invisible, facts.figures.count]).toEqual([invisible, 2 - invisible]);
  });
});
