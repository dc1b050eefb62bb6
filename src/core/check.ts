// A submission as read × a notice → its report: facts, findings, verdict.

import { capFindings, countsOf, evaluate, verdictOf } from './evaluate/index.ts';
import { dossierOf, type SentTime, submittedAt } from './facts/index.ts';
import { isObject } from './json-pointer.ts';
import type { AsOf, Report, Validators } from './model/finding.ts';
import type { Notice, Stage } from './model/notice.ts';
import type { Submission } from './model/submission.ts';

export interface CheckOptions {
  /** The time given on the command line, in milliseconds: comes before the submission's own times. */
  readonly asOf?: number;
  /** The time of a receiver's check of what others sent: decides what is due, but not what is late. */
  readonly lookedAt?: AsOf;
  readonly now: number;
  readonly stage?: string;
  readonly strict: boolean;
}

/** A submission as read → its report. */
export function check(
  submission: Submission,
  { notice, validators }: NoticeRules,
  options: CheckOptions,
): Report {
  const asOf = options.lookedAt ?? asOfFor(submission, notice, options);
  const sentAt = (stage: Stage) => sentAtFor(stage, notice, { submission, asOf });
  const dossier = dossierOf(submission, notice, { asOf, sentAt });
  const { placeOf, keyOf, file } = submission.manifest;
  const whereOf = (pointer: string) => {
    const [place, key] = [placeOf(pointer), keyOf(pointer)];
    return { ...(place ? { place } : {}), ...(key === undefined ? {} : { key }) };
  };
  const { all, listed } = capFindings(evaluate({ notice, dossier, validators, whereOf }, options.stage));
  const counts = countsOf(all, options.strict);
  const submitter = submitterIn(dossier, notice);
  const { path, name, form } = submission;
  return {
    path,
    name,
    form,
    manifest: file,
    ...(submitter ? { submitter } : {}),
    ...(options.stage === undefined ? {} : { stage: options.stage }),
    asOf,
    verdict: verdictOf(all, counts),
    counts,
    findings: listed,
    dossier,
  };
}

/** A notice with the checks made of it. */
export interface NoticeRules {
  readonly notice: Notice;
  readonly validators: Validators;
}

/** --as-of, else the mail's date, else the latest time that the manifest gives, else now. */
function asOfFor({ manifest, mail }: Submission, notice: Notice, options: CheckOptions): AsOf {
  if (options.asOf !== undefined) return { instant: options.asOf, source: 'option' };
  if (mail?.date !== undefined) return { instant: Date.parse(mail.date), source: 'mail' };
  const given = notice.stages.flatMap((stage) => submittedAt(stage, notice, manifest.value)?.instant ?? []);
  if (given.length > 0) return { instant: Math.max(...given), source: 'manifest' };
  return { instant: options.now, source: 'now' };
}

/** When a stage was sent: by the given time, else the mail's, the manifest's for the stage, the time of checking. */
function sentAtFor(
  stage: Stage,
  notice: Notice,
  { submission, asOf }: { readonly submission: Submission; readonly asOf: AsOf },
): SentTime {
  const { manifest, mail } = submission;
  const { instant, source } = asOf;
  if (source === 'option' && asOf.overrides !== false) return { instant, source };
  if (mail?.date !== undefined) return { instant: Date.parse(mail.date), source: 'mail' };
  const fallback = asOf.overrides === false ? 'now' : source;
  return submittedAt(stage, notice, manifest.value) ?? { instant, source: fallback };
}

/** The submission's own time: when it was sent, as far as it says so. */
export function receivedAt(submission: Submission, notice: Notice): number | undefined {
  const { source, instant } = asOfFor(submission, notice, { now: Number.NaN, strict: false });
  return source === 'now' ? undefined : instant;
}

/** Who submits: the first property that the notice's vocabulary calls a submitter, whatever its name. */
function submitterIn(dossier: Report['dossier'], { manifest }: Notice): Report['submitter'] {
  const properties = Object.entries(manifest.properties ?? {});
  const property = properties.find(([, { fact }]) => fact === 'submitter');
  const fact = property ? dossier[property[0]] : undefined;
  if (!isObject(fact)) return undefined;
  const { code, name } = fact;
  return { name: String(name), ...(typeof code === 'string' ? { code } : {}) };
}
