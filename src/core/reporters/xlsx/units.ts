// The units of a report → one sheet for each list of the notice whose items have a text of their own.

import type { Vocabulary } from '../../model/notice.ts';
import type { RosterEntry } from '../../model/summary.ts';
import type { ReportInput } from '../../report/input.ts';
import { countingOf } from '../counting.ts';
import { numbered, type Row, type Table, toned, type Value } from './table.ts';

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
