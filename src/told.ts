// A Report put into words: what the reporters lay out. Types only; phrase makes them, reporters read them.

import type { Finding, Notice, Place, Report, Severity, Verdict } from './model.ts';

export interface Sentences {
  /** The requirement's name in a checklist. */
  readonly title: string;
  readonly headline: string;
  /** The file, or the line of the list. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
  readonly basis: string;
  /** The clause alone, as cited. */
  readonly clause: string;
  readonly quote: string;
  readonly mark: string;
  /** What could not be checked for the same cause. */
  readonly blocks: string;
  /** Whose, what and how far, in one sentence. */
  readonly message: string;
}

export interface ToldFinding extends Sentences {
  readonly finding: Finding;
  /** The line of the list that the finding stands on, for a caret beneath it. */
  readonly excerpt?: { readonly text: string; readonly place: Place };
}

/** All findings of one requirement as one line of a checklist. */
export interface ChecklistLine {
  readonly requirement: string;
  readonly title: string;
  readonly severity: Severity;
  readonly stage?: string;
  /** Ordered by no clause: a condition of checking. */
  readonly house: boolean;
  /** Undefined where the requirement found nothing to look at. */
  readonly verdict?: Verdict;
  readonly summary: string;
  /** Indices into `findings`. */
  readonly findings: readonly number[];
}

/** One measured text of the submission. */
export interface TextLine {
  readonly subject: string;
  readonly file: string;
  readonly verdict: Verdict;
  readonly characters: number;
  readonly range: readonly [number, number];
  /** How far from the nearer limit, in words. */
  readonly distance: string;
  readonly han: number;
  readonly charactersNoSpaces: number;
}

export interface StageLine {
  readonly id: string;
  readonly title: string;
  /** The last day and how many days are left or over. */
  readonly due: string;
  readonly pending: boolean;
}

export interface ToldReport {
  readonly report: Report;
  readonly heading: string;
  /** The time it was judged by, and where that comes from. */
  readonly asOf: string;
  readonly conclusion: string;
  readonly findings: readonly ToldFinding[];
  readonly checklist: readonly ChecklistLine[];
  readonly texts: readonly TextLine[];
  readonly stages: readonly StageLine[];
}

/** The fixed words of the screens, in one language. */
export interface Labels {
  readonly language: 'zh' | 'en';
  readonly program: string;
  readonly rule: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly remedy: string;
  readonly basis: string;
  readonly wanted: string;
  readonly where: string;
  readonly found: string;
  readonly colon: string;
  readonly nothingToCheck: string;
  readonly lists: string;
  readonly textTable: readonly string[];
  readonly checklist: string;
  readonly findings: string;
  readonly more: (count: number) => string;
  readonly section: Readonly<Record<'fail' | 'unchecked' | 'warning' | 'info', (count: number) => string>>;
  readonly rest: (passed: number, pending: number) => string;
  readonly softPassed: (passed: number, open: number) => string;
  readonly housePassed: (files: number) => string;
  readonly together: (headline: string, names: readonly string[], count: number) => string;
  readonly nextStep: string;
  readonly several: (total: number, passed: number) => string;
}

/** Everything a reporter is given besides the reports. */
export interface Roll {
  readonly tool: { readonly name: string; readonly version: string };
  readonly notice: Notice;
  readonly labels: Labels;
  readonly reports: readonly ToldReport[];
}
