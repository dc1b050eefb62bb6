// Names in the directory of a compound file → what kind of file it is: Word, Excel, Works or another.

import type { ByteSource, Kind } from '../../../core/model/document.ts';
import { uint16 } from '../../binary.ts';
import { type Compound, glanceAtCompound } from './index.ts';

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

/** An OLE file → its kind; `ole` for encrypted packages, presentations and all else. */
export function oleKind(source: ByteSource): Kind {
  const glance = glanceAtCompound(source);
  if (glance === undefined) return 'ole';
  const { names } = glance;
  const hasTable = names.has('0Table') || names.has('1Table');
  if (names.has('WordDocument')) return wordKind(source.read(glance.startOf('WordDocument'), 4), hasTable);
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  return names.has('CONTENTS') && !names.has('PowerPoint Document') ? 'works' : 'ole';
}

/** [MS-DOC] 2.5.1: Word 97 and later have the magic A5EC and nFib C1, some BF, and a table; Word 6 and 95 have less. */
function wordKind(fib: Uint8Array, hasTable: boolean): Kind {
  const isOld =
    uint16(fib, 0) === 0xa5dc || (uint16(fib, 0) === 0xa5ec && uint16(fib, 2) < 0xc0 && !hasTable);
  return isOld ? 'word95' : 'doc';
}
