// The directory of a compound file → its entries, and those directly below the root ([MS-CFB] 2.6).

import { uint16, uint32 } from '../../binary.ts';
import { isInChain, nextSector, type Sectors } from './sectors.ts';

const ENTRY_BYTES = 128;

export interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export interface OleDirectory {
  /** The root first. */
  readonly entries: readonly DirectoryEntry[];
  /** The chain was read to its end. */
  readonly isWhole: boolean;
}

/** The entries of the directory's first `most` sectors, as far as they can be read. */
export function readDirectory(sectors: Sectors, most: number): OleDirectory {
  const { header, sectorSize, source } = sectors;
  const entries: DirectoryEntry[] = [];
  let sector = uint32(header, 48);
  for (let count = 0; isInChain(sector); count++) {
    const bytes = source.read((sector + 1) * sectorSize, sectorSize);
    addEntries(entries, bytes, sectorSize);
    if (bytes.length < sectorSize || count >= most) return { entries, isWhole: false };
    sector = nextSector(sectors, sector);
  }
  return { entries, isWhole: true };
}

/** The root's children by name; the streams of an embedded document lie deeper and are left out. */
export function childrenOfRoot(entries: readonly DirectoryEntry[]): Map<string, DirectoryEntry> {
  const children = new Map<string, DirectoryEntry>();
  const seen = new Set<number>();
  const waiting = entries[0] === undefined ? [] : [entries[0].child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    children.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return children;
}

function addEntries(entries: DirectoryEntry[], bytes: Uint8Array, sectorSize: number): void {
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    entries.push(entryOf(bytes.subarray(at, at + ENTRY_BYTES), sectorSize));
  }
}

function entryOf(bytes: Uint8Array, sectorSize: number): DirectoryEntry {
  // [MS-CFB] 2.6.1: the upper half of the size is not to be trusted in files of version 3.
  const upper = sectorSize === 512 ? 0 : uint32(bytes, 124);
  return {
    name: entryName(bytes),
    left: uint32(bytes, 68),
    right: uint32(bytes, 72),
    child: uint32(bytes, 76),
    start: uint32(bytes, 116),
    size: uint32(bytes, 120) + upper * 0x100000000,
  };
}

function entryName(bytes: Uint8Array): string {
  const length = Math.min(uint16(bytes, 64), 64);
  let name = '';
  for (let at = 0; at + 2 < length; at += 2) name += String.fromCharCode(uint16(bytes, at));
  return USUAL.get(name.toUpperCase()) ?? name;
}

/** [MS-CFB] 2.6.4: names are equal without regard to case; these are looked for as Word and Excel write them. */
const USUAL: ReadonlyMap<string, string> = new Map(
  [
    'WordDocument',
    '0Table',
    '1Table',
    'Data',
    'Workbook',
    'Book',
    'EncryptedPackage',
    'PowerPoint Document',
  ].map((name) => [name.toUpperCase(), name]),
);
