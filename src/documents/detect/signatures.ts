// The first bytes → the kinds that a fixed signature gives away.

import { latin1 } from '#bytes';
import type { Kind } from '../../core/model/document.ts';
import { startsWith, uint16, uint32 } from '../binary.ts';

/** `at` is where the mark stands, 0 by default. */
interface Signature {
  readonly kind: Kind;
  readonly mark: readonly number[];
  readonly at?: number;
  /** More to ask where the mark is short. */
  readonly holds?: (head: Uint8Array) => boolean;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { kind: 'jpeg', mark: [0xff, 0xd8, 0xff] },
  { kind: 'pdf', mark: ascii('%PDF') },
  { kind: 'png', mark: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a] },
  { kind: 'heic', mark: ascii('ftyp'), at: 4, holds: isHeic },
  { kind: 'avif', mark: ascii('ftyp'), at: 4, holds: isAvif },
  // Guards of files in Chinese offices: whoever is outside of the unit sees only this.
  { kind: 'sealed', mark: ascii('%TSD-Header-') },
  { kind: 'sealed', mark: ascii('E-SafeNet') },
  { kind: 'sealed', mark: ascii('E-SafeNet'), at: 8 },
  { kind: 'media', mark: ascii('ftyp'), at: 4, holds: isFilm },
  { kind: 'webp', mark: ascii('WEBP'), at: 8, holds: isRiff },
  { kind: 'gif', mark: ascii('GIF87a') },
  { kind: 'gif', mark: ascii('GIF89a') },
  { kind: 'bmp', mark: ascii('BM'), holds: isBitmap },
  { kind: 'tiff', mark: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'tiff', mark: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'tiff', mark: [0x49, 0x49, 0x2b, 0x00] },
  { kind: 'tiff', mark: [0x4d, 0x4d, 0x00, 0x2b] },
  { kind: 'rar', mark: [...ascii('Rar!'), 0x1a, 0x07] },
  { kind: 'sevenZip', mark: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'shortcut', mark: [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0] }, // [MS-SHLLINK] 2.1
  { kind: 'shortcut', mark: [...ascii('book'), 0, 0, 0, 0, ...ascii('mark')] }, // an alias of macOS
  { kind: 'executable', mark: ascii('MZ'), holds: (head) => head.subarray(0, 64).includes(0) },
  { kind: 'executable', mark: [0x7f, ...ascii('ELF')] },
  { kind: 'executable', mark: [0xcf, 0xfa, 0xed, 0xfe] },
  { kind: 'word95', mark: [0xdb, 0xa5, 0x2d, 0x00] }, // Word 2 had no OLE around it
  { kind: 'xls', mark: [0x09, 0x08], holds: isBareSheet },
  { kind: 'xls', mark: [0x09, 0x04], holds: isBareSheet },
  { kind: 'xls', mark: [0x09, 0x02], holds: isBareSheet },
  { kind: 'media', mark: ascii('AVI '), at: 8, holds: isRiff },
  { kind: 'media', mark: ascii('WAVE'), at: 8, holds: isRiff },
  { kind: 'media', mark: ascii('moov'), at: 4 },
  { kind: 'media', mark: ascii('mdat'), at: 4 },
  { kind: 'media', mark: ascii('ID3'), holds: isBinary },
  { kind: 'media', mark: [0xff, 0xfb], holds: isBinary },
  { kind: 'media', mark: [0xff, 0xf3], holds: isBinary },
  { kind: 'media', mark: [0xff, 0xfa], holds: isBinary },
  { kind: 'media', mark: [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11] }, // ASF: wmv and wma
  { kind: 'media', mark: [0x00, 0x00, 0x01, 0xba] },
  { kind: 'media', mark: [0x1a, 0x45, 0xdf, 0xa3] },
  { kind: 'media', mark: [...ascii('FLV'), 0x01] },
  { kind: 'media', mark: [...ascii('#!AMR'), 0x0a] },
];

// ISO/IEC 23008-12 10.2 and 10.4; avif has the same box and is not read.
const HEIC_BRANDS: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
]);

/** ISO 32000-1 Annex H, 3.4.1: readers take a header anywhere in the first 1,024 bytes. */
const PDF_HEADER_WITHIN = 1024;

/** First bytes → the kind by its signature, or undefined. */
export function kindBySignature(head: Uint8Array): Kind | undefined {
  for (const { kind, mark, at, holds } of SIGNATURES) {
    if (startsWith(head, mark, at) && (holds === undefined || holds(head))) return kind;
  }
  return isLatePdf(head) ? 'pdf' : undefined;
}

// A text may speak of %PDF: what stands before a real header is a line or binary, and a version follows.
function isLatePdf(head: Uint8Array): boolean {
  return /[^\x20-\x7e]%PDF-\d\.\d/.test(latin1(head, 0, PDF_HEADER_WITHIN));
}

function isHeic(head: Uint8Array): boolean {
  return HEIC_BRANDS.has(latin1(head, 8, 12));
}

function isAvif(head: Uint8Array): boolean {
  return /^avi[fso]/.test(latin1(head, 8, 12));
}

function isFilm(head: Uint8Array): boolean {
  return !latin1(head, 8, 12).startsWith('avi') && !isHeic(head);
}

function isRiff(head: Uint8Array): boolean {
  return startsWith(head, ascii('RIFF'));
}

// The sizes of the header that follows the 14 bytes of the file header: OS/2 1 and 2, Windows 3 to 5.
function isBitmap(head: Uint8Array): boolean {
  return [12, 16, 40, 52, 56, 64, 108, 124].includes(uint32(head, 14));
}

// A BOF record without OLE, [MS-XLS] 2.4.21: its length, then its version.
function isBareSheet(head: Uint8Array): boolean {
  return uint16(head, 2) >= 4 && uint16(head, 2) <= 16 && isBinary(head);
}

function isBinary(head: Uint8Array): boolean {
  return head.subarray(0, 64).includes(0);
}
