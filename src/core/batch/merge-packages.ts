// Packages of one submitter sent at different times → what they show together: a stage handed in once stays handed in.

import { countsOf, verdictOf } from '../evaluate/index.ts';
import { propertiesOfStage } from '../facts/index.ts';
import type { Notice } from '../model/notice.ts';
import { conclusionIn, type Language } from '../report/to-view.ts';
import type { EarlierPart, FindingView, StageLine, SubmissionSummary } from '../report/view.ts';
import { standing } from './stage-status.ts';

export interface Joining {
  readonly notice: Notice;
  readonly language: Language;
  /** Reminders count as errors. */
  readonly strict: boolean;
}

export interface Joined {
  readonly digest: SubmissionSummary;
  /** Of the earlier packages those that a stage was taken from. */
  readonly used: readonly number[];
}

/** The latest package with each stage it has nothing of, or only repeats too late, taken from an earlier one. */
export function joined(
  latest: SubmissionSummary,
  earlier: readonly (readonly [index: number, digest: SubmissionSummary])[],
  joining: Joining,
): Joined {
  let digest = latest;
  const used = new Set<number>();
  for (const { id, started } of latest.stages) {
    const source = earlier.find(
      ([, each]) => lineOf(each, id)?.started && (!started || isInTime(each, id, joining)),
    );
    if (source === undefined) continue;
    const [index, from] = source;
    if (!started) {
      digest = withStage(digest, from, id, joining);
      used.add(index);
    } else if (lateFindings(latest, id).length > 0) digest = inTime(digest, from, id, joining);
  }
  return { digest, used: [...used] };
}

function lineOf({ stages }: SubmissionSummary, id: string): StageLine | undefined {
  return stages.find((each) => each.id === id);
}

/** Nothing of the stage was open, its last day included: what is sent again later is a copy. */
function isInTime(digest: SubmissionSummary, id: string, { notice }: Joining): boolean {
  return standing(digest, id, notice) === 'complete';
}

/** What is judged of a stage's time, and of nothing else. */
function lateFindings({ findings }: SubmissionSummary, id: string): readonly FindingView[] {
  return findings.filter(({ finding }) => finding.at.startsWith(`/stages/${id}/`));
}

function inTime(
  digest: SubmissionSummary,
  from: SubmissionSummary,
  id: string,
  joining: Joining,
): SubmissionSummary {
  const late = new Set(lateFindings(digest, id));
  const findings = digest.findings.filter((each) => !late.has(each));
  const parts = partsOf(digest, from, { id, repeated: true });
  return concluded({ ...digest, findings, parts }, digest, joining);
}

function withStage(
  digest: SubmissionSummary,
  from: SubmissionSummary,
  id: string,
  joining: Joining,
): SubmissionSummary {
  const { notice } = joining;
  const isOf = ({ finding }: FindingView) => finding.stage === id;
  const lists = new Set(propertiesOfStage(id, notice));
  const units = from.units.filter(({ list }) => lists.has(list));
  const names = new Set(units.map(({ label }) => label));
  const own = new Set(units.map(({ file }) => file));
  const known = new Set(digest.files.map(({ file }) => file));
  const line = lineOf(from, id);
  const { traces } = from;
  const taken: SubmissionSummary = {
    ...digest,
    findings: [...digest.findings.filter((each) => !isOf(each)), ...from.findings.filter(isOf)],
    units: [...digest.units.filter(({ list }) => !lists.has(list)), ...units],
    texts: [...digest.texts, ...from.texts.filter(({ file }) => own.has(file))],
    files: [...digest.files, ...from.files.filter(({ file }) => own.has(file) && !known.has(file))],
    stages: digest.stages.map((each) => (each.id === id && line ? line : each)),
    traces: {
      units: [...digest.traces.units, ...traces.units.filter(({ label }) => names.has(label))],
      phones: [...digest.traces.phones, ...traces.phones.filter(({ label }) => names.has(label))],
      texts: [...digest.traces.texts, ...traces.texts.filter(({ label }) => names.has(label))],
    },
    parts: partsOf(digest, from, { id, repeated: false }),
  };
  return concluded(
    { ...taken, cells: { ...digest.cells, ...cellsOnlyOf(id, from, notice) } },
    digest,
    joining,
  );
}

/** The columns that speak of this stage alone. */
function cellsOnlyOf(
  id: string,
  { cells }: SubmissionSummary,
  { requirements }: Notice,
): SubmissionSummary['cells'] {
  const isOther = (column: string) =>
    requirements.some((each) => each.column?.id === column && each.stage !== id);
  return Object.fromEntries(Object.entries(cells).filter(([column]) => !isOther(column)));
}

interface Of {
  readonly id: string;
  readonly repeated: boolean;
}

function partsOf(
  digest: SubmissionSummary,
  { name, receivedText }: SubmissionSummary,
  { id, repeated }: Of,
): EarlierPart[] {
  const stage = lineOf(digest, id)?.title ?? id;
  return [...(digest.parts ?? []), { stage, name, received: receivedText, repeated }];
}

/** Counts, verdict, conclusion and cells after findings went or came. */
function concluded(
  digest: SubmissionSummary,
  before: SubmissionSummary,
  { notice, language, strict }: Joining,
): SubmissionSummary {
  const { findings } = digest;
  const open = findings.map(({ finding }) => finding);
  const { pass, pending } = before.counts; // a digest keeps what is open alone
  const counts = { ...countsOf(open, strict), pass, pending };
  const verdict = verdictOf(open, counts);
  const cells = Object.fromEntries(
    Object.entries(digest.cells).map(([column, cell]) => {
      const ids = new Set(
        notice.requirements.filter((each) => each.column?.id === column).map((each) => each.id),
      );
      const isOpen = findings.some(
        ({ finding }) => ids.has(finding.requirement) || finding.blocks?.some((each) => ids.has(each)),
      );
      const wasOpen = cell.verdict === 'fail' || cell.verdict === 'unchecked' || cell.verdict === undefined;
      return [column, isOpen || !wasOpen ? cell : { verdict: 'pass' as const, text: '' }];
    }),
  );
  return { ...digest, counts, verdict, conclusion: conclusionIn(verdict, counts, language), cells };
}
