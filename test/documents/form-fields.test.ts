// Blanks at the end of a line, fields that somebody filled in, lists that drop down: format × case.

import { describe, expect, test } from 'vitest';
import { readDocument, sourceOf } from '../../src/documents/index.ts';
import { makeDocx } from '../make/docx.ts';
import { makeZip } from '../make/zip.ts';

type Format = 'docx' | 'odt' | 'rtf' | 'html' | 'txt';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (type: string, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const field = (data: string, code: string, result = '') =>
  `${mark('begin', `<w:ffData>${data}</w:ffData>`)}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
const list = (chosen: string) =>
  field(
    `<w:ddList>${chosen}<w:listEntry w:val="选项一"/><w:listEntry w:val="选项二"/></w:ddList>`,
    'FORMDROPDOWN',
  );
const u = (text: string) => text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);

/** The inside of a body → a file. */
const MAKE: Readonly<Record<Format, (body: string) => Buffer>> = {
  docx: (body) => makeDocx(`<w:p>${body}</w:p>`),
  odt: (body) =>
    makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
      {
        name: 'content.xml',
        data: `<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0"><office:body><office:text><text:p>${body}</text:p></office:text></office:body></office:document-content>`,
      },
    ]),
  rtf: (body) => Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\deff0 ${u(body)}\\par}`),
  html: (body) => Buffer.from(`<!doctype html><meta charset="utf-8"><title>t</title><p>${body}</p>`),
  txt: (body) => Buffer.from(`${body}\n`),
};

/** What is measured: the least and the most of 字数, and the characters with blanks (of what is surely counted). */
type Told = readonly [least: number, most: number, characters: number];
const NONE = 'the format has no such thing';

/** “甲” and what stands behind it. Word's own figure: zishu 1 and 7 to 8 (blanks are no 字, and characters with blanks). */
const CASES: Readonly<Record<string, Readonly<Record<Format, readonly [string, Told] | string>>>> = {
  'two blanks and a wide one at the end': {
    docx: [run('甲 　 '), [1, 1, 4]],
    odt: ['甲 <text:s/>　', [1, 1, 4]],
    rtf: ['甲 　 ', [1, 1, 4]],
    html: ['甲 　 ', [1, 1, 3]], // a browser shows no plain blank at the end of a line
    txt: ['甲 　 ', [1, 1, 4]],
  },
  'a field that somebody filled in': {
    docx: [run('甲') + field('<w:textInput/>', 'FORMTEXT', run('填写')), [3, 3, 3]],
    odt: ['甲<text:text-input text:description="提示">填写</text:text-input>', [3, 3, 3]],
    rtf: [
      '甲{\\field{\\*\\fldinst FORMTEXT {\\*\\formfield{\\fftype0{\\*\\ffdeftext 默认}}}}{\\fldrslt 填写}}',
      [3, 3, 3],
    ],
    html: ['甲<input value="填写">', [1, 3, 1]],
    txt: NONE,
  },
  'a field of a form that shows nothing': {
    docx: [run('甲') + field('<w:textInput/>', 'FORMTEXT', run('\u2002\u2002')), [1, 1, 3]],
    odt: ['甲<text:text-input/>', [1, 1, 1]],
    rtf: ['甲{\\field{\\*\\fldinst FORMTEXT}{\\fldrslt }}', [1, 1, 1]],
    html: ['甲<input type="hidden" value="藏"><input type="checkbox" value="勾" checked><input>', [1, 1, 1]],
    txt: NONE,
  },
  'the hint of a field that nobody filled in': {
    docx: [
      `${run('甲')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('请填写')}</w:sdtContent></w:sdt>`,
      [1, 4, 1],
    ],
    odt: ['甲<text:placeholder text:placeholder-type="text">请填写</text:placeholder>', [1, 4, 1]],
    rtf: NONE,
    html: ['甲<input placeholder="请填写">', [1, 1, 1]],
    txt: NONE,
  },
  'a list that drops down: what is chosen': {
    docx: [run('甲') + list('<w:result w:val="1"/><w:default w:val="0"/>'), [1, 4, 1]],
    odt: [
      '甲<text:drop-down text:name="x"><text:label text:value="选项一"/><text:label text:value="选项二" text:current-selected="true"/>选项二</text:drop-down>',
      [4, 4, 4],
    ],
    rtf: 'what is chosen stands as a number in the data of the field: it cannot be told (FORMATS.md)',
    html: ['甲<select><option>选项一</option><option selected>选项二</option></select>', [1, 4, 1]],
    txt: NONE,
  },
  'a content control of a list': {
    docx: [
      `${run('甲')}<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="选项一" w:value="1"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('选项一')}</w:sdtContent></w:sdt>`,
      [4, 4, 4],
    ],
    odt: NONE,
    rtf: NONE,
    html: NONE,
    txt: NONE,
  },
};

const ROWS = Object.entries(CASES).flatMap(([name, formats]) =>
  Object.entries(formats).flatMap(([format, each]) =>
    typeof each === 'string' ? [] : [[format as Format, name, each[0], each[1]] as const],
  ),
);

describe('what a form holds', () => {
  test.each(ROWS)('.%s: %s', async (format, _name, body, told) => {
    const { document } = await readDocument(sourceOf(MAKE[format](body)), `a.${format}`, 'text');
    const { text } = document;
    expect([text?.range.min, text?.range.max, text?.figures.charactersWithSpaces]).toEqual(told);
    expect(text?.content).toContain('甲');
  });

  test('of a list in a .docx the default is shown where nothing was chosen, else the first', async () => {
    const contentOf = async (chosen: string) =>
      (await readDocument(sourceOf(MAKE.docx(run('甲') + list(chosen))), 'a.docx', 'text')).document.text
        ?.content;
    expect(await contentOf('<w:default w:val="1"/>')).toBe('甲选项二\n');
    expect(await contentOf('')).toBe('甲选项一\n');
    expect(await contentOf('<w:result w:val="9"/>')).toBe('甲\n');
  });
});
