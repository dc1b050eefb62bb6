// One package that does not pass → the letter to its submitter, whatever it is printed as: every finding at once, by when.

import type { LetterCounts, Messages } from '../../i18n/messages.ts';
import type { RollCallRow } from '../../model/batch.ts';
import { isOpen, type Verdict } from '../../model/finding.ts';
import type { Severity } from '../../model/notice.ts';
import type { KeptFinding, SubmissionSummary } from '../../model/summary.ts';
import type { ReportInput } from '../../report/input.ts';
import { localized } from '../../report/interpolate.ts';
import { type FindingView, openFindings } from '../../report/view/index.ts';
import { localDate } from '../../text/date-time.ts';
import type { Counting } from '../counting.ts';
import { groupInfos } from '../group-infos.ts';

/** One finding, numbered through the whole letter so that it can be named on the telephone. */
export interface LetterItem {
  readonly number: number;
  readonly tag: string;
  readonly headline: string;
  /** Empty where there is nothing to say, as are `found` and `wanted`. */
  readonly where: string;
  readonly found: string;
  readonly wanted: string;
  readonly remedy: string;
  readonly basis: string;
  readonly quote: string;
  readonly mark: string;
}

export interface Letter {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly groups: readonly { readonly heading: string; readonly items: readonly LetterItem[] }[];
  /** Remarks that nobody must act on, one line each. */
  readonly also: readonly string[];
  readonly dues: readonly string[];
  readonly closing: readonly string[];
  readonly office: string;
  readonly date: string;
}

type OpenPackage = Counting & { readonly submission: SubmissionSummary };

/** Whether a package gets a letter, in a folder or in the report. */
export function hasLetter<Of extends { readonly submission?: SubmissionSummary; readonly row?: RollCallRow }>(
  counting: Of,
): counting is Of & { readonly submission: SubmissionSummary } {
  const { submission, row } = counting;
  if (submission === undefined || !isOpen(submission) || !asks(submission)) return false;
  // A single file, a link or a pipe is for the office to look at: whoever sent it can mend nothing there.
  return submission.form !== 'file' && !bringsOthers(submission, row?.code);
}

/** Of what several sent in one package without a list, the office first has to find out whose is what. */
function bringsOthers({ contents, holds = [] }: SubmissionSummary, own: string | undefined): boolean {
  return contents === 'unread' && holds.some((code) => code !== own);
}

/** Nothing is asked of one of whom the office alone has to find out when the package came. */
function asks({ findings }: SubmissionSummary): boolean {
  const heavy = findings.filter((each) => isOpen(each) && each.severity === 'error');
  return heavy.length === 0 || !heavy.every(isForOffice);
}

/** When a package came, whoever received it knows, and whoever sent it cannot mend. */
function isForOffice({ at, why }: Pick<KeptFinding, 'at' | 'why'>): boolean {
  return why?.code === 'unread' && why.unread.code === 'unknownTime' && /^\/stages\/[^/]+$/.test(at);
}

/** All facts of the letter; what differs between its forms is the markup alone. */
export function letterOf(open: OpenPackage, input: ReportInput): Letter {
  const { notice, messages, asOf } = input;
  const { notify } = messages;
  const { code, state } = open.row ?? {};
  const findings = openFindings(open.submission, input).filter(({ finding }) => !isForOffice(finding));
  // Whose it is, is not sure: nothing is asked of either by name.
  const own = state === 'contested' ? '' : code;
  const submitter = notice.submitters.find((each) => each.code !== '' && each.code === own);
  const date = notify.day(localDate(asOf.instant, notice.timeZone.offset));
  return {
    title: notify.title(localized(notice.short, messages)),
    addressee: notify.addressee(submitter ? localized(submitter.name, messages) : senderOf(open, messages)),
    opening: notify.opening(localized(notice.title, messages), notice.number, date, countsOf(findings)),
    groups: groupsOf(findings, messages),
    also: remarksOf(findings, messages),
    dues: duesOf(
      findings.map(({ finding }) => finding),
      input,
    ),
    closing: closingOf(findings, input),
    office: localized(notice.recipient.office, messages),
    date,
  };
}

/** One who is none of the submitters: as its list says; where that is doubtful, whoever sent the package. */
function senderOf({ submission, name, row }: OpenPackage, { notify }: Messages): string {
  if (row?.state === 'contested') return notify.sender(submission.name);
  return submission.submitter?.name ?? notify.sender(name);
}

