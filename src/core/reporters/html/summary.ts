// A view → the strip at the top: how many passed, and how each stage stands with who is missing.

import type { Standing } from '../../i18n/messages.ts';
import type { StageCount } from '../../report/view.ts';
import { byDay } from './columns.ts';
import { type Markup, markup, trusted, when } from './markup.ts';
import { openCount, type Subject, type View } from './view.ts';

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

function countCard(view: View): Markup {
  const { subjects, batch } = view;
  const { html } = batch.labels;
  const counts = STANDINGS.map((standing) => ({
    standing,
    own: subjects.filter((each) => each.standing === standing),
  })).filter(({ own }) => own.length > 0);
  const passed = counts.find(({ standing }) => standing === 'pass')?.own.length ?? 0;
  const bars = counts.map(
    ({ standing, own }) =>
      markup`<i class="${standing}" style="flex:${own.length}">${own.length / subjects.length > WIDE && own.length}</i>`,
  );
  return markup`<div class="box count"><p class="big"><strong>${passed}</strong> <span>${html.summary.passedOf(subjects.length)}</span></p><div class="stack" aria-hidden="true">${bars}</div><dl>${counts.map(({ standing, own }) => countLine(standing, own, view))}</dl></div>
`;
}

/** Share of the bar from which on a figure has room in it. */
const WIDE = 0.06;

/** How many, with how much to mend, and who: those who passed need no naming. */
function countLine(standing: Standing, own: readonly Subject[], view: View): Markup {
  const { html } = view.batch.labels;
  const items = own.reduce((sum, { digest }) => sum + (digest ? openCount(digest) : 0), 0);
  const names =
    standing === 'pass'
      ? ''
      : nameList(
          own.map(({ name }) => name),
          view,
        );
  return markup`<div><dt><i class="${standing}"></i>${html.standing[standing]} <b>${own.length}</b>${items > 0 && markup` <small>${html.summary.findings(items)}</small>`}</dt><dd>${names}</dd></div>`;
}

/** Days from which on a stage is shown as pressing. */
const PRESSING = 3;

function stageCard(stage: StageCount, view: View): Markup {
  const { labels, notice } = view.batch;
  const due = notice.stages.find((each) => each.id === stage.id)?.due ?? '';
  const own = view.single ? ownStage(stage.id, view) : undefined;
  const open = own ? !own.complete : stage.partial.length + stage.missing.length > 0;
  const mood = own?.complete ? ' done' : stage.daysLeft <= PRESSING && open ? ' pressing' : '';
  const left = own?.complete ? labels.html.summary.complete : labels.html.summary.left(stage.daysLeft);
  return markup`<div class="box stage${mood}"><div class="leaf" aria-hidden="true"><span>${labels.html.summary.month(Number(due.slice(5, 7)))}</span><b>${Number(due.slice(8, 10))}</b></div><div><h2>${stage.title}</h2><p class="left"><strong>${left}</strong> <span>${own?.due ?? byDay(due, labels)}</span></p></div>${when(!view.single, () => standings(stage, view))}</div>
`;
}

/** How the one submission stands in a stage, and what is said about its last day. */
function ownStage(id: string, { subjects, batch }: View): { complete: boolean; due: string } | undefined {
  const digest = subjects[0]?.digest;
  const line = digest?.stages.find((each) => each.id === id);
  if (!digest || !line) return undefined;
  const hard = batch.notice.requirements.filter((each) => each.stage === id && each.severity === 'error');
  const ids = new Set(hard.map((each) => each.id));
  const isOpen = digest.findings.some(
    ({ finding }) => ids.has(finding.requirement) || finding.blocks?.some((blocked) => ids.has(blocked)),
  );
  return { complete: line.started && !line.gaps && !line.pending && !isOpen, due: line.due };
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
