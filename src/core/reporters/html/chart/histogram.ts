// Texts of very many submissions → a drawing of how many have which length, within and outside the band.

import type { Layout } from '../layout.ts';
import { type Markup, markup } from '../markup.ts';
import { axes, type Drawing, LEFT, placeOn, RIGHT, round, TOP, WIDTH } from './scale.ts';

const BOTTOM = 274;
const EDGES = [LEFT, RIGHT] as const;
const PER_TICK = 4;

const KINDS = ['pass', 'unchecked', 'fail'] as const;

/** A histogram; the outermost bars also hold what lies beyond the picture. */
export function histogram(drawing: Drawing, layout: Layout): Markup {
  const { html } = layout.input.messages;
  const columns = columnsOf(drawing);
  const most = columns.reduce((top, { total }) => Math.max(top, total), 1);
  const height = (count: number) => round((count / most) * (BOTTOM - TOP - 16));
  return markup`<svg class="plot" viewBox="0 0 ${WIDTH} ${BOTTOM + 30}" role="img" aria-labelledby="plot-title plot-text"><title id="plot-title">${html.section.lengths}</title><desc id="plot-text">${drawing.description}</desc>
${axes(drawing, BOTTOM)}<text class="name" x="138" y="${BOTTOM - height(most) + 4}">${html.plot.texts(most)}</text><path class="rail" d="M144 ${BOTTOM - height(most)}h841"/>
${columns.map((column) => barOf(column, height))}</svg>`;
}

interface Bin {
  readonly left: number;
  readonly right: number;
  readonly counts: Readonly<Record<(typeof KINDS)[number], number>>;
  readonly total: number;
}

function columnsOf({ texts, scale, bands }: Drawing): Bin[] {
  const x = placeOn(scale, EDGES);
  const width = scale.step / PER_TICK;
  const number = Math.round((scale.to - scale.from) / width);
  const tallies = Array.from({ length: number }, () => ({ pass: 0, unchecked: 0, fail: 0 }));
  for (const { characters, verdict } of texts) {
    // The last length of a band belongs to the bar within it.
    const edge = bands.some(({ high }) => high === characters) ? 1 : 0;
    const index = Math.min(number - 1, Math.max(0, Math.floor((characters - scale.from) / width) - edge));
    const tally = tallies[index];
    if (tally) tally[verdict === 'pending' ? 'pass' : verdict]++;
  }
  return tallies.map((counts, index) => ({
    left: x(scale.from + index * width),
    right: x(scale.from + (index + 1) * width),
    counts,
    total: counts.pass + counts.unchecked + counts.fail,
  }));
}

function barOf({ left, right, counts }: Bin, height: (count: number) => number): Markup {
  let y = BOTTOM;
  return markup`${KINDS.map((kind) => {
    if (counts[kind] === 0) return undefined;
    const tall = Math.max(1.5, height(counts[kind]));
    y -= tall;
    return markup`<rect class="bar ${kind}" x="${left}" y="${round(y)}" width="${round(right - left - 1)}" height="${tall}"><title>${counts[kind]}</title></rect>`;
  })}`;
}
