// Packages of one submitter sent at different times → what they show together: a stage handed in once stays handed in.

import { countsOf, verdictOf } from '../evaluate/index.ts';
import { propertiesOfStage } from '../facts/index.ts';
import { isOpen } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';
import type { EarlierPart, KeptFinding, StageProgress, SubmissionSummary } from '../model/summary.ts';
import { noticeColumns } from '../notice/index.ts';
import { stageStateOf } from '../report/summary/stages.ts';
import { replaceVerdicts } from '../report/summary/verdicts.ts';

export interface MergeRules {
  readonly notice: Notice;
  /** Reminders count as errors. */
  readonly strict: boolean;
}

export interface MergedPackages {
  readonly merged: SubmissionSummary;
  /** Of the earlier packages those that a stage was taken from. */
  readonly used: readonly number[];
}

/** The latest package with each stage it has nothing of, or only repeats too late, taken from an earlier one. */
export function mergePackages(
  latest: SubmissionSummary,
  earlier: readonly (readonly [index: number, submission: SubmissionSummary])[],
  rules: MergeRules,
): MergedPackages {
  let merged = latest;
  const used = new Set<number>();
  for (const { id, started } of latest.stages) {
    const source = earlier.find(
      ([, each]) =>
        progressOf(each, id)?.started && (!started || stageStateOf(each, id, rules.notice) === 'complete'),
    );
    if (source === undefined) continue;
    const [index, from] = source;
    if (!started) {
      merged = withStage(merged, from, { id, ...rules });
      used.add(index);
    } else if (lateFindings(latest, id).length > 0) merged = inTime(merged, from, { id, ...rules });
  }
  return { merged, used: [...used] };
}

interface StageMerge extends MergeRules {
  readonly id: string;
}

function progressOf({ stages }: SubmissionSummary, id: string): StageProgress | undefined {
  return stages.find((each) => each.id === id);
}

/** What is judged of a stage's time, and of nothing else. */
function lateFindings({ findings }: SubmissionSummary, id: string): readonly KeptFinding[] {
  return findings.filter(({ at }) => `${at}/`.startsWith(`/stages/${id}/`));
}

/** The stage was complete in time, its last day included: what is sent again later is a copy. */
function inTime(summary: SubmissionSummary, from: SubmissionSummary, merge: StageMerge): SubmissionSummary {
  const late = new Set(lateFindings(summary, merge.id));
  const requirements = new Set([...late].map(({ requirement }) => requirement));
  const taken = {
    ...summary,
    findings: summary.findings.filter((each) => !late.has(each)),
    verdicts: replaceVerdicts(summary.verdicts, from.verdicts, merge.notice, ({ id }) =>
      requirements.has(id),
    ),
    parts: [...(summary.parts ?? []), earlierPart(from, merge.id, true)],
  };
  return concluded(taken, summary, merge);
}

function withStage(
  summary: SubmissionSummary,
  from: SubmissionSummary,
  merge: StageMerge,
): SubmissionSummary {
  const { id, notice } = merge;
  const progress = progressOf(from, id);
  const isOf = ({ stage }: KeptFinding) => stage === id;
  const taken: SubmissionSummary = {
    ...summary,
    ...entriesWith(summary, from, merge),
    findings: [...summary.findings.filter((each) => !isOf(each)), ...from.findings.filter(isOf)],
    verdicts: replaceVerdicts(summary.verdicts, from.verdicts, notice, ({ stage }) => stage === id),
    stages: summary.stages.map((each) => (each.id === id && progress ? progress : each)),
    cells: { ...summary.cells, ...cellsOnlyOf(id, from, notice) },
    parts: [...(summary.parts ?? []), earlierPart(from, id, false)],
  };
  return concluded(taken, summary, merge);
}

/** The entries of the stage's lists, with the texts, the files and the traces that are theirs. */
function entriesWith(
  { units, texts, files, traces }: SubmissionSummary,
  from: SubmissionSummary,
  { id, notice }: StageMerge,
): Pick<SubmissionSummary, 'units' | 'texts' | 'files' | 'traces'> {
  const lists = new Set(propertiesOfStage(id, notice));
  const entries = from.units.filter(({ list }) => lists.has(list));
  const names = new Set(entries.map(({ label }) => label));
  const own = new Set(entries.map(({ file }) => file));
  const known = new Set(files.map(({ file }) => file));
  const isNamed = ({ label }: { readonly label: string }) => names.has(label);
  return {
    units: [...units.filter(({ list }) => !lists.has(list)), ...entries],
    texts: [...texts, ...from.texts.filter(({ file }) => own.has(file))],
    files: [...files, ...from.files.filter(({ file }) => own.has(file) && !known.has(file))],
    traces: {
      units: [...traces.units, ...from.traces.units.filter(isNamed)],
      phones: [...traces.phones, ...from.traces.phones.filter(isNamed)],
      texts: [...traces.texts, ...from.traces.texts.filter(isNamed)],
    },
  };
}

/** The columns that speak of this stage alone. */
function cellsOnlyOf(id: string, { cells }: SubmissionSummary, notice: Notice): SubmissionSummary['cells'] {
  const own = noticeColumns(notice).filter(({ requirements }) =>
    requirements.every(({ stage }) => stage === id),
  );
  return Object.fromEntries(
    own.flatMap(({ name }) => {
      const cell = cells[name.id];
      return cell ? [[name.id, cell]] : [];
    }),
  );
}

function earlierPart({ name, received }: SubmissionSummary, stage: string, repeated: boolean): EarlierPart {
  return { stage, name, received, repeated };
}

/** Counts, verdict and cells after findings went or came; what passes is counted as before, for it is not kept. */
function concluded(
  taken: SubmissionSummary,
  before: SubmissionSummary,
  { notice, strict }: MergeRules,
): SubmissionSummary {
  const { pass, pending } = before.counts;
  const counts = { ...countsOf(taken.findings, strict), pass, pending };
  return { ...taken, counts, verdict: verdictOf(taken.findings, counts), cells: cellsAfter(taken, notice) };
}

/** A cell that was open and has nothing open any more passes. */
function cellsAfter({ cells, findings }: SubmissionSummary, notice: Notice): SubmissionSummary['cells'] {
  const open = new Set(findings.flatMap(({ requirement, blocks = [] }) => [requirement, ...blocks]));
  const isOver = new Set(
    noticeColumns(notice)
      .filter(({ requirements }) => !requirements.some(({ id }) => open.has(id)))
      .map(({ name }) => name.id),
  );
  return Object.fromEntries(
    Object.entries(cells).map(([id, cell]) => {
      const wasOpen = cell.verdict === undefined || isOpen({ verdict: cell.verdict });
      return [id, wasOpen && isOver.has(id) ? { verdict: 'pass' as const } : cell];
    }),
  );
}
