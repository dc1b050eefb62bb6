// One failing submitter → a page to print, sign and send: everything to mend, at once, and by when.

import { isOpen } from '../../model/finding.ts';
import { localized } from '../../report/interpolate.ts';
import type { FindingView } from '../../report/view/index.ts';
import { byDay } from './columns.ts';
import { marked } from './finding.ts';
import { type Layout, type Subject, viewOf, type Weight, weightOf } from './layout.ts';
import { type Markup, markup, trusted, when } from './markup.ts';

/** Letters whose pages are printed with the report; of more, only the unfolded ones. */
const PRINTED = 30;
const GROUP = 50;

/** The section of letters, a piece for each; nothing where nobody has anything to mend. */
export function* letterSection(layout: Layout): Generator<Markup> {
  const { html } = layout.input.messages;
  const own = layout.subjects.filter(({ standing }) => standing === 'fail');
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

function letter({ submission, name, anchor }: Subject, layout: Layout): Markup {
  if (submission === undefined) return markup``;
  const { messages, notice } = layout.input;
  const words = messages.html.letter;
  const view = viewOf(submission, layout);
  const open = view.findings.filter(({ finding }) => isOpen(finding));
  const ofWeight = (weight: Weight) => open.filter(({ finding }) => weightOf(finding) === weight);
  const [fails, doubts] = [ofWeight('fail'), ofWeight('unchecked')];
  const { contacts, phones, mailbox, office } = notice.recipient;
  return markup`<details class="letter"><summary>${words.open(name, fails.length + doubts.length)}</summary><p class="print-hint"><a class="only" href="#${letterAnchor(anchor)}">${words.only}</a><a class="all" href="#letters">${words.all}</a></p><div class="sheet" id="${letterAnchor(anchor)}"><h3>${words.title}</h3><p class="reference">${words.number(notice.number)}</p><p class="to">${words.to(name)}</p><p class="clerk">${view.clerk !== '' && words.clerk(view.clerk)}</p>
<p class="indent">${words.intro(notice.number, view.receivedText, fails.length)}</p>${table(fails, 0, layout)}${when(doubts.length > 0, () => markup`<p class="indent">${words.review(doubts.length)}</p>${table(doubts, fails.length, layout)}`)}
<p class="indent"><b>${deadlineOf([...fails, ...doubts], layout)}</b>${words.sendTo(localized(office, messages), mailbox)}${words.call([...contacts, ...phones].join(messages.lists))}</p>
<div class="sign"><p>${words.checker}<u></u></p><p class="seal">${localized(office, messages)}${words.office}<span>${words.date}</span></p></div><div class="sign receipt"><p>${words.receiver}<u></u></p><p class="seal"><span>${words.date}</span></p></div></div></details>
`;
}

function table(findings: readonly FindingView[], before: number, { input }: Layout): Markup {
  const { messages } = input;
  const rows = findings.map(
    (view, index) =>
      markup`<tr><td class="number">${before + index + 1}</td><th scope="row">${view.finding.subject !== undefined && `${view.finding.subject}${messages.colon}`}${view.headline}<small>${view.where}</small></th><td>${[view.found, `${messages.wanted}${messages.colon}${view.expected}`].filter((part) => part !== '').join(messages.finding.semicolon)}</td><td>${view.remedy}</td><td class="clause">${view.quote === '' ? view.basis : markup`${view.clause} “${marked(view.quote, view.mark)}”`}</td></tr>
`,
  );
  const head = messages.html.letter.columns.map((each) => markup`<th scope="col">${each}</th>`);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${messages.html.letter.title}"><table><caption class="unseen">${messages.html.letter.title}</caption><thead><tr><td></td>${head}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/** The last days of the stages that have something open; of all stages where a finding belongs to none. */
function deadlineOf(findings: readonly FindingView[], { input }: Layout): string {
  const { messages, notice, stages } = input;
  const touched = new Set(findings.map(({ finding }) => finding.stage));
  const named = notice.stages.filter(({ id }) => touched.has(id));
  const relevant = named.length > 0 ? named : notice.stages.slice(0, 1);
  const isOver = (id: string) => (stages.find((each) => each.id === id)?.daysLeft ?? 0) < 0;
  const open = relevant.filter(({ id }) => !isOver(id)).map(({ due }) => byDay(due, messages));
  const over = relevant.filter(({ id }) => isOver(id)).map(({ due }) => byDay(due, messages));
  const { letter: words } = messages.html;
  return [
    ...(over.length > 0 ? [words.overdue(over)] : []),
    ...(open.length > 0 ? [words.deadline(open)] : []),
  ].join('');
}
