// One call for submissions, as data: requirements, stages, submitters and the vocabulary of the list.

import type { Family } from './document.ts';
import type { JsonSchema } from './json.ts';
import type { Measure } from './measure.ts';

/** One sentence in Chinese, in English, and in any further language that the notice has. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
  readonly [language: string]: string;
}

/** A column of a batch's matrix; requirements that share one name it alike. */
export interface ColumnName extends Localized {
  /** kebab-case, permanent: the key of the column's cells. */
  readonly id: string;
}

export type Severity = 'error' | 'warning' | 'info';

/**
 * One property of what a submitter writes: JSON Schema 2020-12 keywords with a few of ours.
 * `title` is the canonical (Chinese) key; `document` and `fact` say what a string stands for.
 */
export interface Vocabulary {
  readonly type: 'object' | 'array' | 'string';
  readonly title?: string;
  readonly description?: string;
  /** Other keys that are accepted for this one (the English name always is). */
  readonly aliases?: readonly string[];
  /** Object: its properties by English name. */
  readonly properties?: Readonly<Record<string, Vocabulary>>;
  readonly items?: Vocabulary;
  /** Array items may be written as a bare string: it is this property of the item. */
  readonly shorthand?: string;
  /** Object: the property that names the item in reports. */
  readonly label?: string;
  /** Stage to which the property belongs. */
  readonly stage?: string;
  /** The string is a path in the folder, and this family is asked for. */
  readonly document?: Family;
  /** The string is read as this kind of fact. */
  readonly fact?: 'phone' | 'person' | 'unit' | 'submitter' | 'moment' | 'term' | 'declaration';
  /** `term`: the taxonomy that lists the accepted words. */
  readonly taxonomy?: string;
  readonly maxLength?: number;
  readonly examples?: readonly string[];
  readonly hints?: Hints;
}

/** Words that speak for a property where a submission has no list (docs/notices.md). */
export interface Hints {
  /** In the names of folders and files. */
  readonly names?: readonly string[];
  /** In the first lines of a text. */
  readonly headings?: readonly string[];
  /** Anywhere in a text. */
  readonly texts?: readonly string[];
  /** In names and first lines; they speak against it. */
  readonly against?: readonly string[];
  /** In front of the value in a short line, or above its column in a table. */
  readonly labels?: readonly string[];
  /** How the name of such a unit ends. */
  readonly endings?: readonly string[];
}

export interface Requirement {
  /** kebab-case, permanent: public API. */
  readonly id: string;
  readonly severity: Severity;
  readonly stage?: string;
  /** Clause id of the notice; built-in requirements (about the list and its files) have none. */
  readonly clause?: string;
  /** The notice's own words, verbatim. */
  readonly quote?: string;
  /** The decisive words inside the quote. */
  readonly mark?: string;
  /** How open wording is read. */
  readonly reading?: Localized;
  /** JSON Pointer into the Dossier, `*` for each. */
  readonly at: string;
  /** Every value at `at` satisfies this. */
  readonly must: JsonSchema;
  /** A missing place is no finding: only some submissions have such a fact. */
  readonly optional?: boolean;
  /** Judged only where this other requirement passes. */
  readonly after?: string;
  /** JSON Pointer of the vocabulary to show in the manifest when `at` is a derived fact. */
  readonly about?: string;
  readonly unit?: Localized;
  readonly title: Localized;
  /** The heading of a finding, by failing keyword or reason; `other` for the rest. */
  readonly problem?: Readonly<Record<string, Localized>>;
  readonly expected: Localized;
  readonly remedy: Localized;
  /** Another remedy for a failing keyword or reason. */
  readonly remedyFor?: Readonly<Record<string, Localized>>;
  /** A column of its own in the matrix of a batch. */
  readonly column?: ColumnName;
}

export interface Stage {
  readonly id: string;
  readonly title: Localized;
  /** Last day, YYYY-MM-DD in the notice's zone, whole day included. */
  readonly due: string;
  /** Manifest properties that may hold the stage's own time of submission, first found counts. */
  readonly submitted: readonly string[];
}

export interface Submitter {
  /** Permanent id: the GB/T 2260 code, or our own where there is none. */
  readonly code: string;
  readonly name: Localized;
  readonly short?: string;
  readonly aliases: readonly string[];
  /** Names out of use that mean this submitter now. */
  readonly former: readonly string[];
}

export interface Term {
  readonly term: string;
  readonly code?: string;
  readonly group?: string;
  readonly aliases?: readonly string[];
}

export interface Taxonomy {
  readonly title: Localized;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly terms: readonly Term[];
}

export interface Clause {
  readonly id: string;
  readonly title: Localized;
}

export interface Notice {
  readonly id: string;
  readonly version: string;
  /** sha256 of the notice file and the built-in requirements, hex. */
  readonly hash: string;
  readonly number: string;
  readonly title: Localized;
  readonly short: Localized;
  readonly issuers: readonly string[];
  readonly issued: string;
  readonly text: string;
  readonly timeZone: { readonly name: string; readonly offset: string; readonly label: Localized };
  readonly recipient: {
    readonly office: Localized;
    readonly contacts: readonly string[];
    readonly phones: readonly string[];
    readonly mailbox: string;
  };
  readonly phonePlan: PhonePlan;
  readonly names: {
    /** Endings of a full legal name. */
    readonly suffixes: readonly string[];
    /** Place words that a short form leaves out. */
    readonly places: readonly string[];
  };
  readonly clauses: readonly Clause[];
  readonly stages: readonly Stage[];
  readonly submitters: readonly Submitter[];
  readonly taxonomies: Readonly<Record<string, Taxonomy>>;
  readonly manifest: Vocabulary;
  readonly measures: readonly Measure[];
  readonly requirements: readonly Requirement[];
}

/** How telephone numbers are dialled where the notice applies. */
export interface PhonePlan {
  /** Area code of a number that is written without one, with its zero. */
  readonly defaultArea: string;
  /** Digits of a local number in the default area. */
  readonly localDigits: number;
  /** Other four-digit areas whose local numbers have eight digits; elsewhere seven or eight pass. */
  readonly eightDigitAreas?: readonly string[];
}
