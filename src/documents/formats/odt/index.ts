// The bytes of an .odt → its text counted as Word would, with what hides in it.

import { fromLatin1, indexOf } from '#bytes';
import type { Document, DocumentReader, Note, Unread } from '../../../core/model/document.ts';
import { readXml } from '../../containers/xml/index.ts';
import { isUnread, missingPart, openPackageZip, type Zip } from '../../containers/zip/index.ts';
import { textDocument, unreadDocument } from '../../result.ts';
import { CONTENT_ELEMENTS, STYLES_ELEMENTS } from './odt-elements.ts';
import { newOdtReading, type OdtReading } from './odt-reading.ts';
import { newOdtStyles, type OdtStyles } from './odt-styles.ts';

/** Inflates the manifest, the styles and the content; nothing else. */
export const readOdt: DocumentReader = async (source) => {
  const zip = openPackageZip(source);
  if (isUnread(zip)) return unreadDocument('odt', zip);
  const problem = encryption(zip);
  if (problem) return unreadDocument('odt', problem);
  const reading = await readContent(zip);
  return isUnread(reading) ? unreadDocument('odt', reading) : documentOf(zip, reading);
};

const ENCRYPTED_PART = fromLatin1(':encryption-data');

/** ODF keeps the names of encrypted parts readable and says in the manifest how to decrypt them. */
function encryption(zip: Zip): Unread | undefined {
  const manifest = part(zip, 'META-INF/manifest.xml');
  if (manifest === undefined) return undefined;
  if (isUnread(manifest)) return manifest;
  return indexOf(manifest, ENCRYPTED_PART) >= 0 ? { code: 'encrypted' } : undefined;
}

function part({ entries, read }: Zip, name: string): Uint8Array | Unread | undefined {
  const entry = entries.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return entry && read(entry);
}

async function readContent(zip: Zip): Promise<OdtReading | Unread> {
  const sheet = await commonStyles(zip);
  if (isUnread(sheet)) return sheet;
  const content = part(zip, 'content.xml') ?? missingPart(zip.entries, 'mainPart');
  if (isUnread(content)) return content;
  const reading = newOdtReading(sheet);
  const problem = await readXml(content, CONTENT_ELEMENTS, reading);
  if (problem) return problem;
  return reading.isText ? reading : { code: 'damaged', detail: { what: 'mainPart' } };
}

async function commonStyles(zip: Zip): Promise<OdtStyles | Unread> {
  const sheet = newOdtStyles();
  const styles = part(zip, 'styles.xml');
  if (styles === undefined) return sheet;
  return isUnread(styles) ? styles : ((await readXml(styles, STYLES_ELEMENTS, { sheet })) ?? sheet);
}

function documentOf({ entries }: Zip, reading: OdtReading): Document {
  const { paragraphs, pictures, trackedChanges, comments } = reading;
  const macros = entries.some(({ name }) => /^(?:basic|scripts)\//i.test(name));
  const notes: Note[] = [
    ...(macros ? [{ code: 'macros' } as const] : []),
    ...(reading.covers > 0 ? [{ code: 'drawnOver', drawings: reading.covers } as const] : []),
  ];
  return textDocument({ kind: 'odt', paragraphs, notes, pictures, trackedChanges, comments });
}
