// The bytes of an XML part → calls of the actions that a vocabulary names; by byte scan, else by a full parser.

import type { Unread } from '../../../core/model/document.ts';
import { bindingsOf } from './namespaces.ts';
import { scanXml } from './scanner.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Walks one part. Returns nothing when it was well formed and within the limits, else the reason.
 * A document type is refused: no office format has one, and what it declares could change the text.
 */
export async function readXml<S>(
  bytes: Uint8Array,
  vocabulary: Vocabulary<S>,
  gathered: S,
): Promise<Unread | undefined> {
  const bindings = bindingsOf(bytes, vocabulary);
  if (bindings) return scanXml(bytes, { vocabulary, bindings, gathered });
  const { parseXml } = await import('./sax-parser.ts');
  return parseXml(bytes, vocabulary, gathered);
}
