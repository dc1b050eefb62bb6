// What is seen only when submissions are laid side by side → a list with boxes to tick.

import type { CrossFinding } from '../../model/batch.ts';
import { crossFindingView, submitterName } from '../../report/view/index.ts';
import type { Layout } from './layout.ts';
import { type Markup, markup, trusted } from './markup.ts';

/** Entries that stand open; the others are folded. */
const SHOWN = 20;

/** The section, or nothing. */
export function across(layout: Layout): Markup | undefined {
  const { input } = layout;
  const crossing = input.inbox?.crossFindings ?? [];
  if (crossing.length === 0) return undefined;
  const { html } = input.messages;
  const anchors = new Map(
    layout.subjects.flatMap(({ row, anchor }) =>
      row?.submission === undefined ? [] : [[row.submission, anchor] as const],
    ),
  );
  const entries = crossing.map((each) => entry(each, layout, anchors));
  const more = entries.slice(SHOWN);
  const rest =
    more.length > 0 &&
    markup`<details class="fold"><summary>${html.summary.andOthers(more.length)}</summary><ol class="box across">${more}</ol></details>`;
  return markup`<section id="across"><h2>${html.section.across} <small>${html.hint.across}</small></h2><ol class="box across">
${entries.slice(0, SHOWN)}</ol>${rest}</section>
`;
}

function entry(
  found: CrossFinding,
  { input, large, safe }: Layout,
  anchors: ReadonlyMap<number, string>,
): Markup {
  const { card } = input.messages.html;
  const { sentence, items, share } = safe(crossFindingView(found, input));
  const rows = items.map(({ submission, label, file }) => {
    const summary = input.submissions[submission];
    const name = summary ? safe(submitterName(summary)) : '';
    const anchor = large ? undefined : anchors.get(submission);
    const who = anchor === undefined ? markup`${name}` : markup`<a href="#${anchor}">${name}</a>`;
    return markup`<li>${who} ${label}${file !== undefined && markup`<small>${file}</small>`}</li>`;
  });
  return markup`<li><div><p>${sentence}</p><ul>${rows}</ul><p class="review"><b>${card.review}</b> <span><i></i>${card.accept}</span> <span><i></i>${card.mend}</span> <span class="line">${card.opinion}${trusted('<u></u>')}</span></p></div>${share !== undefined && markup`<strong class="share">${Math.round(share * 100)}%</strong>`}</li>
`;
}
