// One finding in words → its entry on a card: what, where, found, wanted, how to mend it, and the clause itself.

import type { FindingView } from '../../report/view/index.ts';
import { charactersOf } from '../text-layout.ts';
import { type Layout, type Weight, weightOf } from './layout.ts';
import { type Markup, markup, trusted, when } from './markup.ts';

export interface Entry {
  readonly view: FindingView;
  readonly anchor: string;
  readonly number: number;
}

/** A finding in full. */
export function finding({ view, anchor, number }: Entry, layout: Layout): Markup {
  const { messages } = layout.input;
  const weight = weightOf(view.finding);
  const { subject, requirement } = view.finding;
  const name = subject === undefined ? '' : `${subject}${messages.colon}`;
  return markup`<li class="finding ${weight}" id="${anchor}-${number}"><span class="number" aria-hidden="true">${number}</span><div class="told"><h5><span class="unseen">${number} </span>${name}${view.headline} <code>${requirement}</code></h5>
${facts(view, weight, layout)}${excerptOf(view)}<p class="remedy"><b>${messages.remedy}</b>${view.remedy}</p>${basis(view, layout)}${when(view.blocks !== '', () => markup`<p class="blocks">${view.blocks}</p>`)}${when(weight !== 'fail', () => review(layout))}</div></li>
`;
}

function facts({ where, found, expected }: FindingView, weight: Weight, { input }: Layout): Markup {
  const { messages } = input;
  const fact = (label: string, text: string, kind = '') =>
    when(text !== '', () => markup`<div><dt>${label}</dt><dd class="${kind}">${text}</dd></div>`);
  return markup`<dl>${fact(messages.where, where)}${fact(messages.found, found, `found ${weight}`)}${fact(messages.wanted, expected)}</dl>`;
}

/** The line of the list, the character at fault marked. */
function excerptOf({ excerpt }: FindingView): Markup | undefined {
  if (excerpt === undefined) return undefined;
  const characters = charactersOf(excerpt.text);
  const at = excerpt.place.column - 1;
  return markup`<pre><span>${excerpt.place.line}</span>${characters.slice(0, at).join('')}<mark>${characters[at] ?? ' '}</mark>${characters.slice(at + 1).join('')}</pre>`;
}

/** The clause in the notice's own words with the decisive ones marked, and how they are read where they are open. */
function basis(view: FindingView, { input, readings }: Layout): Markup {
  const { messages } = input;
  if (view.quote === '') return markup`<p class="basis">${view.basis}</p>`;
  const reading = readings[view.finding.requirement];
  return markup`<blockquote><p><cite>${view.clause}</cite> ${marked(view.quote, view.mark)}</p></blockquote>${
    reading && markup`<p class="reading"><b>${messages.html.card.reading}</b>${reading}</p>`
  }`;
}

/** A quotation with its decisive words marked; where they do not stand in it, the quotation alone. */
export function marked(quote: string, mark: string): Markup {
  const at = mark === '' ? -1 : quote.indexOf(mark);
  if (at < 0) return markup`${quote}`;
  return markup`${quote.slice(0, at)}<mark>${mark}</mark>${quote.slice(at + mark.length)}`;
}

/** Boxes to tick by pen: what only a person can decide. */
function review({ input }: Layout): Markup {
  const words = input.messages.html.card;
  return markup`<p class="review"><b>${words.review}</b> <span><i></i>${words.accept}</span> <span><i></i>${words.mend}</span> <span class="line">${words.opinion}${trusted('<u></u>')}</span> <span class="line">${words.signature}${trusted('<u></u>')}</span></p>`;
}

/** Informations as one short line each. */
export function shortly({ view, anchor, number }: Entry, { input }: Layout): Markup {
  const { subject, file } = view.finding;
  const name = subject ?? file;
  return markup`<li id="${anchor}-${number}">${name === undefined ? '' : `${name}${input.messages.colon}`}${view.headline}<small>${view.remedy}</small></li>
`;
}
