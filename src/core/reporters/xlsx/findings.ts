// The findings of a batch → one sheet of everything that is open, those across submissions at its end.

import type { Batch, CrossFinding, FindingView } from '../../report/view.ts';
import { countingOf } from '../counting.ts';
import { numbered, type Row, type Table, toned, type Value } from './table.ts';

export function findingsTable(batch: Batch): Table {
  const { labels } = batch;
  const { roster, batch: words } = labels;
  return {
    title: roster.findings,
    head: [
      roster.number,
      words.submitter,
      roster.weight,
      roster.requirement,
      roster.subject,
      labels.where,
      labels.found,
      labels.wanted,
      labels.remedy,
      labels.basis,
    ],
    rows: () => numbered(rowsOf(batch)),
  };
}

function* rowsOf(batch: Batch): Iterable<Row> {
  for (const { name, digest } of countingOf(batch)) {
    for (const told of digest?.findings ?? [])
      yield [name, weightOf(told, batch), ...sentencesOf(told, batch)];
  }
  for (const found of batch.across) yield acrossRow(found, batch);
}

/** How much it matters: the verdict of a hard duty, else reminder or remark. */
function weightOf({ finding: { severity, verdict } }: FindingView, { labels }: Batch): Value {
  if (severity === 'error') return toned(verdict, labels.verdict[verdict]);
  return toned(severity === 'warning' ? 'unchecked' : 'pending', labels.severity[severity]);
}

function sentencesOf(told: FindingView, { labels }: Batch): string[] {
  const { headline, where, found, expected, remedy, basis, blocks, finding } = told;
  const all = [found, blocks].filter((part) => part !== '').join(labels.batch.semicolon);
  return [headline, finding.subject ?? '', where, all, expected, remedy, basis];
}

function acrossRow({ items, sentence }: CrossFinding, { digests, labels }: Batch): Row {
  const packages = items.map(({ digest }) => digests[digest]).flatMap((each) => each ?? []);
  const names = packages.map(({ submitter, name }) => submitter?.name ?? name);
  return [
    [...new Set(names)].join(labels.lists),
    toned('unchecked', labels.batch.across),
    sentence,
    [...new Set(items.map(({ label }) => label))].join(labels.lists),
    items.flatMap(({ file }) => file ?? []).join(labels.lists),
  ];
}
