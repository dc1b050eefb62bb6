// All submitters → cards of those with findings, lines of those who are missing, tiles of those who passed.

import { receivedText, rollCallView } from '../../report/view/index.ts';
import { card, remarks } from './card.ts';
import { hasCard, type Layout, type Subject } from './layout.ts';
import { type Markup, markup, trusted, when } from './markup.ts';
import { pillOf } from './matrix.ts';

/** Cards that stand open at once; of more, every group but the first is folded. */
const GROUP = 50;

const ORDER = ['fail', 'unchecked', 'pass', 'pending', 'unlooked', 'missing'];

/** The section of cards, a piece for each group: failing ones first. */
export function* cards(layout: Layout): Generator<Markup> {
  const { html } = layout.input.messages;
  const own = layout.subjects
    .filter((each) => hasCard(each, layout))
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
  const missing = layout.subjects.filter(({ submission }) => submission === undefined);
  if (own.length + missing.length > 0) {
    yield markup`<section id="cards"><h2>${html.section.cards} ${when(!layout.single, () => markup`<small>${html.hint.cards}</small>`)}</h2>
`;
    yield* grouped(own, layout);
    yield missingLines(missing, layout);
    yield markup`</section>
`;
  }
  yield tiles(layout);
}

function* grouped(own: readonly Subject[], layout: Layout): Generator<Markup> {
  const { card: words } = layout.input.messages.html;
  for (let from = 0; from < own.length; from += GROUP) {
    const group = own.slice(from, from + GROUP);
    const folds = own.length > GROUP;
    if (folds)
      yield markup`<details class="page"${from === 0 ? trusted(' open="open"') : ''}><summary>${words.group(from + 1, from + group.length)} <span>${group[0]?.name} — ${group.at(-1)?.name}</span></summary>
`;
    for (const subject of group) yield card(subject, layout);
    if (folds) yield trusted('</details>\n');
  }
}

/** Those who have not handed in: a line each with the days left. */
function missingLines(missing: readonly Subject[], { input }: Layout): Markup {
  const { html } = input.messages;
  if (missing.length === 0) return markup``;
  const lines = missing.map(({ anchor, name, row, standing }) => {
    const due = row ? rollCallView(row, input).due : '';
    const said = [due, standing === 'missing' ? html.card.remind : ''].filter((part) => part !== '');
    return markup`<div class="tile ${standing}" id="${anchor}"><h3>${name}</h3><span class="pill ${standing}">${html.standing[standing]}</span><p>${said.join(' · ')}</p></div>
`;
  });
  return markup`<div class="tiles" id="missing">${lines}</div>`;
}

/** Those who passed with nothing to say about them; in a large inbox they are rows of the matrix only. */
function tiles(layout: Layout): Markup {
  const { html } = layout.input.messages;
  const own = layout.subjects.filter((each) => each.submission && !hasCard(each, layout));
  if (layout.large || own.length === 0) return markup``;
  return markup`<section id="passed"><h2>${html.section.passed}</h2><div class="tiles">${own.map((each) => tile(each, layout))}</div></section>
`;
}

function tile(subject: Subject, layout: Layout): Markup {
  const { anchor, name, submission, standing } = subject;
  if (submission === undefined) return markup``;
  const { html } = layout.input.messages;
  const lengths = submission.texts.map(({ characters }) => characters);
  const texts =
    lengths.length > 0 &&
    `${html.plot.texts(lengths.length)} ${Math.min(...lengths)}—${Math.max(...lengths)}`;
  return markup`<div class="tile ${standing}" id="${anchor}"><h3>${name}</h3>${pillOf(subject, layout)}<p>${texts}</p><p>${html.card.received} ${receivedText(submission.received, layout.input)}</p>${remarks(subject, layout)}</div>
`;
}
