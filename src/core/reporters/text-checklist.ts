// What passed and what is not due, as short lines: a report that is silent about them is not trusted.

import type { Verdict } from '../model/finding.ts';
import type { ChecklistLine, ReportView, Roll } from '../report/view.ts';
import { displayWidth } from '../text/display-width.ts';
import type { Style } from './style.ts';
import { hangingIndent, pad } from './text-layout.ts';

/** The colour of a verdict; never the only sign, a word always stands beside it. */
export function paint(verdict: Verdict, { palette }: Pick<Style, 'palette'>): (text: string) => string {
  if (verdict === 'pass') return palette.good;
  if (verdict === 'fail') return palette.bad;
  return verdict === 'unchecked' ? palette.doubt : palette.faint;
}

/** A submission without faults: each hard duty by name. One with faults: how many others are as wanted. */
export function passedLines(told: ReportView, roll: Roll, style: Style): string[] {
  if (isListUnread(told)) return [];
  const hard = told.checklist.filter(
    (line) => !line.builtIn && line.severity === 'error' && line.verdict !== undefined,
  );
  const named = told.report.verdict === 'pass';
  const lines = named
    ? [...namedLines(hard, roll, style), ...softLines(told, roll, style)]
    : [restLine(told, roll)];
  return [...lines, ...stageLines(told, roll, style)];
}

function restLine({ checklist }: ReportView, { labels }: Roll): string {
  const number = (verdict: Verdict) => checklist.filter((line) => line.verdict === verdict).length;
  return `  ${labels.rest(number('pass'), number('pending'))}`;
}

/** Nothing could be judged but the list itself. */
function isListUnread({ report }: ReportView): boolean {
  return report.findings.every((finding) => finding.clause === undefined);
}

function namedLines(hard: readonly ChecklistLine[], { labels }: Roll, style: Style): string[] {
  const shown = hard.filter((line) => line.verdict === 'pass');
  const width = Math.max(0, ...shown.map((line) => displayWidth(line.title)));
  return shown.flatMap((line) => {
    const mark = `  [${labels.verdict.pass}] `;
    const lines = hangingIndent(`${mark}${pad(line.title, width)}  `, line.summary, style.columns);
    return lines.map((each, index) => (index === 0 ? each.replace(mark, style.palette.good(mark)) : each));
  });
}

function softLines(told: ReportView, { labels }: Roll, style: Style): string[] {
  const documents = told.report.dossier['documents'];
  const builtIn = told.checklist.filter((line) => line.builtIn && line.severity === 'error');
  const sound = builtIn.every((line) => line.verdict === undefined || line.verdict === 'pass');
  const files = Array.isArray(documents) ? documents.length : 0;
  const soft = told.checklist.filter(
    (line) => line.severity !== 'error' && line.verdict !== undefined && line.verdict !== 'pending',
  );
  const passed = soft.filter((line) => line.verdict === 'pass').length;
  const mark = `  [${labels.verdict.pass}] `;
  return [
    ...(sound ? [`${style.palette.good(mark)}${labels.builtInPassed(files)}`] : []),
    ...(soft.length === 0
      ? []
      : hangingIndent(
          ' '.repeat(displayWidth(mark)),
          labels.softPassed(passed, soft.length - passed),
          style.columns,
        )),
  ];
}

function stageLines(told: ReportView, { labels }: Roll, style: Style): string[] {
  return told.stages.map((stage) => {
    const mark = stage.pending ? `  [${labels.verdict.pending}] ` : '  ';
    return style.palette.faint(`${mark}${stage.title}  ${stage.due}`);
  });
}
