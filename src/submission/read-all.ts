// A name in a store → the bytes of that file, as far as any document goes.

import { LIMITS } from '../core/limits.ts';
import type { Store } from './file-tree.ts';

export function wholeOf(file: string, store: Store): Uint8Array | undefined {
  const opened = store.open(file);
  if ('unread' in opened) return undefined;
  try {
    return opened.source.read(0, Math.min(opened.source.size, LIMITS.pdfBytes));
  } finally {
    opened.close();
  }
}
