// One submission as told → the little that is kept of it: plain JSON, so that ten thousand fit in memory.

import { toBase64 } from '#bytes';
import { fingerprintOf } from '../facts/index.ts';
import { isObject, valueAt } from '../json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Submission } from '../model/submission.ts';
import { escapeAndTruncate } from '../text/escape-invisible.ts';
import type { ReportView, SubmissionSummary, Traces } from './view.ts';

/** Report in words and submission as read → the digest; `received` is the submission's own time in milliseconds. */
export function summaryOf(
  told: ReportView,
  submission: Submission,
  received: number,
  receivedText: string,
): SubmissionSummary {
  const { report, conclusion, cells, texts, units, files, stages } = told;
  const { path, name, form, manifest, submitter, verdict, counts } = report;
  const open = told.findings.filter(
    ({ finding }) => finding.verdict === 'fail' || finding.verdict === 'unchecked',
  );
  return {
    path,
    name,
    form,
    manifest,
    ...(submitter ? { submitter } : {}),
    received,
    receivedText,
    verdict,
    counts,
    conclusion,
    clerk: told.clerk,
    cells,
    findings: open,
    texts,
    units,
    files: withThumbnails(files, submission),
    stages,
    traces: tracesOf(told, submission),
  };
}

const NOTHING_SAID = { title: '', where: '', expected: '', remedy: '', basis: '', quote: '', mark: '' };

/** What the screen of a batch shows, and what is compared across submissions: half of it, where no other report is asked for. */
export function forScreen(digest: SubmissionSummary): SubmissionSummary {
  return {
    ...digest,
    clerk: '',
    findings: digest.findings.map((each) => ({ ...each, ...NOTHING_SAID, message: '' })),
    texts: digest.texts.map((line) => ({ ...line, distance: '' })),
    units: digest.units.map((unit) => ({ ...unit, fields: {} })),
    files: [],
  };
}

function withThumbnails(
  files: SubmissionSummary['files'],
  { listed }: Submission,
): SubmissionSummary['files'] {
  return files.map((line, index) => {
    const thumbnail = listed[index]?.thumbnail;
    return thumbnail === undefined ? line : { ...line, thumbnail };
  });
}

/** What is compared across submissions: names, phones, and fingerprints of texts. */
function tracesOf({ report, units }: ReportView, submission: Submission): Traces {
  const { dossier } = report;
  const labels = valueAt(dossier, '/labels');
  return {
    units: units.flatMap(({ label }) => keyOfUnit(label, dossier)),
    phones: phonesIn(dossier, labels),
    texts: submission.listed.flatMap(({ pointer, file, bytes, document }) => {
      const label = isObject(labels) ? labels[pointer.slice(0, pointer.lastIndexOf('/'))] : undefined;
      const { text } = document;
      if (text === undefined || typeof label !== 'string') return [];
      const { size, hashes } = fingerprintOf(text);
      const packed = toBase64(new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength));
      return [{ file: escapeAndTruncate(file), label, bytes: bytes ?? 0, size, hashes: packed }];
    }),
  };
}

function keyOfUnit(label: string, dossier: Json): { key: string; label: string }[] {
  const key = Object.values(isObject(dossier) ? dossier : {})
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map((item: Json) =>
      isObject(item)
        ? Object.values(item).find((fact) => isObject(fact) && fact['text'] === label && 'key' in fact)
        : undefined,
    )
    .find((fact) => isObject(fact));
  return isObject(key) ? [{ key: String(key['key']), label }] : [];
}

/** The numbers of every labelled item. */
function phonesIn(dossier: Json, labels: Json | undefined): { digits: string; label: string }[] {
  if (!isObject(labels)) return [];
  return Object.entries(labels).flatMap(([pointer, label]) => {
    const item = valueAt(dossier, pointer);
    const facts = isObject(item) ? Object.values(item) : [];
    const numbers = facts.flatMap((fact) =>
      isObject(fact) && Array.isArray(fact['digits']) ? fact['digits'] : [],
    );
    return numbers.map((digits) => ({ digits: String(digits), label: String(label) }));
  });
}
