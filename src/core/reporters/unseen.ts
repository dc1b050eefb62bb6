// A report → what stands at its end: what no program can see here, and what this run did not look at.

import { isOpen } from '../model/finding.ts';
import type { SubmissionSummary } from '../model/summary.ts';
import { noteLine } from '../report/count-lines.ts';
import type { ReportInput } from '../report/input.ts';
import { localized } from '../report/interpolate.ts';

/** The sentences, the one that always holds first. */
export function unseenLines(input: ReportInput): readonly string[] {
  const { messages, submissions } = input;
  const { never, stages, files } = messages.unseen;
  const unasked = unaskedStages(input);
  const unread = submissions.reduce((sum, each) => sum + unreadFiles(each), 0);
  return [
    never,
    ...(unasked.length > 0 ? [stages(unasked)] : []),
    ...(unread > 0 ? [files(unread)] : []),
    ...noticedLines(input),
  ];
}

const MOST_NOTICED = 10;

/** Files in which something was noticed that somebody has to look at. */
function noticedLines({ submissions, messages }: ReportInput): readonly string[] {
  const { noticed, moreNoticed } = messages.unseen;
  const all = submissions.flatMap(({ name, noticed: files = [] }) =>
    files.map(({ file, notes }) => ({ place: submissions.length > 1 ? `${name}/${file}` : file, notes })),
  );
  const lines = all.slice(0, MOST_NOTICED).map(({ place, notes }) =>
    noticed(
      place,
      notes.map((note) => noteLine(note, messages)),
    ),
  );
  return all.length > MOST_NOTICED ? [...lines, moreNoticed(all.length - MOST_NOTICED)] : lines;
}

/** The titles of stages that nobody asked about. */
function unaskedStages(input: ReportInput): readonly string[] {
  const [first] = input.submissions;
  if (first === undefined) return [];
  const asked = new Set(first.stages.map(({ id }) => id));
  return input.notice.stages
    .filter(({ id }) => !asked.has(id) && first.contents === 'read')
    .map(({ title }) => localized(title, input.messages));
}

function unreadFiles({ findings }: SubmissionSummary): number {
  const files = findings.flatMap((each) =>
    isOpen(each) && each.why?.code === 'unread' && each.verdict === 'unchecked' ? (each.file ?? []) : [],
  );
  return new Set(files).size;
}
