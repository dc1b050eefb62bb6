// A file's first bytes → what it is, by content; the name only distinguishes kinds of plain text.

import type { ByteSource, Kind } from '../../core/model/document.ts';
import { oleKind } from '../containers/ole/compound-content.ts';
import { isOle } from '../containers/ole/index.ts';
import { kindBySignature } from './signatures.ts';
import { kindOfPlainText } from './text-kind.ts';
import { isZip, zipKind } from './zip-kind.ts';

export { contradiction, familyOf } from './family.ts';

const HEAD_BYTES = 4096;
/** What Office lays beside a file that is open: the name of who has it open, 54 bytes or 162. */
const OWNER_BYTES = 165;

/** What a drive in the cloud leaves in place of a file that is not on this computer, or is on none. */
const CLOUD = /\.(?:icloud|gdoc|gsheet|gslides|webloc)$/i;

/**
 * A file → its kind. One small read settles nearly all; a zip that hides its parts costs two more, an OLE
 * file one for each sector of its directory. An encrypted .docx is `ole`: the OLE reader says the rest.
 */
export function kindOf(source: ByteSource, name: string): Kind {
  if (source.size === 0) return 'empty';
  if (source.size <= OWNER_BYTES && /(?:^|[\\/])~\$[^\\/]*$/.test(name)) return 'ownerFile';
  if (source.size <= HEAD_BYTES && CLOUD.test(name)) return 'shortcut';
  const head = source.read(0, HEAD_BYTES);
  if (isZip(head)) return zipKind(source, head, name);
  if (isOle(head)) return oleKind(source);
  return kindBySignature(head) ?? kindOfPlainText(head, name) ?? 'unknown';
}
