// Bytes → the size as one says it.

/** Bytes → whole megabytes, as `20MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))}MB`;
}
