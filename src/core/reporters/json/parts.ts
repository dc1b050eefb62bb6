// What all JSON outputs are made of: their heading, instants in a fixed offset, and findings in words (schemas/report.schema.json).

import { isOpen } from '../../model/finding.ts';
import type { ReportInput } from '../../report/input.ts';
import type { FindingView } from '../../report/view/index.ts';
import { localMinute } from '../../text/date-time.ts';

/** The version of the form; tool and notice, with the version and hash that a report must be traceable by. */
export function headOf({ tool, notice }: ReportInput, schema: number) {
  const { id, number, title, version, hash } = notice;
  return { schema, tool, notice: { id, number, title: title.zh, version, hash } };
}

/** Milliseconds and an offset such as '+08:00' → '2012-11-28T09:30:00+08:00' (seconds are never known to matter). */
export function offsetIso(instant: number, offset: string): string {
  return `${localMinute(instant, offset).replace(' ', 'T')}:00${offset}`;
}

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
