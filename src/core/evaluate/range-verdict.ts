// A value and the range that it may lie in → pass, fail, or unchecked.

import { isUnreadReason, valueAt } from '../json-pointer.ts';
import { LIMITS } from '../limits.ts';
import type { NumberRange } from '../model/document.ts';
import { unreadNameOf } from '../model/fact-names.ts';
import type { Dossier, Failure, Validate, Why } from '../model/finding.ts';
import type { Json } from '../model/json.ts';

/** No text is longer than what is read of one. */
const LARGEST = LIMITS.textCharacters;

export type RangeVerdict =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'fail'; readonly keyword: string }
  | { readonly verdict: 'unchecked' };

/**
 * The whole range satisfies the schema: pass. The whole range breaks it by the same keyword: fail.
 * Anything else straddles a limit, and only a person who looks at the document can tell (docs/counting.md).
 */
export function rangeVerdict(value: Json, range: NumberRange | undefined, validate: Validate): RangeVerdict {
  const main = firstOf(validate(value));
  if (range === undefined || (range[0] === value && range[1] === value))
    return main === undefined ? { verdict: 'pass' } : { verdict: 'fail', keyword: main.keyword };
  const keywords = new Set(
    [main, ...range.map((end) => firstOf(validate(end ?? LARGEST)))].map((failure) => failure?.keyword),
  );
  if (keywords.size > 1) return { verdict: 'unchecked' };
  return main === undefined ? { verdict: 'pass' } : { verdict: 'fail', keyword: main.keyword };
}

function firstOf(failures: readonly Failure[]): Failure | undefined {
  return failures[0];
}

/** A length lies in a range of its own; a sum, because a document was not read. */
export function whyUncertain(pointer: string, dossier: Dossier): Why {
  const unread = valueAt(dossier, unreadNameOf(pointer));
  return isUnreadReason(unread) ? { code: 'unread', unread } : { code: 'straddles' };
}
