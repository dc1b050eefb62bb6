// An inbox → the figures of its one sentence, and what is said of each package beside its verdict.

import type { Messages } from '../i18n/messages.ts';
import type { RollCallRow, StageStatus, Stray } from '../model/batch.ts';
import { isOpen } from '../model/finding.ts';
import type { KeptFinding, SubmissionSummary } from '../model/summary.ts';
import type { InboxInput, Wording } from '../report/input.ts';
import { localized, requirementOf } from '../report/interpolate.ts';
import { findingView, stageStatusView } from '../report/view/index.ts';
import { type Counting, doubtOf, earlierPartsOf, unreadReason } from './counting.ts';

/** How many passed, failed, could not be checked or are not there, and how much is to be mended. */
export function summarySentence(input: InboxInput): string {
  const { inbox, submissions, messages } = input;
  const counting = inbox.rollCall.map(({ submission }) => submissions[submission ?? -1]);
  const inState = (...states: readonly string[]) =>
    inbox.rollCall.filter(({ state }) => states.includes(state)).length;
  const number = (verdict: string) => counting.filter((each) => each?.verdict === verdict).length;
  return messages.batch.summary({
    all: counting.length,
    pass: number('pass'),
    unchecked: number('unchecked') + inState('unsure'),
    unread: counting.filter((each) => each && unreadReason(each, input) !== '').length,
    unlooked: inState('unlooked'),
    pending: number('pending'),
    fail: number('fail'),
    open: counting.reduce((sum, each) => sum + (each?.counts.fail ?? 0), 0),
    missing: inState('missing'),
  });
}

/** That a run was stopped, or that nothing was found. */
export function warningsOf({ inbox, submissions, messages }: InboxInput): string[] {
  const { partial, paths } = inbox;
  if (partial) return [messages.batch.partial(partial.done, partial.all)];
  return submissions.length === 0 ? [messages.batch.nothing(paths)] : [];
}

const PACKAGES_NAMED = 5;

/** Who is called missing may have sent what tells nobody's name. */
export function perhapsSentLines({ inbox, submissions, messages }: InboxInput): string[] {
  const nameless = inbox.rollCall.filter(({ state }) => state === 'unknown');
  if (nameless.length === 0 || !inbox.rollCall.some(({ state }) => state === 'missing')) return [];
  const names = nameless
    .slice(0, PACKAGES_NAMED)
    .flatMap(({ submission }) => submissions[submission ?? -1]?.name ?? []);
  return [messages.batch.perhapsSent(names, nameless.length)];
}

/** Whose it may be, how many findings of which columns, for a pass the warnings, what earlier packages answer for. */
export function remarkOf(
  counting: Counting & { readonly submission: SubmissionSummary },
  wording: Wording,
): string {
  const { submission } = counting;
  const { messages } = wording;
  const { warnings } = submission.counts;
  const unread = unreadReason(submission, wording);
  const open = submission.findings.filter(
    (each) => each.severity === 'error' && isOpen(each) && !isOfDraft(each),
  );
  const parts = [
    doubtOf(counting, messages),
    submission.drafted ? messages.batch.drafted : '',
    unread,
    ...(unread === '' ? openTopics(open, submission, wording) : []),
    open.length === 0 && warnings > 0 ? messages.batch.warnings(warnings) : '',
    ...earlierPartsOf(submission, wording),
  ];
  return parts.filter((part) => part !== '').join(messages.batch.semicolon);
}

/** That nobody wrote a list is said in front. */
function isOfDraft({ why }: KeptFinding): boolean {
  return why?.code === 'unread' && why.unread.code === 'drafted';
}

/** What is to be mended and what is to be looked at are counted apart. */
function openTopics(
  open: readonly KeptFinding[],
  submission: SubmissionSummary,
  wording: Wording,
): readonly string[] {
  const { batch } = wording.messages;
  return (['fail', 'unchecked'] as const).flatMap((verdict) => {
    const own = open.filter((each) => each.verdict === verdict);
    if (own.length === 0) return [];
    const topics = topicsOf(own, submission, wording);
    return [verdict === 'fail' ? batch.open(own.length, topics) : batch.unsettled(own.length, topics)];
  });
}

