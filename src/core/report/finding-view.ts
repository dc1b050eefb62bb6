// Finding → the sentences of a report: what is wrong, where, found, wanted, how to mend it, by which clause.

import type { Messages } from '../i18n/messages.ts';
import { isObject, valueAt } from '../json-pointer.ts';
import type { Finding } from '../model/finding.ts';
import type { Notice, Requirement } from '../model/notice.ts';
import { foundIn } from './actual.ts';
import { namedAt, writtenAt } from './as-written.ts';
import { type Context, countOf, requirementOf, unreadIn } from './context.ts';
import { type Figures, figuresOf, fill, say } from './figures.ts';
import { isManifestProblem, type Problem } from './manifest-problem.ts';
import type { Sentences } from './view.ts';

/** A finding in its context → its sentences; `found` is empty where there is nothing to add. */
export function sentencesOf(finding: Finding, context: Context): Sentences {
  const { notice, words } = context;
  const requirement = requirementOf(finding.requirement, notice);
  const figures = {
    ...writtenAt(finding, context),
    ...figuresOf(requirement, notice, words),
    ...gapOf(finding, requirement),
    ...namedAt(finding, words),
  };
  const problem = problemOf(finding, context);
  const advice = problem ? words.manifest[problem.code] : undefined;
  const headline = advice?.says(problem?.detail ?? {}) ?? headlineOf(finding, requirement, figures, words);
  const found = problem ? '' : foundIn(finding, requirement, context);
  return {
    title: say(requirement.title, words),
    headline,
    where: whereOf(finding, context),
    found,
    expected: fill(say(requirement.expected, words), figures),
    remedy: advice?.do(problem?.detail ?? {}) ?? remedyOf(finding, requirement, figures, words),
    ...basisOf(requirement, notice, words),
    blocks: blocksOf(finding, notice, words),
    message: words.finding.message(finding.subject, headline, found),
  };
}

/** A passing finding is only ever named, with what was expected: nothing was found wanting in it. */
export function passedSentences(finding: Finding, { notice, words }: Context): Sentences | undefined {
  const requirement = requirementOf(finding.requirement, notice);
  const expected = fill(say(requirement.expected, words), figuresOf(requirement, notice, words));
  // A figure of the finding itself: told in full.
  if (expected.includes('{')) return undefined;
  return { ...NOTHING, title: say(requirement.title, words), expected };
}

const NOTHING: Sentences = {
  title: '',
  headline: '',
  where: '',
  found: '',
  expected: '',
  remedy: '',
  basis: '',
  clause: '',
  quote: '',
  mark: '',
  blocks: '',
  message: '',
};

/** A problem of the list itself, whose words are ours and not the notice's. */
function problemOf(finding: Finding, { dossier }: Context): Problem | undefined {
  const value = finding.verdict === 'pass' ? undefined : valueAt(dossier, finding.at);
  return finding.at.startsWith('/manifest/problems/') && isManifestProblem(value) ? value : undefined;
}

/** How far a number is from the limit it breaks; the actual number by its own name. */
function gapOf(finding: Finding, { must }: Requirement): Figures {
  const actual = countOf(finding.actual);
  if (actual === undefined)
    return finding.why?.code === 'absent'
      ? { actual: 0, ...absentGap(must) }
      : { actual: String(finding.actual ?? '') };
  const keyword = finding.why?.code === 'keyword' ? finding.why.keyword : '';
  const limit = isObject(must) ? must[keyword] : undefined;
  return typeof limit === 'number' ? { actual, gap: Math.abs(actual - limit) } : { actual };
}

function absentGap(must: Requirement['must']): Figures {
  const limit = isObject(must) ? (must['minItems'] ?? must['minimum']) : undefined;
  return typeof limit === 'number' ? { gap: limit } : {};
}

function headlineOf(finding: Finding, requirement: Requirement, figures: Figures, words: Messages): string {
  const own = requirement.problem?.[reasonOf(finding)];
  if (!own && finding.why?.code === 'unread' && finding.verdict === 'unchecked') return words.finding.unread;
  const named = own ?? requirement.problem?.['other'];
  return named ? fill(say(named, words), figures) : words.finding.notMet(say(requirement.title, words));
}

/** The name under which a requirement's heading for this case stands. */
function reasonOf(finding: Finding): string {
  if (finding.why?.code === 'keyword') return finding.why.keyword;
  return finding.why?.code ?? '';
}

function remedyOf(finding: Finding, requirement: Requirement, figures: Figures, words: Messages): string {
  const { why } = finding;
  if (why?.code === 'unread') return unreadIn(why.unread, words).do;
  if (why?.code === 'straddles') return words.finding.lookInWord;
  return fill(say(requirement.remedyFor?.[reasonOf(finding)] ?? requirement.remedy, words), figures);
}

function whereOf(finding: Finding, { words, manifest }: Context): string {
  if (finding.file !== undefined) return finding.file;
  if (finding.place) return words.finding.listLine(manifest, finding.place.line, finding.key);
  return finding.at.startsWith('/folder') ? '' : manifest;
}

function basisOf(requirement: Requirement, notice: Notice, words: Messages) {
  const clause = notice.clauses.find((each) => each.id === requirement.clause);
  const { quote, mark = '' } = requirement;
  if (!clause || quote === undefined)
    return { basis: words.finding.builtInBasis, clause: '', quote: '', mark };
  const title = say(clause.title, words);
  return { basis: words.finding.basis(title, quote), clause: title, quote, mark };
}

/** So many titles that nobody would read them: everything else, in short. */
const BLOCKS_NAMED = 8;

/** The hard duties that could not be checked for the same cause. */
function blocksOf(finding: Finding, notice: Notice, words: Messages): string {
  const blocked = (finding.blocks ?? []).map((id) => requirementOf(id, notice));
  const hard = blocked.filter((each) => each.severity === 'error' && each.clause !== undefined);
  if (hard.length === 0) return '';
  if (hard.length > BLOCKS_NAMED) return words.finding.blocksAll;
  return words.finding.blocks(hard.map((each) => say(each.title, words)));
}
