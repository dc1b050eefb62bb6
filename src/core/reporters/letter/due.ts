// Findings and the notice's stages → by when each stage is to be mended: its last day, or soon where that is past.

import type { Batch, FindingView } from '../../report/view.ts';

/** One sentence for each stage that a hard finding belongs to. */
export function duesOf(findings: readonly FindingView[], batch: Batch): string[] {
  const hard = findings.filter(({ finding }) => finding.severity === 'error');
  const stages = new Set(hard.map(({ finding }) => finding.stage ?? nextStage(batch)));
  const { language, notify } = batch.labels;
  return batch.notice.stages
    .filter(({ id }) => stages.has(id))
    .map(({ id, title, due }) => {
      const say = isPast(id, due, batch) ? notify.soon : notify.byThen;
      return say(title[language], notify.day(due));
    });
}

/** What belongs to no stage (the list itself) is wanted with the next one that can still be met. */
function nextStage(batch: Batch): string | undefined {
  const { stages } = batch.notice;
  return (stages.find(({ id, due }) => !isPast(id, due, batch)) ?? stages.at(-1))?.id;
}

function isPast(id: string, due: string, { stages, asOf }: Batch): boolean {
  const told = stages.find((stage) => stage.id === id);
  return told ? told.daysLeft < 0 : asOf.slice(0, due.length) > due;
}
