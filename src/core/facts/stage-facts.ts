// Stages × time → for each stage: when it is due, how late it is, and whether anything of it is there.

import { segmentsOf } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { UnknownTime } from '../model/document.ts';
import type { AsOf } from '../model/finding.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Notice, Stage } from '../model/notice.ts';
import { addHours, differenceInHours } from '../text/date-fns-library.ts';
import { dayNumber, localDate, localMinute, parseDateTime } from '../text/date-time.ts';

type ManifestValues = { readonly [name: string]: ManifestValue };

/** `asOf` decides what is due; when a stage was sent decides what is late. */
export interface Times {
  readonly asOf: AsOf;
  readonly sentAt: (stage: Stage) => SentTime;
}

/** When a stage was sent, how we know, and where in the manifest that stands; or why nobody knows. */
export type SentTime = KnownSentTime | { readonly source: 'unknown'; readonly why: UnknownTime };

interface KnownSentTime<Source extends AsOf['source'] = AsOf['source']> {
  readonly instant: number;
  readonly source: Source;
  readonly given?: string;
}

/** Manifest and times → the dossier's `stages`, by stage id. */
export function stagesOf(notice: Notice, values: ManifestValues, { asOf, sentAt }: Times): Json {
  const current = notice.stages.find((stage) => !isPast(stage, asOf.instant, notice))?.id;
  const facts: Record<string, Json> = {};
  for (const stage of notice.stages) {
    const sent = sentAt(stage);
    facts[stage.id] = stageFacts(stage, notice, { values, asOf, current, sent });
  }
  return facts;
}

interface StageTimes {
  readonly values: ManifestValues;
  readonly asOf: AsOf;
  readonly current: string | undefined;
  readonly sent: SentTime;
}

function stageFacts(stage: Stage, notice: Notice, { values, asOf, current, sent }: StageTimes): Json {
  const past = isPast(stage, asOf.instant, notice);
  const started = propertiesOfStage(stage.id, notice).some((name) => isGiven(values[name]));
  const isDue = past || stage.id === current;
  const { offset } = notice.timeZone;
  return {
    due: stage.due,
    started,
    past,
    // Nothing is there before the last day: the stage as a whole is pending.
    pending: !started && !past,
    // Something is there although an earlier stage is the next one due: only what is missing is pending.
    early: started && !isDue,
    ...(isUnreadable(stage, notice, { values, sent })
      ? {}
      : sent.source === 'unknown'
        ? unknownLateness(sent.why, { past, started })
        : lateness(stage, notice, sent)),
    daysLeft: lastDayOf(stage, notice) - dayNumber(asOf.instant, offset),
  };
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

/** A stage's own time of submission: its first manifest property that is given, if that is a time. */
export function submittedAt(
  stage: Stage,
  notice: Notice,
  values: ManifestValues,
): KnownSentTime<'manifest'> | undefined {
  const { given, time } = writtenTime(stage, notice, values) ?? {};
  return given !== undefined && time ? { instant: time.instant, source: 'manifest', given } : undefined;
}

/** A time that the manifest gives for a stage and nobody can read: [where, what is written]. */
export function unreadableTime(
  stage: Stage,
  notice: Notice,
  values: ManifestValues,
): readonly [string, string] | undefined {
  const { given, text, time } = writtenTime(stage, notice, values) ?? {};
  return given !== undefined && text !== undefined && !time ? [given, text] : undefined;
}

function writtenTime(stage: Stage, { timeZone }: Notice, values: ManifestValues) {
  for (const given of stage.submitted) {
    const text = values[segmentsOf(given)[0] ?? ''];
    if (typeof text === 'string' && text.trim() !== '')
      return { given, text, time: parseDateTime(text, timeZone.offset) };
  }
  return undefined;
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
