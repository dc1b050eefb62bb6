// One report and its submission → the little that is kept of it: plain JSON, so that ten thousand fit in memory.

import { valueAt } from '../../json-pointer.ts';
import { ASKS_TO_LOOK } from '../../model/document.ts';
import { isOpen, type ReceivedTime, type Report } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import type { Submission } from '../../model/submission.ts';
import type { Keep, KeptFinding, KnownTime, SubmissionSummary } from '../../model/summary.ts';
import { cellsOf } from './cells.ts';
import { outcomesOf } from './counting.ts';
import { evidenceOf } from './evidence.ts';
import { clerkOf, namedFilesOf, rosterOf } from './roster.ts';
import { stageProgressOf } from './stages.ts';
import { measuredTextsOf } from './texts.ts';
import { tracesOf } from './traces.ts';
import { verdictsOf } from './verdicts.ts';

/** What a summary is made of. */
export interface Summarized {
  readonly report: Report;
  readonly notice: Notice;
  readonly submission: Pick<Submission, 'listed' | 'folder'>;
  readonly asOf: KnownTime;
  readonly received: ReceivedTime;
  /** The submitters whom something besides its list and its name names. */
  readonly named: Pick<SubmissionSummary, 'named' | 'spokenOf' | 'holds'>;
}

/** Facts alone: whoever reports puts them into words. */
export function summaryOf(summarized: Summarized, keep: Keep): SubmissionSummary {
  const { report, notice, submission, asOf, received, named } = summarized;
  const { path, name, form, manifest, drafted, submitter, verdict, counts, findings } = report;
  const kept = keep.passed ? findings : findings.filter(isOpen);
  const units = rosterOf(report, notice);
  return {
    path,
    name,
    form,
    manifest,
    ...(drafted ? { drafted } : {}),
    ...(submitter ? { submitter } : {}),
    asOf,
    received,
    contents: contentsOf(summarized),
    ...named,
    verdict,
    counts,
    clerk: keep.details ? clerkOf(report, notice) : '',
    cells: cellsOf(findings, notice),
    findings: kept.map((finding) => withEvidence(finding, report, notice)),
    verdicts: verdictsOf(report, notice),
    ...(keep.outcomes ? { outcomes: outcomesOf(report, notice) } : {}),
    texts: measuredTextsOf(report, notice),
    units: keep.details ? units : units.map((unit) => ({ ...unit, fields: {} })),
    files: keep.details ? namedFilesOf(report) : [],
    ...noticedIn(submission.listed),
    stages: stageProgressOf(report, notice),
    traces: tracesOf(report, submission, units),
  };
}

/** Each file once, however often the list names it. */
function noticedIn(listed: Submission['listed']): Pick<SubmissionSummary, 'noticed'> {
  const noticed = new Map<string, NonNullable<SubmissionSummary['noticed']>[number]>();
  for (const { file, document } of listed) {
    const notes = document.notes.filter(({ code }) => ASKS_TO_LOOK[code]);
    if (notes.length > 0) noticed.set(file, { file, notes });
  }
  return noticed.size > 0 ? { noticed: [...noticed.values()] } : {};
}

function withEvidence(finding: KeptFinding, report: Report, notice: Notice): KeptFinding {
  const evidence = evidenceOf(finding, report.dossier, notice);
  return evidence === undefined ? finding : { ...finding, evidence };
}

/** That nothing is in it is known; that nothing of it could be read says nothing of what is in it. */
function contentsOf({ report, submission }: Summarized): SubmissionSummary['contents'] {
  const { unread } = submission.folder;
  if (unread?.code === 'empty' || valueAt(report.dossier, '/manifest/problems/0/detail/empty') === 1)
    return 'empty';
  return valueAt(report.dossier, '/manifest/unreadable') === true ? 'unread' : 'read';
}

/** Whether a report shows the photos of this submission: it does on its card, which not everybody has. */
export function isPictured({ verdict, findings }: SubmissionSummary, { thumbnails }: Keep): boolean {
  if (thumbnails === 'none' || thumbnails === 'all') return thumbnails === 'all';
  if (verdict === 'fail' || verdict === 'unchecked') return true;
  return thumbnails === 'open' && findings.some((each) => isOpen(each) && each.severity !== 'info');
}

/** The summary with small pictures, by the place of the photo in the list: base64 of a JPEG. */
export function withThumbnails(
  summary: SubmissionSummary,
  pictures: ReadonlyMap<number, string>,
): SubmissionSummary {
  const files = summary.files.map((file, index) => {
    const thumbnail = pictures.get(index);
    return thumbnail === undefined ? file : { ...file, thumbnail };
  });
  return { ...summary, files };
}
