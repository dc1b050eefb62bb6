// The bytes of an XML part → its elements and texts by local name, for formats whose prefixes vary.

import { latin1 } from '#bytes';
import { LIMITS, type LimitName } from '../../../core/limits.ts';
import type { Unread } from '../../../core/model/document.ts';

/** Local attribute names → values; of two that differ in prefix alone the first counts. */
export type XmlAttributes = ReadonlyMap<string, string>;

/** What is told of a part, in order. Names come without prefix: namespaces differ between versions and makers. */
export interface XmlSink {
  readonly open?: (name: string, attributes: XmlAttributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const DAMAGED: Unread = { code: 'damaged', detail: { what: 'xml' } };

/** Tells a part to its sink; the reason if it cannot be read to its end. A DTD is refused, as none of ours has one. */
export async function tellXml(bytes: Uint8Array, sink: XmlSink): Promise<Unread | undefined> {
  const { SaxesParser } = await import('./saxes-library.ts');
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let stopped: Unread | undefined;
  const stop = (reason: Unread): never => {
    stopped = reason;
    throw new Error(reason.code); // saxes has no other way to stop
  };
  parser.on('doctype', () => stop({ code: 'damaged', detail: { what: 'doctype' } }));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth > LIMITS.xmlDepth) stop(tooDeep('xmlDepth'));
    const pairs = Object.entries(attributes);
    if (pairs.length > LIMITS.xmlAttributes) stop(tooDeep('xmlAttributes'));
    sink.open?.(localName(name), byLocalName(pairs));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    sink.close?.(localName(name));
  });
  parser.on('text', (text) => sink.text?.(text));
  parser.on('cdata', (text) => sink.text?.(text));
  try {
    parser.write(decodeXml(bytes)).close();
    return undefined;
  } catch {
    return stopped ?? DAMAGED;
  }
}

function tooDeep(what: LimitName): Unread {
  return { code: 'tooDeep', detail: { what, limit: LIMITS[what] } };
}

/** XML 1.0, appendix F: a mark, a zero byte beside the first `<`, or the declaration tells the encoding. */
function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff || second === 0) return 'utf-16le';
  if (first === 0xfe || first === 0) return 'utf-16be';
  const start = latin1(bytes, 0, 128);
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(start)?.[1]?.toLowerCase();
  if (declared === undefined || declared.startsWith('utf')) return 'utf-8';
  return /^gb/.test(declared) ? 'gb18030' : declared;
}

function byLocalName(pairs: readonly (readonly [string, string])[]): XmlAttributes {
  const attributes = new Map<string, string>();
  for (const [name, value] of pairs) {
    const local = localName(name);
    if (!attributes.has(local)) attributes.set(local, value);
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
