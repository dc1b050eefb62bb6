// One submission as read → its summary: measured, judged, made safe to show, and cut down to what reports ask for.

import { type CheckOptions, check, type NoticeRules, receivedAt } from './check.ts';
import { codesOf, submitterInWords } from './facts/index.ts';
import type { Notice } from './model/notice.ts';
import type { Submission } from './model/submission.ts';
import type { Keep, SubmissionSummary } from './model/summary.ts';
import { sanitize } from './report/sanitize.ts';
import { summaryOf } from './report/summary/index.ts';

export interface SummarySettings extends CheckOptions {
  readonly keep: Keep;
  /** The name of the folder in the inbox in which it lies. */
  readonly under?: string;
}

/** Everything else of the submission is dropped. */
export function summarize(
  submission: Submission,
  rules: NoticeRules,
  settings: SummarySettings,
): SubmissionSummary {
  const { notice } = rules;
  const report = sanitize(check(submission, rules, { ...settings, countsPassed: !settings.keep.passed }));
  const { instant, source } = report.asOf;
  // Whether a package was late is told by when it came, never by when somebody looked.
  const received = receivedAt(submission, notice, settings.received ?? settings.asOf);
  const named = {
    ...(report.submitter ? NOBODY : namedBy(submission, notice, settings.under)),
    ...heldIn(submission, notice),
  };
  return summaryOf({ report, notice, submission, asOf: { instant, source }, received, named }, settings.keep);
}

type NamedSubmitters = Pick<SubmissionSummary, 'named' | 'spokenOf' | 'holds'>;

const NOBODY: NamedSubmitters = {};

/** Where no list says who sent it: whom its folder, the subject, the names of files or the text names. */
function namedBy(
  { mail, folder, words, drafted, listed }: Submission,
  notice: Notice,
  under = '',
): NamedSubmitters {
  const text = words?.text ?? '';
  // What a drafted list names was named by the files alone, as what no list names.
  const files = drafted === undefined ? [] : listed.map(({ file }) => file);
  const names = [...folder.unlisted, ...files].sort();
  const sources = [under, mail?.subject ?? '', names.join('\n'), words?.isNote ? '' : text];
  const found = sources.map((each) => codesOf(submitterInWords(each, notice)));
  const named = found.find((codes) => codes.length > 0);
  if (named) return { named };
  const spokenOf = codesOf(submitterInWords(text, notice));
  return spokenOf.length > 0 ? { spokenOf } : NOBODY;
}

/** Looked up one by one: of a package full of packages, the first. */
const MOST_HELD = 100;

function heldIn({ folder: { closed = [] } }: Submission, notice: Notice): NamedSubmitters {
  const holds = closed.slice(0, MOST_HELD).flatMap((file) => codesOf(submitterInWords(file, notice)));
  return holds.length > 0 ? { holds: [...new Set(holds)] } : NOBODY;
}
