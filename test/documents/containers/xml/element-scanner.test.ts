// Elements by their local names: the scanner gives what the parser gives.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../../src/core/limits.ts';
import { scanElements } from '../../../../src/documents/containers/xml/element-scanner.ts';
import { parseElements, type XmlHandler } from '../../../../src/documents/containers/xml/sax-parser.ts';
import { often } from '../../../make/often.ts';

type Reader = (bytes: Uint8Array, handler: XmlHandler) => unknown;

/** Each event on a line; texts that follow each other are one. */
async function eventsOf(read: Reader, xml: string): Promise<unknown> {
  const events: string[] = [];
  let text = '';
  const flush = () => {
    if (text.trim() !== '') events.push(`text ${text}`);
    text = '';
  };
  const problem = await read(Buffer.from(xml), {
    open: (name, attributes) => {
      flush();
      events.push(`open ${name} ${JSON.stringify([...attributes])}`);
    },
    close: (name) => {
      flush();
      events.push(`close ${name}`);
    },
    text: (more) => {
      text += more;
    },
  });
  return problem ?? events;
}

const both = (xml: string) => Promise.all([eventsOf(scanElements, xml), eventsOf(parseElements, xml)]);

describe('elements by their local names', () => {
  test.each([
    ['prefixes left out', '<x:a><b/></x:a>', ['open a []', 'open b []', 'close b', 'close a']],
    [
      'the first of two that differ in prefix alone',
      '<a p:id="1" q:id="2" id="3"/>',
      ['open a [["id","1"]]', 'close a'],
    ],
    [
      'either quote, blanks, references, a blank for each end of line in a value',
      '<a b=\'1"\' c = "&lt;&#x4e00;" d="甲\n乙\t丙&#10;丁"/>',
      ['open a [["b","1\\""],["c","<一"],["d","甲 乙 丙\\n丁"]]', 'close a'],
    ],
    [
      'text, with CDATA and a comment in it',
      '<a>甲<!-- <b> --><![CDATA[<&]]>乙</a>',
      ['open a []', 'text 甲<&乙', 'close a'],
    ],
    [
      'instructions and a mark in front',
      '\ufeff<?xml version="1.0"?><?x <y> ?><a/>\n',
      ['open a []', 'close a'],
    ],
  ])('%s', async (_, xml, events) => {
    expect(await both(xml)).toEqual([events, events]);
  });

  test('without an action for what is closed, the end tags are matched all the same', async () => {
    const names: string[] = [];
    const problem = scanElements(Buffer.from('<a><b><c></c></b></a>'), { open: (name) => names.push(name) });
    expect([problem, names]).toEqual([undefined, ['a', 'b', 'c']]);
  });

  test.each([
    ['nothing', ''],
    ['text alone', '甲'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>甲'],
    ['an end without a start', '</a>'],
    ['an end of another', '<a><b></a></b>'],
    ['an end whose name goes on', '<a></ab>'],
    ['one that is not closed', '<a><b></b>'],
    ['a tag that does not end', '<a><b '],
    ['a name of no letters', '<a>< b/></a>'],
    ['a value without quotes', '<a b=c/>'],
    ['an attribute without a value', '<a b/>'],
    ['a reference that XML does not have', '<a>&nbsp;</a>'],
    ['a comment that does not end', '<a><!-- </a>'],
  ])('damaged: %s', async (_, xml) => {
    const damaged = { code: 'damaged', detail: { what: 'xml' } };
    expect(await both(xml)).toEqual([damaged, damaged]);
  });

  test('a document type, elements too deep and attributes too many are refused', async () => {
    const doctype = { code: 'damaged', detail: { what: 'doctype' } };
    expect(await both('<!DOCTYPE a><a/>')).toEqual([doctype, doctype]);
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    const deep = { code: 'tooDeep', detail: { limit: LIMITS.xmlDepth } };
    expect(await both(nested(LIMITS.xmlDepth + 1))).toEqual([deep, deep]);
    expect((await both(nested(LIMITS.xmlDepth))).every(Array.isArray)).toBe(true);
    const wide = `<a ${Array.from({ length: LIMITS.xmlAttributes + 1 }, (_, at) => `b${at}="1"`).join(' ')}/>`;
    expect(await both(wide)).toMatchObject([{ code: 'tooManyParts' }, { code: 'tooManyParts' }]);
  });

  const start = fc.tuple(
    fc.constantFrom('a', 'x:b', '名'),
    fc.uniqueArray(fc.constantFrom('r="1"', " s='&amp;甲'", 'x:t = "a b"', 'y:t=""'), { maxLength: 3 }),
  );
  const text = fc.constantFrom('甲', 'a&lt;b', ' ', '<!-- - -->', '\r\n', '<![CDATA[ ]]>');
  const tree = (depth: number): fc.Arbitrary<string> =>
    fc
      .tuple(start, fc.array(depth === 0 ? text : fc.oneof(tree(depth - 1), text), { maxLength: 4 }))
      .map(([[name, attributes], inside]) => {
        const tag = [name, ...attributes].join(' ');
        return inside.length === 0 ? `<${tag}/>` : `<${tag}>${inside.join('')}</${name} >`;
      });
  const isSame = fc.asyncProperty(tree(3), fc.nat(), async (xml, at) => {
    const [scanned, parsed] = await both(xml);
    expect(scanned).toEqual(parsed);
    const tags = xml.replace(/<!.*?>/g, '').split(/(?<=>)|(?=<)/);
    const [damaged, same] = await both(tags.toSpliced(at % tags.length, 1).join(''));
    expect(damaged).toEqual(same);
  });

  often('any tree, whole and with a tag taken out', 20_000, (numRuns) => fc.assert(isSame, { numRuns }));
});
