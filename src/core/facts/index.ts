// Submission × Notice → Dossier: all facts in the notice's vocabulary, no judgement and no prose. The room's door.

import { isObject } from '../json-pointer.ts';
import type { Dossier } from '../model/finding.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Notice } from '../model/notice.ts';
import type { ListedFile, MailHeader, Submission } from '../model/submission.ts';
import { isListCopy, versionsAmong } from '../text/file-version.ts';
import { submittedAt } from '../text/notice-time.ts';
import { derive } from './derived.ts';
import { documentFacts } from './document-facts.ts';
import type { Derivation, DossierDraft } from './draft.ts';
import { labelsOf, toFacts } from './manifest-facts.ts';
import { stagesOf, type Times } from './stage-facts.ts';

export { type FactKind, factKindOf } from './fact-kinds.ts';

export { fingerprintOf } from './groups.ts';
export {
  codesOf,
  type NamedSubmitter,
  submitterInWords,
  submitterOfUnit,
  submittersNear,
} from './read-submitter.ts';
export { propertiesOfStage, type SentTime } from './stage-facts.ts';

/** A submission, its notice and the times by which its stages are judged → the dossier. */
export function dossierOf(submission: Submission, notice: Notice, times: Times): Dossier {
  const { manifest, listed } = submission;
  const root = { entry: notice.manifest, pointer: '' };
  const files = new Map(listed.map((file) => [file.pointer, file]));
  const labels = new Map(labelsOf(manifest.value, root));
  const documents = new Map(listed.map((file) => [file.pointer, documentFacts(file)]));
  const facts = toFacts(manifest.value, root, { notice, documents, holds: filesHeldBy(submission) });
  const draft: DossierDraft = {
    ...(isObject(facts) ? facts : {}),
    submission: submissionFacts(submission, notice),
    manifest: listFacts(submission),
    folder: folderFacts(submission),
    documents: listed.map(({ pointer }) => ({ pointer, ...documents.get(pointer) })),
    stages: stagesOf(notice, manifest.value, times),
    labels: Object.fromEntries(labels),
  };
  const derivation: Derivation = {
    draft,
    notice,
    fileAt: (pointer) => files.get(pointer) ?? documentAt(pointer, listed),
    labelOf: (pointer) => labels.get(pointer),
  };
  for (const measure of notice.measures) derive(measure, derivation);
  return draft;
}

/** By the end of the path, whatever the width and the blanks; a word in front of the name is no part of it. */
function filesHeldBy({ listed, folder }: Submission): (name: string) => boolean {
  const keyOf = (path: string) =>
    path
      .normalize('NFKC')
      .replace(/[\s\\/]+/gu, '/')
      .toLowerCase();
  let keys: readonly string[] | undefined;
  return (name) => {
    keys ??= [
      ...listed.filter(({ bytes }) => bytes !== undefined).map(({ file }) => file),
      ...folder.unlisted,
    ].map(keyOf);
    const key = keyOf(name);
    return keys.some((each) => each.endsWith(key) || key.endsWith(each.slice(each.lastIndexOf('/') + 1)));
  };
}

function documentAt(pointer: string, listed: readonly ListedFile[]): ListedFile | undefined {
  const match = /^\/documents\/(\d+)$/.exec(pointer);
  return match ? listed[Number(match[1])] : undefined;
}

function submissionFacts(submission: Submission, notice: Notice): Json {
  const { mail, manifest } = submission;
  const mailbox = notice.recipient.mailbox.toLowerCase();
  return {
    form: submission.form,
    ...(mail ? { mailedToRecipient: mail.to.some((to) => to.toLowerCase() === mailbox) } : {}),
    ...(mail ? mailDateFact(mail, notice, manifest.value) : {}),
  };
}

/** A date that cannot be used is told where the list's own time takes its place; elsewhere the time limits tell it. */
function mailDateFact(
  { date }: MailHeader,
  notice: Notice,
  values: Submission['manifest']['value'],
): JsonObject {
  if ('iso' in date) return { mailDated: true };
  return notice.stages.some((stage) => submittedAt(stage, notice, values)) ? { mailDated: false } : {};
}

/** `unreadable`: nothing of the manifest could be read, so that no value of it counts as missing. */
function listFacts({ manifest, folder, drafted }: Submission): Json {
  const hasReason = manifest.problems.length > 0 || folder.unread !== undefined;
  const unreadable = hasReason && Object.keys(manifest.value).length === 0;
  const { encoding, marks = [] } = manifest;
  return {
    ...(encoding === '' ? {} : { encoding }),
    problems: [...manifest.problems],
    hints: [...(manifest.hints ?? [])],
    ...(drafted === undefined ? {} : { drafted: [{ unread: { code: 'drafted' } }] }),
    ...(marks.length === 0 ? {} : { marks: marks.map((place) => ({ unread: { code: 'marked' }, place })) }),
    unreadable,
  };
}

const MEGABYTE = 2 ** 20;

function folderFacts({ folder, listed, form, manifest, drafted }: Submission): Json {
  const present = folder.unlisted.length === 0 ? [] : listed.filter(({ bytes }) => bytes !== undefined);
  const versionOf = versionsAmong(present.map(({ file, foundAs }) => foundAs?.name ?? file));
  return {
    ...(folder.unread ? { unread: folder.unread } : { complete: true }),
    files: folder.files,
    bytes: folder.bytes,
    // The limit of a mailbox matters before sending only, so a submission that came by mail has no such fact.
    ...(form === 'mail' ? {} : { megabytes: Math.ceil(folder.bytes / MEGABYTE) }),
    unlisted: folder.unlisted.map((file) => {
      const original = isListCopy(file, manifest.file) ? manifest.file : versionOf(file);
      const unplaced = drafted === undefined ? {} : { unplaced: true };
      return original === undefined ? { file, ...unplaced } : { file, versionOf: original, ...unplaced };
    }),
    skipped: [...folder.skipped],
    refused: folder.refused.map(({ file, unread }) => ({ file, reason: unread })),
  };
}
