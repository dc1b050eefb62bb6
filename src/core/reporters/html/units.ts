// The entries of a submission's lists → a table for each list, its columns taken from the notice's vocabulary.

import type { Messages } from '../../i18n/messages.ts';
import { isOpen } from '../../model/finding.ts';
import type { Notice, Vocabulary } from '../../model/notice.ts';
import type { RosterEntry } from '../../model/summary.ts';
import type { ReportView } from '../../report/view/index.ts';
import type { Layout } from './layout.ts';
import { type Markup, markup } from './markup.ts';

/** A table for each list that has entries. */
export function unitTables(view: ReportView, layout: Layout): Markup[] {
  const lists = [...new Set(view.units.map(({ list }) => list))];
  return lists.map((list) => tableOf(list, view, layout));
}

const FOLDED_FROM = 30;

function tableOf(list: string, view: ReportView, { input }: Layout): Markup {
  const { messages, notice } = input;
  const rows = view.units.filter((each) => each.list === list);
  const vocabulary = notice.manifest.properties?.[list];
  const fields = fieldsOf(vocabulary?.items);
  const title = messages.html.card.units(titleOf(list, vocabulary, messages), rows.length);
  const { characters, result } = messages.html.card;
  const label = vocabulary?.items?.label ?? '';
  const head = [
    titleOf(label, vocabulary?.items?.properties?.[label], messages),
    ...fields.map(([name, field]) => titleOf(name, field, messages)),
  ];
  const table = markup`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="plain"><caption class="unseen">${title}</caption><thead><tr>${head.map((each) => markup`<th scope="col">${each}</th>`)}<th scope="col" class="number">${characters}</th><th scope="col">${result}</th></tr></thead><tbody>
${rows.map((row) => rowOf(row, fields, { view, messages }))}</tbody></table></div>`;
  if (rows.length <= FOLDED_FROM) return markup`<h4>${title}</h4>${table}`;
  return markup`<details class="fold"><summary>${title}</summary>${table}</details>`;
}

type Field = readonly [name: string, field: Vocabulary];

/** Which fields a reader wants beside name and length: the first term, the persons, the phones. */
function fieldsOf(items: Vocabulary | undefined): Field[] {
  const all = Object.entries(items?.properties ?? {});
  const term = all.filter(([, { fact }]) => fact === 'term').slice(0, 1);
  return [...term, ...all.filter(([, { fact }]) => fact === 'person' || fact === 'phone')];
}

/** The Chinese key is the title; other languages show the English name. */
function titleOf(name: string, vocabulary: Notice['manifest'] | undefined, { language }: Messages): string {
  return language === 'zh' ? (vocabulary?.title ?? name) : name;
}

interface UnitRowContext {
  readonly view: ReportView;
  readonly messages: Messages;
}

function rowOf(row: RosterEntry, fields: readonly Field[], { view, messages }: UnitRowContext): Markup {
  return markup`<tr class="${row.verdict ?? 'none'}"><th scope="row">${row.label}</th>${fields.map(([name, { fact }]) => markup`<td class="${fact !== 'term' && 'short'}">${row.fields[name] ?? ''}</td>`)}<td class="number">${row.characters}</td><td class="result">${resultOf(row, view, messages)}</td></tr>
`;
}

/** As wanted, or the headlines of all that is wrong with this entry. */
function resultOf(row: RosterEntry, { findings }: ReportView, { html, lists, verdict }: Messages): string {
  if (row.verdict === undefined) return html.cell.none;
  if (row.verdict === 'pass' || row.verdict === 'pending')
    return row.verdict === 'pass' ? html.card.fits : verdict.pending;
  const own = findings.filter(
    ({ finding }) =>
      isOpen(finding) &&
      finding.severity === 'error' &&
      (finding.subject === row.label || (row.file !== '' && finding.file === row.file)),
  );
  const said = [...new Set(own.map(({ headline }) => headline))].join(lists);
  return said === '' ? verdict[row.verdict] : said;
}
