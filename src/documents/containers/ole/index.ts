// Bytes of a compound (OLE) file → its names and its streams, read one by one ([MS-CFB]).

import type { ByteSource } from '../../../core/model/document.ts';
import { uint32 } from '../../binary.ts';
import { childrenOfRoot, type DirectoryEntry, readDirectory } from './directory.ts';
import {
  isCut,
  isInChain,
  nextSector,
  openSectors,
  readChain,
  readWholeChain,
  type Sectors,
  sectorCount,
} from './sectors.ts';

export { isOle } from './sectors.ts';

const MINI_SECTOR = 64;
/** Enough to detect a kind: the main streams stand in the first sectors, embedded pictures in the last. */
const LOOKED_AT = 128;

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

/** What detection needs of a compound file; a damaged one answers as far as it can. */
export interface CompoundGlance {
  /** Names directly below the root; at any depth where the root names none. */
  readonly names: ReadonlySet<string>;
  /** Where the bytes of a stream begin in the file; past its end where that cannot be found. */
  readonly startOf: (name: string) => number;
}

/** Bytes → compound file; nothing where it is none or its directory cannot be read. */
export function openCompound(source: ByteSource): Compound | undefined {
  const sectors = openSectors(source);
  if (!sectors) return undefined;
  const { entries, isWhole } = readDirectory(sectors, sectorCount(sectors));
  const root = entries[0];
  if (!isWhole || !root) return undefined;
  const children = childrenOfRoot(entries);
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

/** Bytes → what the start of the directory says; nothing where the header is not one of a compound file. */
export function glanceAtCompound(source: ByteSource): CompoundGlance | undefined {
  const sectors = openSectors(source);
  if (!sectors) return undefined;
  const { entries } = readDirectory(sectors, LOOKED_AT);
  const children = childrenOfRoot(entries);
  const known = children.size > 0 ? children : new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: new Set(known.keys()),
    startOf: (name) => {
      const entry = known.get(name);
      return entry ? startOf(sectors, entry, entries[0]) : source.size;
    },
  };
}

function startOf(sectors: Sectors, { start, size }: DirectoryEntry, root?: DirectoryEntry): number {
  const { header, sectorSize, source } = sectors;
  if (size >= uint32(header, 56)) return (start + 1) * sectorSize;
  const at = start * MINI_SECTOR;
  let sector = root?.start ?? 0;
  for (let hop = Math.floor(at / sectorSize); hop > 0 && isInChain(sector); hop--) {
    if (hop > LOOKED_AT) return source.size;
    sector = nextSector(sectors, sector);
  }
  return (sector + 1) * sectorSize + (at % sectorSize);
}

/** Small streams lie in sectors of 64 bytes within the root's own stream. */
function miniReader(
  sectors: Sectors,
  root: DirectoryEntry,
): (entry: DirectoryEntry) => Uint8Array | undefined {
  let container: Uint8Array | undefined;
  let table: Uint8Array | undefined;
  return ({ start, size }) => {
    container ??= readChain(sectors, root.start, root.size);
    table ??= readWholeChain(sectors, uint32(sectors.header, 60));
    return container && table && miniStream({ container, table }, start, size);
  };
}

interface MiniSectors {
  readonly container: Uint8Array;
  readonly table: Uint8Array;
}

function miniStream({ container, table }: MiniSectors, start: number, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let sector = start;
  for (let filled = 0; filled < size; filled += MINI_SECTOR) {
    const wanted = Math.min(MINI_SECTOR, size - filled);
    const part = container.subarray(sector * MINI_SECTOR, sector * MINI_SECTOR + wanted);
    if (!isInChain(sector) || part.length < wanted) return undefined;
    bytes.set(part, filled);
    sector = uint32(table, sector * 4);
  }
  return bytes;
}
