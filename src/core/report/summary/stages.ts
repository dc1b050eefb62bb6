// Dossier and findings → how far the submission is with each stage.

import { isObject, valueAt } from '../../json-pointer.ts';
import type { Report } from '../../model/finding.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Notice } from '../../model/notice.ts';
import type { StageProgress } from '../../model/summary.ts';

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

function timeOf({ past, started, daysLate, daysLeft, submitted }: JsonObject): Partial<StageProgress> {
  const inTime = past === true && started === true && daysLate === 0;
  return { daysLeft: Number(daysLeft), ...(inTime ? { sentInTime: String(submitted) } : {}) };
}