type SubmitterAction = keyof LetterCounts;

/** What a finding asks of the submitter; undefined for a mere remark. */
function actionOf(severity: Severity, verdict: Verdict): SubmitterAction | undefined {
  if (severity === 'info') return undefined;
  if (severity === 'warning') return 'remind';
  return verdict === 'fail' ? 'mend' : 'look';
}

const TAGS = { mend: 'fail', look: 'unchecked', remind: 'warning' } as const;

function countsOf(findings: readonly FindingView[]): LetterCounts {
  const weights = findings.map(({ finding }) => actionOf(finding.severity, finding.verdict));
  const count = (weight: SubmitterAction) => weights.filter((each) => each === weight).length;
  return { mend: count('mend'), look: count('look'), remind: count('remind') };
}

/** What concerns the whole first, then unit by unit as they come; inside a group the heavier before the lighter. */
function groupsOf(findings: readonly FindingView[], messages: Messages): Letter['groups'] {
  const { notify } = messages;
  const subjects = [...new Set([undefined, ...findings.map(({ subject }) => subject)])];
  let number = 0;
  const groups = subjects.flatMap((subject) => {
    const own = findings.filter((each) => each.subject === subject);
    const items = (['mend', 'look', 'remind'] as const).flatMap((weight) =>
      own
        .filter(({ finding }) => actionOf(finding.severity, finding.verdict) === weight)
        .map((view) => ({ number: ++number, tag: notify.tag[TAGS[weight]], ...detailsOf(view, messages) })),
    );
    return items.length > 0 ? [{ heading: subject ?? notify.general, items }] : [];
  });
  return groups.map(({ heading, items }, index) => ({
    heading: `${notify.ordinal(index + 1)}${heading}`,
    items,
  }));
}

function detailsOf(view: FindingView, messages: Messages): Omit<LetterItem, 'number' | 'tag'> {
  const { headline, where, found, blocks, expected, asked, basis, clause, quote, mark, excerpt } = view;
  const place = [where, excerpt?.text.trim() ?? ''].filter((part) => part !== '');
  return {
    headline,
    where: place.join(messages.colon),
    found: [found, blocks].filter((part) => part !== '').join(messages.batch.semicolon),
    wanted: expected,
    remedy: asked,
    basis: quote === '' ? basis : clause,
    quote,
    mark,
  };
}

/** Remarks in one line for each sort. */
function remarksOf(findings: readonly FindingView[], messages: Messages): string[] {
  return groupInfos(
    findings.filter(({ finding }) => finding.severity === 'info'),
    messages,
  );
}

/** Where to send it, and whom to ask: also for an example, where the list is to be mended. */
function closingOf(findings: readonly FindingView[], { notice, messages }: ReportInput): string[] {
  const { mailbox, contacts, phones } = notice.recipient;
  const { again, example, office } = messages.notify;
  const ofList = findings.some(
    ({ finding }) => finding.severity !== 'info' && finding.evidence?.fact?.kind === 'listProblem',
  );
  const [first = '', ...others] = phones;
  const numbers = [`${notice.phonePlan.defaultArea}-${first}`, ...others];
  return [again(mailbox), ...(ofList ? [example] : []), office(contacts, numbers)];
}

/** One sentence for each stage that a hard finding belongs to. */
function duesOf(findings: readonly KeptFinding[], input: ReportInput): string[] {
  const hard = findings.filter(({ severity }) => severity === 'error');
  const stages = new Set(hard.map(({ stage }) => stage ?? nextStage(input)));
  const { notice, messages } = input;
  const { notify } = messages;
  return notice.stages
    .filter(({ id }) => stages.has(id))
    .map(({ id, title, due }) => {
      const sentence = isPast(id, input) ? notify.soon : notify.byThen;
      return sentence(localized(title, messages), notify.day(due));
    });
}

/** What belongs to no stage (the list itself) is wanted with the next one that can still be met. */
function nextStage(input: ReportInput): string | undefined {
  const { stages } = input.notice;
  return (stages.find(({ id }) => !isPast(id, input)) ?? stages.at(-1))?.id;
}

function isPast(id: string, { stages }: ReportInput): boolean {
  return (stages.find((stage) => stage.id === id)?.daysLeft ?? 0) < 0;
}
