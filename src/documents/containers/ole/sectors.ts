// Header of a compound file → its sectors and the chains that the FAT makes of them ([MS-CFB] 2.2 to 2.4).

import type { ByteSource } from '../../../core/model/document.ts';
import { startsWith, uint16, uint32 } from '../../binary.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xfffffffa; // above it stand the marks for free, end, FAT and DIFAT
const FREE = 0xffffffff;
const HEADER_DIFAT = 109;

export interface Sectors {
  readonly header: Uint8Array;
  readonly sectorSize: number;
  readonly source: ByteSource;
  /** Places of the FAT's own sectors, in order. */
  readonly fatAt: readonly number[];
  /** FAT sectors read so far: the part that describes a large picture is never read. */
  readonly fat: Map<number, Uint8Array>;
}

/** Whether the file starts like a compound file. */
export function isOle(head: Uint8Array): boolean {
  return startsWith(head, SIGNATURE);
}

/** Whether a number out of a chain is a sector, and not a mark. */
export function isInChain(sector: number): boolean {
  return sector < LAST_SECTOR;
}

/** How many sectors the file can hold: a longer chain runs in a circle. */
export function sectorCount({ source, sectorSize }: Sectors): number {
  return Math.ceil(source.size / sectorSize);
}

/** Bytes → sectors; nothing where the header is not one of a compound file. */
export function openSectors(source: ByteSource): Sectors | undefined {
  const header = source.read(0, 512);
  if (header.length < 512 || !isOle(header)) return undefined;
  const shift = uint16(header, 30);
  if (shift !== 9 && shift !== 12) return undefined;
  const sectorSize = 1 << shift;
  const fatAt = fatPlaces(source, header, sectorSize);
  return fatAt && { header, sectorSize, source, fatAt, fat: new Map() };
}

function fatPlaces(source: ByteSource, header: Uint8Array, sectorSize: number): number[] | undefined {
  const places: number[] = [];
  const most = Math.ceil(source.size / sectorSize);
  let sector = uint32(header, 68);
  let list = header.subarray(76, 76 + HEADER_DIFAT * 4);
  for (let round = 0; round <= most; round++) {
    for (let at = 0; at + 4 <= list.length; at += 4) addPlace(places, uint32(list, at));
    if (!isInChain(sector) || places.length >= uint32(header, 44)) return places;
    const next = source.read((sector + 1) * sectorSize, sectorSize);
    if (next.length < sectorSize) return undefined;
    list = next.subarray(0, sectorSize - 4);
    sector = uint32(next, sectorSize - 4);
  }
  return undefined;
}

function addPlace(places: number[], sector: number): void {
  if (isInChain(sector)) places.push(sector);
}

/** The sector after this one in its chain. */
export function nextSector(sectors: Sectors, sector: number): number {
  const perSector = sectors.sectorSize / 4;
  const index = Math.floor(sector / perSector);
  const page = sectors.fat.get(index) ?? readFat(sectors, index);
  const at = (sector % perSector) * 4;
  return at + 4 <= page.length ? uint32(page, at) : FREE;
}

function readFat(sectors: Sectors, index: number): Uint8Array {
  const place = sectors.fatAt[index];
  const { sectorSize, source } = sectors;
  const page = place === undefined ? new Uint8Array(0) : source.read((place + 1) * sectorSize, sectorSize);
  sectors.fat.set(index, page);
  return page;
}

/** A chain → its first `size` bytes; nothing where it ends early. Neighbouring sectors are one read. */
export function readChain(sectors: Sectors, start: number, size: number): Uint8Array | undefined {
  if (size > sectors.source.size) return undefined;
  let bytes = new Uint8Array(0);
  let sector = start;
  for (let filled = 0; filled < size; ) {
    if (!isInChain(sector)) return undefined;
    const stretch = stretchFrom(sectors, sector, size - filled);
    const part = sectors.source.read((sector + 1) * sectors.sectorSize, stretch.length);
    if (part.length < stretch.length) return undefined;
    if (stretch.length === size) return part;
    if (filled === 0) bytes = new Uint8Array(size);
    bytes.set(part, filled);
    filled += stretch.length;
    sector = stretch.next;
  }
  return bytes;
}

/** Sectors that lie side by side, in bytes, and the sector after them. */
interface SectorStretch {
  readonly length: number;
  readonly next: number;
}

function stretchFrom(sectors: Sectors, first: number, wanted: number): SectorStretch {
  let last = first;
  let next = nextSector(sectors, first);
  let length = sectors.sectorSize;
  while (length < wanted && next === last + 1) {
    last = next;
    next = nextSector(sectors, last);
    length += sectors.sectorSize;
  }
  return { length: Math.min(length, wanted), next };
}

/** A chain of unknown length → all its bytes; nothing where it runs in a circle. */
export function readWholeChain(sectors: Sectors, start: number): Uint8Array | undefined {
  const most = sectorCount(sectors);
  let count = 0;
  for (let sector = start; isInChain(sector); sector = nextSector(sectors, sector)) {
    if (++count > most) return undefined;
  }
  return readChain(sectors, start, Math.min(count * sectors.sectorSize, sectors.source.size));
}

/** Whether the last chains lead past the end of the file; marks after them are no proof, some writers pad so. */
export function isCut(sectors: Sectors): boolean {
  const perSector = sectors.sectorSize / 4;
  for (let index = sectors.fatAt.length - 1; index >= 0; index--) {
    const first = index * perSector;
    for (let entry = perSector - 1; entry >= 0; entry--) {
      const next = nextSector(sectors, first + entry);
      if (isInChain(next)) return (next + 1) * sectors.sectorSize >= sectors.source.size;
    }
  }
  return false;
}
