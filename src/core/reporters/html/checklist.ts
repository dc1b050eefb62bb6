// One submission's cells → a list of what was looked at: item, what is asked for, how it stands.

import { byDay, type Column } from './columns.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { cellOf, orderedFindings, type Subject, type View } from './view.ts';

/** The checklist of the one submission, each open line leading to its finding. */
export function checklist(view: View): Markup {
  const { html } = view.batch.labels;
  const [subject] = view.subjects;
  if (!subject?.digest) return markup``;
  const ordered = orderedFindings(subject.digest);
  const rows = view.columns.map((column) => rowOf(column, subject, { view, ordered }));
  const words = html.matrix;
  return markup`<section id="matrix"><h2>${html.section.checklist} <small>${html.hint.checklist}</small></h2>
<div class="scroll" tabindex="0" role="region" aria-label="${html.section.checklist}"><table class="matrix list"><caption class="unseen">${html.section.checklist}</caption><thead><tr><th scope="col">${words.item}</th><th scope="col">${view.batch.labels.wanted}</th><th scope="col">${words.found}</th></tr></thead><tbody>
${rows}</tbody></table></div></section>
`;
}

interface Found {
  readonly view: View;
  readonly ordered: ReturnType<typeof orderedFindings>;
}

function rowOf(column: Column, subject: Subject, { view, ordered }: Found): Markup {
  const { labels } = view.batch;
  const { state, text, finding } = cellOf(subject, column, ordered);
  const inner = markup`<b>${labels.html.cell[state]}${text !== '' && trusted(' · ')}${text}</b>`;
  const cell = finding === undefined ? inner : markup`<a href="#${subject.anchor}-${finding}">${inner}</a>`;
  return markup`<tr><th scope="row">${column.title}</th><td class="asked">${askedOf(column, view)}</td><td class="${state}">${cell}</td></tr>
`;
}

/** The number that is asked for, else the requirement's own words where they need no figure, and the last day. */
function askedOf(column: Column, { batch }: View): string {
  const { labels, notice } = batch;
  const own = notice.requirements.filter((each) => column.requirements.has(each.id));
  const said = own.map((each) => each.expected[labels.language]).find((text) => !text.includes('{')) ?? '';
  const days = column.due.map((day) => byDay(day, labels)).join(labels.lists);
  return [column.limit === '' ? said : column.limit, days].filter((part) => part !== '').join(' · ');
}
