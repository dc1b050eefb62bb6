// What every JSON output begins with: which form, which tool, which notice.

import type { ReportInput } from '../../report/input.ts';

/** The version of the form; tool and notice, with the version and hash that a report must be traceable by. */
export function headOf({ tool, notice }: ReportInput, schema: number) {
  const { id, number, title, version, hash } = notice;
  return { schema, tool, notice: { id, number, title: title.zh, version, hash } };
}
