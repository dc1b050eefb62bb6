// What is known of an inbox → the same in words: the roll-call, what is seen across submissions, the stages.

import type { CrossFinding, RollCallRow, StageStatus } from '../../model/batch.ts';
import type { ReportInput } from '../input.ts';
import { stageNamed, submitterName } from './parts.ts';
import type { CrossFindingView, RollCallView, StageStatusView } from './types.ts';

/** A line of the roll-call, with the days that are left (or over) for one who has handed in nothing. */
export function rollCallView(row: RollCallRow, input: ReportInput): RollCallView {
  const { code, name, state, ...packages } = row;
  return { code, name, state, due: dueOf(row, input), ...packages };
}

/** What is said of one of whom there is no package. */
function dueOf(row: RollCallRow, { stages, submissions, messages }: ReportInput): string {
  const { state, amid = [], bare = [] } = row;
  const { batch, check } = messages;
  if (state === 'missing') return check.left(stages[0]?.daysLeft ?? 0);
  const names = (indices: readonly number[]) => indices.flatMap((index) => submissions[index]?.name ?? []);
  return [
    ...(amid.length > 0 ? [batch.amid(names(amid))] : []),
    ...(bare.length > 0 ? [batch.bare(names(bare))] : []),
  ].join(batch.semicolon);
}

/** A stage with its name and its last day. */
export function stageStatusView(status: StageStatus, input: ReportInput): StageStatusView {
  const { id, daysLeft, ...names } = status;
  const { title, due } = stageNamed(id, input);
  return { id, title, due: input.messages.check.due(due, daysLeft), daysLeft, ...names };
}

/** Units that one sentence names. */
const UNITS_NAMED = 3;

/** What it is, whom it concerns and what to do. */
export function crossFindingView(
  found: CrossFinding,
  { submissions, messages }: ReportInput,
): CrossFindingView {
  const { kind, items, share = 0 } = found;
  const packages = items.map(({ submission }) => submission);
  const whose = [...new Set(packages)].flatMap((index) => submissions[index] ?? []);
  if (kind === 'sameUnit' && items.length > whose.length) {
    const own = items.filter(({ submission }) => submission === packages[0]).map(({ label }) => label);
    return {
      ...found,
      sentence: messages.across.sameUnits(apart(whose), own.slice(0, UNITS_NAMED), own.length),
    };
  }
  const named = items.map(({ submission, label }) => {
    const summary = submissions[submission];
    return messages.across.item(summary ? submitterName(summary) : '', label);
  });
  return { ...found, sentence: messages.across[kind](named, Math.round(share * 100)) };
}

/** Names of packages; two of one submitter are told apart by what they are called. */
function apart(whose: ReportInput['submissions']): string[] {
  const names = whose.map(submitterName);
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return whose.map(({ name }, index) => {
    const own = names[index] ?? '';
    return isTwice(own) ? `${own}（${name}）` : own;
  });
}
