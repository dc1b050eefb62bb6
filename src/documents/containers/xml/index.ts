// The one door to XML: the bytes of a part → calls of a reader's actions or events.

import type { Unread } from '../../../core/model/document.ts';
import { scanElements } from './element-scanner.ts';
import { bindingsOf, isPlainUtf8 } from './namespaces.ts';
import type { XmlHandler } from './sax-parser.ts';
import { scanXml } from './scanner.ts';
import type { XmlVocabulary } from './xml-vocabulary.ts';

export type { XmlAttributes, XmlHandler } from './sax-parser.ts';
export { type AttributeOf, onOpen, vocabulary, type XmlAction } from './xml-vocabulary.ts';

/**
 * Reads one part by a vocabulary: by byte scan, else by a full parser. Returns nothing when it was well formed
 * and within the limits, else the reason. A document type is refused: no office format has one, and what it
 * declares could change the text.
 */
export async function readXml<S>(
  bytes: Uint8Array,
  vocabulary: XmlVocabulary<S>,
  state: S,
): Promise<Unread | undefined> {
  const bindings = bindingsOf(bytes, vocabulary);
  if (bindings) return scanXml(bytes, { vocabulary, bindings, state });
  const { parseByVocabulary } = await import('./sax-parser.ts');
  return parseByVocabulary(bytes, vocabulary, state);
}

/** Reads one part by the local names of its elements, for formats whose prefixes vary. The same limits hold. */
export async function readXmlElements(bytes: Uint8Array, handler: XmlHandler): Promise<Unread | undefined> {
  if (isPlainUtf8(bytes)) return scanElements(bytes, handler);
  const { parseElements } = await import('./sax-parser.ts');
  return parseElements(bytes, handler);
}
