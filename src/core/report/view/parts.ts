// What is kept of a submission, part by part → the same in words: cells, checklist, texts, stages, files.

import type { Messages } from '../../i18n/messages.ts';
import type { NumberRange, RowCounts } from '../../model/document.ts';
import type { ReceivedTime } from '../../model/finding.ts';
import type { Requirement } from '../../model/notice.ts';
import type {
  EarlierPart,
  KnownTime,
  MatrixCell,
  MeasuredText,
  NamedFile,
  RequirementOutcome,
  StageProgress,
  SubmissionSummary,
} from '../../model/summary.ts';
import { localMinute } from '../../text/date-time.ts';
import type { Wording } from '../input.ts';
import { interpolate, limitsOf, localized, placeholdersOf, requirementOf } from '../interpolate.ts';
import { kindName, unreadSentences } from '../unread-sentences.ts';
import type { CellView, ChecklistLine, EarlierPartView, FileView, StageView, TextView } from './types.ts';

/** As its list says, else as the package is called. */
export function submitterName({ submitter, name }: Pick<SubmissionSummary, 'submitter' | 'name'>): string {
  return submitter?.name ?? name;
}

/** A time, and where it comes from. */
export function timeText({ instant, source }: KnownTime, { notice, messages }: Wording): string {
  return messages.check.asOf(localMinute(instant, notice.timeZone.offset), messages.moment[source]);
}

/** When a package came, or why nobody knows. */
export function receivedText(received: ReceivedTime, wording: Wording): string {
  return received.source === 'unknown'
    ? wording.messages.unknownTime[received.why]
    : timeText(received, wording);
}

/** The one sentence that sums a submission up. */
export function conclusionOf(
  { verdict, counts }: Pick<SubmissionSummary, 'verdict' | 'counts'>,
  messages: Messages,
): string {
  const { fail, unchecked, warnings } = counts;
  return messages.check.conclusion(verdict, fail, unchecked, warnings);
}

/** The cells of the matrix, by the column's id. */
export function cellViews(cells: SubmissionSummary['cells'], messages: Messages): Record<string, CellView> {
  return Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cellView(cell, messages)]));
}

/** The figure that says why. */
export function cellView({ verdict, quota, places, blocked }: MatrixCell, messages: Messages): CellView {
  if (verdict === undefined) return { text: blocked ? messages.verdict.unchecked : '' };
  if (quota) return { verdict, text: quota.join('/') };
  return { verdict, text: places === undefined ? '' : messages.check.places(places) };
}

/** All findings of one requirement as one line. */
export function checklistLine(outcome: RequirementOutcome, wording: Wording): ChecklistLine {
  const { verdict } = outcome;
  const requirement = requirementOf(outcome.requirement, wording.notice);
  const { id, title, severity, stage, clause } = requirement;
  return {
    requirement: id,
    title: localized(title, wording.messages),
    severity,
    ...(stage === undefined ? {} : { stage }),
    builtIn: clause === undefined,
    ...(verdict === undefined ? {} : { verdict }),
    summary: outcomeText(outcome, requirement, wording),
  };
}

function outcomeText(outcome: RequirementOutcome, requirement: Requirement, wording: Wording): string {
  const { messages, notice } = wording;
  const { places, passed } = outcome;
  const expected = interpolate(
    localized(requirement.expected, messages),
    placeholdersOf(requirement, notice, messages),
  );
  if (passed < places) return places > 1 ? messages.check.passed(passed, places) : expected;
  const values = numbersText(outcome, requirement, messages);
  if (values === undefined) return places > 1 ? messages.check.complete(places) : expected;
  return places > 1 ? messages.check.many(places, values, expected) : messages.check.one(values, expected);
}

/** '2105到2450字': the lowest and highest of numbers that have a limit of their own. */
function numbersText(
  { numbers }: RequirementOutcome,
  { unit, must }: Requirement,
  messages: Messages,
): string | undefined {
  if (numbers === undefined || unit === undefined || limitsOf(must)['maximum'] === 0) return undefined;
  const [low, high] = numbers;
  const name = localized(unit, messages);
  return low === high ? `${low}${name}` : messages.finding.range(String(low), `${high}${name}`);
}

