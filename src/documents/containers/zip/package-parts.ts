// An opened zip → its parts by path, as package formats (OPC, ODF, OFD) name them in their XML.

import type { ByteSource, Unread } from '../../../core/model/document.ts';
import { readXmlElements, type XmlHandler } from '../xml/index.ts';
import { isUnread, missingPart, openPackageZip, type ZipEntry } from './index.ts';

export interface Parts {
  readonly names: readonly string[];
  readonly has: (path: string) => boolean;
  /** The bytes of a part; `damaged` where there is none. */
  readonly read: (path: string, cap?: number) => Uint8Array | Unread;
  /** Reads a part by the local names of its elements; the reason if that failed. */
  readonly parse: (path: string, handler: XmlHandler) => Promise<Unread | undefined>;
}

/** The parts of a package. Paths are compared without case, since makers mix `Doc_0` and `DOC_0`. */
export function openParts(source: ByteSource, expandedBytes?: number): Parts | Unread {
  const zip = openPackageZip(source, expandedBytes);
  if (isUnread(zip)) return zip;
  const byPath = new Map(zip.entries.map((entry) => [keyOf(entry.name), entry]));
  const read = (path: string, cap?: number): Uint8Array | Unread => {
    const entry: ZipEntry | undefined = byPath.get(keyOf(path));
    return entry ? zip.read(entry, cap) : missingPart(zip.entries, 'noPart');
  };
  return {
    names: zip.entries.map(({ name }) => name),
    has: (path) => byPath.has(keyOf(path)),
    read,
    parse: async (path, handler) => {
      const bytes = read(path);
      return isUnread(bytes) ? bytes : readXmlElements(bytes, handler);
    },
  };
}

/** A path written in the part `from` → the path within the package: relative to its folder, or from the root. */
export function resolvePath(from: string, path: string): string {
  const forward = path.trim().replaceAll('\\', '/');
  const folder = forward.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [];
  for (const step of [...folder, ...forward.split('/')]) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
