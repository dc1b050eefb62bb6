// Names in a compound file's directory → what kind of file it is.

import type { Kind } from '../../../core/model/document.ts';
import type { Compound } from './index.ts';

/** What a compound file holds, before anything of it is read. `protected` is an encrypted OOXML package. */
export type CompoundContent = 'word' | 'works' | 'protected' | 'workbook' | 'slides' | 'installer' | 'other';

const TELLTALES: readonly (readonly [string, CompoundContent])[] = [
  ['EncryptedPackage', 'protected'],
  ['WordDocument', 'word'],
  ['Workbook', 'workbook'],
  ['Book', 'workbook'],
  ['PowerPoint Document', 'slides'],
  ['MatOST', 'works'],
  ['MM', 'works'],
  ['CONTENTS', 'works'],
  ['\u{4840}\u{3f7f}\u{4164}\u{422f}\u{4836}', 'installer'],
];

/** Compound file → its content, by the first name of the table that it holds. */
export function compoundContent({ names }: Compound): CompoundContent {
  return TELLTALES.find(([name]) => names.has(name))?.[1] ?? 'other';
}

/** An encrypted package does not say what it is: only its file name ending is left. */
export function packageKind(name: string): Kind {
  const lower = name.toLowerCase();
  if (lower.endsWith('.xlsx')) return 'xlsx';
  return lower.endsWith('.pptx') ? 'pptx' : 'docx';
}

/** Whether any storage holds macros. */
export function hasMacros({ everyName }: Compound): boolean {
  return everyName.has('VBA') || everyName.has('_VBA_PROJECT');
}
