// What keeps a run from going on → one sentence with the next step.

import type { UserErrorCode, UserErrorDetails } from '../user-error.ts';
import type { Messages } from './messages.ts';

/** Code and details → the sentence. */
export function userErrorSentence<Code extends UserErrorCode>(
  { code, detail }: { readonly code: Code; readonly detail: UserErrorDetails[Code] },
  { error }: Messages,
): string {
  return error[code](detail);
}
