// The comments part → how many comments there are.

import type { Unread } from '../../../core/model/document.ts';
import { readXml, vocabulary } from '../../containers/xml/index.ts';
import { isUnread } from '../../containers/zip/index.ts';
import { DOCX_NAMESPACES } from './docx-namespaces.ts';

const COMMENTS = vocabulary<{ count: number }>({
  namespaces: DOCX_NAMESPACES,
  elements: {
    'w:comment': {
      open: (reading) => {
        reading.count++;
        return 'skip';
      },
    },
  },
  attributes: [],
});

export async function countComments(bytes: Uint8Array | Unread | undefined): Promise<number | Unread> {
  if (!bytes) return 0;
  if (isUnread(bytes)) return bytes;
  const reading = { count: 0 };
  return (await readXml(bytes, COMMENTS, reading)) ?? reading.count;
}
