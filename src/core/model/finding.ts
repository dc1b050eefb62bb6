// Dossier, findings and report: what evaluating takes and returns.

import type { UnknownTime, Unread } from './document.ts';
import type { Json, JsonObject } from './json.ts';
import type { SourcePosition } from './manifest.ts';
import type { Severity } from './notice.ts';
import type { Submission } from './submission.ts';

/** One way in which a value breaks a schema: the failing keyword and its parameters. */
export interface Failure {
  readonly keyword: string;
  readonly params: { readonly [name: string]: Json };
}

/** A value → how it breaks a Requirement's `must`; empty where it satisfies it. */
export type Validate = (value: Json) => readonly Failure[];

/** Requirement id → its check. */
export type Validators = Readonly<Record<string, Validate>>;

/** All facts in the notice's vocabulary; plain JSON, can be saved and evaluated again. */
export type Dossier = JsonObject;

export type Verdict = 'pass' | 'fail' | 'unchecked' | 'pending';

/** Why a value does not pass, as a code with its figures. */
export type Why =
  | { readonly code: 'absent' }
  | { readonly code: 'unread'; readonly unread: Unread }
  | { readonly code: 'keyword'; readonly keyword: string }
  | { readonly code: 'straddles' }
  | { readonly code: 'notDue' };

export interface Finding {
  readonly requirement: string;
  readonly severity: Severity;
  readonly stage?: string;
  readonly clause?: string;
  /** JSON Pointer into the dossier. */
  readonly at: string;
  readonly verdict: Verdict;
  /** Whose value it is: the label of the item. */
  readonly subject?: string;
  readonly file?: string;
  /** Where the manifest says it. */
  readonly place?: SourcePosition;
  /** The manifest's key, as written. */
  readonly key?: string;
  readonly actual?: Json;
  /** `max` is null where nobody knows how large it may be. */
  readonly range?: { readonly min: number; readonly max: number | null };
  readonly why?: Why;
  /** Requirements that could not be judged here for the same reason. */
  readonly blocks?: readonly string[];
}

/** Whether somebody has to mend something or to look at it. */
export function isOpen({ verdict }: Pick<Finding, 'verdict'>): boolean {
  return verdict === 'fail' || verdict === 'unchecked';
}

/** Errors by verdict (each blocker once), and how many warnings and infos are open. */
export type Counts = Readonly<Record<Verdict | 'warnings' | 'infos', number>>;

export interface AsOf {
  /** Milliseconds since 1970 (UTC). */
  readonly instant: number;
  readonly source: 'option' | 'mail' | 'manifest' | 'now';
  /** false: the time of a receiver's check, before which each submission's own times come. */
  readonly overrides?: boolean;
}

/** When a package came. Where nobody knows there is no instant: nothing can be computed from it unseen. */
export type ReceivedTime = GivenTime | { readonly source: 'unknown'; readonly why: UnknownTime };

/** Told by the office, the mail or the list; never the time of looking. */
export interface GivenTime {
  readonly instant: number;
  readonly source: Exclude<AsOf['source'], 'now'>;
}

export interface Report {
  readonly path: string;
  readonly name: string;
  readonly form: Submission['form'];
  /** Name of the manifest's file. */
  readonly manifest: string;
  /** Nobody wrote a list: it was drafted from the files themselves. */
  readonly drafted?: true;
  readonly submitter?: { readonly code?: string; readonly name: string };
  /** The one stage that was asked for. */
  readonly stage?: string;
  readonly asOf: AsOf;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly findings: readonly Finding[];
  readonly dossier: Dossier;
}
