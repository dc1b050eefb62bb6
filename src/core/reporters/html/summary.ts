// A report → the strip at the top: how many passed, and how each stage stands with who is missing.

import type { Standing } from '../../i18n/messages.ts';
import { stageStateOf } from '../../report/summary/stages.ts';
import { conclusionOf, type StageStatusView, stageStatusView, stageView } from '../../report/view/index.ts';
import { byDay } from './columns.ts';
import { type Layout, openCount, type Subject } from './layout.ts';
import { type Markup, markup, trusted, when } from './markup.ts';

const STANDINGS: readonly Standing[] = ['pass', 'unchecked', 'fail', 'unlooked', 'missing', 'pending'];

/** The strip: one card for the verdicts, one for each stage. */
export function summary(layout: Layout): Markup {
  const { html } = layout.input.messages;
  const stages = layout.input.stages.map((stage) => stageCard(stageStatusView(stage, layout.input), layout));
  return markup`<section class="strip" id="overview" aria-label="${html.overview}">
${layout.single ? verdictCard(layout) : countCard(layout)}${stages}
</section>
`;
}

/** One submission: its verdict in large letters and the sentence that goes with it. */
function verdictCard({ input, subjects }: Layout): Markup | undefined {
  const [subject] = subjects;
  if (!subject?.submission) return undefined;
  const { verdict } = subject.submission;
  const conclusion = conclusionOf(subject.submission, input.messages);
  return markup`<div class="box verdict ${verdict}"><p class="big"><strong>${input.messages.verdict[verdict]}</strong></p><p>${conclusion}</p></div>
`;
}

function countCard(layout: Layout): Markup {
  const { subjects, input } = layout;
  const { html } = input.messages;
  const counts = STANDINGS.map((standing) => ({
    standing,
    own: subjects.filter((each) => each.standing === standing),
  })).filter(({ own }) => own.length > 0);
  const passed = counts.find(({ standing }) => standing === 'pass')?.own.length ?? 0;
  const bars = counts.map(
    ({ standing, own }) =>
      markup`<i class="${standing}" style="flex:${own.length}">${own.length / subjects.length > WIDE && own.length}</i>`,
  );
  return markup`<div class="box count"><p class="big"><strong>${passed}</strong> <span>${html.summary.passedOf(subjects.length)}</span></p><div class="stack" aria-hidden="true">${bars}</div><dl>${counts.map(({ standing, own }) => countLine(standing, own, layout))}</dl></div>
`;
}

/** Share of the bar from which on a figure has room in it. */
const WIDE = 0.06;

/** How many, with how much to mend, and who: those who passed need no naming. */
function countLine(standing: Standing, own: readonly Subject[], layout: Layout): Markup {
  const { html } = layout.input.messages;
  const items = own.reduce((sum, subject) => sum + openCount(subject), 0);
  const names =
    standing === 'pass'
      ? ''
      : nameList(
          own.map(({ name }) => name),
          layout,
        );
  return markup`<div><dt><i class="${standing}"></i>${html.standing[standing]} <b>${own.length}</b>${items > 0 && markup` <small>${html.summary.findings(items)}</small>`}</dt><dd>${names}</dd></div>`;
}

/** Days from which on a stage is shown as pressing. */
const PRESSING = 3;

function stageCard(stage: StageStatusView, layout: Layout): Markup {
  const { messages, notice } = layout.input;
  const due = notice.stages.find((each) => each.id === stage.id)?.due ?? '';
  const own = layout.single ? ownStage(stage.id, layout) : undefined;
  const { partial, unsure, unread, missing } = stage;
  const open = own ? !own.complete : [partial, unsure, unread, missing].some((names) => names.length > 0);
  const mood = own?.complete ? ' done' : stage.daysLeft <= PRESSING && open ? ' pressing' : '';
  const left = own?.complete ? messages.html.summary.complete : messages.html.summary.left(stage.daysLeft);
  return markup`<div class="box stage${mood}"><div class="leaf" aria-hidden="true"><span>${messages.html.summary.month(Number(due.slice(5, 7)))}</span><b>${Number(due.slice(8, 10))}</b></div><div><h2>${stage.title}</h2><p class="left"><strong>${left}</strong> <span>${own?.due ?? byDay(due, messages)}</span></p></div>${when(!layout.single, () => standings(stage, layout))}</div>
`;
}

/** How the one submission stands in a stage, and what is said about its last day. */
function ownStage(id: string, { subjects, input }: Layout): { complete: boolean; due: string } | undefined {
  const submission = subjects[0]?.submission;
  const progress = submission?.stages.find((each) => each.id === id);
  if (!progress) return undefined;
  const complete = stageStateOf(submission, id, input.notice) === 'complete';
  return { complete, due: stageView(progress, input).due };
}

function standings(stage: StageStatusView, layout: Layout): Markup {
  const { summary: words } = layout.input.messages.html;
  const { complete, partial, unsure, unread, unlooked, missing } = stage;
  const all: readonly (readonly [kind: string, label: string, names: readonly string[]])[] = [
    ['pass', words.complete, complete],
    ['fail', words.partial, partial],
    ['unchecked', words.unsure, unsure],
    ['unread', words.unread, unread],
    ['unlooked', words.unlooked, unlooked],
    ['missing', words.missing, missing],
  ];
  const isSeldom = (kind: string) => ['unchecked', 'unread', 'unlooked'].includes(kind);
  const rows = all.filter(([kind, , names]) => names.length > 0 || !isSeldom(kind));
  const total = Math.max(
    1,
    rows.reduce((sum, [, , names]) => sum + names.length, 0),
  );
  const bars = rows.map(
    ([kind, , names]) => markup`<i class="${kind}" style="width:${percent(names.length, total)}"></i>`,
  );
  const lines = rows.map(
    ([kind, label, names]) =>
      markup`<div><dt><i class="${kind}"></i>${label} <b>${names.length}</b></dt><dd>${nameList(names, layout)}</dd></div>`,
  );
  return markup`<div class="progress" aria-hidden="true">${bars}</div><dl>${lines}</dl>`;
}

function percent(part: number, whole: number): Markup {
  return trusted(`${Math.round((part / whole) * 1000) / 10}%`);
}

const NAMES_SHOWN = 12;

/** The first names, the others folded away behind how many they are. */
function nameList(names: readonly string[], { input }: Layout): Markup {
  const { messages } = input;
  if (names.length === 0) return markup`${messages.html.summary.nobody}`;
  const shown = names.slice(0, NAMES_SHOWN).join(messages.lists);
  const rest = names.slice(NAMES_SHOWN);
  if (rest.length === 0) return markup`${shown}`;
  return markup`${shown}<details><summary>${messages.html.summary.andOthers(rest.length)}</summary>${rest.join(messages.lists)}</details>`;
}
