// Bytes → the size as one says it.

/** Bytes → whole megabytes, as `20MB`. */
export function megabytes(bytes: string | number | undefined): string {
  return `${Math.round(Number(bytes ?? 0) / (1024 * 1024))}MB`;
}
