// `--as-of` and `--stage` × the notice → the time and the stage to judge by.

import type { Notice } from '../core/model/notice.ts';
import { parseDateTime } from '../core/text/date-time.ts';
import { UserError } from '../core/user-error.ts';

/** The time that was given, in milliseconds. Throws UserError `badTime` for what is none. */
export function instantOf(asOf: string | undefined, { timeZone }: Notice): number | undefined {
  const moment = asOf === undefined ? undefined : parseDateTime(asOf, timeZone.offset);
  if (asOf !== undefined && moment === undefined) throw new UserError('badTime', { named: asOf });
  return moment?.instant;
}

/** The one stage that was asked for; none for `all`. Throws UserError `badOption` for one that the notice lacks. */
export function onlyStage(stage: string | undefined, { stages }: Notice): { readonly stage?: string } {
  if (stage === undefined || stage === 'all') return {};
  const known = stages.map(({ id }) => id);
  if (!known.includes(stage))
    throw new UserError('badOption', {
      option: '--stage',
      named: stage,
      known: [...known, 'all'],
    });
  return { stage };
}
