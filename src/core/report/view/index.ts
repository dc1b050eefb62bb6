// Facts of a report → the same in words of one language: the only door from facts to prose.

import { isOpen } from '../../model/finding.ts';
import type { SubmissionSummary } from '../../model/summary.ts';
import type { Wording } from '../input.ts';
import { interpolate, localized, placeholdersOf } from '../interpolate.ts';
import { findingView } from './finding.ts';
import {
  cellViews,
  checklistLine,
  conclusionOf,
  earlierPartView,
  fileView,
  receivedText,
  stageView,
  submitterName,
  textView,
  timeText,
} from './parts.ts';
import type { FindingView, ReportView } from './types.ts';

export { findingView } from './finding.ts';
export { crossFindingView, rollCallView, stageStatusView } from './inbox.ts';
export {
  cellView,
  cellViews,
  conclusionOf,
  earlierPartView,
  fileView,
  rangeText,
  receivedText,
  stageView,
  submitterName,
  textView,
  timeText,
} from './parts.ts';
export type * from './types.ts';

/** Everything that any report shows of a submission. */
export function toView(summary: SubmissionSummary, wording: Wording): ReportView {
  const { path, name, form, manifest, drafted, submitter, asOf } = summary;
  const { received, verdict, counts, clerk, units } = summary;
  const { messages } = wording;
  return {
    path,
    name,
    form,
    manifest,
    ...(drafted ? { drafted } : {}),
    ...(submitter ? { submitter } : {}),
    asOf,
    received,
    verdict,
    counts,
    clerk,
    units,
    heading: messages.check.heading(submitterName(summary)),
    asOfText: timeText(asOf, wording),
    receivedText: receivedText(received, wording),
    conclusion: conclusionOf(summary, messages),
    cells: cellViews(summary.cells, messages),
    findings: summary.findings.map((each) => findingView(each, manifest, wording)),
    checklist: (summary.outcomes ?? []).map((each) => checklistLine(each, wording)),
    texts: summary.texts.map((each) => textView(each, wording)),
    files: summary.files.map((each) => fileView(each, messages)),
    stages: summary.stages.map((each) => stageView(each, wording)),
    parts: (summary.parts ?? []).map((each) => earlierPartView(each, wording)),
  };
}

/** Its findings that somebody has to mend or to look at, and nothing else of it. */
export function openFindings({ findings, manifest }: SubmissionSummary, wording: Wording): FindingView[] {
  return findings.filter(isOpen).map((each) => findingView(each, manifest, wording));
}

/** How the open wording of each requirement is read, with its figures. */
export function readingsIn({ notice, messages }: Wording): Readonly<Record<string, string>> {
  return Object.fromEntries(
    notice.requirements.flatMap((each) =>
      each.reading
        ? [[each.id, interpolate(localized(each.reading, messages), placeholdersOf(each, notice, messages))]]
        : [],
    ),
  );
}
