// Finding → the sentences of a report: what is wrong, where, found, wanted, how to mend it, by which clause.

import { factKindOf } from '../../facts/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { isObject, isTexts } from '../../json-pointer.ts';
import { isOpen } from '../../model/finding.ts';
import type { Requirement } from '../../model/notice.ts';
import type { FindingEvidence, KeptFinding } from '../../model/summary.ts';
import type { Wording } from '../input.ts';
import { interpolate, localized, type Placeholders, placeholdersOf, requirementOf } from '../interpolate.ts';
import { countOf } from '../summary/counting.ts';
import { isKey } from '../unread-sentences.ts';
import { blocksOf, limitBroken, subjectIn } from './found.ts';
import { askOf, listProblemOf, mendingOf } from './mending.ts';
import type { FindingView, Sentences } from './types.ts';

/** A finding of a submission whose list is called `manifest`; `found` is empty where there is nothing to add. */
export function findingView(finding: KeptFinding, manifest: string, wording: Wording): FindingView {
  const { notice, messages } = wording;
  const requirement = requirementOf(finding.requirement, notice);
  const figures = figuresIn(finding, requirement, wording);
  const title = localized(requirement.title, messages);
  const expected = interpolate(localized(requirement.expected, messages), figures);
  // What passes or is not due is only ever named, with what is expected.
  if (!isOpen(finding)) return { ...NOTHING, finding, title, expected };
  const subject = subjectIn(finding, messages);
  const { headline, found, remedy } = mendingOf(finding, {
    requirement,
    figures,
    wording,
    hasList: manifest !== '',
  });
  return {
    finding,
    ...(subject === undefined ? {} : { subject }),
    title,
    headline,
    where: whereOf(finding, manifest, messages),
    found,
    expected,
    remedy,
    asked: askOf(finding, messages) ?? remedy,
    ...basisOf(requirement, wording),
    blocks: blocksOf(finding, notice, messages),
    message: messages.finding.message(subject, headline, found),
    ...excerptOf(finding),
  };
}

const NOTHING: Sentences = {
  title: '',
  headline: '',
  where: '',
  found: '',
  expected: '',
  remedy: '',
  asked: '',
  basis: '',
  clause: '',
  quote: '',
  mark: '',
  blocks: '',
  message: '',
};

/** Everything that the requirement's texts may name in braces. */
function figuresIn(finding: KeptFinding, requirement: Requirement, wording: Wording): Placeholders {
  const { notice, messages } = wording;
  return {
    ...quotedIn(finding.evidence?.quoted, messages),
    ...placeholdersOf(requirement, notice, messages),
    ...gapOf(finding, requirement),
    ...encodingOf(finding, requirement, wording),
  };
}

/** What was written, and what it was read as. */
function quotedIn(quoted: FindingEvidence['quoted'], { list }: Messages): Placeholders {
  return Object.fromEntries(
    Object.entries(quoted ?? {}).map(([name, value]) => [
      name,
      isTexts(value) ? list(value) : (value as string),
    ]),
  );
}

/** How far a number is from the limit it breaks; the actual number by its own name. */
function gapOf(finding: KeptFinding, requirement: Requirement): Placeholders {
  const actual = countOf(finding.actual);
  if (actual === undefined)
    return finding.why?.code === 'absent'
      ? { actual: 0, ...absentGap(requirement) }
      : { actual: String(finding.actual ?? '') };
  const limit = limitBroken(finding, requirement);
  return limit === undefined ? { actual } : { actual, gap: Math.abs(actual - limit) };
}

function absentGap({ must }: Requirement): Placeholders {
  const limit = isObject(must) ? (must['minItems'] ?? must['minimum']) : undefined;
  return typeof limit === 'number' ? { gap: limit } : {};
}

/** An encoding has a name of its own. */
function encodingOf(
  { actual }: KeptFinding,
  requirement: Requirement,
  { notice, messages }: Wording,
): Placeholders {
  if (factKindOf(requirement, notice) !== 'encoding') return {};
  return isKey(actual, messages.encoding) ? { actual: messages.encoding[actual] } : {};
}

/** The source line of a problem of the list itself. */
function excerptOf(finding: KeptFinding): Pick<FindingView, 'excerpt'> {
  const text = listProblemOf(finding)?.excerpt;
  return text !== undefined && finding.place ? { excerpt: { text, place: finding.place } } : {};
}

function whereOf({ file, place, key, at }: KeptFinding, manifest: string, { finding }: Messages): string {
  if (file !== undefined) return file;
  if (place) return finding.listLine(manifest, place.line, key);
  return at.startsWith('/folder') ? '' : manifest;
}

function basisOf(requirement: Requirement, { notice, messages }: Wording) {
  const clause = notice.clauses.find((each) => each.id === requirement.clause);
  const { quote, mark = '' } = requirement;
  if (!clause || quote === undefined)
    return { basis: messages.finding.builtInBasis, clause: '', quote: '', mark };
  const title = localized(clause.title, messages);
  return { basis: messages.finding.basis(title, quote), clause: title, quote, mark };
}
