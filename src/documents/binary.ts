// Bytes at a place → numbers and marks, without ever reading past the end.

/** Two bytes, lowest first; 0 past the end. */
export function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

/** Four bytes, lowest first; 0 past the end. */
export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x10000;
}

/** Two bytes, highest first; 0 past the end. */
export function uint16BigEndian(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** Four bytes, highest first; 0 past the end. */
export function uint32BigEndian(bytes: Uint8Array, at: number): number {
  return uint16BigEndian(bytes, at) * 0x10000 + uint16BigEndian(bytes, at + 2);
}

/** Eight bytes, lowest first; 0 past the end, and not exact beyond 2^53, where no file has a place. */
export function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 0x1_0000_0000;
}

/** Whether these bytes stand at this place. */
export function startsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte);
}
