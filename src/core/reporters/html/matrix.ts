// A report → the matrix of submitters by columns, in pages that fold when there are many.

import type { CellState, Messages } from '../../i18n/messages.ts';
import { localized } from '../../report/interpolate.ts';
import { rollCallView } from '../../report/view/index.ts';
import { byDay, type Column, groupsOf } from './columns.ts';
import { cellOf, hasCard, type Layout, openCount, orderedFindings, type Subject } from './layout.ts';
import { escapeHtml, type Markup, markup, trusted, when } from './markup.ts';

const PAGE = 200;

/** The matrix, a piece for each page of rows. */
export function* matrix(layout: Layout): Generator<Markup> {
  const { html } = layout.input.messages;
  const { subjects } = layout;
  yield markup`<section id="matrix"><h2>${html.section.matrix} <small>${html.hint.matrix}</small></h2>
`;
  const head = headOf(layout);
  const rules = ruled(layout);
  for (let from = 0; from < subjects.length; from += PAGE) {
    const page = subjects.slice(from, from + PAGE);
    const caption = `${html.section.matrix} ${html.matrix.page(from + 1, from + page.length)}`;
    const table = markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="matrix"><caption class="unseen">${html.matrix.caption(page.length)}</caption>${head}<tbody>
${page.map((subject) => rowOf(subject, rules, layout))}</tbody></table></div>
`;
    yield subjects.length > PAGE ? folded(page, table, { from, layout }) : table;
  }
  yield markup`${keyOf(layout)}</section>
`;
}

interface Fold {
  readonly from: number;
  readonly layout: Layout;
}

function folded(page: readonly Subject[], table: Markup, { from, layout }: Fold): Markup {
  const { html } = layout.input.messages;
  const tally = (['pass', 'unchecked', 'fail', 'unlooked', 'missing', 'pending'] as const).flatMap(
    (standing) => {
      const count = page.filter((each) => each.standing === standing).length;
      return count === 0
        ? []
        : markup` <span class="pill ${standing}">${html.standing[standing]} ${count}</span>`;
    },
  );
  return markup`<details class="page"${from === 0 ? trusted(' open="open"') : ''}><summary>${html.matrix.page(from + 1, from + page.length)}${tally}</summary>
${table}</details>
`;
}

/** Two rows of headings: the stages with their last days, and the columns under them. */
function headOf({ input, columns }: Layout): Markup {
  const { messages, notice, stages } = input;
  const groups = groupsOf(columns, notice);
  const top = groups.map(({ stage, columns: own }, index) => {
    const rule = index > 0 && 'rule';
    if (!stage)
      return own.map(
        (column) =>
          markup`<th scope="col" rowspan="2" class="${rule}">${headingOf(column, input.messages)}</th>`,
      );
    const left = stages.find((each) => each.id === stage.id);
    const due = [byDay(stage.due, messages), ...(left ? [messages.html.summary.left(left.daysLeft)] : [])];
    return markup`<th scope="colgroup" colspan="${own.length}" class="stage ${rule}">${localized(stage.title, messages)} <span>${due.join(' · ')}</span></th>`;
  });
  const bottom = groups
    .filter(({ stage }) => stage)
    .map(({ columns: own }) =>
      own.map(
        (column, index) =>
          markup`<th scope="col" class="${index === 0 && 'rule'}">${headingOf(column, messages)}</th>`,
      ),
    );
  const words = messages.html.matrix;
  return markup`<thead><tr><th scope="col" rowspan="2" class="who">${words.submitter}</th>${top}<th scope="col" rowspan="2" class="rule">${words.verdict}</th></tr><tr>${bottom}</tr></thead>`;
}

function headingOf({ title, limit, stage, due }: Column, messages: Messages): Markup {
  const days = stage === undefined ? due.map((day) => byDay(day, messages)) : [];
  const below = limit === '' ? days.map((day) => markup`<span>${day}</span>`) : markup`<span>${limit}</span>`;
  return markup`<b>${title}</b>${below}`;
}

function rowOf(subject: Subject, rules: ReadonlySet<number>, layout: Layout): Markup {
  const { columns, input } = layout;
  const card = hasCard(subject, layout);
  const linked = card || !layout.large;
  const ordered = subject.submission && card ? orderedFindings(subject.submission) : [];
  const cells = columns.map((column, index) => {
    const { state, text, finding } = cellOf(subject, column, { ordered, layout });
    const name = rules.has(index) ? `${state} rule` : state;
    const inner = innerOf(text, input.messages.html.cell[state]);
    if (finding === undefined || !card) return `<td class="${name}">${inner}</td>`;
    return `<td class="${name}"><a href="#${subject.anchor}-${finding}">${inner}</a></td>`;
  });
  return markup`<tr class="${subject.standing}"><th scope="row">${nameOf(subject, linked)}${remarks(subject, layout)}</th>${trusted(cells.join(''))}<td class="end">${pillOf(subject, layout)}</td></tr>
`;
}

/** What a cell says: its state for those who cannot see the sign, and its figure. */
function innerOf(text: string, state: string): string {
  return text === '' ? escapeHtml(state) : `${escapeHtml(state)} <b>${escapeHtml(text)}</b>`;
}

function nameOf({ name, anchor }: Subject, linked: boolean): Markup {
  return linked ? markup`<a href="#${anchor}">${name}</a>` : markup`${name}`;
}

function remarks({ row, submission }: Subject, { input }: Layout): Markup | undefined {
  const words = input.messages.html.matrix;
  const remark = [
    ...(row?.state === 'unknown'
      ? [submission?.submitter ? words.unknown : input.messages.batch.unknown]
      : []),
    ...(row?.state === 'contested' ? [words.contested] : []),
    ...(row && row.superseded.length > 0 ? [words.superseded(row.superseded.length)] : []),
  ];
  return when(remark.length > 0, () => markup`<small>${remark.join(' · ')}</small>`);
}

/** Where a new stage begins: the indices of columns with a rule on their left. */
function ruled({ columns, input }: Layout): ReadonlySet<number> {
  const starts = new Set<number>();
  let index = 0;
  for (const group of groupsOf(columns, input.notice)) {
    if (index > 0 || group.stage) starts.add(index);
    index += group.columns.length;
  }
  return starts;
}

/** The verdict as a word, with how much there is to do. */
export function pillOf(subject: Subject, { input }: Layout): Markup {
  const { standing, submission, row } = subject;
  const { standing: words, summary } = input.messages.html;
  const count = openCount(subject);
  const looks = standing === 'fail' ? (submission?.counts.unchecked ?? 0) : 0;
  const warnings = standing === 'pass' ? (submission?.counts.warnings ?? 0) : 0;
  const more = [
    ...(count > 0 ? [summary.findings(count)] : []),
    ...(looks > 0 ? [summary.unsettled(looks)] : []),
    ...(warnings > 0 ? [summary.reminders(warnings)] : []),
    ...(submission === undefined && row ? [rollCallView(row, input).due] : []).filter((due) => due !== ''),
  ];
  const long = row?.state === 'unsure' && ' long';
  return markup`<span class="pill ${standing}${long}">${[words[standing], ...more].join(' · ')}</span>`;
}

/** What the signs mean, in words. */
function keyOf({ input }: Layout): Markup {
  const states: readonly CellState[] = ['pass', 'fail', 'unchecked', 'remind', 'pending', 'none', 'missing'];
  const items = states.map(
    (state) => markup`<li class="${state}"><i></i>${input.messages.html.cell[state]}</li>`,
  );
  return markup`<ul class="key">${items}</ul>`;
}
