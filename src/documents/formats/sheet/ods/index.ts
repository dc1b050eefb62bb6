// The bytes of an .ods → the rows of its first table that holds anything.

import type { ByteSource, Document } from '../../../../core/model/document.ts';
import { openParts, type Parts } from '../../../containers/zip/package-parts.ts';
import { unreadDocument } from '../../../result.ts';
import { sheetDocument } from '../sheet-table.ts';
import { readOdsTables } from './ods-tables.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** An OpenDocument workbook → facts; cells as they are shown, dates as YYYY-MM-DD. */
export async function readOds(source: ByteSource, _name: string): Promise<Document> {
  const parts = openParts(source);
  if ('code' in parts) return unreadDocument('ods', parts);
  if (await isEncrypted(parts)) return unreadDocument('ods', { code: 'encrypted' });
  const tables = await readOdsTables(parts, CONTENT);
  return 'code' in tables ? unreadDocument('ods', tables) : sheetDocument('ods', tables);
}

/** ODF 1.2 part 3, 3.4: the manifest says of each part how it is encrypted; the zip does not. */
async function isEncrypted(parts: Parts): Promise<boolean> {
  let encrypted = false;
  await parts.parse(MANIFEST, {
    open: (name) => {
      if (name === 'encryption-data') encrypted = true;
    },
  });
  return encrypted;
}
