// Finding → what was found, in one clause: the number and its distance, the wrong text, the reason.

import { factKindOf } from '../../facts/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { isObject, isTexts } from '../../json-pointer.ts';
import type { OpenReason } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Notice, Requirement } from '../../model/notice.ts';
import type { FactEvidence, KeptFinding } from '../../model/summary.ts';
import type { PhoneProblem } from '../../text/phone-number.ts';
import type { Wording } from '../input.ts';
import { localized, requirementOf } from '../interpolate.ts';
import { countOf } from '../summary/counting.ts';
import { isKey, kindName, unreadSentences } from '../unread-sentences.ts';
import { stageNamed } from './parts.ts';

/** What was found; empty where the heading has said it all. */
export function foundIn(finding: KeptFinding, requirement: Requirement, wording: Wording): string {
  const { messages } = wording;
  const { why } = finding;
  if (why?.code === 'unread') return unreadSentences(why.unread, messages).says;
  if (why?.code === 'absent') return messages.finding.absent;
  if (why?.code === 'straddles') return straddling(finding, requirement, messages);
  return [valueIn(finding, requirement, wording), besides(finding, messages)]
    .filter((part) => part !== '')
    .join(messages.finding.semicolon);
}

/** A number with its unit and distance; of what is none, or says it worse, the fact that it belongs to. */
function valueIn(finding: KeptFinding, requirement: Requirement, wording: Wording): string {
  const { messages, notice } = wording;
  const kind = factKindOf(requirement, notice);
  const count = countOf(finding.actual);
  if (count === undefined || kind === 'lateness')
    return factIn(finding, messages) ?? (kind === 'encoding' ? '' : textIn(finding, messages));
  if (kind === 'phone') return ''; // its heading quotes the whole field
  if (isTexts(finding.actual)) return messages.finding.quoted(messages.list(finding.actual));
  return numberIn(count, limitBroken(finding, requirement), { requirement, messages });
}

interface Said {
  readonly requirement: Requirement;
  readonly messages: Messages;
}

function numberIn(count: number, limit: number | undefined, { requirement, messages }: Said): string {
  const unit = requirement.unit ? localized(requirement.unit, messages) : '';
  if (limit === undefined) return messages.finding.now(`${count}${unit}`);
  // Of what nothing is allowed, all is too much; as a distance it would read as the figure of the whole file.
  if (limit === 0) return messages.finding.some(`${count}${unit}`);
  const gap = `${Math.abs(count - limit)}${unit}`;
  return count < limit
    ? messages.finding.short(`${count}${unit}`, gap)
    : messages.finding.long(`${count}${unit}`, gap);
}

/** The number that the keyword at fault sets. */
export function limitBroken({ why }: KeptFinding, { must }: Requirement): number | undefined {
  const limit = isObject(must) && why?.code === 'keyword' ? must[why.keyword] : undefined;
  return typeof limit === 'number' ? limit : undefined;
}

function straddling({ range, evidence }: KeptFinding, requirement: Requirement, messages: Messages): string {
  const unit = requirement.unit ? localized(requirement.unit, messages) : '';
  const { min, max } = range ?? { min: 0, max: 0 };
  if (max === null) return messages.finding.seenOnly(`${min}${unit}`);
  const said = messages.finding.range(`${min}`, `${max}${unit}`);
  const reasons = evidence?.fact?.kind === 'length' ? evidence.fact.reasons : [];
  if (reasons.length === 0) return said;
  const named = reasons.map((reason) => messages.rangeReason[reason]);
  return `${said}${messages.finding.comma}${messages.finding.straddles(named)}`;
}

/** Beside a length: Han characters and characters without spaces, which clerks also know. */
function besides({ evidence }: KeptFinding, { finding }: Messages): string {
  const fact = evidence?.fact;
  return fact?.kind === 'length' ? finding.besides(fact.han, fact.charactersNoSpaces) : '';
}

/** The fact that a value belongs to; undefined where the value itself is to be said. */
function factIn({ evidence, actual }: KeptFinding, messages: Messages): string | undefined {
  const fact = evidence?.fact;
  if (fact !== undefined) return (SAY[fact.kind] as Say<FactEvidence>)(fact, messages);
  return isObject(actual) ? groupIn(actual, messages) : undefined;
}

