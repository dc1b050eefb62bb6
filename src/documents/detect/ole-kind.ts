// An OLE file's directory → Word, Excel, Works or another OLE file.

import type { ByteSource, Kind } from '../../core/model/document.ts';
import { uint16 } from '../binary.ts';
import { glanceAtCompound } from '../containers/ole/index.ts';

/** An OLE file → its kind; `ole` for encrypted packages, presentations and all else. */
export function oleKind(source: ByteSource): Kind {
  const glance = glanceAtCompound(source);
  if (glance === undefined) return 'ole';
  const { names } = glance;
  if (names.has('WordDocument')) return wordKind(source.read(glance.startOf('WordDocument'), 4));
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  return names.has('CONTENTS') && !names.has('PowerPoint Document') ? 'works' : 'ole';
}

/** [MS-DOC] 2.5.1: Word 97 and later have the magic A5EC and nFib C1 at least, Word 6 and 95 have less. */
function wordKind(fib: Uint8Array): Kind {
  const isOld = uint16(fib, 0) === 0xa5dc || (uint16(fib, 0) === 0xa5ec && uint16(fib, 2) < 0xc0);
  return isOld ? 'word95' : 'doc';
}
