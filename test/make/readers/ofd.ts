// The bytes of an .ofd → the text of every TextCode in every part, by another zip reader and one pattern.

import { read } from 'cfb';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** In no order; pages, templates and resources alike, or those parts alone whose path is asked for. */
export function textCodes(bytes: Buffer, path = /\.xml$/): string {
  const { FileIndex, FullPaths } = read(bytes, { type: 'buffer' });
  return FileIndex.filter((_, at) => path.test(FullPaths[at] ?? ''))
    .map(({ content }) => codesIn(Buffer.from(content).toString()))
    .join('');
}

function codesIn(xml: string): string {
  return [...xml.matchAll(/<(?:\w+:)?TextCode\b[^>]*>([^<]*)</g)]
    .map(([, text = '']) => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole))
    .join('');
}
