// The text of an option → its value, or a UserError with what is allowed; a time and a stage by the notice.

import { basename } from 'node:path';
import type { Notice } from '../core/model/notice.ts';
import { momentIn } from '../core/text/notice-time.ts';
import { UserError } from '../core/user-error.ts';

/** For an option that takes one of a few words. */
export function oneOf(option: string, known: readonly string[]): (text: string) => string {
  return (named) => {
    if (known.includes(named)) return named;
    if (option === '--format') throw new UserError('unknownFormat', { named, known });
    throw new UserError('badOption', { option, named, known });
  };
}

/** For an option that may be given several times. */
export function collect(text: string, before: unknown): readonly string[] {
  return [...(Array.isArray(before) ? before : []), text];
}

/** '3' → 3. */
export function jobsIn(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) > 0) return Number(text);
  throw new UserError('badOption', { option: '--jobs', named: text, known: ['1', '2', '3 …'] });
}

/** One part of a batch: the submissions of number `shard` of `of`. */
export interface ShardNumber {
  readonly shard: number;
  readonly of: number;
}

/** '2/8' → { shard: 2, of: 8 }. */
export function shardIn(text: string): ShardNumber {
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(text);
  const [shard, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match && shard >= 1 && shard <= of) return { shard, of };
  throw new UserError('badOption', { option: '--shard', named: text, known: ['1/2', '2/2 …'] });
}

/** The time that was given, in milliseconds. Throws UserError `badTime` for what is none. */
export function instantOf(asOf: string | undefined, notice: Notice): number | undefined {
  const moment = asOf === undefined ? undefined : momentIn(asOf, notice);
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

const NAMES_SHOWN = 10;

/** `--received name=time` → by path, when the office says that a package came. Throws UserError `badOption` or `badTime`. */
export function receivedTimes(
  given: readonly string[],
  entries: readonly { readonly path: string }[],
  notice: Notice,
): ReadonlyMap<string, number> {
  const nameOf = (path: string) => basename(path).normalize('NFC');
  return new Map(
    given.flatMap((text) => {
      const at = text.lastIndexOf('=');
      const name = text.slice(0, Math.max(0, at)).normalize('NFC');
      const named = entries.filter(({ path }) => [path, nameOf(path), bare(nameOf(path))].includes(name));
      if (at < 0 || named.length === 0) {
        const known = entries.slice(0, NAMES_SHOWN).map(({ path }) => `${nameOf(path)}=2012-11-28`);
        throw new UserError('badOption', { option: '--received', named: text, known });
      }
      const instant = instantOf(text.slice(at + 1), notice) ?? Number.NaN;
      return named.map(({ path }) => [path, instant] as const);
    }),
  );
}

/** papers.zip → papers */
function bare(name: string): string {
  return name.replace(/\.[^.]+$/u, '');
}
