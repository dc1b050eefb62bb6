// The findings of a report → one sheet of everything that is open, those across submissions at its end.

import type { CrossFinding } from '../../model/batch.ts';
import type { ReportInput } from '../../report/input.ts';
import { crossFindingView, type FindingView, openFindings, submitterName } from '../../report/view/index.ts';
import { countingOf } from '../counting.ts';
import { unseenLines } from '../unseen.ts';
import { numbered, type Row, type Table, toned, type Value } from './table.ts';

export function findingsTable(input: ReportInput): Table {
  const { messages } = input;
  const { roster, batch: words } = messages;
  return {
    title: roster.findings,
    head: [
      roster.number,
      words.submitter,
      roster.weight,
      roster.requirement,
      roster.subject,
      messages.where,
      messages.found,
      messages.wanted,
      messages.remedy,
      messages.basis,
    ],
    rows: () => rowsWithUnseen(input),
  };
}

/** At its end what nobody looked at, without a number. */
function* rowsWithUnseen(input: ReportInput): Iterable<Row> {
  yield* numbered(rowsOf(input));
  for (const line of unseenLines(input)) yield ['', '', '', line];
}

function* rowsOf(input: ReportInput): Iterable<Row> {
  for (const { name, submission } of countingOf(input)) {
    for (const view of submission ? openFindings(submission, input) : [])
      yield [name, weightOf(view, input), ...sentencesOf(view, input)];
  }
  for (const found of input.inbox?.crossFindings ?? []) yield crossRow(found, input);
}

/** How much it matters: the verdict of a hard duty, else reminder or remark. */
function weightOf({ finding: { severity, verdict } }: FindingView, { messages }: ReportInput): Value {
  if (severity === 'error') return toned(verdict, messages.verdict[verdict]);
  return toned(severity === 'warning' ? 'unchecked' : 'pending', messages.severity[severity]);
}

function sentencesOf(view: FindingView, { messages }: ReportInput): string[] {
  const { headline, where, found, expected, remedy, basis, blocks, subject = '' } = view;
  const all = [found, blocks].filter((part) => part !== '').join(messages.batch.semicolon);
  return [headline, subject, where, all, expected, remedy, basis];
}

function crossRow(found: CrossFinding, input: ReportInput): Row {
  const { submissions, messages } = input;
  const { items, sentence } = crossFindingView(found, input);
  const names = items.flatMap(({ submission }) => submissions[submission] ?? []).map(submitterName);
  return [
    [...new Set(names)].join(messages.lists),
    toned('unchecked', messages.batch.across),
    sentence,
    [...new Set(items.map(({ label }) => label))].join(messages.lists),
    items.flatMap(({ file }) => file ?? []).join(messages.lists),
  ];
}
