// The table of reporters: a format is one row here and one file beside, loaded when it is asked for.

import type { Roll } from '../report/view.ts';
import type { Style } from './style.ts';

export type Reporter = (roll: Roll, style: Style) => string;

interface Row {
  /** File endings that ask for this format. */
  readonly endings: readonly string[];
  readonly load: () => Promise<Reporter>;
}

export const REPORTERS: Readonly<Record<string, Row>> = {
  text: { endings: ['txt'], load: async () => (await import('./text.ts')).text },
  json: { endings: ['json'], load: async () => (await import('./json.ts')).json },
  junit: { endings: ['xml'], load: async () => (await import('./junit.ts')).junit },
  markdown: { endings: ['md'], load: async () => (await import('./markdown.ts')).markdown },
};

/** A roll in one of these formats. */
export async function reportRoll(format: string, roll: Roll, style: Style): Promise<string> {
  const row = REPORTERS[format];
  if (row === undefined) throw new Error(`no reporter ${format}`);
  return (await row.load())(roll, style);
}
