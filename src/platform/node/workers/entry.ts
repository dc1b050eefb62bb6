// The script of a reading thread: starts serving with the program's own readers.

import { readDocument } from '../../../documents/index.ts';
import { ERRANDS } from './handlers.ts';
import { serve } from './worker.ts';

/** Serves until the thread is ended. */
export function main(): void {
  serve(ERRANDS, readDocument);
}
