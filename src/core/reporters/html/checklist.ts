// One submission's cells → a list of what was looked at: item, what is asked for, how it stands.

import { localized } from '../../report/interpolate.ts';
import { byDay, type Column } from './columns.ts';
import { cellOf, type Layout, orderedFindings, type Subject } from './layout.ts';
import { type Markup, markup, trusted } from './markup.ts';

/** The checklist of the one submission, each open line leading to its finding. */
export function checklist(layout: Layout): Markup {
  const { html } = layout.input.messages;
  const [subject] = layout.subjects;
  if (!subject?.submission) return markup``;
  const ordered = orderedFindings(subject.submission);
  const rows = layout.columns.map((column) => rowOf(column, subject, { layout, ordered }));
  const words = html.matrix;
  return markup`<section id="matrix"><h2>${html.section.checklist} <small>${html.hint.checklist}</small></h2>
<div class="scroll" tabindex="0" role="region" aria-label="${html.section.checklist}"><table class="matrix list"><caption class="unseen">${html.section.checklist}</caption><thead><tr><th scope="col">${words.item}</th><th scope="col">${layout.input.messages.wanted}</th><th scope="col">${words.found}</th></tr></thead><tbody>
${rows}</tbody></table></div></section>
`;
}

interface ChecklistContext {
  readonly layout: Layout;
  readonly ordered: ReturnType<typeof orderedFindings>;
}

function rowOf(column: Column, subject: Subject, { layout, ordered }: ChecklistContext): Markup {
  const { messages } = layout.input;
  const { state, text, finding } = cellOf(subject, column, { ordered, layout });
  const inner = markup`<b>${messages.html.cell[state]}${text !== '' && trusted(' · ')}${text}</b>`;
  const cell = finding === undefined ? inner : markup`<a href="#${subject.anchor}-${finding}">${inner}</a>`;
  return markup`<tr><th scope="row">${column.title}</th><td class="asked">${askedOf(column, layout)}</td><td class="${state}">${cell}</td></tr>
`;
}

/** The number that is asked for, else the requirement's own words where they need no figure, and the last day. */
function askedOf(column: Column, { input }: Layout): string {
  const { messages, notice } = input;
  const own = notice.requirements.filter((each) => column.requirements.has(each.id));
  const said =
    own.map((each) => localized(each.expected, messages)).find((text) => !text.includes('{')) ?? '';
  const days = column.due.map((day) => byDay(day, messages)).join(messages.lists);
  return [column.limit === '' ? said : column.limit, days].filter((part) => part !== '').join(' · ');
}
