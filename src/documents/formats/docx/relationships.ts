// A relationships part → which part of the package stands in which relation to another.

import type { Unread } from '../../../core/model/document.ts';
import { readXml, vocabulary } from '../../containers/xml/index.ts';

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
export async function readRelationships(
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
export function relationshipsOf(part: string): string {
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
