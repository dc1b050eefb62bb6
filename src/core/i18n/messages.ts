// What a language must be able to say: the table that each language file fills in completely.

import type { Family, Figures, Kind, Note, RangeReason, UnreadCode } from '../model/document.ts';
import type { AsOf, Verdict } from '../model/finding.ts';
import type { ManifestProblemCode } from '../model/manifest.ts';
import type { Severity } from '../model/notice.ts';

import type { AcrossFinding, Labels } from '../report/view.ts';

/** Figures and names that fill a sentence. */
export type Detail = Readonly<Record<string, string | number>>;

/** What is wrong, and what to do about it. */
export interface Advice {
  readonly says: (detail: Detail) => string;
  readonly do: (detail: Detail) => string;
}

export interface Words {
  readonly language: 'zh' | 'en';
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  /** Encodings of the list by the names that people know. */
  readonly encoding: Readonly<Record<string, string>>;
  readonly family: Readonly<Record<Family, string>>;
  readonly unread: Readonly<Record<UnreadCode, Advice>>;
  readonly manifest: Readonly<Record<ManifestProblemCode, Advice>>;
  /** Why a phone number is none, by the code of `text/phone`. */
  readonly phone: Readonly<Record<string, (detail: Detail) => string>>;
  readonly person: Readonly<Record<string, string>>;
  readonly rangeReason: Readonly<Record<RangeReason, string>>;
  readonly moment: Readonly<Record<AsOf['source'], string>>;
  /** Sentences of a finding. */
  readonly finding: {
    readonly listLine: (file: string, line: number, key: string | undefined) => string;
    readonly short: (actual: string, gap: string) => string;
    readonly long: (actual: string, gap: string) => string;
    readonly now: (actual: string) => string;
    readonly range: (min: string, max: string) => string;
    readonly atLeast: (min: string) => string;
    readonly straddles: (reasons: readonly string[]) => string;
    readonly lookInWord: string;
    readonly besides: (han: number, noSpaces: number) => string;
    readonly absent: string;
    readonly quoted: (text: string) => string;
    readonly sameValue: (value: string) => string;
    readonly files: (list: string) => string;
    readonly instead: (names: string) => string;
    readonly ending: (ending: string, kind: string) => string;
    readonly sent: (time: string) => string;
    readonly notSent: (time: string) => string;
    readonly blocks: (titles: readonly string[]) => string;
    readonly blocksAll: string;
    readonly semicolon: string;
    readonly comma: string;
    readonly unread: string;
    readonly basis: (clause: string, quote: string) => string;
    readonly houseBasis: string;
    readonly notMet: (title: string) => string;
    readonly message: (subject: string | undefined, headline: string, found: string) => string;
  };
  /** The checklist's and the screens' words. */
  readonly check: {
    readonly heading: (submitter: string) => string;
    readonly conclusion: (verdict: Verdict, mend: number, look: number, warnings: number) => string;
    readonly asOf: (time: string, source: string) => string;
    readonly one: (actual: string, expected: string) => string;
    readonly many: (places: number, values: string, expected: string) => string;
    readonly complete: (places: number) => string;
    readonly passed: (passed: number, places: number) => string;
    readonly places: (count: number) => string;
    readonly characters: (count: number) => string;
    readonly rows: (count: number) => string;
    readonly toMend: (count: number) => string;
    readonly due: (day: string, left: number) => string;
    readonly sentInTime: (due: string, sent: string) => string;
    readonly left: (days: number) => string;
    readonly within: (low: string, high: string) => string;
    readonly above: (gap: string) => string;
    readonly below: (gap: string) => string;
  };
  readonly across: {
    readonly item: (submitter: string, label: string) => string;
    /** Several units that the same submitters hand in. */
    readonly sameUnits: (submitters: readonly string[], units: readonly string[], count: number) => string;
  } & Readonly<Record<AcrossFinding['kind'], (items: readonly string[], percent: number) => string>>;
  readonly explain: {
    readonly clause: string;
    readonly quote: string;
    readonly reading: string;
    readonly expected: string;
    readonly remedy: string;
    readonly stage: string;
    readonly severity: string;
    readonly at: string;
    readonly must: string;
    readonly more: string;
    readonly didYouMean: (id: string) => string;
  };
  /** The lines of `count`; left out and besides are named as in LeftOut and TextFacts. */
  readonly count: {
    readonly figures: (figures: Figures, han: number) => readonly string[];
    readonly range: (min: number, max: number, reasons: string) => string;
    readonly left: (list: string) => string;
    readonly leftOut: (name: string, count: number) => string;
    readonly besides: (name: string, count: number) => string;
    readonly image: (pixels: string, taken: string | undefined, located: boolean) => string;
    readonly sheet: (sheets: number, rows: number, header: string) => string;
    readonly ending: (ending: string, kind: string) => string;
    readonly note: (note: Note) => string | undefined;
  };
  readonly labels: Labels;
  /** A calendar day as one says it; `date` is YYYY-MM-DD. */
  readonly day: (date: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly sentence: (parts: readonly string[]) => string;
}
