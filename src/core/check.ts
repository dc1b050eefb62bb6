// A submission as read × a notice → its report: facts, findings, verdict.

import { capFindings, countsOf, doubtAbout, evaluate, guessesOnce, verdictOf } from './evaluate/index.ts';
import { dossierOf, factKindOf, type SentTime } from './facts/index.ts';
import { isObject } from './json-pointer.ts';
import type { UnknownTime } from './model/document.ts';
import type { AsOf, GivenTime, ReceivedTime, Report, Validators } from './model/finding.ts';
import type { Notice, Requirement, Stage } from './model/notice.ts';
import type { Submission } from './model/submission.ts';
import { submittedAt, unreadableTime } from './text/notice-time.ts';

export interface CheckOptions {
  /** The time given on the command line, in milliseconds: comes before the submission's own times. */
  readonly asOf?: number;
  /** The time of a receiver's check of what others sent: decides what is due, but not what is late. */
  readonly lookedAt?: AsOf;
  /** When it came, as the office that received it says. */
  readonly received?: number;
  readonly now: number;
  readonly stage?: string;
  readonly strict: boolean;
  /** Nobody will see what passed: it is counted, and not said where it stands. */
  readonly countsPassed?: boolean;
}

/** A submission as read → its report. */
export function check(
  submission: Submission,
  { notice, validators }: NoticeRules,
  options: CheckOptions,
): Report {
  const asOf = options.lookedAt ?? asOfFor(submission, notice, options);
  const { received } = options;
  const sentAt = (stage: Stage) => sentAtFor(stage, notice, { submission, asOf, received });
  const undated = undatedBy(submission, notice, asOf);
  const dossier = dossierOf(submission, notice, { asOf, sentAt, ...(undated ? { undated } : {}) });
  const { placeOf, keyOf, file } = submission.manifest;
  const whereOf = (pointer: string) => {
    const [place, key] = [placeOf(pointer), keyOf(pointer)];
    return { ...(place ? { place } : {}), ...(key === undefined ? {} : { key }) };
  };
  // A length that passed is listed among the measured texts, by its subject and file.
  const isCountedOnly = (each: Requirement) =>
    options.countsPassed === true && factKindOf(each, notice) !== 'length';
  const { drafted } = submission;
  const doubt = drafted === undefined ? {} : { doubt: doubtAbout(drafted, notice) };
  const context = { notice, dossier, validators, whereOf, isCountedOnly, ...doubt };
  const judged = evaluate(context, options.stage);
  const { all, listed } = capFindings(drafted === undefined ? judged : guessesOnce(judged));
  const counts = countsOf(all, options.strict);
  const submitter = submitterIn(dossier, submission, notice);
  const { path, name, form } = submission;
  return {
    path,
    name,
    form,
    manifest: file,
    ...(drafted === undefined ? {} : { drafted: true as const }),
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

/** --as-of, else the submission's own time, else now. */
function asOfFor(submission: Submission, notice: Notice, options: CheckOptions): AsOf {
  if (options.asOf !== undefined) return { instant: options.asOf, source: 'option' };
  const own = receivedAt(submission, notice);
  return own.source === 'unknown' ? { instant: options.now, source: 'now' } : own;
}

/**
 * A mail was sent before it is looked at, and so was what has a time that nobody can read: the clock of a check says
 * nothing of what was due then.
 */
function undatedBy(
  submission: Submission,
  notice: Notice,
  { source, overrides }: AsOf,
): UnknownTime | undefined {
  // An office that looks at all of them knows what has not come by now.
  if (source !== 'now' || overrides === false) return undefined;
  return submission.mail ? whyUnknown(submission) : unreadableBy(submission, notice);
}

interface SentBy {
  readonly submission: Submission;
  readonly asOf: AsOf;
  readonly received: number | undefined;
}

/**
 * When a stage was sent: by the given time, else the mail's, the manifest's for the stage. Who checks a folder
 * that is not sent yet may take the time of checking; of what came from others nobody knows.
 */
function sentAtFor(stage: Stage, notice: Notice, { submission, asOf, received }: SentBy): SentTime {
  const { manifest, mail } = submission;
  const { instant, source } = asOf;
  if (received !== undefined) return { instant: received, source: 'option' };
  if (source === 'option' && asOf.overrides !== false) return { instant, source };
  const mailed = mailedAt(submission);
  const given = mailed ?? submittedAt(stage, notice, manifest.value);
  if (given) return given;
  const isOthers = asOf.overrides === false || mail !== undefined;
  return isOthers ? { source: 'unknown', why: whyUnknown(submission) } : { instant, source };
}

function mailedAt({ mail }: Submission): GivenTime | undefined {
  return mail && 'iso' in mail.date ? { instant: Date.parse(mail.date.iso), source: 'mail' } : undefined;
}

const UNKNOWN_BY_MAIL = {
  none: 'mailNone',
  unreadable: 'mailUnreadable',
  zone: 'mailZone',
  several: 'mailSeveral',
} as const;

function whyUnknown({ mail }: Submission): UnknownTime {
  return mail && 'unknown' in mail.date ? UNKNOWN_BY_MAIL[mail.date.unknown] : 'notGiven';
}

function unreadableBy(submission: Submission, notice: Notice): UnknownTime | undefined {
  const { mail, manifest } = submission;
  const isUnreadable = notice.stages.some((stage) => unreadableTime(stage, notice, manifest.value));
  if (!isUnreadable) return undefined;
  return mail ? whyUnknown(submission) : 'listUnreadable';
}

/**
 * When a submission came: as the office says, else the mail's date, else the latest time that the manifest gives.
 * Which is the latest nobody knows where one of them cannot be read.
 */
export function receivedAt(submission: Submission, notice: Notice, received?: number): ReceivedTime {
  if (received !== undefined) return { instant: received, source: 'option' };
  const mailed = mailedAt(submission);
  if (mailed) return mailed;
  const unreadable = unreadableBy(submission, notice);
  if (unreadable) return { source: 'unknown', why: unreadable };
  const { value } = submission.manifest;
  const given = notice.stages.flatMap((stage) => submittedAt(stage, notice, value)?.instant ?? []);
  if (given.length > 0) return { instant: Math.max(...given), source: 'manifest' };
  return { source: 'unknown', why: whyUnknown(submission) };
}

/** Who submits: the first property that the notice's vocabulary calls a submitter, whatever its name; never a guess. */
function submitterIn(
  dossier: Report['dossier'],
  { drafted }: Submission,
  { manifest }: Notice,
): Report['submitter'] {
  const properties = Object.entries(manifest.properties ?? {});
  const [name] = properties.find(([, { fact }]) => fact === 'submitter') ?? [];
  const isGuess = drafted?.values.some(({ pointer, isSure }) => !isSure && pointer === `/${name}`) === true;
  const fact = name === undefined || isGuess ? undefined : dossier[name];
  if (!isObject(fact)) return undefined;
  const { code, name: named } = fact;
  return { name: String(named), ...(typeof code === 'string' ? { code } : {}) };
}
