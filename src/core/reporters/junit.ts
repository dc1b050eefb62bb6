// Told reports → JUnit XML: a suite for each submission, a case for each requirement, passed ones too.

import type { ChecklistLine, FindingView, ReportView, Roll } from '../report/view.ts';
import { maskPhone } from '../text/mask-phone.ts';
import type { Style } from './style.ts';

/** A roll → JUnit XML. Phone numbers are always masked: such files land in public logs. */
export function junit(roll: Roll, _style: Style): string {
  const suites = roll.reports.map((told) => suiteOf(told, roll));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${attribute(`${roll.tool.name} ${roll.notice.id}`)}">\n${suites.join('')}</testsuites>\n`;
}

function suiteOf(told: ReportView, roll: Roll): string {
  const cases = told.checklist.map((line) => ({ line, outcome: outcomeOf(line, told) }));
  const number = (outcome: Outcome) => cases.filter((each) => each.outcome === outcome).length;
  const numbers = `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
  const name = attribute(`${told.heading} ${told.report.name}`);
  return `  <testsuite name="${name}" ${numbers}>\n${cases
    .map(({ line, outcome }) => caseOf(line, outcome, { told, roll }))
    .join('')}  </testsuite>\n`;
}

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

/** Only errors fail a build; what could not be checked is an error, a warning is printed with its passing case. */
function outcomeOf({ verdict, severity, requirement }: ChecklistLine, told: ReportView): Outcome {
  if (verdict === undefined) return isBlocked(requirement, told) ? 'error' : 'skipped';
  if (verdict === 'pending') return 'skipped';
  if (verdict === 'pass' || severity !== 'error') return 'passed';
  return verdict === 'fail' ? 'failure' : 'error';
}

function isBlocked(requirement: string, told: ReportView): boolean {
  return told.findings.some(
    ({ finding }) => finding.severity === 'error' && finding.blocks?.includes(requirement),
  );
}

interface Company {
  readonly told: ReportView;
  readonly roll: Roll;
}

function caseOf(line: ChecklistLine, outcome: Outcome, { told, roll }: Company): string {
  const name = `name="${attribute(`${line.requirement} ${line.title}`)}" classname="${attribute(`${roll.notice.id}.${line.stage ?? 'all'}`)}"`;
  const open = line.findings.flatMap((index) => told.findings[index] ?? []).filter(isOpen);
  const lines = open.map((each) => messageOf(each, roll));
  if (outcome === 'passed' && lines.length === 0) return `    <testcase ${name}/>\n`;
  return `    <testcase ${name}>\n${innerOf(outcome, lines, { told, roll })}    </testcase>\n`;
}

function innerOf(outcome: Outcome, lines: readonly string[], { roll }: Company): string {
  const body = content(lines.join('\n'));
  const first = attribute(lines[0] ?? roll.labels.nothingToCheck);
  if (outcome === 'passed') return `      <system-out>${body}</system-out>\n`;
  if (outcome === 'skipped') return `      <skipped message="${first}"/>\n`;
  return `      <${outcome} message="${first}">${body}</${outcome}>\n`;
}

function isOpen({ finding }: FindingView): boolean {
  return finding.verdict !== 'pass' && finding.verdict !== 'pending';
}

function messageOf(told: FindingView, { labels }: Roll): string {
  const place = told.where === '' ? '' : `${labels.where}${labels.colon}${told.where}`;
  const parts = [
    told.message,
    place,
    `${labels.remedy}${labels.colon}${told.remedy}`,
    `${labels.basis}${labels.colon}${told.basis}`,
  ];
  return maskPhone(parts.filter((part) => part !== '').join(' | '));
}

function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

function content(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
