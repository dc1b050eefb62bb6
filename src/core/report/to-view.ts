// Report → the same report in words of one language: the only door from facts to prose.

import { en } from '../i18n/en.ts';
import type { Messages } from '../i18n/messages.ts';
import { zh } from '../i18n/zh.ts';
import { isObject, valueAt } from '../json-pointer.ts';
import type { AsOf, Counts, Finding, Report, Verdict } from '../model/finding.ts';
import type { Notice, Stage } from '../model/notice.ts';
import { dayNumber, localMinute } from '../text/date-time.ts';
import { checklistOf, stageLinesOf, textsOf } from './checklist.ts';
import type { Context } from './context.ts';
import { figuresOf, fill, say } from './figures.ts';
import { passedSentences, sentencesOf } from './finding-view.ts';
import { cellsOf } from './matrix-cells.ts';
import { clerkOf, filesOf, unitsOf } from './roster-rows.ts';
import type { FindingView, Labels, ReportView } from './view.ts';

export type Language = 'zh' | 'en';

/** A language is one file and one row here. */
const LANGUAGES: Readonly<Record<Language, Messages>> = { zh, en };

/** The fixed words of the screens in a language. */
export function labelsIn(language: Language): Labels {
  return LANGUAGES[language];
}

/** The table of a language, for sentences that belong to no report. */
export function wordsIn(language: Language): Messages {
  return LANGUAGES[language];
}

/** A report and its notice → the report told. */
export function toView(report: Report, notice: Notice, language: Language): ReportView {
  const context = contextOf(report, notice, language);
  const wanted = notice.requirements.filter((each) => isAsked(each.stage, report));
  return {
    ...outlineOf(report, context),
    findings: report.findings.map((finding) => findingView(finding, context)),
    checklist: checklistOf(report.findings, wanted, context),
  };
}

/** The same as far as a batch keeps it: the findings that are open, and no checklist. */
export function toOpenView(report: Report, notice: Notice, language: Language): ReportView {
  const context = contextOf(report, notice, language);
  const open = report.findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unchecked');
  return {
    ...outlineOf(report, context),
    findings: open.map((finding) => findingView(finding, context)),
    checklist: [],
  };
}

function contextOf(report: Report, notice: Notice, language: Language): Context {
  return { notice, dossier: report.dossier, words: LANGUAGES[language], manifest: report.manifest };
}

function outlineOf(report: Report, context: Context): Omit<ReportView, 'findings' | 'checklist'> {
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

function findingView(finding: Finding, context: Context): FindingView {
  const passed = finding.verdict === 'pass' ? passedSentences(finding, context) : undefined;
  if (passed) return { finding, ...passed };
  const excerpt = excerptOf(finding, context);
  return { finding, ...sentencesOf(finding, context), ...(excerpt ? { excerpt } : {}) };
}

/** The source line of a problem of the list itself. */
function excerptOf(finding: Finding, { dossier }: Context): FindingView['excerpt'] {
  const value = finding.verdict === 'pass' ? undefined : valueAt(dossier, finding.at);
  const text = isObject(value) ? value['excerpt'] : undefined;
  return typeof text === 'string' && finding.place ? { text, place: finding.place } : undefined;
}

/** Verdict and counts of a submission → its one sentence. */
export function conclusionIn(
  verdict: Verdict,
  { fail, unchecked, warnings }: Counts,
  language: Language,
): string {
  return LANGUAGES[language].check.conclusion(verdict, fail, unchecked, warnings);
}

/** How the open wording of each requirement is read, with its figures. */
export function readingsIn(notice: Notice, language: Language): Record<string, string> {
  const words = LANGUAGES[language];
  return Object.fromEntries(
    notice.requirements.flatMap((each) =>
      each.reading ? [[each.id, fill(say(each.reading, words), figuresOf(each, notice, words))]] : [],
    ),
  );
}

/** Days that are left (or over) until the next stage is due, for one who has handed in nothing. */
export function dueIn(notice: Notice, instant: number, language: Language): string {
  const today = dayNumber(instant, notice.timeZone.offset);
  const days = notice.stages.map((stage) => Date.parse(`${stage.due}T00:00:00Z`) / DAY - today);
  return LANGUAGES[language].check.left(days[0] ?? 0);
}

/** A time of looking, and where it comes from. */
export function timeIn(instant: number, source: AsOf['source'], notice: Notice, language: Language): string {
  const words = LANGUAGES[language];
  return words.check.asOf(localMinute(instant, notice.timeZone.offset), words.moment[source]);
}

/** A stage's name and last day, with the days left. */
export function stageIn(stage: Stage, daysLeft: number, language: Language): { title: string; due: string } {
  const words = LANGUAGES[language];
  return { title: say(stage.title, words), due: words.check.due(words.day(stage.due), daysLeft) };
}

const DAY = 86_400_000;
