// One report and its submission → the little that is kept of it: plain JSON, so that ten thousand fit in memory.

import { isOpen, type Report } from '../../model/finding.ts';
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
  readonly submission: Pick<Submission, 'listed'>;
  readonly received: KnownTime;
}

/** Facts alone: whoever reports puts them into words. */
export function summaryOf(summarized: Summarized, keep: Keep): SubmissionSummary {
  const { report, notice, submission, received } = summarized;
  const { path, name, form, manifest, submitter, verdict, counts, findings } = report;
  const kept = keep.passed ? findings : findings.filter(isOpen);
  const units = rosterOf(report, notice);
  return {
    path,
    name,
    form,
    manifest,
    ...(submitter ? { submitter } : {}),
    received,
    verdict,
    counts,
    clerk: keep.details ? clerkOf(report, notice) : '',
    cells: cellsOf(findings, notice),
    findings: kept.map((finding) => withEvidence(finding, report, notice)),
    verdicts: verdictsOf(report, notice),
    ...(keep.outcomes ? { outcomes: outcomesOf(report, notice) } : {}),
    texts: measuredTextsOf(report, notice),
    units: keep.details ? units : units.map((unit) => ({ ...unit, fields: {} })),
    files: keep.details ? namedFilesOf(report, submission) : [],
    stages: stageProgressOf(report, notice),
    traces: tracesOf(report, submission, units),
  };
}

function withEvidence(finding: KeptFinding, report: Report, notice: Notice): KeptFinding {
  const evidence = evidenceOf(finding, report.dossier, notice);
  return evidence === undefined ? finding : { ...finding, evidence };
}
