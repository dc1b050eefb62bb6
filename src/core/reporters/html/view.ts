// A batch → the submitters to lay out, each with its standing, its anchor and its findings in the order they are shown.

import type { CellState, Standing } from '../../i18n/messages.ts';
import type { Batch, Cell, FindingView, RollCallRow, SubmissionSummary } from '../../report/view.ts';
import { maskPhone } from '../../text/mask-phone.ts';
import { type Column, columnsOf } from './columns.ts';

export type Weight = 'fail' | 'unchecked' | 'warning' | 'info';

export const WEIGHTS: readonly Weight[] = ['fail', 'unchecked', 'warning', 'info'];

/** One who should hand in, or did. */
export interface Subject {
  readonly anchor: string;
  readonly name: string;
  readonly standing: Standing;
  readonly digest?: SubmissionSummary;
  readonly row?: RollCallRow;
}

export interface View {
  readonly batch: Batch;
  readonly columns: readonly Column[];
  readonly subjects: readonly Subject[];
  /** One submission alone. */
  readonly single: boolean;
  /** So many that those who pass are rows only. */
  readonly large: boolean;
}

/** From here on, those who pass get no tile and lists are folded. */
export const LARGE = 200;

/** Everything that the parts of the page share. */
export function viewOf(given: Batch, mask: boolean): View {
  const batch = mask ? masked(given) : given;
  const single = batch.roll.length === 0 && batch.digests.length === 1;
  const subjects = subjectsOf(batch);
  return {
    batch,
    columns: columnsOf(batch.notice, batch.labels),
    subjects,
    single,
    large: subjects.length > LARGE,
  };
}

/** The roll in its order, then every package that no row speaks of. */
function subjectsOf({ roll, digests }: Batch): Subject[] {
  const spoken = new Set(roll.flatMap((row) => [row.digest ?? -1, ...row.superseded, ...(row.parts ?? [])]));
  const rows = roll.map((row, index): Subject => {
    const digest = row.digest === undefined ? undefined : digests[row.digest];
    const standing = digest?.verdict ?? 'missing';
    return { anchor: `s${index + 1}`, name: row.name, standing, row, ...(digest ? { digest } : {}) };
  });
  const others = digests.flatMap((digest, index): Subject[] => {
    if (spoken.has(index)) return [];
    const name = digest.submitter?.name ?? digest.name;
    return [{ anchor: `d${index + 1}`, name, standing: digest.verdict, digest }];
  });
  return [...rows, ...others];
}

/** Who gets a card: whoever has something to mend or to look at, and one submission always. */
export function hasCard({ standing, digest }: Subject, { single, large }: View): boolean {
  if (digest === undefined) return false;
  if (single || standing === 'fail' || standing === 'unchecked') return true;
  return !large && digest.findings.some((each) => weightOf(each) !== 'info');
}

export function weightOf({ finding }: FindingView): Weight {
  return finding.severity === 'error'
    ? finding.verdict === 'fail'
      ? 'fail'
      : 'unchecked'
    : finding.severity;
}

/** Findings by weight, as their numbers and anchors count them. */
export function orderedFindings({ findings }: SubmissionSummary): FindingView[] {
  const open = findings.filter(
    ({ finding }) => finding.verdict === 'fail' || finding.verdict === 'unchecked',
  );
  return WEIGHTS.flatMap((weight) => open.filter((each) => weightOf(each) === weight));
}

export interface ShownCell {
  readonly state: CellState;
  readonly text: string;
  /** Number of the finding to go to. */
  readonly finding?: number;
}

/** One cell of the matrix; a column that breaks warnings only is a reminder, not a failure. */
export function cellOf({ digest }: Subject, column: Column, ordered: readonly FindingView[]): ShownCell {
  if (digest === undefined) return { state: 'missing', text: '' };
  const cell: Cell = digest.cells[column.id] ?? { text: '' };
  const { verdict, text } = cell;
  if (verdict === 'pass' || verdict === 'pending') return { state: verdict, text };
  if (verdict === undefined && text === '') return { state: 'none', text };
  const at = ordered.findIndex(({ finding }) => speaksOf(finding, column));
  const link = at < 0 ? {} : { finding: at + 1 };
  if (verdict === undefined) return { state: 'blocked', text, ...link };
  const soft = at >= 0 && ordered[at]?.finding.severity !== 'error';
  return { state: soft ? 'remind' : verdict, text, ...link };
}

function speaksOf({ requirement, blocks }: FindingView['finding'], { requirements }: Column): boolean {
  return requirements.has(requirement) || blocks?.some((id) => requirements.has(id)) === true;
}

/** How many errors are to be mended or looked at. */
export function openCount({ counts }: SubmissionSummary): number {
  return counts.fail + counts.unchecked;
}

/** All that came from submissions with the middle of phone numbers hidden; pictures stay as they are. */
function masked(batch: Batch): Batch {
  const { digests, roll, across, inbox, strays } = batch;
  const write = (key: string, value: unknown) =>
    typeof value === 'string' && key !== 'thumbnail' ? maskPhone(value) : value;
  const kept = JSON.parse(JSON.stringify({ digests, roll, across, inbox, strays }, write)) as Partial<Batch>;
  return { ...batch, ...kept };
}
