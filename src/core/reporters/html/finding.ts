// One finding in words → its entry on a card: what, where, found, wanted, how to mend it, and the clause itself.

import type { FindingView } from '../../report/view.ts';
import { charactersOf } from '../excerpt.ts';
import { type Markup, markup, trusted, when } from './markup.ts';
import { type View, type Weight, weightOf } from './view.ts';

export interface Entry {
  readonly told: FindingView;
  readonly anchor: string;
  readonly number: number;
}

/** A finding in full. */
export function finding({ told, anchor, number }: Entry, view: View): Markup {
  const { labels } = view.batch;
  const weight = weightOf(told);
  const { subject, requirement } = told.finding;
  const name = subject === undefined ? '' : `${subject}${labels.colon}`;
  return markup`<li class="finding ${weight}" id="${anchor}-${number}"><span class="number" aria-hidden="true">${number}</span><div class="told"><h5><span class="unseen">${number} </span>${name}${told.headline} <code>${requirement}</code></h5>
${facts(told, weight, view)}${excerptOf(told)}<p class="remedy"><b>${labels.remedy}</b>${told.remedy}</p>${basis(told, view)}${when(told.blocks !== '', () => markup`<p class="blocks">${told.blocks}</p>`)}${when(weight !== 'fail', () => review(view))}</div></li>
`;
}

function facts({ where, found, expected }: FindingView, weight: Weight, { batch }: View): Markup {
  const { labels } = batch;
  const fact = (label: string, text: string, kind = '') =>
    when(text !== '', () => markup`<div><dt>${label}</dt><dd class="${kind}">${text}</dd></div>`);
  return markup`<dl>${fact(labels.where, where)}${fact(labels.found, found, `found ${weight}`)}${fact(labels.wanted, expected)}</dl>`;
}

/** The line of the list, the character at fault marked. */
function excerptOf({ excerpt }: FindingView): Markup | undefined {
  if (excerpt === undefined) return undefined;
  const characters = charactersOf(excerpt.text);
  const at = excerpt.place.column - 1;
  return markup`<pre><span>${excerpt.place.line}</span>${characters.slice(0, at).join('')}<mark>${characters[at] ?? ' '}</mark>${characters.slice(at + 1).join('')}</pre>`;
}

/** The clause in the notice's own words with the decisive ones marked, and how they are read where they are open. */
function basis(told: FindingView, { batch }: View): Markup {
  const { labels, readings } = batch;
  if (told.quote === '') return markup`<p class="basis">${told.basis}</p>`;
  const reading = readings[told.finding.requirement];
  return markup`<blockquote><p><cite>${told.clause}</cite> ${marked(told.quote, told.mark)}</p></blockquote>${
    reading && markup`<p class="reading"><b>${labels.html.card.reading}</b>${reading}</p>`
  }`;
}

/** A quotation with its decisive words marked; where they do not stand in it, the quotation alone. */
export function marked(quote: string, mark: string): Markup {
  const at = mark === '' ? -1 : quote.indexOf(mark);
  if (at < 0) return markup`${quote}`;
  return markup`${quote.slice(0, at)}<mark>${mark}</mark>${quote.slice(at + mark.length)}`;
}

/** Boxes to tick by pen: what only a person can decide. */
function review({ batch }: View): Markup {
  const words = batch.labels.html.card;
  return markup`<p class="review"><b>${words.review}</b> <span><i></i>${words.accept}</span> <span><i></i>${words.mend}</span> <span class="line">${words.opinion}${trusted('<u></u>')}</span> <span class="line">${words.signature}${trusted('<u></u>')}</span></p>`;
}

/** Informations as one short line each. */
export function shortly({ told, anchor, number }: Entry, { batch }: View): Markup {
  const { subject, file } = told.finding;
  const name = subject ?? file;
  return markup`<li id="${anchor}-${number}">${name === undefined ? '' : `${name}${batch.labels.colon}`}${told.headline}<small>${told.remedy}</small></li>
`;
}
