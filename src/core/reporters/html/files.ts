// The files of a submission → thumbnails of its pictures and a table of what stands in no other table.

import type { Messages } from '../../i18n/messages.ts';
import { isOpen } from '../../model/finding.ts';
import type { FileView, FindingView, ReportView } from '../../report/view/index.ts';
import type { Layout } from './layout.ts';
import { escapeHtml, type Markup, markup, trusted, when } from './markup.ts';

/** Pictures that are shown at once; the others are folded. */
const SHOWN = 9;

/** Thumbnails with caption, file and pixels; a frame and words where something is amiss. */
export function photos(view: ReportView, layout: Layout): Markup | undefined {
  const own = view.files.filter(isPicture);
  if (own.length === 0) return undefined;
  const { html } = layout.input.messages;
  const figures = own.map((line) => figureOf(line, view.findings, layout));
  const rest = figures.slice(SHOWN);
  return markup`<h4>${html.card.photos(own.length)}</h4><div class="photos">${figures.slice(0, SHOWN)}</div>${when(
    rest.length > 0,
    () =>
      markup`<details class="fold"><summary>${html.summary.andOthers(rest.length)}</summary><div class="photos">${rest}</div></details>`,
  )}`;
}

function isPicture({ pixels, thumbnail }: FileView): boolean {
  return pixels !== undefined || thumbnail !== undefined;
}

function figureOf(line: FileView, findings: readonly FindingView[], layout: Layout): Markup {
  const { file, caption, pixels } = line;
  const amiss = findings.filter(({ finding }) => isOpen(finding) && finding.file === file);
  const words = [...new Set(amiss.map(({ headline }) => headline))];
  const name = file.slice(file.lastIndexOf('/') + 1);
  return markup`<figure class="${words.length > 0 && 'amiss'}">${pictureOf(line, layout)}<figcaption>${when(caption !== undefined && caption !== '', () => markup`<b>${caption}</b>`)}<span>${name}</span>${pixels && markup`<span>${pixels[0]}×${pixels[1]}</span>`}${words.map((word) => markup`<em>${word}</em>`)}</figcaption></figure>`;
}

/** The small JPEG, if it is one; nothing else can come into the address. */
function pictureOf({ thumbnail, caption, file }: FileView, { input }: Layout): Markup {
  const { card } = input.messages.html;
  if (thumbnail === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(thumbnail))
    return markup`<div class="blank">${card.noPreview}</div>`;
  return markup`<img alt="${caption || `${card.photo} ${file}`}" src="${trusted(`data:image/jpeg;base64,${escapeHtml(thumbnail)}`)}"/>`;
}

/** Every other file, neither a picture nor the text of an entry; folded where nothing is amiss. */
export function files(view: ReportView, { input }: Layout): Markup | undefined {
  const { messages } = input;
  const listed = new Set(view.units.map(({ file }) => file));
  const own = view.files.filter((line) => !isPicture(line) && !listed.has(line.file));
  if (own.length === 0) return undefined;
  const title = messages.html.card.files(own.length);
  const table = fileTable(own, title, messages);
  if (own.every(({ verdict }) => verdict === 'pass'))
    return markup`<details class="fold"><summary>${title}</summary>${table}</details>`;
  return markup`<h4>${title}</h4>${table}`;
}

function fileTable(lines: readonly FileView[], title: string, { html, verdict: words }: Messages): Markup {
  const { card } = html;
  const rows = lines.map(
    ({ file, kind, measure, verdict }) =>
      markup`<tr class="${verdict}"><th scope="row">${file}</th><td>${kind}</td><td>${measure}</td><td class="result">${verdict === 'pass' ? card.fits : words[verdict]}</td></tr>
`,
  );
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="plain"><caption class="unseen">${title}</caption><thead><tr><th scope="col">${card.file}</th><th scope="col">${card.kind}</th><th scope="col">${card.measure}</th><th scope="col">${card.result}</th></tr></thead><tbody>
${rows}</tbody></table></div>`;
}
