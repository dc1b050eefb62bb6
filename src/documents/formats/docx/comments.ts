// The comments part → how many comments there are.

import type { Unread } from '../../../core/model/document.ts';
import { readXml } from '../../containers/xml/index.ts';
import { vocabulary } from '../../containers/xml/vocabulary.ts';
import { isUnread } from '../../containers/zip/index.ts';
import { NAMESPACES } from './namespaces.ts';

const COMMENTS = vocabulary<{ count: number }>({
  namespaces: NAMESPACES,
  elements: {
    'w:comment': {
      open: (gathered) => {
        gathered.count++;
        return 'skip';
      },
    },
  },
  attributes: [],
});

export async function countComments(bytes: Uint8Array | Unread | undefined): Promise<number | Unread> {
  if (!bytes) return 0;
  if (isUnread(bytes)) return bytes;
  const gathered = { count: 0 };
  return (await readXml(bytes, COMMENTS, gathered)) ?? gathered.count;
}
