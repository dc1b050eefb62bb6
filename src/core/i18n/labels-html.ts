// The words of the HTML report: what its layout asks of a language. Types only.

import type { Verdict } from '../model/finding.ts';

/** How a submitter stands. */
export type Standing = Verdict | 'missing';

/** How a cell of the matrix stands: `remind` breaks warnings only, `blocked` was not looked at, `none` had nothing. */
export type CellState = Verdict | 'remind' | 'blocked' | 'none' | 'missing';

export type SectionName = 'matrix' | 'checklist' | 'lengths' | 'across' | 'cards' | 'passed' | 'letters';

export interface HtmlLabels {
  /** What the language is called in the `lang` attribute. */
  readonly tag: string;
  readonly skip: string;
  readonly contents: string;
  readonly overview: string;
  readonly title: (short: string) => string;
  readonly checkedAt: string;
  readonly version: string;
  readonly inbox: string;
  readonly partial: (done: number, all: number) => string;
  readonly section: Readonly<Record<SectionName, string>>;
  readonly hint: Readonly<Record<Exclude<SectionName, 'lengths' | 'passed'>, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly cell: Readonly<Record<CellState, string>>;
  readonly summary: SummaryLabels;
  readonly matrix: MatrixLabels;
  readonly plot: PlotLabels;
  readonly card: CardLabels;
  readonly letter: LetterLabels;
  readonly contact: string;
  readonly offline: string;
  readonly strays: (count: number) => string;
}

export interface SummaryLabels {
  /** Beside the large number: of how many. */
  readonly passedOf: (total: number) => string;
  readonly findings: (count: number) => string;
  readonly reminders: (count: number) => string;
  readonly month: (month: number) => string;
  readonly by: (month: number, day: number) => string;
  readonly left: (days: number) => string;
  readonly complete: string;
  readonly partial: string;
  readonly missing: string;
  readonly nobody: string;
  readonly andOthers: (count: number) => string;
}

export interface MatrixLabels {
  readonly caption: (rows: number) => string;
  readonly submitter: string;
  readonly verdict: string;
  readonly item: string;
  readonly found: string;
  readonly atLeast: (limit: number, unit: string) => string;
  readonly between: (low: number, high: number, unit: string) => string;
  readonly page: (from: number, to: number) => string;
  readonly superseded: (count: number) => string;
  readonly unknown: string;
  readonly contested: string;
}

export interface PlotLabels {
  readonly hint: (texts: number, outside: number) => string;
  /** The same where bars stand for many texts. */
  readonly hintOfMany: (texts: number, outside: number) => string;
  readonly band: (range: string) => string;
  readonly description: (texts: number, outside: readonly string[]) => string;
  readonly one: (subject: string, characters: number) => string;
  /** A length and how far it is from the limit. */
  readonly figure: (characters: number, distance: string) => string;
  readonly texts: (count: number) => string;
  readonly none: string;
  readonly inside: string;
  readonly outside: string;
  readonly doubtful: string;
  readonly uncertain: string;
  readonly beyond: (count: number) => string;
  readonly table: (count: number) => string;
  readonly range: string;
}

export interface CardLabels {
  readonly received: string;
  readonly form: Readonly<Record<'folder' | 'zip' | 'mail', string>>;
  readonly clerk: string;
  readonly reading: string;
  readonly review: string;
  readonly accept: string;
  readonly mend: string;
  readonly opinion: string;
  readonly signature: string;
  readonly infos: (count: number) => string;
  readonly units: (list: string, count: number) => string;
  readonly files: (count: number) => string;
  readonly file: string;
  readonly kind: string;
  readonly measure: string;
  readonly characters: string;
  readonly result: string;
  readonly fits: string;
  readonly photos: (count: number) => string;
  readonly photo: string;
  readonly noPreview: string;
  readonly superseded: (name: string, received: string) => string;
  readonly letter: string;
  readonly group: (from: number, to: number) => string;
  readonly remind: string;
}

export interface LetterLabels {
  readonly title: string;
  readonly number: (notice: string) => string;
  readonly to: (name: string) => string;
  readonly clerk: (clerk: string) => string;
  readonly intro: (notice: string, received: string, count: number) => string;
  readonly review: (count: number) => string;
  readonly columns: readonly [problem: string, found: string, remedy: string, basis: string];
  readonly deadline: (days: readonly string[]) => string;
  readonly overdue: (days: readonly string[]) => string;
  readonly sendTo: (office: string, mailbox: string) => string;
  readonly call: (contacts: string) => string;
  readonly office: string;
  readonly checker: string;
  readonly receiver: string;
  readonly date: string;
  readonly only: string;
  readonly all: string;
  readonly open: (name: string, count: number) => string;
}
