// The table of reporters: a format is one row here and one file or folder beside, loaded when it is asked for.

import type { Keep } from '../model/summary.ts';
import type { ReportInput } from '../report/input.ts';
import type { Style } from './style.ts';

/** A report: whole, or in pieces. */
export type Rendered = string | Uint8Array | Iterable<string>;

export type Reporter = (input: ReportInput, style: Style) => Rendered | Promise<Rendered>;

type Need = keyof Keep;

interface Format {
  /** File endings that ask for this format; help names the first. */
  readonly endings: readonly [string, ...string[]];
  /** What it shows of submissions that are named one by one, and of an inbox, that is not kept of each anyway. */
  readonly needs: { readonly submissions: readonly Need[]; readonly inbox: readonly Need[] };
  readonly load: () => Promise<Reporter>;
}

const always = (...needs: readonly Need[]) => ({ submissions: needs, inbox: needs });

export const REPORTERS: Readonly<Record<string, Format>> = {
  text: {
    endings: ['txt'],
    needs: { submissions: ['details', 'outcomes'], inbox: [] },
    load: async () => (await import('./text/index.ts')).text,
  },
  json: {
    endings: ['json'],
    needs: { submissions: ['passed'], inbox: ['details'] },
    load: async () => (await import('./json/index.ts')).json,
  },
  junit: {
    endings: ['xml'],
    needs: always(),
    load: async () => (await import('./junit/index.ts')).junit,
  },
  markdown: {
    endings: ['md'],
    needs: { submissions: ['outcomes'], inbox: [] },
    load: async () => (await import('./markdown/index.ts')).markdown,
  },
  html: {
    endings: ['html', 'htm'],
    needs: always('details', 'thumbnails'),
    load: async () => (await import('./html/index.ts')).htmlPieces,
  },
  xlsx: {
    endings: ['xlsx'],
    needs: always('details'),
    load: async () => (await import('./xlsx/index.ts')).xlsx,
  },
  csv: { endings: ['csv'], needs: always('details'), load: async () => (await import('./csv.ts')).csv },
};

/** In an inbox those in which all is well have no card, and so no place for a picture. */
const SHOWN_PICTURES = { submissions: 'all', inbox: 'open' } as const;

/** What is to be kept of each submission for reports in these formats. */
export function keepFor(formats: readonly string[], of: keyof Format['needs']): Keep {
  const needs = new Set(formats.flatMap((format) => REPORTERS[format]?.needs[of] ?? []));
  return {
    details: needs.has('details'),
    outcomes: needs.has('outcomes'),
    passed: needs.has('passed'),
    thumbnails: needs.has('thumbnails') ? SHOWN_PICTURES[of] : 'none',
  };
}

/** A report in one of these formats. */
export async function report(format: string, input: ReportInput, style: Style): Promise<Rendered> {
  const row = REPORTERS[format];
  if (row === undefined) throw new Error(`no reporter ${format}`);
  return (await row.load())(input, style);
}

/** The same of a format that is text, in one piece. */
export async function reportText(format: string, input: ReportInput, style: Style): Promise<string> {
  const rendered = await report(format, input, style);
  if (rendered instanceof Uint8Array) throw new Error(`${format} is no text`);
  return typeof rendered === 'string' ? rendered : [...rendered].join('');
}