/** A measured text with how far it is from the nearer limit. */
export function textView({ requirement, ...text }: MeasuredText, { notice, messages }: Wording): TextView {
  const { subject, file, verdict, characters, range, han, charactersNoSpaces } = text;
  const distance = distanceOf(characters, requirementOf(requirement, notice), messages);
  return { subject, file, verdict, characters, range, distance, han, charactersNoSpaces };
}

/** 'min-max' where nobody knows the one figure; of an open end, the lower one. */
export function rangeText([low, high]: NumberRange, { finding }: Messages, dash = '-'): string {
  if (high === null) return finding.atLeast(String(low));
  return low === high ? '' : `${low}${dash}${high}`;
}

function distanceOf(characters: number, { must, unit }: Requirement, messages: Messages): string {
  const limits = limitsOf(must);
  const [minimum, maximum] = [Number(limits['minimum']), Number(limits['maximum'])]; // NaN where there is none
  const name = unit ? localized(unit, messages) : '';
  if (characters < minimum) return messages.check.below(`${minimum - characters}${name}`);
  if (characters > maximum) return messages.check.above(`${characters - maximum}${name}`);
  const room = (gap: number) => (Number.isNaN(gap) ? '-' : String(gap));
  return messages.check.within(room(characters - minimum), room(maximum - characters));
}

/** A stage with its name, its last day and how it stands. */
export function stageView(progress: StageProgress, wording: Wording): StageView {
  const { id, pending, started, gaps } = progress;
  const { title, due } = stageNamed(id, wording);
  return {
    id,
    title,
    due: due === '' ? '' : dueText(progress, due, wording.messages),
    pending,
    started,
    gaps,
  };
}

/** A stage's title and its last day as one says it. */
export function stageNamed(
  id: string,
  { notice, messages }: Wording,
): { readonly title: string; readonly due: string } {
  const stage = notice.stages.find((each) => each.id === id);
  return stage
    ? { title: localized(stage.title, messages), due: messages.day(stage.due) }
    : { title: id, due: '' };
}

/** Days left or over; for a stage that was sent in time, when. */
function dueText(
  { daysLeft, sentInTime, undated }: StageProgress,
  due: string,
  { check, day }: Messages,
): string {
  if (undated) return check.undated(due);
  if (daysLeft === undefined) return '';
  return sentInTime === undefined ? check.due(due, daysLeft) : check.sentInTime(due, day(sentInTime));
}

/** A file with its kind and what was measured in it, in words. */
export function fileView(named: NamedFile, messages: Messages): FileView {
  const { file, kind, verdict, pixels, caption, thumbnail } = named;
  return {
    file,
    kind: kindName(kind, messages),
    measure: measureText(named, messages),
    verdict,
    ...(pixels ? { pixels } : {}),
    ...(caption === undefined ? {} : { caption }),
    ...(thumbnail === undefined ? {} : { thumbnail }),
  };
}

function measureText({ unread, characters, pixels, rows, table }: NamedFile, messages: Messages): string {
  if (unread) return unreadSentences(unread, messages).says;
  if (characters !== undefined) return messages.check.characters(characters);
  if (pixels) return pixels.join('×');
  if (table) return messages.check.rows(table);
  return rows === undefined ? '' : messages.check.rows(plainCounts(rows));
}

/** Of a part that an earlier version wrote, the number alone is known. */
function plainCounts(rows: number): RowCounts {
  return { rows, range: [rows, rows], headerFound: 'found', beside: {}, hidden: 0, further: [] };
}

/** A stage that came with an earlier package, by its title. */
export function earlierPartView(
  { stage, name, received, repeated }: EarlierPart,
  wording: Wording,
): EarlierPartView {
  return {
    stage: stageNamed(stage, wording).title,
    name,
    received: receivedText(received, wording),
    repeated,
  };
}
