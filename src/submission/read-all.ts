// A name in a tree → the bytes of that file, as far as any document goes.

import { LIMITS } from '../core/limits.ts';
import type { FileTree } from './file-tree.ts';

export function readAll(file: string, tree: FileTree): Uint8Array | undefined {
  const opened = tree.open(file);
  if ('unread' in opened) return undefined;
  try {
    return opened.source.read(0, Math.min(opened.source.size, LIMITS.pdfBytes));
  } finally {
    opened.close();
  }
}
