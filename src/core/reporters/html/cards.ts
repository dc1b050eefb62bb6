// All submitters → cards of those with findings, lines of those who are missing, tiles of those who passed.

import { card } from './card.ts';
import { type Markup, markup, trusted, when } from './markup.ts';
import { pillOf } from './matrix.ts';
import { remarks } from './remarks.ts';
import { hasCard, type Subject, type View } from './view.ts';

/** Cards that stand open at once; of more, every group but the first is folded. */
const GROUP = 50;

const ORDER = ['fail', 'unchecked', 'pass', 'pending', 'missing'];

/** The section of cards, a piece for each group: failing ones first. */
export function* cards(view: View): Generator<Markup> {
  const { html } = view.batch.labels;
  const own = view.subjects
    .filter((each) => hasCard(each, view))
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
  const missing = view.subjects.filter(({ standing }) => standing === 'missing');
  if (own.length + missing.length > 0) {
    yield markup`<section id="cards"><h2>${html.section.cards} ${when(!view.single, () => markup`<small>${html.hint.cards}</small>`)}</h2>
`;
    yield* grouped(own, view);
    yield missingLines(missing, view);
    yield markup`</section>
`;
  }
  yield tiles(view);
}

function* grouped(own: readonly Subject[], view: View): Generator<Markup> {
  const { card: words } = view.batch.labels.html;
  for (let from = 0; from < own.length; from += GROUP) {
    const group = own.slice(from, from + GROUP);
    const folds = own.length > GROUP;
    if (folds)
      yield markup`<details class="page"${from === 0 ? trusted(' open="open"') : ''}><summary>${words.group(from + 1, from + group.length)} <span>${group[0]?.name} — ${group.at(-1)?.name}</span></summary>
`;
    for (const subject of group) yield card(subject, view);
    if (folds) yield trusted('</details>\n');
  }
}

/** Those who have not handed in: a line each with the days left. */
function missingLines(missing: readonly Subject[], { batch }: View): Markup {
  const { html } = batch.labels;
  if (missing.length === 0) return markup``;
  const lines = missing.map(
    ({ anchor, name, row }) =>
      markup`<div class="tile missing" id="${anchor}"><h3>${name}</h3><span class="pill missing">${html.standing.missing}</span><p>${row?.due} · ${html.card.remind}</p></div>
`,
  );
  return markup`<div class="tiles" id="missing">${lines}</div>`;
}

/** Those who passed with nothing to say about them; in a large batch they are rows of the matrix only. */
function tiles(view: View): Markup {
  const { html } = view.batch.labels;
  const own = view.subjects.filter((each) => each.digest && !hasCard(each, view));
  if (view.large || own.length === 0) return markup``;
  return markup`<section id="passed"><h2>${html.section.passed}</h2><div class="tiles">${own.map((each) => tile(each, view))}</div></section>
`;
}

function tile(subject: Subject, view: View): Markup {
  const { anchor, name, digest, standing } = subject;
  if (digest === undefined) return markup``;
  const { html } = view.batch.labels;
  const lengths = digest.texts.map(({ characters }) => characters);
  const texts =
    lengths.length > 0 &&
    `${html.plot.texts(lengths.length)} ${Math.min(...lengths)}—${Math.max(...lengths)}`;
  return markup`<div class="tile ${standing}" id="${anchor}"><h3>${name}</h3>${pillOf(subject, view)}<p>${texts}</p><p>${html.card.received} ${digest.receivedText}</p>${remarks(subject, view)}</div>
`;
}
