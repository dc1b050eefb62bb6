// A view → the matrix of submitters by columns, in pages that fold when there are many.

import type { CellState } from '../../i18n/messages.ts';
import { byDay, type Column, groupsOf } from './columns.ts';
import { escaped, type Markup, markup, trusted, when } from './markup.ts';
import { cellOf, hasCard, openCount, orderedFindings, type Subject, type View } from './view.ts';

const PAGE = 200;

/** The matrix, a piece for each page of rows. */
export function* matrix(view: View): Generator<Markup> {
  const { html } = view.batch.labels;
  const { subjects } = view;
  yield markup`<section id="matrix"><h2>${html.section.matrix} <small>${html.hint.matrix}</small></h2>
`;
  const head = headOf(view);
  const rules = ruled(view);
  for (let from = 0; from < subjects.length; from += PAGE) {
    const page = subjects.slice(from, from + PAGE);
    const caption = `${html.section.matrix} ${html.matrix.page(from + 1, from + page.length)}`;
    const table = markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="matrix"><caption class="unseen">${html.matrix.caption(page.length)}</caption>${head}<tbody>
${page.map((subject) => rowOf(subject, rules, view))}</tbody></table></div>
`;
    yield subjects.length > PAGE ? folded(page, table, { from, view }) : table;
  }
  yield markup`${keyOf(view)}</section>
`;
}

interface Fold {
  readonly from: number;
  readonly view: View;
}

function folded(page: readonly Subject[], table: Markup, { from, view }: Fold): Markup {
  const { html } = view.batch.labels;
  const tally = (['pass', 'unchecked', 'fail', 'missing', 'pending'] as const).flatMap((standing) => {
    const count = page.filter((each) => each.standing === standing).length;
    return count === 0
      ? []
      : markup` <span class="pill ${standing}">${html.standing[standing]} ${count}</span>`;
  });
  return markup`<details class="page"${from === 0 ? trusted(' open="open"') : ''}><summary>${html.matrix.page(from + 1, from + page.length)}${tally}</summary>
${table}</details>
`;
}

/** Two rows of headings: the stages with their last days, and the columns under them. */
function headOf({ batch, columns }: View): Markup {
  const { labels, notice, stages } = batch;
  const groups = groupsOf(columns, notice);
  const top = groups.map(({ stage, columns: own }, index) => {
    const rule = index > 0 && 'rule';
    if (!stage)
      return own.map(
        (column) =>
          markup`<th scope="col" rowspan="2" class="${rule}">${headingOf(column, batch.labels)}</th>`,
      );
    const left = stages.find((each) => each.id === stage.id);
    const due = [byDay(stage.due, labels), ...(left ? [labels.html.summary.left(left.daysLeft)] : [])];
    return markup`<th scope="colgroup" colspan="${own.length}" class="stage ${rule}">${stage.title[labels.language]} <span>${due.join(' · ')}</span></th>`;
  });
  const bottom = groups
    .filter(({ stage }) => stage)
    .map(({ columns: own }) =>
      own.map(
        (column, index) =>
          markup`<th scope="col" class="${index === 0 && 'rule'}">${headingOf(column, labels)}</th>`,
      ),
    );
  const words = labels.html.matrix;
  return markup`<thead><tr><th scope="col" rowspan="2" class="who">${words.submitter}</th>${top}<th scope="col" rowspan="2" class="rule">${words.verdict}</th></tr><tr>${bottom}</tr></thead>`;
}

function headingOf({ title, limit, stage, due }: Column, labels: View['batch']['labels']): Markup {
  const days = stage === undefined ? due.map((day) => byDay(day, labels)) : [];
  const below = limit === '' ? days.map((day) => markup`<span>${day}</span>`) : markup`<span>${limit}</span>`;
  return markup`<b>${title}</b>${below}`;
}

function rowOf(subject: Subject, rules: ReadonlySet<number>, view: View): Markup {
  const { columns, batch } = view;
  const card = hasCard(subject, view);
  const linked = card || !view.large;
  const ordered = subject.digest && card ? orderedFindings(subject.digest) : [];
  const cells = columns.map((column, index) => {
    const { state, text, finding } = cellOf(subject, column, ordered);
    const name = rules.has(index) ? `${state} rule` : state;
    const inner = innerOf(text, batch.labels.html.cell[state]);
    if (finding === undefined || !card) return `<td class="${name}">${inner}</td>`;
    return `<td class="${name}"><a href="#${subject.anchor}-${finding}">${inner}</a></td>`;
  });
  return markup`<tr class="${subject.standing}"><th scope="row">${nameOf(subject, linked)}${remarks(subject, view)}</th>${trusted(cells.join(''))}<td class="end">${pillOf(subject, view)}</td></tr>
`;
}

/** What a cell says: its state for those who cannot see the sign, and its figure. */
function innerOf(text: string, state: string): string {
  return text === '' ? escaped(state) : `${escaped(state)} <b>${escaped(text)}</b>`;
}

function nameOf({ name, anchor }: Subject, linked: boolean): Markup {
  return linked ? markup`<a href="#${anchor}">${name}</a>` : markup`${name}`;
}

function remarks({ row }: Subject, { batch }: View): Markup | undefined {
  const words = batch.labels.html.matrix;
  const remark = [
    ...(row?.state === 'unknown' ? [words.unknown] : []),
    ...(row?.state === 'contested' ? [words.contested] : []),
    ...(row && row.superseded.length > 0 ? [words.superseded(row.superseded.length)] : []),
  ];
  return when(remark.length > 0, () => markup`<small>${remark.join(' · ')}</small>`);
}

/** Where a new stage begins: the indices of columns with a rule on their left. */
function ruled({ columns, batch }: View): ReadonlySet<number> {
  const starts = new Set<number>();
  let index = 0;
  for (const group of groupsOf(columns, batch.notice)) {
    if (index > 0 || group.stage) starts.add(index);
    index += group.columns.length;
  }
  return starts;
}

/** The verdict as a word, with how much there is to do. */
export function pillOf({ standing, digest, row }: Subject, { batch }: View): Markup {
  const { standing: words, summary } = batch.labels.html;
  const count = digest ? openCount(digest) : 0;
  const warnings = standing === 'pass' ? (digest?.counts.warnings ?? 0) : 0;
  const more = [
    ...(count > 0 ? [summary.findings(count)] : []),
    ...(warnings > 0 ? [summary.reminders(warnings)] : []),
    ...(digest === undefined && row && row.due !== '' ? [row.due] : []),
  ];
  return markup`<span class="pill ${standing}">${[words[standing], ...more].join(' · ')}</span>`;
}

/** What the signs mean, in words. */
function keyOf({ batch }: View): Markup {
  const states: readonly CellState[] = ['pass', 'fail', 'unchecked', 'remind', 'pending', 'none', 'missing'];
  const items = states.map(
    (state) => markup`<li class="${state}"><i></i>${batch.labels.html.cell[state]}</li>`,
  );
  return markup`<ul class="key">${items}</ul>`;
}
