// A view → the strip at the top: how many passed, and how each stage stands with who is missing.

import type { Standing } from '../../told/html.ts';
import type { StageCount } from '../../told.ts';
import { byDay } from './columns.ts';
import { type Markup, markup, trusted, when } from './markup.ts';
import type { View } from './view.ts';

const STANDINGS: readonly Standing[] = ['pass', 'unchecked', 'fail', 'missing', 'pending'];

/** The strip: one card for the verdicts, one for each stage. */
export function summary(view: View): Markup {
  const { html } = view.batch.labels;
  const stages = view.batch.stages.map((stage) => stageCard(stage, view));
  return markup`<section class="strip" id="overview" aria-label="${html.overview}">
${view.single ? verdictCard(view) : countCard(view)}${stages}
</section>
`;
}

/** One submission: its verdict in large letters and the sentence that goes with it. */
function verdictCard({ batch, subjects }: View): Markup | undefined {
  const [subject] = subjects;
  if (!subject?.digest) return undefined;
  const { conclusion, verdict } = subject.digest;
  return markup`<div class="box verdict ${verdict}"><p class="big"><strong>${batch.labels.verdict[verdict]}</strong></p><p>${conclusion}</p></div>
`;
}

function countCard({ batch, subjects }: View): Markup {
  const { html } = batch.labels;
  const counts = STANDINGS.map((standing) => {
    const own = subjects.filter((each) => each.standing === standing);
    const items =
      standing === 'fail' ? own.reduce((sum, { digest }) => sum + (digest?.counts.fail ?? 0), 0) : 0;
    return { standing, own: own.length, items };
  }).filter(({ own }) => own > 0);
  const passed = counts.find(({ standing }) => standing === 'pass')?.own ?? 0;
  const bars = counts.map(
    ({ standing, own }) =>
      markup`<i class="${standing}" style="flex:${own}">${own / subjects.length > 0.06 && own}</i>`,
  );
  const legend = counts.map(
    ({ standing, own, items }) =>
      markup`<li><i class="${standing}"></i>${html.standing[standing]} <b>${own}</b>${items > 0 && markup`<small> ${html.summary.findings(items)}</small>`}</li>`,
  );
  return markup`<div class="box count"><p class="big"><strong>${passed}</strong> <span>${html.summary.passedOf(subjects.length)}</span></p><div class="stack" aria-hidden="true">${bars}</div><ul class="legend">${legend}</ul></div>
`;
}

/** Days from which on a stage is shown as pressing. */
const PRESSING = 3;

function stageCard(stage: StageCount, view: View): Markup {
  const { labels, notice } = view.batch;
  const due = notice.stages.find((each) => each.id === stage.id)?.due ?? '';
  const open = stage.partial.length + stage.missing.length;
  const pressing = stage.daysLeft <= PRESSING && (open > 0 || view.single) ? ' pressing' : '';
  return markup`<div class="box stage${pressing}"><div class="leaf" aria-hidden="true"><span>${labels.html.summary.month(Number(due.slice(5, 7)))}</span><b>${Number(due.slice(8, 10))}</b></div><div><h2>${stage.title}</h2><p class="left"><strong>${labels.html.summary.left(stage.daysLeft)}</strong> <span>${byDay(due, labels)}</span></p></div>${when(!view.single, () => standings(stage, view))}</div>
`;
}

function standings({ complete, partial, missing }: StageCount, view: View): Markup {
  const { summary: words } = view.batch.labels.html;
  const total = Math.max(1, complete.length + partial.length + missing.length);
  const rows: readonly (readonly [kind: string, label: string, names: readonly string[]])[] = [
    ['pass', words.complete, complete],
    ['unchecked', words.partial, partial],
    ['missing', words.missing, missing],
  ];
  const bars = rows.map(
    ([kind, , names]) => markup`<i class="${kind}" style="width:${percent(names.length, total)}"></i>`,
  );
  const lines = rows.map(
    ([kind, label, names]) =>
      markup`<div><dt><i class="${kind}"></i>${label} <b>${names.length}</b></dt><dd>${nameList(names, view)}</dd></div>`,
  );
  return markup`<div class="progress" aria-hidden="true">${bars}</div><dl>${lines}</dl>`;
}

function percent(part: number, whole: number): Markup {
  return trusted(`${Math.round((part / whole) * 1000) / 10}%`);
}

const NAMES_SHOWN = 12;

/** The first names, the others folded away behind how many they are. */
function nameList(names: readonly string[], { batch }: View): Markup {
  const { labels } = batch;
  if (names.length === 0) return markup`${labels.html.summary.nobody}`;
  const shown = names.slice(0, NAMES_SHOWN).join(labels.lists);
  const rest = names.slice(NAMES_SHOWN);
  if (rest.length === 0) return markup`${shown}`;
  return markup`${shown}<details><summary>${labels.html.summary.andOthers(rest.length)}</summary>${rest.join(labels.lists)}</details>`;
}
