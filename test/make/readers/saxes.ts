// The bytes of a .docx → all its text, by another zip reader and a plain XML parser; knows no styles, so hidden text is in.

import { find, read } from 'cfb';
import { SaxesParser } from 'saxes';

/** Nothing in these is shown: copies for old readers, pinyin, what was moved away. */
const LEFT = new Set(['mc:Fallback', 'w:rt', 'w:moveFrom']);

const PARTS = ['document', 'footnotes', 'endnotes'];

export function saxesText(bytes: Buffer): string {
  return textOf(bytes, 'w:t');
}

/** What stands in text boxes. */
export function boxText(bytes: Buffer): string {
  return textOf(bytes, 'w:t', 'w:txbxContent');
}

/** What tracked changes have deleted. */
export function deletedText(bytes: Buffer): string {
  return textOf(bytes, 'w:delText');
}

function textOf(bytes: Buffer, element: string, within?: string): string {
  const container = read(bytes, { type: 'buffer' });
  return PARTS.map((part) => find(container, `/word/${part}.xml`)?.content)
    .map((content) => (content === undefined ? '' : textIn(Buffer.from(content).toString(), element, within)))
    .join('');
}

function textIn(xml: string, element: string, within?: string): string {
  let text = '';
  let left = 0;
  let deep = within === undefined ? 1 : 0;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (LEFT.has(name)) left++;
    if (name === within) deep++;
    inText = name === element;
  });
  parser.on('closetag', ({ name }) => {
    if (LEFT.has(name)) left--;
    if (name === within) deep--;
    inText = false;
  });
  parser.on('text', (piece) => {
    if (inText && left === 0 && deep > 0) text += piece;
  });
  parser.write(xml).close();
  return text;
}
