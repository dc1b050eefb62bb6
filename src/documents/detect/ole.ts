// An OLE file's directory → Word, Excel, Works or another OLE file ([MS-CFB] 2.2 to 2.6).

import type { ByteSource, Kind } from '../../core/model/document.ts';
import { startsWith, uint16, uint32 } from '../binary.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_BYTES = 128;
const NONE = 0xfffffffa; // this and above are no sector and no entry
const DIRECTORY_SECTORS = 128;
/** Streams shorter than this lie in the mini stream. */
const MINI_BELOW = 4096;
const FAT_ENTRIES_IN_HEADER = 109;
/** Enough for a file of 500 MB; beyond that the sectors are a lie. */
const CHAIN_SECTORS = 64;

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

interface Ole {
  readonly source: ByteSource;
  readonly head: Uint8Array;
  readonly sectorBytes: number;
}

/** Whether the file starts like an OLE file. */
export function isOle(head: Uint8Array): boolean {
  return startsWith(head, MAGIC);
}

/** The names of the streams and storages at the top level, as written. */
export function oleNames(source: ByteSource): readonly string[] {
  return topEntries(openOle(source, source.read(0, 512))).map(({ name }) => name);
}

/** An OLE file → its kind; `ole` for encrypted packages, presentations and all else. */
export function oleKind(source: ByteSource, head: Uint8Array): Kind {
  const ole = openOle(source, head);
  const entries = topEntries(ole);
  const has = (name: string) => entries.some((entry) => entry.name === name);
  const word = entries.find(({ name }) => name === 'WordDocument');
  if (word !== undefined) return wordKind(ole, word);
  if (has('Workbook') || has('Book')) return 'xls';
  if (has('CONTENTS') && !has('PowerPoint Document')) return 'works';
  return 'ole';
}

/** [MS-DOC] 2.5.1: Word 97 and later have the magic A5EC and nFib C1 at least, Word 6 and 95 have less. */
function wordKind(ole: Ole, word: Entry): Kind {
  const at = word.size < MINI_BELOW ? miniOffset(ole, word.start) : offsetOf(ole, word.start);
  const fib = ole.source.read(at, 4);
  const isOld = uint16(fib, 0) === 0xa5dc || (uint16(fib, 0) === 0xa5ec && uint16(fib, 2) < 0xc0);
  return isOld ? 'word95' : 'doc';
}

// Short streams lie in cells of 64 bytes in a chain of sectors that hangs on the root ([MS-CFB] 2.4).
function miniOffset(ole: Ole, cellNumber: number): number {
  const at = cellNumber * 64;
  let sector = rootOf(ole).start;
  for (let hop = Math.floor(at / ole.sectorBytes); hop > 0 && sector < NONE; hop--) {
    if (hop > CHAIN_SECTORS) return ole.source.size;
    sector = nextSector(ole, sector);
  }
  return offsetOf(ole, sector) + (at % ole.sectorBytes);
}

function rootOf(ole: Ole): Entry {
  return entryAt(ole.source.read(offsetOf(ole, uint32(ole.head, 48)), ENTRY_BYTES), 0);
}

function openOle(source: ByteSource, head: Uint8Array): Ole {
  const sectorBytes = uint16(head, 30) === 12 ? 4096 : 512;
  return { source, head, sectorBytes };
}

function offsetOf({ sectorBytes }: Ole, sector: number): number {
  return (sector + 1) * sectorBytes;
}

// Storages nest (a sheet inside a Word file has its own Workbook): only the root's children tell the kind.
function topEntries(ole: Ole): readonly Entry[] {
  const entries = allEntries(ole);
  const seen = new Set<number>();
  const found: Entry[] = [];
  const waiting = [entries[0]?.child ?? NONE];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (entry === undefined || seen.has(id)) continue;
    seen.add(id);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found.length > 0 ? found : entries;
}

function allEntries(ole: Ole): readonly Entry[] {
  const entries: Entry[] = [];
  let sector = uint32(ole.head, 48);
  for (let count = 0; count < DIRECTORY_SECTORS && sector < NONE; count++) {
    const bytes = ole.source.read(offsetOf(ole, sector), ole.sectorBytes);
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) entries.push(entryAt(bytes, at));
    sector = nextSector(ole, sector);
  }
  return entries;
}

function nextSector(ole: Ole, sector: number): number {
  const perSector = ole.sectorBytes / 4;
  const fat = fatSector(ole, Math.floor(sector / perSector));
  return fat >= NONE ? NONE : cell(ole, fat, sector % perSector);
}

/** The n-th sector of the FAT: 109 stand in the header, the others in a chain of their own ([MS-CFB] 2.5). */
function fatSector(ole: Ole, index: number): number {
  if (index < FAT_ENTRIES_IN_HEADER) return uint32(ole.head, 76 + index * 4);
  const perSector = ole.sectorBytes / 4 - 1; // the last cell names the next sector of the chain
  const rest = index - FAT_ENTRIES_IN_HEADER;
  let sector = uint32(ole.head, 68);
  for (let hop = Math.floor(rest / perSector); hop > 0 && sector < NONE; hop--) {
    if (hop > CHAIN_SECTORS) return NONE;
    sector = cell(ole, sector, perSector);
  }
  return sector >= NONE ? NONE : cell(ole, sector, rest % perSector);
}

function cell(ole: Ole, sector: number, index: number): number {
  const bytes = ole.source.read(offsetOf(ole, sector) + index * 4, 4);
  return bytes.length < 4 ? NONE : uint32(bytes, 0);
}

function entryAt(bytes: Uint8Array, at: number): Entry {
  const nameBytes = Math.min(uint16(bytes, at + 64), 64);
  let name = '';
  for (let index = 0; index + 2 < nameBytes; index += 2)
    name += String.fromCharCode(uint16(bytes, at + index));
  return {
    name,
    left: uint32(bytes, at + 68),
    right: uint32(bytes, at + 72),
    child: uint32(bytes, at + 76),
    start: uint32(bytes, at + 116),
    size: uint32(bytes, at + 120),
  };
}
