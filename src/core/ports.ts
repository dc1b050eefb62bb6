// What differs between hosts → the functions behind `#bytes`, `#inflate`, `#hash` and `#pdf`, by their types.

/** The functions of `#bytes`. Places past the end are cut to the end; nothing here throws for bad bytes. */
export interface BytesPort {
  /** Memory to work in, of the kind on which the host's other functions are fastest; what stands in it is undefined. */
  readonly scratch: (length: number) => Uint8Array;
  readonly concat: (pieces: readonly Uint8Array[]) => Uint8Array;
  readonly equal: (one: Uint8Array, other: Uint8Array) => boolean;
  /** Whether what stands from `from` to `to` stands at `at` once more. */
  readonly repeats: (bytes: Uint8Array, from: number, to: number, at: number) => boolean;
  /** Where `mark` stands first, at `from` or behind; -1 where it does not. */
  readonly indexOf: (bytes: Uint8Array, mark: Uint8Array, from?: number) => number;
  /** Where `mark` stands last, at `from` or before; -1 where it does not. */
  readonly lastIndexOf: (bytes: Uint8Array, mark: Uint8Array, from?: number) => number;
  readonly isUtf8: (bytes: Uint8Array) => boolean;
  /** Decodes; what is no UTF-8 becomes U+FFFD, and a byte order mark is kept. */
  readonly utf8: (bytes: Uint8Array, from?: number, to?: number) => string;
  /** Decodes UTF-16, lowest byte first; lone surrogates stay as they are. */
  readonly utf16: (bytes: Uint8Array, from?: number, to?: number) => string;
  /** One character for each byte, U+0000 to U+00FF. TextDecoder has nothing for it: its `latin1` is Windows-1252. */
  readonly latin1: (bytes: Uint8Array, from?: number, to?: number) => string;
  /** One byte for each character: the lower half of its code unit. */
  readonly fromLatin1: (text: string) => Uint8Array;
  readonly toBase64: (bytes: Uint8Array) => string;
  /** Both alphabets; the first `=` ends it, and other characters are passed over. */
  readonly fromBase64: (text: string) => Uint8Array;
}

/** `broken`: no stream, or cut; `tooLong`: it gives more bytes than are wanted. */
export type NotInflated = 'broken' | 'tooLong';

/** How much may come out at most, and how much is said to come out: a hint for memory, never believed. */
export interface InflateBounds {
  readonly most: number;
  readonly claimed: number;
}

/**
 * Both hosts go through a stream in the same order, so that one reason is named for a stream that is broken and too long:
 * the output has room for one byte more than `most`; once that is full, the stream is still read up to the next byte
 * that it would write, and a fault on that way makes it `broken`. A smaller room than this one no host has.
 */
export const SMALLEST_ROOM = 64;

export interface InflatePort {
  /** What stands behind the end of the stream is not looked at. */
  readonly inflate: (packed: Uint8Array, bounds: InflateBounds) => Uint8Array | NotInflated;
  /** `before`: the checksum of the bytes that stand before these. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

export interface HashPort {
  /** SHA-256 in hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
}

export interface PdfPort {
  /** A new instance's exports, by the names of PDFium's C functions; nothing where the host has no engine. */
  readonly startPdfEngine: () => Promise<Readonly<Record<string, unknown>> | undefined>;
}
