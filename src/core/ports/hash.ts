// What tells equal files from others → the function behind `#hash`; a promise, as browsers have it in no other way.

export interface HashPort {
  /** SHA-256 in hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
}
