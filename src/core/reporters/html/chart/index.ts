// A report → the picture of all text lengths against what is asked for, with its table for those who cannot see it.

import { rangeText } from '../../../report/view/index.ts';
import { type Layout, textsOf } from '../layout.ts';
import { type Markup, markup, when } from '../markup.ts';
import { dotPlot } from './dot-plot.ts';
import { histogram } from './histogram.ts';
import { type Band, bandsOf, type PlottedText, scaleOf } from './scale.ts';

/** The section on lengths; nothing where the notice limits none or nothing was measured. */
export function plot(layout: Layout): Markup | undefined {
  const { messages, notice } = layout.input;
  const bands = bandsOf(notice, messages);
  const texts = layout.subjects.flatMap((subject) =>
    textsOf(subject, layout).map((text): PlottedText => ({ ...text, submitter: subject.name })),
  );
  if (bands.length === 0 || texts.length === 0) return undefined;
  const { html } = messages;
  const outside = texts.filter(({ verdict }) => verdict === 'fail');
  const hint = (layout.large ? html.plot.hintOfMany : html.plot.hint)(texts.length, outside.length);
  return markup`<section id="lengths"><h2>${html.section.lengths} <small>${hint}</small></h2>
<div class="box scroll" tabindex="0" role="region" aria-label="${html.section.lengths}">${pictureOf(texts, bands, layout)}</div>
${when(!layout.large, () => tableOf(texts, layout))}</section>
`;
}

function pictureOf(texts: readonly PlottedText[], bands: readonly Band[], layout: Layout): Markup {
  const lengths = texts.flatMap(({ range, characters }) => [range[0], characters, range[1] ?? characters]);
  const scale = scaleOf(lengths, bands);
  const description = descriptionOf(texts, layout);
  const drawing = { texts, bands, scale, description };
  return layout.large ? histogram(drawing, layout) : dotPlot(drawing, layout);
}

/** Texts beyond the limits that a description names; the others are in the cards. */
const NAMED = 20;

function descriptionOf(texts: readonly PlottedText[], { input, single }: Layout): string {
  const { html, lists } = input.messages;
  const outside = texts
    .filter(({ verdict }) => verdict === 'fail')
    .map((each) =>
      html.plot.one(single ? each.subject : `${each.submitter}${lists}${each.subject}`, each.characters),
    );
  return html.plot.description(texts.length, outside.slice(0, NAMED));
}

/** All figures as a table, folded. */
function tableOf(texts: readonly PlottedText[], { input, single }: Layout): Markup {
  const { messages } = input;
  const [material = '', count = '', distance = '', han = '', noSpaces = ''] = messages.textTable;
  const head = [
    ...(single ? [] : [messages.html.matrix.submitter]),
    material,
    count,
    messages.html.plot.range,
    distance,
    han,
    noSpaces,
  ];
  const rows = texts.map(
    (line) =>
      markup`<tr class="${line.verdict}">${when(!single, () => markup`<th scope="row">${line.submitter}</th>`)}<td>${line.subject}<small>${line.file}</small></td><td class="number">${line.characters}</td><td class="number">${rangeText(line.range, messages, '—')}</td><td class="number">${line.distance}</td><td class="number">${line.han}</td><td class="number">${line.charactersNoSpaces}</td></tr>
`,
  );
  return markup`<details class="fold"><summary>${messages.html.plot.table(texts.length)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${messages.html.plot.table(texts.length)}"><table class="plain"><caption class="unseen">${messages.html.plot.table(texts.length)}</caption><thead><tr>${head.map((each, index) => markup`<th scope="col" class="${index > head.length - 6 && 'number'}">${each}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div></details>
`;
}
