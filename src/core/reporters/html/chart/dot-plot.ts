// Texts → a drawing with one row for each submission: dots within the band, diamonds and figures outside.

import type { Messages } from '../../../i18n/messages.ts';
import type { Verdict } from '../../../model/finding.ts';

import { displayWidth } from '../../../text/display-width.ts';
import { shorten } from '../../text-layout.ts';
import { type Layout, textsOf } from '../layout.ts';
import { type Markup, markup } from '../markup.ts';
import { axes, type Drawing, LEFT, type PlottedText, placeOn, RIGHT, round, TOP, WIDTH } from './scale.ts';

const ROW = 27;
/** Width of half a Han character in the drawing's small print. */
const HALF = 6.6;
const NAME_COLUMNS = 20;

interface PlotRow {
  readonly name: string;
  readonly texts: readonly PlottedText[];
  /** Nothing was handed in. */
  readonly empty: boolean;
}

/** The drawing for up to some two hundred submissions; for one alone a row for each of its texts. */
export function dotPlot(drawing: Drawing, layout: Layout): Markup {
  const { messages } = layout.input;
  const rows = layout.single ? rowsOfOne(drawing) : rowsOfSubjects(layout);
  const bottom = TOP + rows.length * ROW;
  const x = placeOn(drawing.scale, [LEFT, RIGHT]);
  return markup`<svg class="plot" viewBox="0 0 ${WIDTH} ${bottom + 58}" role="img" aria-labelledby="plot-title plot-text"><title id="plot-title">${messages.html.section.lengths}</title><desc id="plot-text">${drawing.description}</desc>
${axes(drawing, bottom)}
${rows.map((row, index) => plotRow(row, { x, y: TOP + index * ROW + ROW / 2, messages }))}${legend(drawing, bottom + 44, messages)}</svg>`;
}

function rowsOfSubjects(layout: Layout): PlotRow[] {
  return layout.subjects.map((subject) => ({
    name: subject.name,
    texts: textsOf(subject, layout).map((text) => ({ ...text, submitter: subject.name })),
    empty: subject.standing === 'missing',
  }));
}

function rowsOfOne({ texts }: Drawing): PlotRow[] {
  return texts.map((line) => ({ name: line.subject || line.file, texts: [line], empty: false }));
}

interface Pen {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly messages: Messages;
}

function plotRow({ name, texts, empty }: PlotRow, pen: Pen): Markup {
  const { y, messages } = pen;
  const worst = (['fail', 'unchecked'] as const).find((each) =>
    texts.some(({ verdict }) => verdict === each),
  );
  const note = empty
    ? markup`<text class="none" x="${(LEFT + RIGHT) / 2}" y="${y + 4}">${messages.html.plot.none}</text>`
    : markup`<text class="sum" x="${WIDTH - 4}" y="${y + 4}">${sumOf(texts, messages)}</text>`;
  const inOrder = [...texts].sort((a, b) => rank(a.verdict) - rank(b.verdict));
  return markup`<text class="name ${worst}" x="${LEFT - 16}" y="${y + 4}">${shorten(name, NAME_COLUMNS)}</text><line class="rail" x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}"/>${inOrder.map((line) => mark(line, pen))}${figures(texts, pen)}${note}
`;
}

/** Those who pass are drawn first, so that nothing hides the others. */
function rank(verdict: Verdict): number {
  return ['pass', 'pending', 'unchecked', 'fail'].indexOf(verdict);
}

function sumOf(texts: readonly PlottedText[], { html }: Messages): string {
  const all = texts.map(({ characters }) => characters);
  if (all.length < 2) return all.join('');
  return `${html.plot.texts(all.length)} ${Math.min(...all)}—${Math.max(...all)}`;
}

/** A dot, a diamond or a triangle, with a bar over the range it may lie in. */
function mark(
  { characters, range, verdict, submitter, subject }: PlottedText,
  { x, y, messages }: Pen,
): Markup {
  // Where nobody knows the upper end, the bar goes as far as the picture.
  const [low, at, high] = [x(range[0]), x(characters), x(range[1] ?? Number.MAX_SAFE_INTEGER)];
  const title = markup`<title>${messages.html.plot.one(subject === '' ? submitter : subject, characters)}</title>`;
  const bar =
    range[0] !== range[1] &&
    markup`<path class="range ${verdict}" d="M${low} ${y}H${high}M${low} ${y - 5}v10M${high} ${y - 5}v10"/>`;
  return markup`${bar}${shapes(verdict, at, y, title)}`;
}

function shapes(verdict: Verdict, x: number, y: number, title?: Markup): Markup {
  if (verdict === 'fail')
    return markup`<path class="mark fail" d="M${x} ${y - 7}l7 7-7 7-7-7z">${title}</path>`;
  if (verdict === 'unchecked')
    return markup`<path class="mark unchecked" d="M${x} ${y - 7}l7 12h-14z">${title}</path>`;
  return markup`<circle class="mark pass" cx="${x}" cy="${y}" r="5">${title}</circle>`;
}

/** '1764（少236字）' beside what fails, where there is room: to its right, else to its left. */
function figures(texts: readonly PlottedText[], { x, y, messages }: Pen): Markup[] {
  const taken = texts.map(({ characters }): [number, number] => [x(characters) - 8, x(characters) + 8]);
  const open = texts.filter(({ verdict }) => verdict === 'fail' || verdict === 'unchecked');
  return open.flatMap(({ characters, distance, verdict }) => {
    const words = verdict === 'fail' ? messages.html.plot.figure(characters, distance) : String(characters);
    const [at, width] = [x(characters), displayWidth(words) * HALF];
    const place = [at + 12, at - 12 - width].find(
      (from) =>
        from >= LEFT - 4 &&
        from + width <= RIGHT + 4 &&
        !taken.some(([low, high]) => low < from + width && high > from),
    );
    if (place === undefined) return [];
    taken.push([place, place + width]);
    return [markup`<text class="figure ${verdict}" x="${round(place)}" y="${y + 4}">${words}</text>`];
  });
}

/** What the marks mean, in words beneath the drawing. */
function legend({ texts, scale }: Drawing, y: number, { html }: Messages): Markup {
  const beyond = texts.filter(({ characters }) => characters < scale.from || characters > scale.to).length;
  const items: readonly (readonly [Markup, string])[] = [
    [shapes('pass', 8, 0), html.plot.inside],
    [shapes('fail', 8, 0), html.plot.outside],
    [shapes('unchecked', 8, 0), html.plot.doubtful],
    [markup`<path class="range pass" d="M0 0H16M0 -5v10M16 -5v10"/>`, html.plot.uncertain],
    ...(beyond > 0
      ? [[markup`<path class="range fail" d="M0 0H16M11 -4l5 4-5 4"/>`, html.plot.beyond(beyond)] as const]
      : []),
  ];
  let x = LEFT;
  return markup`${items.map(([sign, words]) => {
    const at = x;
    x += Math.round(displayWidth(words) * HALF) + 48;
    return markup`<g transform="translate(${at} ${y})">${sign}<text class="legend-text" x="24" y="4">${words}</text></g>`;
  })}`;
}
