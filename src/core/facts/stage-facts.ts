// Stages × time → for each stage: when it is due, how late it is, and whether anything of it is there.

import { segmentsOf } from '../json-pointer.ts';
import { memoize } from '../memoize.ts';
import type { AsOf } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { ManifestValue } from '../model/manifest.ts';
import type { Notice, Stage } from '../model/notice.ts';
import { addHours, differenceInHours, parseISO } from '../text/date-fns-library.ts';
import { dayNumber, localDate, localMinute, readDateTime } from '../text/date-time.ts';

const DAY = 86_400_000;

type Values = { readonly [name: string]: ManifestValue };

/** Manifest and the time of judging → the dossier's `stages`, by stage id. */
export function stagesOf(notice: Notice, values: Values, { asOf, sentAt }: Times): Json {
  const current = notice.stages.find((stage) => !isPast(stage, asOf.instant, notice))?.id;
  const facts: Record<string, Json> = {};
  for (const stage of notice.stages) {
    const sent = sentAt(stage);
    facts[stage.id] = stageFacts(stage, notice, { values, asOf, current, sent });
  }
  return facts;
}

/** What is due is told by `asOf`, what is late by the time at which the stage was sent. */
export interface Times {
  readonly asOf: AsOf;
  readonly sentAt: (stage: Stage) => SentTime;
}

/** When a stage was sent, how we know, and where the list says so. */
export interface SentTime {
  readonly instant: number;
  readonly source: AsOf['source'];
  readonly given?: string;
}

interface StageTimes {
  readonly values: Values;
  readonly asOf: AsOf;
  readonly current: string | undefined;
  readonly sent: SentTime;
}

function stageFacts(stage: Stage, notice: Notice, { values, asOf, current, sent }: StageTimes): Json {
  const started = propertiesOfStage(stage.id, notice).some((name) => isGiven(values[name]));
  const due = !isPast(stage, asOf.instant, notice) ? stage.id === current : true;
  const { offset } = notice.timeZone;
  return {
    due: stage.due,
    started,
    past: isPast(stage, asOf.instant, notice),
    // Not due and empty: pending as a whole. Not due, not the next one, begun early: only gaps are pending.
    pending: !started && !isPast(stage, asOf.instant, notice),
    early: started && !due,
    ...(isUnknown(stage, notice, values, sent) ? {} : lateness(stage, notice, sent)),
    daysLeft: dayNumberOf(stage.due) - dayNumber(asOf.instant, offset),
  };
}

/** A time that nobody can read is a fault of the list: no other time is put in its place. */
function isUnknown(stage: Stage, notice: Notice, values: Values, { source }: SentTime): boolean {
  return source !== 'option' && source !== 'mail' && unreadableTime(stage, notice, values) !== undefined;
}

function lateness(stage: Stage, notice: Notice, { instant, source, given }: SentTime) {
  const { offset } = notice.timeZone;
  return {
    submitted: localDate(instant, offset),
    sent: localMinute(instant, offset),
    sentBy: source,
    ...(given === undefined ? {} : { given }),
    daysLate: Math.max(0, dayNumber(instant, offset) - dayNumberOf(stage.due)),
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

/** A submission's own time for a stage: the first of the stage's manifest properties that is given and a time. */
export function submittedAt(stage: Stage, notice: Notice, values: Values): SentTime | undefined {
  const { given, moment } = writtenFor(stage, notice, values) ?? {};
  return given !== undefined && moment ? { instant: moment.instant, source: 'manifest', given } : undefined;
}

/** A time that the list gives for a stage and nobody can read: [where, what is written]. */
export function unreadableTime(
  stage: Stage,
  notice: Notice,
  values: Values,
): readonly [string, string] | undefined {
  const { given, text, moment } = writtenFor(stage, notice, values) ?? {};
  return given !== undefined && text !== undefined && !moment ? [given, text] : undefined;
}

function writtenFor(stage: Stage, { timeZone }: Notice, values: Values) {
  for (const given of stage.submitted) {
    const text = values[segmentsOf(given)[0] ?? ''];
    if (typeof text === 'string' && text.trim() !== '')
      return { given, text, moment: readDateTime(text, timeZone.offset) };
  }
  return undefined;
}

function isPast(stage: Stage, instant: number, notice: Notice): boolean {
  return instant >= endOf(stage, notice);
}

/** The first instant after the stage's last day, in milliseconds. */
function endOf(stage: Stage, notice: Notice): number {
  return endsOf(notice).get(stage) ?? Number.NaN;
}

const endsOf = memoize(({ stages, timeZone }: Notice): ReadonlyMap<Stage, number> => {
  const end = ({ due }: Stage) => addHours(parseISO(`${due}T00:00:00${timeZone.offset}`), 24).getTime();
  return new Map(stages.map((stage) => [stage, end(stage)]));
});

function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}
