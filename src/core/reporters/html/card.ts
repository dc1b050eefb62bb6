// One submitter's digest → its card: who and when, findings by weight, and beside them what was handed in.

import type { FindingView, SubmissionSummary } from '../../report/view.ts';
import { files, photos } from './files.ts';
import { type Entry, finding, shortly } from './finding.ts';
import { letterAnchor } from './letter.ts';
import { type Markup, markup, when } from './markup.ts';
import { pillOf } from './matrix.ts';
import { remarks } from './remarks.ts';
import { unitTables } from './units.ts';
import { orderedFindings, type Subject, type View, type Weight, weightOf } from './view.ts';

/** Findings up to which a card is kept on one sheet of paper. */
const BRIEF = 3;

/** The card of a submitter who handed something in. */
export function card(subject: Subject, view: View): Markup {
  const { digest, anchor, name, standing } = subject;
  if (digest === undefined) return markup``;
  const entries = orderedFindings(digest).map((told, index): Entry => ({ told, anchor, number: index + 1 }));
  const aside = markup`${unitTables(digest, view)}${photos(digest, view)}${files(digest, view)}`;
  const body = groups(entries, view);
  const kind = entries.length === 0 || aside.markup === '' ? 'alone' : 'beside';
  const length = entries.length <= BRIEF ? ' brief' : '';
  return markup`<article class="card ${standing}${length}" id="${anchor}" aria-labelledby="${anchor}-name"><header><h3 id="${anchor}-name">${name}</h3>${pillOf(subject, view)}${meta(digest, subject, view)}</header>
${remarks(subject, view)}<div class="${kind}">${when(entries.length > 0, () => markup`<div class="findings">${body}</div>`)}${when(aside.markup !== '', () => markup`<div class="handed">${aside}</div>`)}</div></article>
`;
}

/** When it came, in which form, from whom. */
function meta(
  { receivedText, form, path, clerk }: SubmissionSummary,
  { standing, anchor }: Subject,
  view: View,
): Markup {
  const { html } = view.batch.labels;
  const parts = [
    `${html.card.received} ${receivedText}`,
    `${html.card.form[form]} ${path}`,
    ...(clerk === '' ? [] : [`${html.card.clerk} ${clerk}`]),
  ];
  const letter =
    standing === 'fail' &&
    markup`<a class="to-letter" href="#${letterAnchor(anchor)}">${html.card.letter}</a>`;
  return markup`<p class="meta">${parts.map((part) => markup`<span>${part}</span>`)}${letter}</p>`;
}

/** Findings under a heading for each weight; informations folded. */
function groups(entries: readonly Entry[], view: View): Markup {
  const { labels } = view.batch;
  const full = (['fail', 'unchecked', 'warning'] as const).map((weight) => {
    const own = ofWeight(entries, weight);
    if (own.length === 0) return undefined;
    return markup`<h4>${labels.section[weight](own.length)}</h4><ol>
${own.map((entry) => finding(entry, view))}</ol>`;
  });
  const infos = ofWeight(entries, 'info');
  return markup`${full}${when(infos.length > 0, () => markup`<details class="fold"><summary>${labels.html.card.infos(infos.length)}</summary><ul class="infos">${infos.map((entry) => shortly(entry, view))}</ul></details>`)}`;
}

function ofWeight(entries: readonly Entry[], weight: Weight): Entry[] {
  return entries.filter(({ told }: { told: FindingView }) => weightOf(told) === weight);
}
