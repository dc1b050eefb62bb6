// What catalogues share: a sentence for each code of a table, and a size as one says it.

/** A sentence for each code of a table of details. */
export type Explanations<Details> = { readonly [Why in keyof Details]: (detail: Details[Why]) => string };

/** The sentence of what bears the code. */
export function byWhy<Details, Why extends keyof Details>(
  sentences: Explanations<Details>,
  given: { readonly why: Why } & Details[Why],
): string {
  return sentences[given.why](given);
}

/** Bytes → whole megabytes, as `20MB`. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024))}MB`;
}

/** What is the matter, and what to do. */
export type Refusal = readonly [says: string, step: string];

/** Codes of one meaning → a table of it. */
export function each(codes: readonly string[], refusal: Refusal): Readonly<Record<string, Refusal>> {
  return Object.fromEntries(codes.map((code) => [code, refusal]));
}

/** Why a reader was stopped: no fault of the system, so that permissions are not to be looked at. */
export const STOPPED: ReadonlySet<string> = new Set(['tooSlow', 'tooHungry', 'crashed']);
