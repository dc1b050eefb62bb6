// Finding → its heading, what was found and how to mend it: in words of ours for the list itself, else in the notice's.

import type { Messages } from '../../i18n/messages.ts';
import type { Requirement } from '../../model/notice.ts';
import type { FactEvidence, KeptFinding } from '../../model/summary.ts';
import type { Wording } from '../input.ts';
import { interpolate, localized, type Placeholders } from '../interpolate.ts';
import { unreadSentences } from '../unread-sentences.ts';
import { foundIn, openReasonOf, unknownTimeHeadline } from './found.ts';
import type { Sentences } from './types.ts';

/** A finding's requirement, its figures, and how it is said. */
export interface Mended {
  /** The submission's list has a name. */
  readonly hasList: boolean;
  readonly requirement: Requirement;
  readonly figures: Placeholders;
  readonly wording: Wording;
}

/** A problem of the list itself has words of ours; everything else those of the notice. */
export function mendingOf(
  finding: KeptFinding,
  mended: Mended,
): Pick<Sentences, 'headline' | 'found' | 'remedy'> {
  const problem = listProblemOf(finding);
  if (problem === undefined)
    return {
      headline: headlineOf(finding, mended),
      found: foundIn(finding, mended.requirement, mended.wording),
      remedy: remedyOf(finding, mended),
    };
  const advice = mended.wording.messages.manifest[problem.code];
  const detail = problem.detail ?? {};
  return { headline: advice.says(detail), found: '', remedy: advice.do(detail) };
}

export function listProblemOf({
  evidence,
}: KeptFinding): Extract<FactEvidence, { kind: 'listProblem' }> | undefined {
  return evidence?.fact?.kind === 'listProblem' ? evidence.fact : undefined;
}

function headlineOf(finding: KeptFinding, { requirement, figures, wording }: Mended): string {
  const { messages } = wording;
  const open = openReasonOf(finding);
  if (open !== undefined) return messages.openRange[open].says;
  const guess = guessOf(finding);
  if (guess !== undefined) return messages.finding[guess](localized(requirement.title, messages));
  const own = requirement.problem?.[reasonOf(finding)];
  if (!own && finding.why?.code === 'unread' && finding.verdict === 'unchecked')
    return finding.why.unread.code === 'unknownTime'
      ? unknownTimeHeadline(finding, requirement, wording)
      : messages.finding.unread;
  if (!own && finding.why?.code === 'straddles')
    return messages.finding.notSure(localized(requirement.title, messages));
  const named = own ?? requirement.problem?.['other'];
  return named
    ? interpolate(localized(named, messages), figures)
    : messages.finding.notMet(localized(requirement.title, messages));
}

/** Of a drafted list: a value that is not sure, or that nothing says. */
function guessOf({ why }: KeptFinding): 'guessed' | 'unfound' | undefined {
  const code = why?.code === 'unread' ? why.unread.code : undefined;
  return code === 'guessed' || code === 'unfound' ? code : undefined;
}

/** The name under which a requirement's heading for this case stands. */
function reasonOf({ why }: KeptFinding): string {
  return why?.code === 'keyword' ? why.keyword : (why?.code ?? '');
}

/** The remedy of a requirement where nobody wrote a list that could be mended. */
const NO_LIST = 'drafted';

function remedyOf(finding: KeptFinding, { requirement, figures, wording, hasList }: Mended): string {
  const { messages } = wording;
  const { why } = finding;
  if (why?.code === 'unread') return unreadSentences(why.unread, messages).do;
  const unlisted = hasList ? undefined : requirement.remedyFor?.[NO_LIST];
  if (unlisted !== undefined) return interpolate(localized(unlisted, messages), figures);
  if (why?.code === 'straddles') return straddlesRemedy(finding, messages);
  return interpolate(
    localized(requirement.remedyFor?.[reasonOf(finding)] ?? requirement.remedy, messages),
    figures,
  );
}

/** What a letter asks of the sender about the list, or about what was not read. */
export function askOf(finding: KeptFinding, messages: Messages): string | undefined {
  const problem = listProblemOf(finding);
  if (problem !== undefined) return messages.manifest[problem.code].ask?.(problem.detail ?? {});
  if (finding.why?.code !== 'unread') return undefined;
  return unreadSentences(finding.why.unread, messages).ask;
}

/** Word's figure settles a length; how many of something there are, the files that could not be opened. */
function straddlesRemedy(found: KeptFinding, { finding, openRange }: Messages): string {
  const open = openReasonOf(found);
  if (open !== undefined) return openRange[open].do;
  return found.evidence?.fact?.kind === 'length' ? finding.lookInWord : finding.openFirst;
}
