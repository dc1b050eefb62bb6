// Finding → what was found, in one clause: the number and its distance, the wrong text, the reason.

import type { Messages } from '../i18n/messages.ts';
import { isObject, valueAt } from '../json-pointer.ts';
import { LIMITS } from '../limits.ts';
import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Requirement } from '../model/notice.ts';
import type { PhoneProblem } from '../text/phone-number.ts';
import { isTexts } from './as-written.ts';
import { type Context, countOf, isKey, kindName, unreadIn } from './context.ts';
import { say } from './figures.ts';

/** What was found; empty where the heading has said it all. */
export function foundIn(finding: Finding, requirement: Requirement, context: Context): string {
  const { words } = context;
  const { why } = finding;
  if (why?.code === 'unread') return unreadIn(why.unread, words).says;
  if (why?.code === 'absent') return words.finding.absent;
  if (why?.code === 'straddles') return straddling(finding, requirement, context);
  return [measured(finding, requirement, context), besides(finding, context)]
    .filter((part) => part !== '')
    .join(words.finding.semicolon);
}

/** A number with its unit and distance; else the fact that the value belongs to. */
function measured(finding: Finding, requirement: Requirement, context: Context): string {
  const { words } = context;
  const actual = countOf(finding.actual);
  if (actual === undefined || requirement.at.endsWith('Late')) return factual(finding, context);
  if (isTexts(finding.actual)) {
    return words.finding.quoted(words.list(finding.actual));
  }
  const unit = requirement.unit ? say(requirement.unit, words) : '';
  const limit = limitOf(finding, requirement);
  if (limit === undefined) return words.finding.now(`${actual}${unit}`);
  const gap = `${Math.abs(actual - limit)}${unit}`;
  return actual < limit
    ? words.finding.short(`${actual}${unit}`, gap)
    : words.finding.long(`${actual}${unit}`, gap);
}

function limitOf(finding: Finding, { must }: Requirement): number | undefined {
  const keyword = finding.why?.code === 'keyword' ? finding.why.keyword : '';
  const limit = isObject(must) ? must[keyword] : undefined;
  return typeof limit === 'number' ? limit : undefined;
}

function straddling(finding: Finding, requirement: Requirement, context: Context): string {
  const { words } = context;
  const unit = requirement.unit ? say(requirement.unit, words) : '';
  const { min, max } = finding.range ?? { min: 0, max: 0 };
  const reasons = parentOf(finding, context)['rangeReasons'];
  const named = Array.isArray(reasons) ? reasons.map((reason) => words.rangeReason[reasonName(reason)]) : [];
  const range =
    max >= LIMITS.textCharacters
      ? words.finding.atLeast(`${min}${unit}`)
      : words.finding.range(`${min}`, `${max}${unit}`);
  return named.length === 0 ? range : `${range}${words.finding.comma}${words.finding.straddles(named)}`;
}

function reasonName(reason: Json) {
  return reason === 'boxesAndNotes' || reason === 'deletions' || reason === 'unreadPages'
    ? reason
    : 'ambiguousWidth';
}

/** Beside a length: Han characters and characters without spaces, which clerks also know. */
function besides(finding: Finding, context: Context): string {
  if (!finding.at.endsWith('/characters')) return '';
  const { han, charactersNoSpaces } = parentOf(finding, context);
  return context.words.finding.besides(Number(han), Number(charactersNoSpaces));
}

/** A value that is no number: the text it was read from, and what the text's reader says of it. */
function factual(finding: Finding, context: Context): string {
  const { words } = context;
  const value = valueAt(context.dossier, finding.at);
  if (isObject(value) && Array.isArray(value['subjects'])) return shared(value, context);
  const parent = isObject(value) ? value : parentOf(finding, context);
  const problem = problemText(parent['problem'], context);
  if (problem !== undefined) return problem;
  const instead = parent[`${finding.at.slice(finding.at.lastIndexOf('/') + 1)}Others`];
  if (isTexts(instead)) return words.finding.instead(words.list(instead));
  if (typeof parent['text'] === 'string') return words.finding.quoted(parent['text']);
  if (finding.at.endsWith('/endingAgrees')) return ending(finding, context);
  if (finding.at.endsWith('Late')) return sentAt(parent, context);
  const said = value === finding.file || finding.at.endsWith('/encoding');
  return typeof value === 'string' && !said ? words.finding.quoted(value) : '';
}

/** Midnight is a day without a time of day. */
function sentAt({ sent, sentBy }: Facts, { words }: Context): string {
  const time = String(sent).replace(/ 00:00$/, '');
  return sentBy === 'now' ? words.finding.notSent(time) : words.finding.sent(time);
}

/** What a group has in common: its files, whose hash or likeness says nothing to a reader, or the value. */
function shared({ files, value }: Facts, { words }: Context): string {
  if (isTexts(files)) return words.finding.files(words.list(files));
  return value === undefined ? '' : words.finding.sameValue(String(value));
}

/** What the reader of a phone, which tells its part, or of a person says against the text. */
function problemText(problem: Json | undefined, { words }: Context): string | undefined {
  if (!isObject(problem)) return undefined;
  if (isPhoneProblem(problem, words)) return words.phone[problem.code](problem);
  const { code } = problem;
  return isKey(code, words.person) ? words.person[code] : undefined;
}

function isPhoneProblem(problem: Facts, { phone }: Messages): problem is PhoneProblem {
  return problem['part'] !== undefined && isKey(problem['code'], phone);
}

function ending(finding: Finding, context: Context): string {
  const { kind, file } = parentOf(finding, context);
  const name = String(file);
  return context.words.finding.ending(name.slice(name.lastIndexOf('.') + 1), kindName(kind, context.words));
}

type Facts = { readonly [name: string]: Json };

function parentOf(finding: Finding, { dossier }: Context): Facts {
  const parent = valueAt(dossier, finding.at.slice(0, finding.at.lastIndexOf('/')));
  return isObject(parent) ? parent : {};
}
