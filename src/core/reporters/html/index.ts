// A batch, or one submission, in words → one HTML page that needs nothing else: no script, no request.

import type { Batch } from '../../report/view.ts';
import type { Style } from '../style.ts';
import { across } from './across.ts';
import { cards } from './cards.ts';
import { plot } from './chart/index.ts';
import { checklist } from './checklist.ts';
import { letters } from './letter.ts';
import { type Markup, markup } from './markup.ts';
import { matrix } from './matrix.ts';
import { contents, pageEnd, pageFoot, pageHead } from './page.ts';
import { summary } from './summary.ts';
import { hasCard, type View, viewOf } from './view.ts';

/** The whole page. */
export function html(batch: Batch, style: Style): string {
  return [...htmlPieces(batch, style)].join('');
}

/** The page piece by piece, so that thousands of submissions never stand in memory as one string. */
export function* htmlPieces(batch: Batch, style: Style): Generator<string> {
  for (const { markup: piece } of parts(viewOf(batch, style.mask))) yield piece;
}

function* parts(view: View): Generator<Markup> {
  const lengths = plot(view);
  const beside = across(view);
  yield pageHead(view);
  yield contents(view, presentIn(view, { lengths, beside }));
  yield summary(view);
  if (view.single) yield checklist(view);
  else yield* matrix(view);
  yield lengths ?? markup``;
  yield* cards(view);
  yield beside ?? markup``;
  yield pageFoot(view);
  yield* letters(view);
  yield pageEnd;
}

interface Optional {
  readonly lengths: Markup | undefined;
  readonly beside: Markup | undefined;
}

function presentIn(view: View, { lengths, beside }: Optional): Set<string> {
  const { subjects, large } = view;
  const shown = subjects.filter((each) => hasCard(each, view));
  const named: readonly (readonly [string, boolean])[] = [
    ['matrix', true],
    ['lengths', lengths !== undefined],
    ['cards', shown.length > 0 || subjects.some(({ standing }) => standing === 'missing')],
    ['passed', !large && subjects.some((each) => each.digest && !hasCard(each, view))],
    ['across', beside !== undefined],
    ['letters', subjects.some(({ standing }) => standing === 'fail')],
  ];
  return new Set(named.filter(([, present]) => present).map(([name]) => name));
}
