// The bytes of a page saved as one file (.mht, also under .doc) → its text as measured paragraphs.

import { latin1 } from '#bytes';
import type { ByteSource, Document } from '../../../core/model/document.ts';
import { unreadDocument, wholeFile } from '../../result.ts';
import { htmlDocument } from '../html/index.ts';
import { messageOf } from './part.ts';

/** A saved page → facts of its page part; the pages of frames, headers and notes beside it are not read. */
export function readMht(source: ByteSource, _name: string): Document {
  const bytes = wholeFile(source);
  if (!(bytes instanceof Uint8Array)) return unreadDocument('mht', bytes);
  const message = messageOf(latin1(bytes, 0, bytes.length));
  const page = message.parts.find(({ type }) => type === 'text/html'); // the root comes first
  if (page === undefined) return unreadDocument('mht', { code: 'damaged', detail: { what: 'noPage' } });
  const document = htmlDocument('mht', page.body(), page.charset);
  const isNoted = document.notes.some(({ code }) => code === 'truncatedTail');
  return message.cut && !isNoted
    ? { ...document, notes: [...document.notes, { code: 'truncatedTail' }] }
    : document;
}
