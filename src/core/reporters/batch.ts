// The table of reporters over a batch: a format is one row here and one file beside.

import type { Batch } from '../report/view.ts';
import type { Style } from './style.ts';

/** A report: whole, or in pieces. */
export type Rendered = string | Uint8Array | Iterable<string>;

export type BatchReporter = (batch: Batch, style: Style) => Rendered | Promise<Rendered>;

interface Row {
  /** File endings that ask for this format. */
  readonly endings: readonly string[];
  readonly load: () => Promise<BatchReporter>;
}

export const BATCH_REPORTERS: Readonly<Record<string, Row>> = {
  text: { endings: ['txt'], load: async () => (await import('./batch-text.ts')).batchText },
  json: { endings: ['json'], load: async () => (await import('./batch-json.ts')).batchJson },
  html: { endings: ['html', 'htm'], load: async () => (await import('./html/index.ts')).htmlPieces },
  xlsx: { endings: ['xlsx'], load: async () => (await import('./xlsx/index.ts')).roster },
  csv: { endings: ['csv'], load: async () => (await import('./csv.ts')).csv },
};

/** A batch in one of these formats. */
export async function reportBatch(format: string, batch: Batch, style: Style): Promise<Rendered> {
  const row = BATCH_REPORTERS[format];
  if (row === undefined) throw new Error(`no reporter ${format}`);
  return (await row.load())(batch, style);
}
