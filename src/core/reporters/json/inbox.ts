// An inbox → JSON in the form of schemas/batch.schema.json; its findings have that of report.schema.json.

import type { ReceivedTime } from '../../model/finding.ts';
import type { EarlierPart, NamedFile, SubmissionSummary } from '../../model/summary.ts';
import type { InboxInput } from '../../report/input.ts';
import {
  crossFindingView,
  earlierPartView,
  fileView,
  rollCallView,
  stageStatusView,
  timeText,
  toView,
} from '../../report/view/index.ts';
import { unseenLines } from '../unseen.ts';
import { findingJson, headOf } from './parts.ts';

/** Raised when a field changes its meaning or goes. */
const INBOX_SCHEMA = 3;

/** The roll-call, every submission with its open findings, what is seen across them. */
export function inboxJson(input: InboxInput) {
  const { inbox, submissions, asOf, stages } = input;
  const pathOf = (index: number) => submissions[index]?.path ?? '';
  return {
    ...headOf(input, INBOX_SCHEMA),
    inbox: inbox.paths,
    asOf: timeText(asOf, input),
    ...(inbox.partial ? { partial: inbox.partial } : {}),
    roll: inbox.rollCall.map((row) => {
      const { submission, superseded, unopened, amid, bare, parts, ...line } = rollCallView(row, input);
      return {
        ...line,
        submission: submission === undefined ? null : pathOf(submission),
        superseded: superseded.map(pathOf),
        ...(unopened ? { unopened: unopened.map(pathOf) } : {}),
        ...(amid ? { amid: amid.map(pathOf) } : {}),
        ...(bare ? { bare: bare.map(pathOf) } : {}),
        ...(parts ? { parts: parts.map(pathOf) } : {}),
      };
    }),
    submissions: submissions.map((each) => submissionOf(each, input)),
    across: inbox.crossFindings.map((each) => {
      const { items, ...found } = crossFindingView(each, input);
      return {
        ...found,
        items: items.map(({ submission, ...item }) => ({ submission: pathOf(submission), ...item })),
      };
    }),
    stages: stages.map((each) => stageStatusView(each, input)),
    strays: inbox.strays,
    unseen: unseenLines(input),
  };
}

/** Codes stand beside their words: a program reads the one, a person the other. */
function submissionOf(summary: SubmissionSummary, input: InboxInput) {
  const view = toView(summary, input);
  const { path, name, form, manifest, drafted, submitter, verdict, counts, received, receivedText } = view;
  const { conclusion, clerk, cells, texts, units, stages } = view;
  return {
    path,
    name,
    form,
    manifest,
    ...(drafted ? { drafted } : {}),
    ...(submitter ? { submitter } : {}),
    received: instantOf(received),
    receivedText,
    verdict,
    counts,
    conclusion,
    clerk,
    cells,
    texts,
    units,
    stages,
    ...(summary.parts ? { parts: summary.parts.map((each) => partOf(each, input)) } : {}),
    files: summary.files.map((each) => fileOf(each, input)),
    findings: view.findings.map(findingJson),
  };
}

/** null: nobody knows when it came; `receivedText` says why. */
function instantOf(received: ReceivedTime): number | null {
  return received.source === 'unknown' ? null : received.instant;
}

function fileOf(named: NamedFile, { messages }: InboxInput) {
  const { file, kind, verdict, pixels, caption } = named;
  const view = fileView(named, messages);
  return { file, kind, kindText: view.kind, measure: view.measure, verdict, pixels, caption };
}

function partOf(part: EarlierPart, input: InboxInput) {
  const { stage, name, received, repeated } = part;
  const view = earlierPartView(part, input);
  return {
    stage,
    title: view.stage,
    name,
    received: instantOf(received),
    receivedText: view.received,
    repeated,
  };
}
