// The table of reporters: a format is one row here and one file beside, loaded when it is asked for.

import type { Roll } from '../told.ts';
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

/** 'out/report.json' → 'json'; undefined where no format has that ending. */
export function formatOf(path: string): string | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return Object.keys(REPORTERS).find((name) => REPORTERS[name]?.endings.includes(ending));
}
