// A table of sentences by code, and something with such a code → its sentence.

/** A sentence for each code of a table of details. */
export type Explanations<Details> = { readonly [Why in keyof Details]: (detail: Details[Why]) => string };

/** The sentence of what bears the code. */
export function byWhy<Details, Why extends keyof Details>(
  sentences: Explanations<Details>,
  given: { readonly why: Why } & Details[Why],
): string {
  return sentences[given.why](given);
}
