// Stages × time → for each stage: when it is due, how late it is, and whether anything of it is there.

import { memoize } from '../memoize.ts';
import type { UnknownTime } from '../model/document.ts';
import type { AsOf } from '../model/finding.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Notice, Stage } from '../model/notice.ts';
import { addHours, differenceInHours } from '../text/date-fns-library.ts';
import { dayNumber, localDate, localMinute, parseDateTime } from '../text/date-time.ts';
import { unreadableTime, type WrittenValues } from '../text/notice-time.ts';

/** `asOf` decides what is due; when a stage was sent decides what is late. */
export interface Times {
  readonly asOf: AsOf;
  /** Why nobody knows by when what was sent is to be judged: `asOf` is only the time of looking then. */
  readonly undated?: UnknownTime;
  readonly sentAt: (stage: Stage) => SentTime;
}

/** When a stage was sent, how we know, and where in the manifest that stands; or why nobody knows. */
export type SentTime = KnownSentTime | { readonly source: 'unknown'; readonly why: UnknownTime };

interface KnownSentTime {
  readonly instant: number;
  readonly source: AsOf['source'];
  readonly given?: string;
}

/** Manifest and times → the dossier's `stages`, by stage id. */
export function stagesOf(notice: Notice, values: WrittenValues, { asOf, undated, sentAt }: Times): Json {
  const current = notice.stages.find((stage) => !isPast(stage, asOf.instant, notice))?.id;
  const facts: Record<string, Json> = {};
  const started = notice.stages.map(({ id }) => isStarted(id, notice, values));
  for (const [index, stage] of notice.stages.entries()) {
    const sent = sentAt(stage);
    // Who checks his own folder may hold the later stage alone; an office has everything before it.
    const elsewhere = asOf.overrides !== false && !started[index] && started.slice(index + 1).includes(true);
    const known = stageFacts(stage, notice, { values, asOf, current, sent, elsewhere });
    facts[stage.id] = undated ? { ...known, ...undatedFacts(known, undated, index === 0) } : known;
  }
  return facts;
}

function isStarted(id: Stage['id'], notice: Notice, values: WrittenValues): boolean {
  return propertiesOfStage(id, notice).some((name) => isGiven(values[name]));
}

interface StageTimes {
  readonly values: WrittenValues;
  readonly asOf: AsOf;
  readonly current: string | undefined;
  readonly sent: SentTime;
  /** Nothing of it is here, but something of a later stage: it was sent before, or is sent apart. */
  readonly elsewhere: boolean;
}

function stageFacts(stage: Stage, notice: Notice, times: StageTimes): JsonObject {
  const { values, asOf, current, sent, elsewhere } = times;
  const past = isPast(stage, asOf.instant, notice);
  if (past && elsewhere) return absentStage(stage, notice, asOf);
  const started = isStarted(stage.id, notice, values);
  const isDue = past || stage.id === current;
  const { offset } = notice.timeZone;
  return {
    due: stage.due,
    started,
    past,
    here: true,
    // Nothing is there before the last day: the stage as a whole is pending.
    pending: !started && !past,
    // Something is there although an earlier stage is the next one due: only what is missing is pending.
    early: started && !isDue,
    ...(isUnreadable(stage, notice, { values, sent })
      ? {}
      : sent.source === 'unknown'
        ? unknownLateness(sent.why, { past, started })
        : { ...lateness(stage, notice, sent), ...issueFacts(sent, started, notice) }),
    daysLeft: lastDayOf(stage, notice) - dayNumber(asOf.instant, offset),
  };
}

/** What was not there when it was sent may not have been due then; of what was begun, what is missing. */
function undatedFacts(
  { past, started, here, early }: JsonObject,
  why: UnknownTime,
  isFirst: boolean,
): JsonObject {
  const isUnsure = here === true && (started === true ? !isFirst && early === false : past === true);
  return isUnsure ? { unsure: { code: 'unknownTime', detail: { unknown: why } } } : {};
}

/** Judged as far as it goes: of a stage that is not here nothing is known, and nothing is late. */
function absentStage(stage: Stage, notice: Notice, asOf: AsOf): JsonObject {
  const daysLeft = lastDayOf(stage, notice) - dayNumber(asOf.instant, notice.timeZone.offset);
  return { due: stage.due, started: false, past: true, pending: false, early: false, here: false, daysLeft };
}

/** A time that nobody can read is a fault of the manifest: no other time takes its place. */
function isUnreadable(
  stage: Stage,
  notice: Notice,
  { values, sent }: Pick<StageTimes, 'values' | 'sent'>,
): boolean {
  const isFromManifest = sent.source !== 'option' && sent.source !== 'mail';
  return isFromManifest && unreadableTime(stage, notice, values) !== undefined;
}

/** What lies there before the last day is over came in time, whenever it came; afterwards only its own time would tell. */
function unknownLateness(
  why: UnknownTime,
  { past, started }: { past: boolean; started: boolean },
): JsonObject {
  if (!past) return { daysLate: 0 };
  return started ? { unread: { code: 'unknownTime', detail: { unknown: why } } } : {};
}

function lateness(stage: Stage, notice: Notice, { instant, source, given }: KnownSentTime) {
  const { offset } = notice.timeZone;
  return {
    submitted: localDate(instant, offset),
    sent: localMinute(instant, offset),
    sentBy: source,
    ...(given === undefined ? {} : { given }),
    daysLate: Math.max(0, dayNumber(instant, offset) - lastDayOf(stage, notice)),
    hoursLeft: Math.max(0, differenceInHours(endOf(stage, notice), instant)),
  };
}

/** A notice cannot be answered before it was written: the year or the month is a slip. */
function issueFacts(
  { source, instant }: KnownSentTime,
  started: boolean,
  { timeZone, issued }: Notice,
): JsonObject {
  if (source === 'now' || !started) return {};
  return { afterIssue: localDate(instant, timeZone.offset) >= issued };
}

/** The names of the manifest's properties that belong to a stage. */
export function propertiesOfStage(stage: Stage['id'], notice: Notice): readonly string[] {
  return propertiesByStage(notice).get(stage) ?? [];
}

const propertiesByStage = memoize(({ stages, manifest }: Notice) => {
  const properties = Object.entries(manifest.properties ?? {});
  const of = (id: string) => properties.filter(([, { stage }]) => stage === id).map(([name]) => name);
  return new Map(stages.map(({ id }) => [id, of(id)]));
});

function isGiven(value: ManifestValue | undefined): boolean {
  if (value === undefined) return false;
  return typeof value === 'string' ? value !== '' : Object.keys(value).length > 0;
}

function isPast(stage: Stage, instant: number, notice: Notice): boolean {
  return instant >= endOf(stage, notice);
}

interface LastDay {
  /** The first instant after the day, in milliseconds. */
  readonly end: number;
  readonly dayNumber: number;
}

/** The first instant after a stage's last day. */
function endOf(stage: Stage, notice: Notice): number {
  return lastDays(notice).get(stage)?.end ?? Number.NaN;
}

function lastDayOf(stage: Stage, notice: Notice): number {
  return lastDays(notice).get(stage)?.dayNumber ?? Number.NaN;
}

const lastDays = memoize(({ stages, timeZone }: Notice): ReadonlyMap<Stage, LastDay> => {
  const lastDay = ({ due }: Stage) => {
    const start = parseDateTime(due, timeZone.offset)?.instant ?? Number.NaN;
    return { end: addHours(start, 24).getTime(), dayNumber: dayNumber(start, timeZone.offset) };
  };
  return new Map(stages.map((stage) => [stage, lastDay(stage)]));
});
