// Findings and the notice's stages → by when each stage is to be mended: its last day, or soon where that is past.

import type { KeptFinding } from '../../model/summary.ts';
import type { ReportInput } from '../../report/input.ts';
import { localized } from '../../report/interpolate.ts';

/** One sentence for each stage that a hard finding belongs to. */
export function duesOf(findings: readonly KeptFinding[], input: ReportInput): string[] {
  const hard = findings.filter(({ severity }) => severity === 'error');
  const stages = new Set(hard.map(({ stage }) => stage ?? nextStage(input)));
  const { notice, messages } = input;
  const { notify } = messages;
  return notice.stages
    .filter(({ id }) => stages.has(id))
    .map(({ id, title, due }) => {
      const sentence = isPast(id, input) ? notify.soon : notify.byThen;
      return sentence(localized(title, messages), notify.day(due));
    });
}

/** What belongs to no stage (the list itself) is wanted with the next one that can still be met. */
function nextStage(input: ReportInput): string | undefined {
  const { stages } = input.notice;
  return (stages.find(({ id }) => !isPast(id, input)) ?? stages.at(-1))?.id;
}

function isPast(id: string, { stages }: ReportInput): boolean {
  return (stages.find((stage) => stage.id === id)?.daysLeft ?? 0) < 0;
}
