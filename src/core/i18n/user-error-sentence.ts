// What keeps a run from going on → one sentence with the next step.

import { closest } from '../text/did-you-mean.ts';
import type { UserErrorCode, UserErrorDetails } from '../user-error.ts';
import type { Messages } from './messages.ts';

/** Code and details → the sentence. */
export function userErrorSentence<Code extends UserErrorCode>(
  { code, detail }: { readonly code: Code; readonly detail: UserErrorDetails[Code] },
  { error }: Messages,
): string {
  return error[code](withNearest(detail));
}

/** Wherever one of several words was wanted, the nearest is proposed. */
function withNearest<Detail extends UserErrorDetails[UserErrorCode]>(detail: Detail): Detail {
  if (!('known' in detail) || 'similar' in detail) return detail;
  const near = closest(detail.named, detail.known);
  return near === undefined ? detail : { ...detail, similar: near.name };
}
