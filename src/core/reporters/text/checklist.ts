// What passed and what is not due, as short lines: a report that is silent about them is not trusted.

import type { Verdict } from '../../model/finding.ts';
import type { ReportInput } from '../../report/input.ts';
import type { ChecklistLine, ReportView } from '../../report/view/index.ts';
import { displayWidth } from '../../text/display-width.ts';
import type { Style } from '../style.ts';
import { hangingIndent, pad } from '../text-layout.ts';

/** The colour of a verdict; never the only sign, a word always stands beside it. */
export function paint(verdict: Verdict, { palette }: Pick<Style, 'palette'>): (text: string) => string {
  if (verdict === 'pass') return palette.good;
  if (verdict === 'fail') return palette.bad;
  return verdict === 'unchecked' ? palette.doubt : palette.faint;
}

/** A submission without faults: each hard duty by name. One with faults: how many others are as wanted. */
export function passedLines(view: ReportView, input: ReportInput, style: Style): string[] {
  if (isListUnread(view)) return [];
  const hard = view.checklist.filter(
    (line) => !line.builtIn && line.severity === 'error' && line.verdict !== undefined,
  );
  const named = view.verdict === 'pass';
  const lines = named
    ? [...namedLines(hard, input, style), ...softLines(view, input, style)]
    : [restLine(view, input)];
  return [...lines, ...stageLines(view, input, style)];
}

function restLine({ checklist }: ReportView, { messages }: ReportInput): string {
  const number = (verdict: Verdict) => checklist.filter((line) => line.verdict === verdict).length;
  return `  ${messages.rest(number('pass'), number('pending'))}`;
}

/** Nothing could be judged but the list itself. */
function isListUnread({ checklist }: ReportView): boolean {
  return checklist.every((line) => line.builtIn || line.verdict === undefined);
}

function namedLines(hard: readonly ChecklistLine[], { messages }: ReportInput, style: Style): string[] {
  const shown = hard.filter((line) => line.verdict === 'pass');
  const width = Math.max(0, ...shown.map((line) => displayWidth(line.title)));
  return shown.flatMap((line) => {
    const mark = `  [${messages.verdict.pass}] `;
    const lines = hangingIndent(`${mark}${pad(line.title, width)}  `, line.summary, style.columns);
    return lines.map((each, index) => (index === 0 ? each.replace(mark, style.palette.good(mark)) : each));
  });
}

function softLines(view: ReportView, { messages }: ReportInput, style: Style): string[] {
  const builtIn = view.checklist.filter((line) => line.builtIn && line.severity === 'error');
  const sound = builtIn.every((line) => line.verdict === undefined || line.verdict === 'pass');
  const soft = view.checklist.filter(
    (line) => line.severity !== 'error' && line.verdict !== undefined && line.verdict !== 'pending',
  );
  const passed = soft.filter((line) => line.verdict === 'pass').length;
  const mark = `  [${messages.verdict.pass}] `;
  return [
    ...(sound ? [`${style.palette.good(mark)}${messages.builtInPassed(view.files.length)}`] : []),
    ...(soft.length === 0
      ? []
      : hangingIndent(
          ' '.repeat(displayWidth(mark)),
          messages.softPassed(passed, soft.length - passed),
          style.columns,
        )),
  ];
}

function stageLines(view: ReportView, { messages }: ReportInput, style: Style): string[] {
  return view.stages.map((stage) => {
    const mark = stage.pending ? `  [${messages.verdict.pending}] ` : '  ';
    return style.palette.faint(`${mark}${stage.title}  ${stage.due}`);
  });
}