/** By the short title of the column, with how many there are; what no clause orders says itself what is wrong. */
function topicsOf(open: readonly KeptFinding[], { manifest }: SubmissionSummary, wording: Wording): string[] {
  const { notice, messages } = wording;
  const topics = open.map((each) => {
    const column = each.clause === undefined ? undefined : requirementOf(each.requirement, notice).column;
    if (column) return localized(column, messages);
    const { headline, found } = findingView(each, manifest, wording);
    return each.clause === undefined && open.length === 1 && found !== '' ? found : headline;
  });
  return [...new Set(topics)].map((topic) => {
    const count = topics.filter((each) => each === topic).length;
    return count === 1 ? topic : messages.batch.times(topic, count);
  });
}

/** A stage with its last day, and how many submitters are how far. */
export function stageSentence(stage: StageStatus, input: InboxInput): string {
  const { title, due, complete, partial, unsure, unread, unlooked, missing } = stageStatusView(stage, input);
  const numbers = {
    complete: complete.length,
    partial: partial.length,
    unsure: unsure.length,
    unread: unread.length,
    unlooked: unlooked.length,
    missing: missing.length,
  };
  return `${title}  ${due}${input.messages.batch.stage(numbers)}`;
}

/** Which earlier packages do not count, for which later one. */
export function supersededLines({ inbox, submissions, messages }: InboxInput): string[] {
  return inbox.rollCall.flatMap((row) => {
    const later = submissions[row.submission ?? -1]?.name ?? '';
    return row.superseded.map((index) =>
      messages.batch.supersededBy(
        row.name,
        submissions[index]?.name ?? '',
        later,
        row.unordered === true && isOfUnknownTime(row, submissions, index),
      ),
    );
  });
}

/** Which of two came first is not known where one of them has no time. */
function isOfUnknownTime(
  { submission }: RollCallRow,
  submissions: readonly SubmissionSummary[],
  index: number,
): boolean {
  return [submission ?? -1, index].some((each) => submissions[each]?.received.source === 'unknown');
}

/** Packages that could not be read, beside one of the same submitter that counts. */
export function unopenedLines(input: InboxInput): string[] {
  const { inbox, submissions, messages } = input;
  return inbox.rollCall.flatMap((row) =>
    (row.unopened ?? []).flatMap((index) => {
      const summary = submissions[index];
      if (summary === undefined) return [];
      return messages.batch.unopenedOf(row.name, summary.name, whyUnopened(summary, input));
    }),
  );
}

/** Why nothing of a package could be read. */
export function whyUnopened({ findings, manifest }: SubmissionSummary, wording: Wording): string {
  const [first] = findings.filter(isOpen);
  if (first === undefined) return '';
  const { found, headline } = findingView(first, manifest, wording);
  return found === '' ? headline : found;
}

/** More are counted only. */
const STRAYS_NAMED = 200;

/** Files that are no submission, by their names. */
export function strayLines({ strays }: InboxInput['inbox'], { batch }: Messages): string[] {
  const shown = (all: readonly Stray[]) =>
    all.slice(0, STRAYS_NAMED).map(({ path, names }) => strayLine({ path, names }, batch));
  const own = strays.filter(({ ownReport }) => ownReport);
  const others = strays.filter(({ ownReport }) => !ownReport);
  return [
    ...(others.length > 0 ? [batch.stray(shown(others), others.length)] : []),
    ...(own.length > 0 ? [batch.ownReports(shown(own), own.length)] : []),
  ];
}

/** The last part of its path, and of whom it speaks. */
export function strayLine({ path, names, ownReport }: Stray, batch: Messages['batch']): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (ownReport) return batch.ownReport(file);
  return names.length === 0 ? file : batch.spokenOf(file, names);
}
