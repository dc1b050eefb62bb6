// What is seen only when submissions are laid side by side → a list with boxes to tick.

import type { CrossFinding } from '../../report/view.ts';
import { type Markup, markup, trusted } from './markup.ts';
import type { View } from './view.ts';

/** Entries that stand open; the others are folded. */
const SHOWN = 20;

/** The section, or nothing. */
export function across(view: View): Markup | undefined {
  const { batch } = view;
  if (batch.across.length === 0) return undefined;
  const { html } = batch.labels;
  const anchors = new Map(
    view.subjects.flatMap(({ row, anchor }) =>
      row?.digest === undefined ? [] : [[row.digest, anchor] as const],
    ),
  );
  const entries = batch.across.map((each) => entry(each, view, anchors));
  const more = entries.slice(SHOWN);
  const rest =
    more.length > 0 &&
    markup`<details class="fold"><summary>${html.summary.andOthers(more.length)}</summary><ol class="box across">${more}</ol></details>`;
  return markup`<section id="across"><h2>${html.section.across} <small>${html.hint.across}</small></h2><ol class="box across">
${entries.slice(0, SHOWN)}</ol>${rest}</section>
`;
}

function entry(
  { sentence, items, share }: CrossFinding,
  { batch, large }: View,
  anchors: ReadonlyMap<number, string>,
): Markup {
  const { card } = batch.labels.html;
  const rows = items.map(({ digest, label, file }) => {
    const name = batch.digests[digest]?.submitter?.name ?? batch.digests[digest]?.name ?? '';
    const anchor = large ? undefined : anchors.get(digest);
    const who = anchor === undefined ? markup`${name}` : markup`<a href="#${anchor}">${name}</a>`;
    return markup`<li>${who} ${label}${file !== undefined && markup`<small>${file}</small>`}</li>`;
  });
  return markup`<li><div><p>${sentence}</p><ul>${rows}</ul><p class="review"><b>${card.review}</b> <span><i></i>${card.accept}</span> <span><i></i>${card.mend}</span> <span class="line">${card.opinion}${trusted('<u></u>')}</span></p></div>${share !== undefined && markup`<strong class="share">${Math.round(share * 100)}%</strong>`}</li>
`;
}
