// A report → whom to call, who has not handed in, and the lists that came in, for the sheets of a workbook.

import type { Vocabulary } from '../../model/notice.ts';
import type { RosterEntry } from '../../model/summary.ts';
import type { ReportInput } from '../../report/input.ts';
import { receivedText, rollCallView, stageStatusView } from '../../report/view/index.ts';
import { countingOf } from '../counting.ts';
import { numbered, type Row, type Table, toned, type Value } from './table.ts';

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

/** A list of the manifest, and the properties of its items that are shown as columns. */
export interface List {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly (readonly [name: string, title: string])[];
}

/** The lists that have a sheet; the path of the text itself stands in the last column, not among the fields. */
export function listsOf({ notice }: ReportInput): List[] {
  return Object.entries(notice.manifest.properties ?? {}).flatMap(([name, { title, items }]) => {
    const own = Object.entries(items?.properties ?? {});
    if (items?.label === undefined || !own.some(([, each]) => isText(each))) return [];
    const fields = own.filter(([, each]) => !isText(each));
    return [
      { name, title: title ?? name, fields: fields.map(([key, each]) => [key, each.title ?? key] as const) },
    ];
  });
}

function isText({ document }: Vocabulary): boolean {
  return document === 'text';
}

export function unitSheets(input: ReportInput): Table[] {
  const { roster, batch: words } = input.messages;
  return listsOf(input).map(({ name, title, fields }) => ({
    title,
    head: [
      roster.number,
      words.submitter,
      ...fields.map(([, head]) => head),
      roster.characters,
      words.verdict,
      roster.file,
    ],
    rows: () => numbered(rowsOf(input, name, fields)),
  }));
}

function* rowsOf(input: ReportInput, list: string, fields: List['fields']): Iterable<Row> {
  for (const { name, submission } of countingOf(input)) {
    for (const unit of submission?.units ?? []) {
      if (unit.list !== list) continue;
      yield [name, ...fields.map(([key]) => unit.fields[key] ?? ''), ...measuredOf(unit, input)];
    }
  }
}

/** Length, verdict and file, as every list shows them. */
export function measuredOf({ characters, verdict, file }: RosterEntry, { messages }: ReportInput): Value[] {
  return [characters ?? '', toned(verdict, verdict === undefined ? '' : messages.verdict[verdict]), file];
}
