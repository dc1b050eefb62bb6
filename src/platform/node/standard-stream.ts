// Text → standard output or standard error: at once into a file or a pipe, through Node's own stream otherwise.

import { fstatSync, writeSync } from 'node:fs';

export type StreamName = 'stdout' | 'stderr';

const NUMBER = { stdout: 1, stderr: 2 } as const;

/** Those that Node's own stream is used for. */
const streamed = new Set<StreamName>();

/** Whether somebody may be looking at it. */
export function isTerminal(name: StreamName): boolean {
  return !isFileOrPipe(name) && process[name].isTTY === true;
}

/** Width in columns, undefined where it is no terminal. */
export function terminalColumns(name: StreamName): number | undefined {
  return isTerminal(name) ? process[name].columns : undefined;
}

/**
 * Writes all of it; `failed` hears the system's code where that cannot be, EPIPE where the reader went away. Loading
 * Node's streams costs a tenth of an empty start, and most runs write into a file or a pipe, where Node itself
 * writes at once too.
 */
export function write(
  name: StreamName,
  content: string | Uint8Array,
  failed: (system: string) => void,
): void {
  let rest = typeof content === 'string' ? Buffer.from(content) : content;
  try {
    while (rest.length > 0 && !streamed.has(name) && isFileOrPipe(name)) {
      rest = rest.subarray(writeSync(NUMBER[name], rest));
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'EAGAIN') {
      failed(code);
      return;
    }
  }
  // A terminal, or a pipe that somebody set not to wait: the stream waits for it.
  if (rest.length > 0) writeStreamed(name, rest, failed);
}

function writeStreamed(name: StreamName, content: Uint8Array, failed: (system: string) => void): void {
  if (!streamed.has(name)) {
    streamed.add(name);
    process[name].on('error', ({ code = '' }: NodeJS.ErrnoException) => failed(code));
  }
  process[name].write(content);
}

const kinds = new Map<StreamName, boolean>();

function isFileOrPipe(name: StreamName): boolean {
  const known = kinds.get(name) ?? looksLikeFileOrPipe(NUMBER[name]);
  kinds.set(name, known);
  return known;
}

function looksLikeFileOrPipe(number: number): boolean {
  try {
    const status = fstatSync(number);
    return status.isFile() || status.isFIFO() || status.isSocket(); // a parent in Node gives sockets for pipes
  } catch {
    return false; // closed: Node's stream says so in its own way
  }
}
