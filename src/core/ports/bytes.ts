// What every host has to do with bytes → the functions behind `#bytes`; a Uint8Array is all that they pass around.

/** The functions of `#bytes`. Places past the end are cut to the end; nothing here throws for bad bytes. */
export interface BytesPort {
  /** Memory to work in, of the kind on which the host's other functions are fastest; what stands in it is undefined. */
  readonly scratch: (length: number) => Uint8Array;
  readonly concat: (pieces: readonly Uint8Array[]) => Uint8Array;
  readonly equal: (one: Uint8Array, other: Uint8Array) => boolean;
  /** Whether the bytes between `from` and `to` stand at `at` once more. */
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
