// One submitter's package → its card: who and when, findings by weight, and beside them what was handed in.

import { isOpen } from '../../model/finding.ts';
import { type ReportView, receivedText } from '../../report/view/index.ts';
import { doubtOf, earlierPartsOf, unreadReason } from '../counting.ts';
import { whyUnopened } from '../inbox-summary.ts';
import { hasLetter } from '../letter/letter.ts';
import { files, photos } from './files.ts';
import { type Entry, finding, shortly } from './finding.ts';
import { byWeight, type Layout, type Subject, viewOf, type Weight, weightOf } from './layout.ts';
import { letterAnchor } from './letter.ts';
import { type Markup, markup, when } from './markup.ts';
import { pillOf } from './matrix.ts';
import { unitTables } from './units.ts';

/** Findings up to which a card is kept on one sheet of paper. */
const BRIEF = 3;

/** The card of a submitter who handed something in. */
export function card(subject: Subject, layout: Layout): Markup {
  const { submission, anchor, name, standing } = subject;
  if (submission === undefined) return markup``;
  const view = viewOf(submission, layout);
  const open = view.findings.filter(({ finding }) => isOpen(finding));
  const entries = byWeight(open, ({ finding }) => finding).map(
    (each, index): Entry => ({ view: each, anchor, number: index + 1 }),
  );
  const aside = markup`${unitTables(view, layout)}${photos(view, layout)}${files(view, layout)}`;
  const body = groups(entries, layout);
  const kind = entries.length === 0 || aside.markup === '' ? 'alone' : 'beside';
  const length = entries.length <= BRIEF ? ' brief' : '';
  return markup`<article class="card ${standing}${length}" id="${anchor}" aria-labelledby="${anchor}-name"><header><h3 id="${anchor}-name">${name}</h3>${pillOf(subject, layout)}${meta(view, subject, layout)}</header>
${remarks(subject, layout)}<div class="${kind}">${when(entries.length > 0, () => markup`<div class="findings">${body}</div>`)}${when(aside.markup !== '', () => markup`<div class="handed">${aside}</div>`)}</div></article>
`;
}

/** When it came, in which form, from whom. */
function meta({ receivedText, form, path, clerk }: ReportView, subject: Subject, layout: Layout): Markup {
  const { html } = layout.input.messages;
  const parts = [
    `${html.card.received} ${receivedText}`,
    `${html.card.form[form]} ${path}`,
    ...(clerk === '' ? [] : [`${html.card.clerk} ${clerk}`]),
  ];
  const letter =
    hasLetter(subject) &&
    markup`<a class="to-letter" href="#${letterAnchor(subject.anchor)}">${html.card.letter}</a>`;
  return markup`<p class="meta">${parts.map((part) => markup`<span>${part}</span>`)}${letter}</p>`;
}

/** Findings under a heading for each weight; informations folded. */
function groups(entries: readonly Entry[], layout: Layout): Markup {
  const { messages } = layout.input;
  const full = (['fail', 'unchecked', 'warning'] as const).map((weight) => {
    const own = ofWeight(entries, weight);
    if (own.length === 0) return undefined;
    return markup`<h4>${messages.section[weight](own.length)}</h4><ol>
${own.map((entry) => finding(entry, layout))}</ol>`;
  });
  const infos = ofWeight(entries, 'info');
  return markup`${full}${when(infos.length > 0, () => markup`<details class="fold"><summary>${messages.html.card.infos(infos.length)}</summary><ul class="infos">${infos.map((entry) => shortly(entry, layout))}</ul></details>`)}`;
}

function ofWeight(entries: readonly Entry[], weight: Weight): Entry[] {
  return entries.filter(({ view }) => weightOf(view.finding) === weight);
}

/** What is to be known about the package as such. */
export function remarks({ row, submission, name }: Subject, { input, safe }: Layout): Markup | undefined {
  const { messages, submissions } = input;
  const counting = { name, ...(row ? { row } : {}), ...(submission ? { submission } : {}) };
  const doubt = doubtOf(counting, messages);
  const lines = [
    ...(doubt === '' ? [] : [doubt]),
    ...(submission ? [unreadReason(submission, input)].filter((each) => each !== '') : []),
    ...(submission ? earlierPartsOf(submission, input) : []),
    ...(row?.superseded ?? []).flatMap((index) => {
      const earlier = submissions[index];
      if (earlier === undefined) return [];
      return [messages.html.card.superseded(earlier.name, receivedText(earlier.received, input))];
    }),
    ...(row?.unopened ?? []).flatMap((index) => {
      const other = submissions[index];
      return other ? [messages.batch.unopenedOf(row?.name ?? '', other.name, whyUnopened(other, input))] : [];
    }),
  ];
  return when(
    lines.length > 0,
    () => markup`<ul class="remarks">${safe(lines).map((line) => markup`<li>${line}</li>`)}</ul>`,
  );
}
