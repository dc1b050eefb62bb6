// The letter to a submitter → a sheet of the report to print, sign and send.

import type { Messages } from '../../i18n/messages.ts';
import type { SubmissionSummary } from '../../model/summary.ts';
import { receivedText } from '../../report/view/index.ts';
import { hasLetter, type Letter, type LetterItem, letterOf } from '../letter/letter.ts';
import { marked } from './finding.ts';
import type { Layout, Subject } from './layout.ts';
import { type Markup, markup, trusted, when } from './markup.ts';

/** Letters whose pages are printed with the report; of more, only the unfolded ones. */
const PRINTED = 30;
const GROUP = 50;

type LetterSubject = Subject & { readonly submission: SubmissionSummary };

/** The section of letters, a piece for each; nothing where nobody has anything to mend. */
export function* letterSection(layout: Layout): Generator<Markup> {
  const { html } = layout.input.messages;
  const own = layout.subjects.filter(hasLetter);
  if (own.length === 0) return;
  yield markup`<section id="letters" class="${own.length > PRINTED ? 'folded' : 'whole'}" aria-labelledby="letters-title"><h2 id="letters-title">${html.section.letters} <small>${html.hint.letters}</small></h2>
`;
  for (let from = 0; from < own.length; from += GROUP) {
    const group = own.slice(from, from + GROUP);
    if (own.length > GROUP)
      yield markup`<details class="page"><summary>${html.card.group(from + 1, from + group.length)} <span>${group[0]?.name} — ${group.at(-1)?.name}</span></summary>
`;
    for (const subject of group) yield letter(subject, layout);
    if (own.length > GROUP) yield trusted('</details>\n');
  }
  yield markup`</section>
`;
}

/** Where a submitter's letter stands. */
export function letterAnchor(anchor: string): string {
  return `letter-${anchor}`;
}

function letter(subject: LetterSubject, layout: Layout): Markup {
  const { name, anchor, submission } = subject;
  const { input, safe } = layout;
  const { messages } = input;
  const words = messages.html.letter;
  const { title, addressee, opening, groups, also, dues, closing, office, date } = safe(
    letterOf(subject, input),
  );
  const items = groups.flatMap((group) => group.items).length;
  const clerk = submission.clerk === '' ? '' : safe(words.clerk(submission.clerk));
  return markup`<details class="letter"><summary>${words.open(name, items)}</summary><p class="print-hint"><a class="only" href="#${letterAnchor(anchor)}">${words.only}</a><a class="all" href="#letters">${words.all}</a></p><div class="sheet" id="${letterAnchor(anchor)}"><h3>${title}</h3><p class="to">${addressee}</p><p class="clerk">${clerk} ${receivedText(submission.received, input)}</p>
<p class="indent">${opening}</p>${table(title, groups, messages)}${when(also.length > 0, () => remarks(also, messages))}${dues.map((due) => markup`<p class="indent due"><b>${due}</b></p>`)}${closing.map((line) => markup`<p class="indent">${line}</p>`)}
<div class="sign"><p>${words.checker}<u></u></p><p class="seal">${office}${words.office}<span>${date}</span></p></div><div class="sign receipt"><p>${words.receiver}<u></u></p><p class="seal"><span>${words.date}</span></p></div></div></details>
`;
}

/** A block of rows for each unit, under its name. */
function table(title: string, groups: Letter['groups'], messages: Messages): Markup {
  const head = messages.html.letter.columns.map((each) => markup`<th scope="col">${each}</th>`);
  const blocks = groups.map(
    ({ heading, items }) =>
      markup`<tbody><tr class="group"><th colspan="5" scope="rowgroup">${heading}</th></tr>
${items.map((item) => row(item, messages))}</tbody>`,
  );
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table><caption class="unseen">${title}</caption><thead><tr><td></td>${head}</tr></thead>${blocks}</table></div>`;
}

function row(item: LetterItem, { wanted, colon, finding }: Messages): Markup {
  const { number, tag, headline, where, found, remedy, basis, quote, mark } = item;
  const asked = item.wanted === '' ? '' : `${wanted}${colon}${item.wanted}`;
  const facts = [found, asked].filter((part) => part !== '').join(finding.semicolon);
  return markup`<tr><td class="number">${number}</td><th scope="row">【${tag}】${headline}<small>${where}</small></th><td>${facts}</td><td>${remedy}</td><td class="clause">${quote === '' ? basis : markup`${basis} “${marked(quote, mark)}”`}</td></tr>
`;
}

function remarks(lines: readonly string[], { notify }: Messages): Markup {
  return markup`<div class="also"><p>${notify.also(lines.length)}</p><ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul></div>`;
}
