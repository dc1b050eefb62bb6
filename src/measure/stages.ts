// Stages × time → for each stage: when it is due, how late it is, and whether anything of it is there.

import { addHours, differenceInHours, parseISO } from '../library/date-fns.ts';
import type { Json, ManifestValue, Moment, Notice, Stage } from '../model.ts';
import { segmentsOf } from '../pointer.ts';
import { remembered } from '../remembered.ts';
import { dayNumber, localDate, readMoment } from '../text/moment.ts';

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

/** What is due is told by `asOf`, what is late by the time at which the stage was sent (milliseconds). */
export interface Times {
  readonly asOf: Moment;
  readonly sentAt: (stage: Stage) => number;
}

interface Moments {
  readonly values: Values;
  readonly asOf: Moment;
  readonly current: string | undefined;
  readonly sent: number;
}

function stageFacts(stage: Stage, notice: Notice, { values, asOf, current, sent }: Moments): Json {
  const started = propertiesOf(stage, notice).some((name) => isGiven(values[name]));
  const due = !isPast(stage, asOf.instant, notice) ? stage.id === current : true;
  const daysLate = dayNumber(sent, notice.timeZone.offset) - dayNumberOf(stage.due);
  return {
    due: stage.due,
    started,
    past: isPast(stage, asOf.instant, notice),
    // Not due and empty: pending as a whole. Not due, not the next one, begun early: only gaps are pending.
    pending: !started && !isPast(stage, asOf.instant, notice),
    early: started && !due,
    submitted: localDate(sent, notice.timeZone.offset),
    daysLate: Math.max(0, daysLate),
    daysLeft: dayNumberOf(stage.due) - dayNumber(asOf.instant, notice.timeZone.offset),
    hoursLeft: Math.max(0, differenceInHours(endOf(stage, notice), sent)),
  };
}

/** The names of the manifest's properties that belong to a stage. */
function propertiesOf(stage: Stage, notice: Notice): readonly string[] {
  return propertiesByStage(notice).get(stage.id) ?? [];
}

const propertiesByStage = remembered(({ stages, manifest }: Notice) => {
  const properties = Object.entries(manifest.properties ?? {});
  const of = (id: string) => properties.filter(([, { stage }]) => stage === id).map(([name]) => name);
  return new Map(stages.map(({ id }) => [id, of(id)]));
});

function isGiven(value: ManifestValue | undefined): boolean {
  if (value === undefined) return false;
  return typeof value === 'string' ? value !== '' : Object.keys(value).length > 0;
}

/** A submission's own time for a stage: the first of the stage's manifest properties that is a time. */
export function submittedAt(stage: Stage, notice: Notice, values: Values): number | undefined {
  for (const pointer of stage.submitted) {
    const value = values[segmentsOf(pointer)[0] ?? ''];
    const moment = typeof value === 'string' ? readMoment(value, notice.timeZone.offset) : undefined;
    if (moment) return moment.instant;
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

const endsOf = remembered(({ stages, timeZone }: Notice): ReadonlyMap<Stage, number> => {
  const end = ({ due }: Stage) => addHours(parseISO(`${due}T00:00:00${timeZone.offset}`), 24).getTime();
  return new Map(stages.map((stage) => [stage, end(stage)]));
});

function dayNumberOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}
