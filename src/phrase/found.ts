// Finding → what was found, in one clause: the number and its distance, the wrong text, the reason.

import { LIMITS } from '../limits.ts';
import type { Finding, Json, Requirement } from '../model.ts';
import { isObject, valueAt } from '../pointer.ts';
import { type Context, countOf, inWords } from './context.ts';
import { say } from './fill.ts';

/** What was found; empty where the heading has said it all. */
export function foundIn(finding: Finding, requirement: Requirement, context: Context): string {
  const { words } = context;
  const { why } = finding;
  if (why?.code === 'unread') return words.unread[why.unread.code].says(inWords(why.unread.detail, words));
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
  if (Array.isArray(finding.actual) && finding.actual.every((each) => typeof each === 'string')) {
    return words.finding.quoted(words.list(finding.actual.map(String)));
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
  if (isObject(value) && Array.isArray(value['subjects']))
    return isHash(value['value']) ? '' : words.finding.sameValue(String(value['value']));
  const parent = isObject(value) ? value : parentOf(finding, context);
  const problem = problemText(parent['problem'], context);
  if (problem !== undefined) return problem;
  if (typeof parent['text'] === 'string') return words.finding.quoted(parent['text']);
  if (finding.at.endsWith('/endingAgrees')) return ending(finding, context);
  if (finding.at.endsWith('Late')) return words.finding.sent(String(parent['submitted']));
  return typeof value === 'string' && !finding.at.endsWith('/encoding') ? words.finding.quoted(value) : '';
}

/** A hash says nothing to a reader; the files are named anyway. */
function isHash(value: Json | undefined): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function problemText(problem: Json | undefined, { words }: Context): string | undefined {
  if (!isObject(problem)) return undefined;
  const code = String(problem['code']);
  const detail = Object.fromEntries(Object.entries(problem).map(([name, value]) => [name, String(value)]));
  return words.phone[code]?.(detail) ?? words.person[code];
}

function ending(finding: Finding, context: Context): string {
  const { kind, file } = parentOf(finding, context);
  const name = String(file);
  const named = inWords({ kind: String(kind) }, context.words)['kind'];
  return context.words.finding.ending(name.slice(name.lastIndexOf('.') + 1), String(named));
}

function parentOf(finding: Finding, { dossier }: Context): { readonly [name: string]: Json } {
  const parent = valueAt(dossier, finding.at.slice(0, finding.at.lastIndexOf('/')));
  return isObject(parent) ? parent : {};
}
