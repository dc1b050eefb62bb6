// One package that does not pass → the letter to its submitter: every finding at once, by unit, with what to do by when.

import type { LetterCounts } from '../../i18n/messages.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Severity } from '../../model/notice.ts';
import type { Batch, FindingView, SubmissionSummary } from '../../report/view.ts';
import type { Counting } from '../counting.ts';
import { groupInfos } from '../group-infos.ts';
import { duesOf } from './due.ts';

/** One finding, numbered through the whole letter so that it can be named on the telephone. */
export interface Item {
  readonly number: number;
  readonly tag: string;
  readonly headline: string;
  /** Place, found, wanted, what to do: each with its name. */
  readonly lines: readonly (readonly [name: string, text: string])[];
  readonly basis: string;
  readonly quote: string;
  readonly mark: string;
}

export interface Letter {
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly groups: readonly { readonly heading: string; readonly items: readonly Item[] }[];
  /** Remarks that nobody must act on, one line each. */
  readonly also: readonly string[];
  readonly dues: readonly string[];
  readonly closing: readonly string[];
  readonly office: string;
  readonly date: string;
}

export type Open = Counting & { readonly digest: SubmissionSummary };

export function letterOf(open: Open, batch: Batch): Letter {
  const { digest, row } = open;
  const { notice, labels, asOf } = batch;
  const { notify, language } = labels;
  const counts = countsOf(digest.findings);
  const submitter = notice.submitters.find(({ code }) => code !== '' && code === row?.code);
  const date = dateIn(asOf, batch);
  return {
    title: notify.title(notice.short[language]),
    addressee: notify.addressee(submitter?.name[language] ?? senderOf(open, batch)),
    opening: notify.opening(notice.title[language], notice.number, date, counts),
    groups: groupsOf(digest.findings, batch),
    also: remarksOf(digest.findings, batch),
    dues: duesOf(digest.findings, batch),
    closing: [notify.again(notice.recipient.mailbox), notify.office(...officeOf(batch))],
    office: notice.recipient.office[language],
    date,
  };
}

/** One who is none of the submitters: as its list says; where that is doubtful, whoever sent the package. */
function senderOf({ digest, name, row }: Open, { labels }: Batch): string {
  const listed = row?.state === 'contested' ? undefined : digest.submitter?.name;
  return listed ?? labels.notify.sender(name);
}

/** The day of the check, which its time begins with. */
function dateIn(asOf: string, { labels }: Batch): string {
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(asOf) ?? [];
  return date === undefined ? asOf : labels.notify.day(date);
}

type Weight = keyof LetterCounts;

/** What a finding asks of the submitter; undefined for a mere remark. */
function weightOf(severity: Severity, verdict: Verdict): Weight | undefined {
  if (severity === 'info') return undefined;
  if (severity === 'warning') return 'remind';
  return verdict === 'fail' ? 'mend' : 'look';
}

const TAGS = { mend: 'fail', look: 'unchecked', remind: 'warning' } as const;

function countsOf(findings: readonly FindingView[]): LetterCounts {
  const weights = findings.map(({ finding }) => weightOf(finding.severity, finding.verdict));
  const count = (weight: Weight) => weights.filter((each) => each === weight).length;
  return { mend: count('mend'), look: count('look'), remind: count('remind') };
}

/** What concerns the whole first, then unit by unit as they come; inside a group the heavier before the lighter. */
function groupsOf(findings: readonly FindingView[], { labels }: Batch): Letter['groups'] {
  const { notify } = labels;
  const subjects = [...new Set([undefined, ...findings.map(({ finding }) => finding.subject)])];
  let number = 0;
  const groups = subjects.flatMap((subject) => {
    const own = findings.filter(({ finding }) => finding.subject === subject);
    const items = (['mend', 'look', 'remind'] as const).flatMap((weight) =>
      own
        .filter(({ finding }) => weightOf(finding.severity, finding.verdict) === weight)
        .map((told) => ({ number: ++number, tag: notify.tag[TAGS[weight]], ...detailsOf(told, labels) })),
    );
    return items.length > 0 ? [{ heading: subject ?? notify.general, items }] : [];
  });
  return groups.map(({ heading, items }, index) => ({
    heading: `${notify.ordinal(index + 1)}${heading}`,
    items,
  }));
}

function detailsOf(told: FindingView, labels: Batch['labels']): Omit<Item, 'number' | 'tag'> {
  const { headline, where, found, blocks, expected, remedy, basis, clause, quote, mark, excerpt } = told;
  const place = [where, excerpt?.text.trim() ?? ''].filter((part) => part !== '');
  const lines = [
    [labels.where, place.join(labels.colon)],
    [labels.found, [found, blocks].filter((part) => part !== '').join(labels.batch.semicolon)],
    [labels.wanted, expected],
    [labels.remedy, remedy],
  ] as const;
  return {
    headline,
    lines: lines.filter(([, text]) => text !== ''),
    basis: quote === '' ? basis : clause,
    quote,
    mark,
  };
}

/** Remarks in one line for each sort. */
function remarksOf(findings: readonly FindingView[], { labels }: Batch): string[] {
  return groupInfos(
    findings.filter(({ finding }) => finding.severity === 'info'),
    labels,
  );
}

/** Whom to ask: names and numbers, the first number with its area. */
function officeOf({ notice }: Batch): [contacts: readonly string[], phones: readonly string[]] {
  const { contacts, phones } = notice.recipient;
  const area = notice.phonePlan.defaultArea;
  return [contacts, phones.map((phone, index) => (index === 0 ? `${area}-${phone}` : phone))];
}
