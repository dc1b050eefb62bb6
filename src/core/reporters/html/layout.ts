// A report → the submitters to lay out, each with its standing, its anchor and its findings in the order they are shown.

import type { CellState, Standing } from '../../i18n/messages.ts';
import type { RollCallRow } from '../../model/batch.ts';
import { isOpen } from '../../model/finding.ts';
import type { KeptFinding, SubmissionSummary } from '../../model/summary.ts';
import { MANY, type ReportInput } from '../../report/input.ts';
import {
  cellView,
  type ReportView,
  readingsIn,
  submitterName,
  type TextView,
  textView,
  toView,
} from '../../report/view/index.ts';
import { maskPhone } from '../../text/mask-phone.ts';
import { type Column, columnsOf } from './columns.ts';

export type Weight = 'fail' | 'unchecked' | 'warning' | 'info';

const WEIGHTS: readonly Weight[] = ['fail', 'unchecked', 'warning', 'info'];

/** One who should hand in, or did. */
export interface Subject {
  readonly anchor: string;
  readonly name: string;
  readonly standing: Standing;
  readonly submission?: SubmissionSummary;
  readonly row?: RollCallRow;
}

export interface Layout {
  readonly input: ReportInput;
  readonly columns: readonly Column[];
  readonly subjects: readonly Subject[];
  /** One submission alone. */
  readonly single: boolean;
  /** So many that those who pass are rows only. */
  readonly large: boolean;
  /** How open wording is read, by requirement. */
  readonly readings: Readonly<Record<string, string>>;
  /** Hides the middle of phone numbers, where that is asked for, in all that came from submissions. */
  readonly safe: <Value>(value: Value) => Value;
}

/** Everything that the parts of the page share. */
export function layoutOf(input: ReportInput, mask: boolean): Layout {
  const safe = mask ? masked : same;
  const subjects = subjectsOf(input).map((subject) => ({ ...subject, name: safe(subject.name) }));
  return {
    input,
    columns: columnsOf(input.notice, input.messages),
    subjects,
    single: input.inbox === undefined && subjects.length === 1,
    large: input.submissions.length > MANY,
    readings: readingsIn(input),
    safe,
  };
}

function same<Value>(value: Value): Value {
  return value;
}

/** Pictures stay as they are. */
function masked<Value>(value: Value): Value {
  const write = (key: string, inner: unknown) =>
    typeof inner === 'string' && key !== 'thumbnail' ? maskPhone(inner) : inner;
  return JSON.parse(JSON.stringify(value, write)) as Value;
}

/** The roll-call in its order, then every package that no row speaks of. */
function subjectsOf({ inbox, submissions }: ReportInput): Subject[] {
  const rollCall = inbox?.rollCall ?? [];
  const called = new Set(
    rollCall.flatMap((row) => [
      row.submission ?? -1,
      ...row.superseded,
      ...(row.unopened ?? []),
      ...(row.bare ?? []),
      ...(row.parts ?? []),
    ]),
  );
  const rows = rollCall.map((row, index): Subject => {
    const submission = row.submission === undefined ? undefined : submissions[row.submission];
    const standing = submission?.verdict ?? absentStanding(row);
    return { anchor: `s${index + 1}`, name: row.name, standing, row, ...(submission ? { submission } : {}) };
  });
  const others = submissions.flatMap((submission, index): Subject[] => {
    if (called.has(index)) return [];
    const name = submitterName(submission);
    return [{ anchor: `d${index + 1}`, name, standing: submission.verdict, submission }];
  });
  return [...rows, ...others];
}

function absentStanding({ state }: RollCallRow): 'unlooked' | 'unchecked' | 'missing' {
  if (state === 'unlooked') return 'unlooked';
  return state === 'unsure' ? 'unchecked' : 'missing';
}

/** A submission in words; made where it is laid out, for thousands are not held at once. */
export function viewOf(submission: SubmissionSummary, { input, safe }: Layout): ReportView {
  return safe(toView(submission, input));
}

/** Its measured texts alone. */
export function textsOf({ submission }: Subject, { input, safe }: Layout): readonly TextView[] {
  return (submission?.texts ?? []).map((text) => safe(textView(text, input)));
}

/** Who gets a card: whoever has something to mend or to look at, and one submission always. */
export function hasCard({ standing, submission }: Subject, { single, large }: Layout): boolean {
  if (submission === undefined) return false;
  if (single || standing === 'fail' || standing === 'unchecked') return true;
  return !large && submission.findings.some((each) => isOpen(each) && weightOf(each) !== 'info');
}

export function weightOf({ severity, verdict }: KeptFinding): Weight {
  return severity === 'error' ? (verdict === 'fail' ? 'fail' : 'unchecked') : severity;
}

/** What is open by weight, as the numbers and anchors of findings count it. */
export function orderedFindings({ findings }: SubmissionSummary): readonly KeptFinding[] {
  return byWeight(findings.filter(isOpen), (finding) => finding);
}

/** The same of findings in words, or of whatever holds one. */
export function byWeight<Held>(
  held: readonly Held[],
  findingOf: (held: Held) => KeptFinding,
): readonly Held[] {
  return WEIGHTS.flatMap((weight) => held.filter((each) => weightOf(findingOf(each)) === weight));
}

export interface ShownCell {
  readonly state: CellState;
  readonly text: string;
  /** Number of the finding to go to. */
  readonly finding?: number;
}

/** One cell of the matrix; a column that breaks warnings only is a reminder, not a failure. */
export function cellOf(
  { submission, row }: Subject,
  column: Column,
  { ordered, layout }: { readonly ordered: readonly KeptFinding[]; readonly layout: Layout },
): ShownCell {
  if (submission === undefined) return { state: row ? absentStanding(row) : 'unlooked', text: '' };
  const { verdict, text } = layout.safe(cellView(submission.cells[column.id] ?? {}, layout.input.messages));
  if (verdict === 'pass' || verdict === 'pending') return { state: verdict, text };
  if (verdict === undefined && text === '') return { state: 'none', text };
  const at = ordered.findIndex((finding) => speaksOf(finding, column));
  const link = at < 0 ? {} : { finding: at + 1 };
  if (verdict === undefined) return { state: 'blocked', text, ...link };
  const soft = at >= 0 && ordered[at]?.severity !== 'error';
  return { state: soft ? 'remind' : verdict, text, ...link };
}

function speaksOf({ requirement, blocks }: KeptFinding, { requirements }: Column): boolean {
  return requirements.has(requirement) || blocks?.some((id) => requirements.has(id)) === true;
}

/** How many errors make the standing what it is: of what fails those to be mended, of what is unchecked those to be looked at. */
export function openCount({ standing, submission }: Subject): number {
  if (standing !== 'fail' && standing !== 'unchecked') return 0;
  return submission?.counts[standing] ?? 0;
}
