// Report → the same report in words of one language: the only door from facts to prose.

import type { Finding, Notice, Report } from '../model.ts';
import { isObject, valueAt } from '../pointer.ts';
import { localMinute } from '../text/moment.ts';
import type { Labels, ToldFinding, ToldReport } from '../told.ts';
import { checklistOf, stageLinesOf, textsOf } from './checklist.ts';
import type { Context } from './context.ts';
import { en } from './en.ts';
import { sentencesOf } from './sentences.ts';
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
  const words = LANGUAGES[language];
  const context: Context = { notice, dossier: report.dossier, words, manifest: report.manifest };
  const wanted = notice.requirements.filter((each) => isAsked(each.stage, report));
  const { fail, unchecked, warnings } = report.counts;
  return {
    report,
    heading: words.check.heading(report.submitter?.name ?? report.name),
    asOf: words.check.asOf(
      localMinute(report.asOf.instant, notice.timeZone.offset),
      words.moment[report.asOf.source],
    ),
    conclusion: words.check.conclusion(report.verdict, fail, unchecked, warnings),
    findings: report.findings.map((finding) => toldFinding(finding, context)),
    checklist: checklistOf(report.findings, wanted, context),
    texts: textsOf(report.findings, context),
    stages: stageLinesOf(context).filter((line) => isAsked(line.id, report)),
  };
}

function isAsked(stage: string | undefined, report: Report): boolean {
  return report.stage === undefined || stage === undefined || stage === report.stage;
}

function toldFinding(finding: Finding, context: Context): ToldFinding {
  const excerpt = excerptOf(finding, context);
  return { finding, ...sentencesOf(finding, context), ...(excerpt ? { excerpt } : {}) };
}

/** The source line of a problem of the list itself. */
function excerptOf(finding: Finding, { dossier }: Context): ToldFinding['excerpt'] {
  const value = finding.verdict === 'pass' ? undefined : valueAt(dossier, finding.at);
  const text = isObject(value) ? value['excerpt'] : undefined;
  return typeof text === 'string' && finding.place ? { text, place: finding.place } : undefined;
}
