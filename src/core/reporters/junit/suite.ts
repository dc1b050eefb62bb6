// A submission → its suite, a case for each requirement; a suite and its cases → XML.

import type { Messages } from '../../i18n/messages.ts';
import type { Requirement } from '../../model/notice.ts';
import type { SubmissionSummary } from '../../model/summary.ts';
import type { ReportInput } from '../../report/input.ts';
import { localized } from '../../report/interpolate.ts';
import { type RequirementState, statesIn } from '../../report/summary/verdicts.ts';
import { type FindingView, openFindings, submitterName } from '../../report/view/index.ts';
import { maskPhone } from '../../text/mask-phone.ts';

/** Named by the submitter and the package. */
export function submissionSuite(submission: SubmissionSummary, input: ReportInput): TestSuite {
  const { notice, messages } = input;
  const open = openFindings(submission, input);
  return {
    name: `${messages.check.heading(submitterName(submission))} ${submission.name}`,
    cases: statesIn(submission.verdicts, notice).map(({ requirement, state }): TestCase => {
      const { id, title, stage } = requirement;
      const own = open.filter(({ finding }) => finding.requirement === id);
      return {
        name: `${id} ${localized(title, messages)}`,
        classname: `${notice.id}.${stage ?? 'all'}`,
        outcome: outcomeOf(state, requirement),
        lines: own.map((each) => messageOf(each, messages)),
        message: messages.nothingToCheck,
      };
    }),
  };
}

/** Only errors fail a build; what could not be checked is an error, a warning is printed with its passing case. */
function outcomeOf(state: RequirementState, { severity }: Requirement): Outcome {
  if (state === 'blocked') return 'error';
  if (state === 'none' || state === 'notAsked' || state === 'pending') return 'skipped';
  if (state === 'pass' || severity !== 'error') return 'passed';
  return state === 'fail' ? 'failure' : 'error';
}

function messageOf({ message, where, remedy, basis }: FindingView, messages: Messages): string {
  const { colon } = messages;
  const parts = [
    message,
    where === '' ? '' : `${messages.where}${colon}${where}`,
    `${messages.remedy}${colon}${remedy}`,
    `${messages.basis}${colon}${basis}`,
  ];
  return maskPhone(parts.filter((part) => part !== '').join(' | '));
}

export type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

export interface TestCase {
  readonly name: string;
  readonly classname: string;
  readonly outcome: Outcome;
  /** What is said of it; for one that passed, what was noticed besides. */
  readonly lines: readonly string[];
  /** In short, where there is no line. */
  readonly message?: string;
}

export interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
  /** What is to be known of the whole. */
  readonly output?: readonly string[];
}

/** Every suite says how many of its cases came out how. */
export function suiteXml({ name, cases, output = [] }: TestSuite): string {
  const number = (outcome: Outcome) => cases.filter((each) => each.outcome === outcome).length;
  const numbers = `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`;
  const out = output.length === 0 ? '' : `    <system-out>${content(output.join('\n'))}</system-out>\n`;
  return `  <testsuite name="${attribute(name)}" ${numbers}>\n${cases.map(caseXml).join('')}${out}  </testsuite>\n`;
}

function caseXml({ name, classname, outcome, lines, message }: TestCase): string {
  const names = `name="${attribute(name)}" classname="${attribute(classname)}"`;
  if (outcome === 'passed' && lines.length === 0) return `    <testcase ${names}/>\n`;
  return `    <testcase ${names}>\n${outcomeXml(outcome, lines, message)}    </testcase>\n`;
}

function outcomeXml(outcome: Outcome, lines: readonly string[], message = ''): string {
  const body = content(lines.join('\n'));
  const first = attribute(lines[0] ?? message);
  if (outcome === 'passed') return `      <system-out>${body}</system-out>\n`;
  if (outcome === 'skipped') return `      <skipped message="${first}"/>\n`;
  return `      <${outcome} message="${first}">${body}</${outcome}>\n`;
}

export function attribute(text: string): string {
  return content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}

function content(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
