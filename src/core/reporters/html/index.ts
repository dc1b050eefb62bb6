// A report → one HTML page that needs nothing else: no script, no request.

import type { ReportInput } from '../../report/input.ts';
import { hasLetter } from '../letter/letter.ts';
import type { Style } from '../style.ts';
import { across } from './across.ts';
import { cards } from './cards.ts';
import { plot } from './chart/index.ts';
import { checklist } from './checklist.ts';
import { hasCard, type Layout, layoutOf } from './layout.ts';
import { letterSection } from './letter.ts';
import { type Markup, markup } from './markup.ts';
import { matrix } from './matrix.ts';
import { contents, pageEnd, pageFoot, pageHead } from './page.ts';
import { summary } from './summary.ts';

/** The whole page. */
export function html(input: ReportInput, style: Style): string {
  return [...htmlPieces(input, style)].join('');
}

/** The page piece by piece, so that thousands of submissions never stand in memory as one string. */
export function* htmlPieces(input: ReportInput, style: Style): Generator<string> {
  for (const { markup: piece } of parts(layoutOf(input, style.mask))) yield piece;
}

function* parts(layout: Layout): Generator<Markup> {
  const lengths = plot(layout);
  const beside = across(layout);
  yield pageHead(layout);
  yield contents(layout, presentIn(layout, { lengths, beside }));
  yield summary(layout);
  if (layout.single) yield checklist(layout);
  else yield* matrix(layout);
  yield lengths ?? markup``;
  yield* cards(layout);
  yield beside ?? markup``;
  yield pageFoot(layout);
  yield* letterSection(layout);
  yield pageEnd;
}

interface Optional {
  readonly lengths: Markup | undefined;
  readonly beside: Markup | undefined;
}

function presentIn(layout: Layout, { lengths, beside }: Optional): Set<string> {
  const { subjects, large } = layout;
  const shown = subjects.filter((each) => hasCard(each, layout));
  const named: readonly (readonly [string, boolean])[] = [
    ['matrix', true],
    ['lengths', lengths !== undefined],
    ['cards', shown.length > 0 || subjects.some(({ submission }) => submission === undefined)],
    ['passed', !large && subjects.some((each) => each.submission && !hasCard(each, layout))],
    ['across', beside !== undefined],
    ['letters', subjects.some(hasLetter)],
  ];
  return new Set(named.filter(([, present]) => present).map(([name]) => name));
}
