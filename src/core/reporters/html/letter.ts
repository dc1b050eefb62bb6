// One failing submitter → a page to print, sign and send: everything to mend, at once, and by when.

import type { FindingView } from '../../report/view.ts';
import { byDay } from './columns.ts';
import { marked } from './finding.ts';
import { type Markup, markup, trusted, when } from './markup.ts';
import { orderedFindings, type Subject, type View, weightOf } from './view.ts';

/** Letters whose pages are printed with the report; of more, only the unfolded ones. */
const PRINTED = 30;
const GROUP = 50;

/** The section of letters, a piece for each; nothing where nobody has anything to mend. */
export function* letters(view: View): Generator<Markup> {
  const { html } = view.batch.labels;
  const own = view.subjects.filter(({ standing }) => standing === 'fail');
  if (own.length === 0) return;
  yield markup`<section id="letters" class="${own.length > PRINTED ? 'folded' : 'whole'}" aria-labelledby="letters-title"><h2 id="letters-title">${html.section.letters} <small>${html.hint.letters}</small></h2>
`;
  for (let from = 0; from < own.length; from += GROUP) {
    const group = own.slice(from, from + GROUP);
    if (own.length > GROUP)
      yield markup`<details class="page"><summary>${html.card.group(from + 1, from + group.length)} <span>${group[0]?.name} — ${group.at(-1)?.name}</span></summary>
`;
    for (const subject of group) yield letter(subject, view);
    if (own.length > GROUP) yield trusted('</details>\n');
  }
  yield markup`</section>
`;
}

/** Where a submitter's letter stands. */
export function letterAnchor(anchor: string): string {
  return `letter-${anchor}`;
}

function letter({ digest, name, anchor }: Subject, view: View): Markup {
  if (digest === undefined) return markup``;
  const { labels, notice } = view.batch;
  const words = labels.html.letter;
  const findings = orderedFindings(digest);
  const fails = findings.filter((each) => weightOf(each) === 'fail');
  const doubts = findings.filter((each) => weightOf(each) === 'unchecked');
  const { contacts, phones, mailbox, office } = notice.recipient;
  return markup`<details class="letter"><summary>${words.open(name, fails.length + doubts.length)}</summary><p class="print-hint"><a class="only" href="#${letterAnchor(anchor)}">${words.only}</a><a class="all" href="#letters">${words.all}</a></p><div class="sheet" id="${letterAnchor(anchor)}"><h3>${words.title}</h3><p class="reference">${words.number(notice.number)}</p><p class="to">${words.to(name)}</p><p class="clerk">${digest.clerk !== '' && words.clerk(digest.clerk)}</p>
<p class="indent">${words.intro(notice.number, digest.receivedText, fails.length)}</p>${table(fails, 0, view)}${when(doubts.length > 0, () => markup`<p class="indent">${words.review(doubts.length)}</p>${table(doubts, fails.length, view)}`)}
<p class="indent"><b>${deadlineOf(findings, view)}</b>${words.sendTo(office[labels.language], mailbox)}${words.call([...contacts, ...phones].join(labels.lists))}</p>
<div class="sign"><p>${words.checker}<u></u></p><p class="seal">${office[labels.language]}${words.office}<span>${words.date}</span></p></div><div class="sign receipt"><p>${words.receiver}<u></u></p><p class="seal"><span>${words.date}</span></p></div></div></details>
`;
}

function table(findings: readonly FindingView[], before: number, { batch }: View): Markup {
  const { labels } = batch;
  const rows = findings.map(
    (told, index) =>
      markup`<tr><td class="number">${before + index + 1}</td><th scope="row">${told.finding.subject !== undefined && `${told.finding.subject}${labels.colon}`}${told.headline}<small>${told.where}</small></th><td>${[told.found, `${labels.wanted}${labels.colon}${told.expected}`].filter((part) => part !== '').join('；')}</td><td>${told.remedy}</td><td class="clause">${told.quote === '' ? told.basis : markup`${told.clause} “${marked(told.quote, told.mark)}”`}</td></tr>
`,
  );
  const head = labels.html.letter.columns.map((each) => markup`<th scope="col">${each}</th>`);
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${labels.html.letter.title}"><table><caption class="unseen">${labels.html.letter.title}</caption><thead><tr><td></td>${head}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

/** The last days of the stages that have something open; of all stages where a finding belongs to none. */
function deadlineOf(findings: readonly FindingView[], { batch }: View): string {
  const { labels, notice, stages } = batch;
  const touched = new Set(
    findings
      .filter((each) => weightOf(each) === 'fail' || weightOf(each) === 'unchecked')
      .map(({ finding }) => finding.stage),
  );
  const named = notice.stages.filter(({ id }) => touched.has(id));
  const relevant = named.length > 0 ? named : notice.stages.slice(0, 1);
  const isOver = (id: string) => (stages.find((each) => each.id === id)?.daysLeft ?? 0) < 0;
  const open = relevant.filter(({ id }) => !isOver(id)).map(({ due }) => byDay(due, labels));
  const over = relevant.filter(({ id }) => isOver(id)).map(({ due }) => byDay(due, labels));
  const { letter: words } = labels.html;
  return [
    ...(over.length > 0 ? [words.overdue(over)] : []),
    ...(open.length > 0 ? [words.deadline(open)] : []),
  ].join('');
}
