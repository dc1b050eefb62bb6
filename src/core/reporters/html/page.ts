// A report → the frame of the page: head, title, contents, and the foot with what made it.

import { isInbox, makerOf } from '../../report/input.ts';
import { localized } from '../../report/interpolate.ts';
import { timeText } from '../../report/view/index.ts';
import { perhapsSentLines, strayLine } from '../inbox-summary.ts';
import { unseenLines } from '../unseen.ts';
import type { Layout } from './layout.ts';
import { type Markup, markup, trusted, when } from './markup.ts';
import css from './page.css' with { type: 'text' };

/** Nothing may be loaded, nothing may run: the page is one file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** From the doctype to the contents. */
export function pageHead(layout: Layout): Markup {
  const { input } = layout;
  const { messages, notice, asOf, inbox } = input;
  const paths = layout.safe(inbox?.paths ?? '');
  const perhaps = isInbox(input) ? layout.safe(perhapsSentLines(input)) : [];
  const { html } = messages;
  const title = html.title(localized(notice.short, messages));
  const name = layout.single ? layout.subjects[0]?.name : undefined;
  const partial = inbox?.partial;
  return markup`<!DOCTYPE html>
<html lang="${messages.tag}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}"/><meta name="generator" content="${makerOf(layout.input)}"/><meta name="referrer" content="no-referrer"/><meta name="color-scheme" content="light dark"/><title>${[name, title, notice.number].filter((part) => part !== undefined).join(' · ')}</title><style>
${trusted(css)}</style></head><body id="top" class="${layout.large && 'large'}"><a class="skip" href="#main">${html.skip}</a>
<header class="top"><div><p class="office">${localized(notice.recipient.office, messages)}　${notice.number}</p><h1>${title}</h1>${name !== undefined && markup`<p class="whose">${name}</p>`}</div><dl><div><dt>${html.checkedAt}</dt><dd>${timeText(asOf, layout.input)} <span class="zone">${localized(notice.timeZone.label, messages)}</span></dd></div>${when(paths !== '', () => markup`<div><dt>${html.inbox}</dt><dd>${paths}</dd></div>`)}<div><dt>${html.version}</dt><dd>${notice.id} ${notice.version}　${makerOf(layout.input)}</dd></div></dl></header>
<main id="main" tabindex="-1">
${partial && markup`<p class="partial" role="status">${html.partial(partial.done, partial.all)}</p>`}${perhaps.map((line) => markup`<p class="partial" role="status">${line}</p>`)}`;
}

/** Links to the sections that are on the page. */
export function contents(layout: Layout, present: ReadonlySet<string>): Markup {
  const { html } = layout.input.messages;
  const links = (['matrix', 'lengths', 'cards', 'passed', 'across', 'letters'] as const)
    .filter((id) => present.has(id))
    .map((id) => markup`<li><a href="#${id}">${html.section[id]}</a></li>`);
  return markup`<nav aria-label="${html.contents}"><ul>${links}</ul></nav>
`;
}

/** By which rules and with which tool, whom to ask. The letters come after it, so that on paper they end the pile. */
export function pageFoot({ input, safe }: Layout): Markup {
  const { messages, notice, inbox } = input;
  const strays = safe((inbox?.strays ?? []).map((each) => strayLine(each, input.messages.batch)));
  const { html, lists } = messages;
  const { office, contacts, phones, mailbox } = notice.recipient;
  return markup`${when(
    strays.length > 0,
    () => markup`<details class="fold strays"><summary>${html.strays(strays.length)}</summary><ul>${strays.map((each) => markup`<li>${each}</li>`)}</ul></details>
`,
  )}${unseenLines(input).map((line) => markup`<p class="limits">${line}</p>`)}</main>
<footer><div><p>${localized(notice.title, messages)}　${notice.number}</p><p>${html.contact}　${localized(office, messages)}　${contacts.join(lists)}　${phones.join(lists)}　${mailbox}</p></div><div><p>${makerOf(input)}　${notice.id} ${notice.version}</p><p class="hash">sha256 ${notice.hash}</p><p>${html.offline}</p></div></footer>
`;
}

export const pageEnd = trusted('</body></html>\n');
