// A finding in words → its object in JSON, as schemas/report.schema.json says.

import { isOpen } from '../../model/finding.ts';
import type { FindingView } from '../../report/view/index.ts';

/** Paths, figures and prose of one finding; what it lacks is left out. */
export function findingJson(view: FindingView) {
  const {
    requirement,
    stage,
    severity,
    verdict,
    clause,
    subject,
    file,
    place,
    key,
    at,
    actual,
    range,
    why,
    blocks,
  } = view.finding;
  return {
    requirement,
    stage: stage ?? null,
    severity,
    verdict,
    clause: clause ?? null,
    subject,
    file,
    place,
    key,
    at,
    actual,
    range,
    reason: why?.code === 'unread' ? why.unread : why,
    expected: view.expected,
    message: isOpen({ verdict }) ? view.message : view.title,
    remedy: isOpen({ verdict }) ? view.remedy : '',
    blocks,
  };
}
