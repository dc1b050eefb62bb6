// A file of any format → what reading it comes to in one word: `facts`, the reason why not, or how it escaped.

import { LIMITS } from '../../src/core/limits.ts';
import { readManifest } from '../../src/core/manifest/index.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Vocabulary } from '../../src/core/model/notice.ts';
import { sourceOf } from '../../src/documents/binary.ts';
import { readDocument } from '../../src/documents/index.ts';
import type { FileTree } from '../../src/submission/file-tree.ts';
import { mailTree } from '../../src/submission/mail-tree.ts';
import { zipTree } from '../../src/submission/zip-tree.ts';
import type { Healthy } from './healthy.ts';

/** Reads a file the way the program does; throws what the program would throw. */
export async function outcomeOf(format: string, file: Healthy, vocabulary: Vocabulary): Promise<string> {
  if (format === 'manifest') return manifestOutcome(file, vocabulary);
  if (format === 'zip') return treeOutcome(zipTree(sourceOf(file.bytes)));
  if (format === 'eml') {
    const opened = await mailTree(file.bytes);
    return 'unread' in opened ? opened.unread.code : treeOutcome(opened.tree);
  }
  const { document } = await readDocument(sourceOf(file.bytes), file.name, 'any');
  return documentOutcome(document);
}

async function manifestOutcome({ bytes, name }: Healthy, vocabulary: Vocabulary): Promise<string> {
  if (bytes.length > LIMITS.manifestBytes) return 'tooLarge';
  const manifest = await readManifest(bytes, name, vocabulary);
  for (const { place } of manifest.problems) {
    if (place && !(place.line >= 1 && place.column >= 1)) return 'escaped: a place before the first line';
  }
  return manifest.problems[0]?.code ?? 'facts';
}

function treeOutcome(tree: FileTree | { readonly unread: { readonly code: string } }): string {
  if (!('open' in tree)) return tree.unread.code;
  for (const file of tree.files) {
    const opened = tree.open(file);
    if ('unread' in opened) return opened.unread.code;
    opened.source.read(0, opened.source.size);
    opened.close();
  }
  tree.close?.();
  return tree.unread?.code ?? 'facts';
}

/** Facts must be numbers that can be: a count without end or below nothing is an escape. */
function documentOutcome(document: Document): string {
  if (document.unread) return document.unread.code;
  const figures = numbersIn({ ...document, text: { ...document.text, content: '' } });
  if (figures.some((figure) => !Number.isFinite(figure))) return 'escaped: a figure that is no number';
  if (document.text && document.text.range.min > document.text.range.max) return 'escaped: an empty range';
  if ((document.text?.content.length ?? 0) > 2 * LIMITS.textCharacters) return 'escaped: too much text';
  return 'facts';
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
