// A report → whom to call: the clerk of each submitter, and the submitters that have not handed in.

import type { ReportInput } from '../../report/input.ts';
import { receivedText, rollCallView, stageStatusView } from '../../report/view/index.ts';
import { countingOf } from '../counting.ts';
import { numbered, type Row, type Table } from './table.ts';

export function clerksTable(input: ReportInput): Table {
  const { roster, batch: words } = input.messages;
  return {
    title: roster.clerks,
    head: [roster.number, words.submitter, roster.clerk, roster.received, roster.package],
    rows: () => numbered(clerkRows(input)),
  };
}

function* clerkRows(input: ReportInput): Iterable<Row> {
  for (const { name, submission } of countingOf(input)) {
    if (submission) yield [name, submission.clerk, receivedText(submission.received, input), submission.name];
  }
}

export function missingTable(input: ReportInput): Table {
  const { roster, batch: words } = input.messages;
  return {
    title: roster.missing,
    head: [roster.number, words.submitter, roster.stage, roster.due],
    rows: () => numbered(missingRows(input)),
  };
}

/** Stage by stage, for a submitter may have sent one and not the other; those without any stage stand first. */
function* missingRows(input: ReportInput): Iterable<Row> {
  const { inbox, messages } = input;
  const stages = input.stages.map((each) => stageStatusView(each, input));
  const named = new Set(stages.flatMap(({ missing }) => missing));
  for (const row of inbox?.rollCall ?? []) {
    const { state, name, due } = rollCallView(row, input);
    if (state === 'missing' && !named.has(name)) yield [name, '', due];
  }
  for (const { missing, title, due } of stages) {
    for (const name of missing) yield [name, title, due];
  }
  if (inbox?.partial) yield [messages.batch.partial(inbox.partial.done, inbox.partial.all)];
}
