// Bytes of a compound (OLE) file → its directory and its streams, read one by one ([MS-CFB] 2.6).

import type { ByteSource } from '../../../core/model/document.ts';
import { uint16, uint32 } from '../../binary.ts';
import { isCut, openSectors, readChain, readWholeChain, type Sectors } from './sectors.ts';

const ENTRY_BYTES = 128;
const MINI_SECTOR = 64;
const LAST_SECTOR = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

export interface Compound {
  /** Names of the streams and storages directly below the root. */
  readonly names: ReadonlySet<string>;
  /** Names at any depth. */
  readonly everyName: ReadonlySet<string>;
  /** A stream below the root; nothing where it is missing or its chain is broken. */
  readonly stream: (name: string) => Uint8Array | undefined;
  /** Whether the file ends before the sectors of which it speaks. */
  readonly cut: boolean;
}

/** Bytes → compound file; nothing where it is none or its directory cannot be read. */
export function openCompound(source: ByteSource): Compound | undefined {
  const sectors = openSectors(source);
  const directory = sectors && readWholeChain(sectors, uint32(sectors.header, 48));
  if (!sectors || !directory) return undefined;
  const entries = entriesOf(directory, sectors.sectorSize);
  const root = entries[0];
  if (!root) return undefined;
  const children = childrenOf(entries, root);
  const mini = miniReader(sectors, root);
  const cutoff = uint32(sectors.header, 56);
  return {
    names: new Set(children.keys()),
    everyName: new Set(entries.map(({ name }) => name)),
    cut: isCut(sectors),
    stream: (name) => {
      const entry = children.get(name);
      if (!entry || entry.size > source.size) return undefined;
      return entry.size < cutoff ? mini(entry) : readChain(sectors, entry.start, entry.size);
    },
  };
}

function entriesOf(directory: Uint8Array, sectorSize: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    entries.push(entryAt(directory.subarray(at, at + ENTRY_BYTES), sectorSize));
  }
  return entries;
}

function entryAt(bytes: Uint8Array, sectorSize: number): Entry {
  // [MS-CFB] 2.6.1: the upper half of the size is not to be trusted in files of version 3.
  const upper = sectorSize === 512 ? 0 : uint32(bytes, 124);
  return {
    name: nameOf(bytes),
    left: uint32(bytes, 68),
    right: uint32(bytes, 72),
    child: uint32(bytes, 76),
    start: uint32(bytes, 116),
    size: uint32(bytes, 120) + upper * 0x100000000,
  };
}

function nameOf(bytes: Uint8Array): string {
  const length = Math.min(uint16(bytes, 64), 64);
  let name = '';
  for (let at = 0; at + 2 < length; at += 2) name += String.fromCharCode(uint16(bytes, at));
  return name;
}

/** The tree of siblings below the root; an embedded document's streams hang deeper and stay out. */
function childrenOf(entries: readonly Entry[], root: Entry): Map<string, Entry> {
  const children = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    children.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return children;
}

/** Small streams lie in sectors of 64 bytes within the root's own stream. */
function miniReader(sectors: Sectors, root: Entry): (entry: Entry) => Uint8Array | undefined {
  let container: Uint8Array | undefined;
  let table: Uint8Array | undefined;
  return ({ start, size }) => {
    container ??= readChain(sectors, root.start, root.size);
    table ??= readWholeChain(sectors, uint32(sectors.header, 60));
    return container && table && miniStream({ container, table }, start, size);
  };
}

interface Mini {
  readonly container: Uint8Array;
  readonly table: Uint8Array;
}

function miniStream({ container, table }: Mini, start: number, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let sector = start;
  for (let filled = 0; filled < size; filled += MINI_SECTOR) {
    const wanted = Math.min(MINI_SECTOR, size - filled);
    const part = container.subarray(sector * MINI_SECTOR, sector * MINI_SECTOR + wanted);
    if (sector >= LAST_SECTOR || part.length < wanted) return undefined;
    bytes.set(part, filled);
    sector = uint32(table, sector * 4);
  }
  return bytes;
}
