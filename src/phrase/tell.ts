// Report → the same report in words of one language: the only door from facts to prose.

import type { Counts, Finding, Moment, Notice, Report, Stage, Verdict } from '../model.ts';
import { isObject, valueAt } from '../pointer.ts';
import { dayNumber, localMinute } from '../text/moment.ts';
import type { AcrossFinding, Digest, Labels, ToldFinding, ToldReport } from '../told.ts';
import { cellsOf } from './cells.ts';
import { checklistOf, stageLinesOf, textsOf } from './checklist.ts';
import type { Context } from './context.ts';
import { en } from './en.ts';
import { say } from './fill.ts';
import { passedSentences, sentencesOf } from './sentences.ts';
import { clerkOf, filesOf, unitsOf } from './units.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

export type Language = 'zh' | 'en';

/** A language is one file and one row here. */
const LANGUAGES: Readonly<Record<Language, Words>> = { zh, en };

/** The fixed words of the screens in a language. */
export function labelsIn(language: Language): Labels {
  return LANGUAGES[language].labels;
}

/** The table of a language, for sentences that belong to no report. */
export function wordsIn(language: Language): Words {
  return LANGUAGES[language];
}

/** A report and its notice → the report told. */
export function tell(report: Report, notice: Notice, language: Language): ToldReport {
  const context = contextOf(report, notice, language);
  const wanted = notice.requirements.filter((each) => isAsked(each.stage, report));
  return {
    ...outlineOf(report, context),
    findings: report.findings.map((finding) => toldFinding(finding, context)),
    checklist: checklistOf(report.findings, wanted, context),
  };
}

/** The same as far as a batch keeps it: the findings that are open, and no checklist. */
export function tellOpen(report: Report, notice: Notice, language: Language): ToldReport {
  const context = contextOf(report, notice, language);
  const open = report.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unchecked');
  return {
    ...outlineOf(report, context),
    findings: open.map((finding) => toldFinding(finding, context)),
    checklist: [],
  };
}

function contextOf(report: Report, notice: Notice, language: Language): Context {
  return { notice, dossier: report.dossier, words: LANGUAGES[language], manifest: report.manifest };
}

function outlineOf(report: Report, context: Context): Omit<ToldReport, 'findings' | 'checklist'> {
  const { words, notice } = context;
  const { fail, unchecked, warnings } = report.counts;
  return {
    report,
    heading: words.check.heading(report.submitter?.name ?? report.name),
    asOf: words.check.asOf(
      localMinute(report.asOf.instant, notice.timeZone.offset),
      words.moment[report.asOf.source],
    ),
    conclusion: words.check.conclusion(report.verdict, fail, unchecked, warnings),
    texts: textsOf(report.findings, context),
    stages: stageLinesOf(report.findings, context).filter((line) => isAsked(line.id, report)),
    cells: cellsOf(report.findings, context),
    units: unitsOf(report.findings, context),
    files: filesOf(report.findings, context),
    clerk: clerkOf(context),
  };
}

function isAsked(stage: string | undefined, report: Report): boolean {
  return report.stage === undefined || stage === undefined || stage === report.stage;
}

function toldFinding(finding: Finding, context: Context): ToldFinding {
  const passed = finding.verdict === 'pass' ? passedSentences(finding, context) : undefined;
  if (passed) return { finding, ...passed };
  const excerpt = excerptOf(finding, context);
  return { finding, ...sentencesOf(finding, context), ...(excerpt ? { excerpt } : {}) };
}

/** The source line of a problem of the list itself. */
function excerptOf(finding: Finding, { dossier }: Context): ToldFinding['excerpt'] {
  const value = finding.verdict === 'pass' ? undefined : valueAt(dossier, finding.at);
  const text = isObject(value) ? value['excerpt'] : undefined;
  return typeof text === 'string' && finding.place ? { text, place: finding.place } : undefined;
}

/** Verdict and counts of a submission → its one sentence. */
export function tellConclusion(
  verdict: Verdict,
  { fail, unchecked, warnings }: Counts,
  language: Language,
): string {
  return LANGUAGES[language].check.conclusion(verdict, fail, unchecked, warnings);
}

/** Days that are left (or over) until the next stage is due, for one who has handed in nothing. */
export function tellDue(notice: Notice, instant: number, language: Language): string {
  const today = dayNumber(instant, notice.timeZone.offset);
  const days = notice.stages.map((stage) => Date.parse(`${stage.due}T00:00:00Z`) / DAY - today);
  return LANGUAGES[language].check.left(days[0] ?? 0);
}

/** A time of looking, and where it comes from. */
export function tellTime(
  instant: number,
  source: Moment['source'],
  notice: Notice,
  language: Language,
): string {
  const words = LANGUAGES[language];
  return words.check.asOf(localMinute(instant, notice.timeZone.offset), words.moment[source]);
}

/** A stage's name and last day, with the days left. */
export function tellStage(
  stage: Stage,
  daysLeft: number,
  language: Language,
): { title: string; due: string } {
  const words = LANGUAGES[language];
  return { title: say(stage.title, words), due: words.check.due(words.day(stage.due), daysLeft) };
}

/** Something seen across submissions, as one sentence. */
export function tellAcross(
  found: Omit<AcrossFinding, 'sentence'>,
  digests: readonly Digest[],
  language: Language,
): string {
  const words = LANGUAGES[language];
  const nameOf = (index: number) => digests[index]?.submitter?.name ?? digests[index]?.name ?? '';
  const whose = [...new Set(found.items.map(({ digest }) => digest))];
  if (found.kind === 'sameUnit' && found.items.length > whose.length) {
    const own = found.items.filter(({ digest }) => digest === whose[0]).map(({ label }) => label);
    return words.across.sameUnits(apart(whose, digests, nameOf), own.slice(0, UNITS_NAMED), own.length);
  }
  const items = found.items.map(({ digest, label }) => words.across.item(nameOf(digest), label));
  return words.across[found.kind](items, Math.round((found.share ?? 0) * 100));
}

/** Names of packages; two of one submitter are told apart by what they are called. */
function apart(
  whose: readonly number[],
  digests: readonly Digest[],
  nameOf: (index: number) => string,
): string[] {
  const names = whose.map(nameOf);
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  return whose.map((index, at) => {
    const name = names[at] ?? '';
    return isTwice(name) ? `${name}（${digests[index]?.name ?? ''}）` : name;
  });
}

/** Units that one sentence names. */
const UNITS_NAMED = 3;

const DAY = 86_400_000;
