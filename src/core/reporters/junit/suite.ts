// A submission → its suite: a case for each requirement.

import type { Messages } from '../../i18n/messages.ts';
import type { Requirement } from '../../model/notice.ts';
import type { SubmissionSummary } from '../../model/summary.ts';
import type { ReportInput } from '../../report/input.ts';
import { localized } from '../../report/interpolate.ts';
import { type RequirementState, statesIn } from '../../report/summary/verdicts.ts';
import { type FindingView, openFindings, submitterName } from '../../report/view/index.ts';
import { maskPhone } from '../../text/mask-phone.ts';
import type { Outcome, TestCase, TestSuite } from './xml.ts';

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
