// Dossier and findings → how far the submission is with each stage; its summary → whether a stage is complete, begun, or not there.

import { isObject, valueAt } from '../../json-pointer.ts';
import { memoize } from '../../memoize.ts';
import type { StageState } from '../../model/batch.ts';
import { isOpen, type Report } from '../../model/finding.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Notice } from '../../model/notice.ts';
import type { StageProgress, SubmissionSummary } from '../../model/summary.ts';

/** The notice's stages, or the one that was asked for. */
export function stageProgressOf({ findings, dossier, stage }: Report, { stages }: Notice): StageProgress[] {
  const asked = stages.filter(({ id }) => stage === undefined || id === stage);
  return asked.map(({ id }) => {
    const facts = valueAt(dossier, `/stages/${id}`);
    return {
      id,
      ...(isObject(facts) ? timeOf(facts) : {}),
      pending: isObject(facts) && facts['pending'] === true,
      started: isObject(facts) && facts['started'] === true,
      gaps: findings.some((each) => each.stage === id && each.verdict === 'pending'),
    };
  });
}

function timeOf({
  past,
  started,
  daysLate,
  daysLeft,
  submitted,
  ...facts
}: JsonObject): Partial<StageProgress> {
  if (facts['unread'] !== undefined || facts['unsure'] !== undefined) return { undated: true };
  const inTime = past === true && started === true && daysLate === 0;
  return { daysLeft: Number(daysLeft), ...(inTime ? { sentInTime: String(submitted) } : {}) };
}

/** Complete: none of the stage's hard duties is open; unsure: nothing of them is wrong, and something could not be checked. Unread: something came, of what stage nobody can tell. Missing: nothing of the stage was handed in. */
export function stageStateOf(
  submission: SubmissionSummary | undefined,
  stage: string,
  notice: Notice,
): StageState {
  if (submission?.contents === 'unread') return 'unread';
  // What was drafted is complete to nobody's knowledge, and what was not found may lie there.
  if (submission?.drafted) return 'unsure';
  const progress = submission?.stages.find(({ id }) => id === stage);
  if (!submission || !progress || progress.pending || !progress.started) return 'missing';
  const hard = hardDuties(notice).get(stage);
  const open = submission.findings.filter(
    (each) => isOpen(each) && (hard?.has(each.requirement) || each.blocks?.some((id) => hard?.has(id))),
  );
  if (progress.gaps || open.some(({ verdict }) => verdict === 'fail')) return 'partial';
  return open.length > 0 ? 'unsure' : 'complete';
}

/** The ids of the requirements of severity error, by stage. */
const hardDuties = memoize(({ stages, requirements }: Notice): ReadonlyMap<string, ReadonlySet<string>> => {
  const hard = requirements.filter(({ severity }) => severity === 'error');
  const ofStage = (id: string) => hard.filter(({ stage }) => stage === id).map((each) => each.id);
  return new Map(stages.map(({ id }) => [id, new Set(ofStage(id))]));
});