type Say<Fact> = (fact: Fact, messages: Messages) => string | undefined;

/** How each kind of fact is said where its value is none that can be said itself. */
const SAY: { readonly [Kind in FactEvidence['kind']]: Say<Extract<FactEvidence, { kind: Kind }>> } = {
  length: () => undefined,
  listProblem: () => '',
  ending: ({ file, documentKind }, messages) =>
    messages.finding.ending(file.slice(file.lastIndexOf('.') + 1), kindName(documentKind, messages)),
  naming: ({ others }, { finding, list }) => finding.instead(list(others)),
  // Midnight is a day without a time of day.
  lateness: ({ sent, sentBy }, { finding }) => {
    const time = sent.replace(/ 00:00$/, '');
    if (sentBy === 'option') return finding.sentAsSaid(time);
    return sentBy === 'now' ? finding.notSent(time) : finding.sent(time);
  },
  phone: ({ text, problem }, { phone, finding }) =>
    isPhoneProblem(problem, phone) ? phone[problem.code](problem) : finding.quoted(text),
  person: ({ text, problem }, { person, finding }) =>
    isKey(problem, person) ? person[problem] : finding.quoted(text),
  declaration: ({ text, problem, names }, { finding }) =>
    problem === 'fileAbsent' && names !== undefined ? finding.namesAbsent(names) : finding.quoted(text),
  written: ({ text }, { finding }) => finding.quoted(text),
};

function isPhoneProblem(problem: JsonObject | undefined, phone: Messages['phone']): problem is PhoneProblem {
  return problem?.['part'] !== undefined && isKey(problem['code'], phone);
}

/** Whose value it is; a group names its items as the language lists them. */
export function subjectIn({ actual, subject }: KeptFinding, { list }: Messages): string | undefined {
  const subjects = isObject(actual) ? actual['subjects'] : undefined;
  return isTexts(subjects) ? list(subjects) : subject;
}

/** What a group has in common: its files, whose hash or likeness says nothing to a reader, or the value. */
function groupIn({ subjects, files, value }: JsonObject, { finding, list }: Messages): string {
  if (!Array.isArray(subjects)) return '';
  if (isTexts(files)) return finding.files(list(files));
  return value === undefined ? '' : finding.sameValue(String(value));
}

/** A text that the finding does not name as its file anyway. */
function textIn({ actual, file }: KeptFinding, { finding }: Messages): string {
  return typeof actual === 'string' && actual !== file ? finding.quoted(actual) : '';
}

/** What was sent at an unknown time may have been late; what is missing may not have been due. */
export function unknownTimeHeadline(
  { at, stage }: KeptFinding,
  requirement: Requirement,
  wording: Wording,
): string {
  const { notice, messages } = wording;
  const { unknownTime, unknownDue } = messages.finding;
  if (stage !== undefined && at === `/stages/${stage}/unsure`)
    return unknownDue(stageNamed(stage, wording).title);
  const says = factKindOf(requirement, notice) === 'lateness' ? unknownTime : unknownDue;
  return says(localized(requirement.title, messages));
}

/** What was not read of a text, where nobody knows for that how long it is. */
export function openReasonOf({ range, evidence, why }: KeptFinding): OpenReason | undefined {
  if (why?.code !== 'straddles' || range?.max !== null || evidence?.fact?.kind !== 'length') return undefined;
  return evidence.fact.reasons.find((reason) => reason in OPEN) as OpenReason | undefined;
}

const OPEN: Readonly<Record<OpenReason, true>> = { unreadPages: true, unreadParts: true, cutEnd: true };

/** So many titles that nobody would read them: everything else, in short. */
const BLOCKS_NAMED = 8;

/** The hard duties that could not be checked for the same cause. */
export function blocksOf({ blocks = [] }: KeptFinding, notice: Notice, messages: Messages): string {
  const blocked = blocks.map((id) => requirementOf(id, notice));
  const hard = blocked.filter((each) => each.severity === 'error' && each.clause !== undefined);
  if (hard.length === 0) return '';
  if (hard.length > BLOCKS_NAMED) return messages.finding.blocksAll;
  return messages.finding.blocks(hard.map((each) => localized(each.title, messages)));
}
