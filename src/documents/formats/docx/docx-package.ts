// A docx package → its main part and the parts beside it that the count needs, found by relationship.

import type { Unread } from '../../../core/model/document.ts';
import { readXml, vocabulary } from '../../containers/xml/index.ts';
import { isUnread, missingPart, type Zip, type ZipEntry } from '../../containers/zip/index.ts';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, alike in transitional and strict files: `styles`, `footnotes`. */
  readonly type: string;
  /** The part's name in the package, without a leading slash; undefined when it stands outside. */
  readonly part: string | undefined;
}

interface RelationshipsReading {
  readonly folder: string;
  readonly found: Relationship[];
}

const RELATIONSHIPS = vocabulary<RelationshipsReading>({
  namespaces: { '': ['http://schemas.openxmlformats.org/package/2006/relationships'] },
  elements: {
    Relationship: {
      open: ({ folder, found }, attribute) => {
        const type = attribute('Type') ?? '';
        const target = attribute('Target') ?? '';
        const external = attribute('TargetMode') === 'External';
        found.push({
          id: attribute('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          part: external ? undefined : resolvePart(folder, target),
        });
        return undefined;
      },
    },
  },
  attributes: ['Id', 'Type', 'Target', 'TargetMode'],
});

const known = new WeakMap<Uint8Array, RelationshipsReading>();

/** The bytes of `…/_rels/x.rels`; targets are relative to `folder`, the source part's own. */
async function readRelationships(
  bytes: Uint8Array,
  folder: string,
): Promise<readonly Relationship[] | Unread> {
  const before = known.get(bytes);
  if (before?.folder === folder) return before.found;
  const reading: RelationshipsReading = { folder, found: [] };
  const problem = await readXml(bytes, RELATIONSHIPS, reading);
  if (problem) return problem;
  known.set(bytes, reading);
  return reading.found;
}

/** `word/document.xml` → `word/_rels/document.xml.rels` (ECMA-376 part 2, 9.3). */
function relationshipsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[?#].*$/s, '');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return unescaped(steps.join('/'));
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a per cent sign that escapes nothing: the name as it stands
  }
}

export interface DocxPackage {
  readonly main: Uint8Array;
  /** The relationships of the main part. */
  readonly relationships: readonly Relationship[];
  /** Inflates the part in this relation to the main part; nothing where there is no such relation. */
  readonly related: (type: string) => Uint8Array | Unread | undefined;
  /** The package has no relationships and the usual name was taken. */
  readonly guessed: boolean;
  readonly partOf: (name: string) => ZipEntry | undefined;
}

/** A relationship leads to a part that is not in the package: its text would be missing silently. */
const GONE: Unread = { code: 'damaged', detail: { what: 'part' } };

const USUAL = 'word/document.xml';

export async function openPackage(zip: Zip): Promise<DocxPackage | Unread> {
  const parts = partsOf(zip);
  if (isUnread(parts)) return parts;
  const read = (name: string) => {
    const entry = parts.get(name.toLowerCase());
    return entry && zip.read(entry);
  };
  const top = await relationshipsIn(read('_rels/.rels'), '');
  if (isUnread(top)) return top;
  const name = top.find(({ type }) => type === 'officeDocument')?.part ?? USUAL;
  const main = read(name);
  if (!main) return missingPart(zip.entries, 'mainPart');
  if (isUnread(main)) return main;
  const relationships = await relationshipsIn(read(relationshipsOf(name)), folderOf(name));
  if (isUnread(relationships)) return relationships;
  const related = (wanted: string) => {
    const part = relationships.find(({ type }) => type === wanted)?.part;
    return part === undefined ? undefined : (read(part) ?? GONE);
  };
  const partOf = (part: string) => parts.get(part.toLowerCase());
  return { main, relationships, related, guessed: top.length === 0, partOf };
}

/** Part names are equal without regard to case (ECMA-376 part 2, 6.3.5). */
function partsOf({ entries }: Zip): ReadonlyMap<string, ZipEntry> | Unread {
  const parts = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    if (!entry.folder && parts.has(name))
      return { code: 'ambiguousArchive', detail: { what: 'duplicateName' } };
    parts.set(name, entry);
  }
  return parts;
}

async function relationshipsIn(
  bytes: Uint8Array | Unread | undefined,
  folder: string,
): Promise<readonly Relationship[] | Unread> {
  if (!bytes) return [];
  return isUnread(bytes) ? bytes : readRelationships(bytes, folder);
}

const OPEN_XML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

export const DOCX_NAMESPACES = {
  w: [`${OPEN_XML}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`],
  m: [`${OPEN_XML}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`],
  r: [`${OPEN_XML}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  a: [`${OPEN_XML}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  mc: [`${OPEN_XML}/markup-compatibility/2006`],
  v: ['urn:schemas-microsoft-com:vml'],
  w10: ['urn:schemas-microsoft-com:office:word'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  wp: [`${OPEN_XML}/drawingml/2006/wordprocessingDrawing`, `${STRICT}/drawingml/wordprocessingDrawing`],
} as const;
