// What every JSON output begins with: which shape, which tool, which notice.

import type { Roll } from '../report/view.ts';

/** Version of the shapes; raised when a field changes its meaning or goes. */
export const REPORT_SCHEMA = 1;

/** Tool and notice, with the version and hash that a report must be traceable by. */
export function headOf({ tool, notice }: Pick<Roll, 'tool' | 'notice'>) {
  return {
    schema: REPORT_SCHEMA,
    tool,
    notice: {
      id: notice.id,
      number: notice.number,
      title: notice.title.zh,
      version: notice.version,
      hash: notice.hash,
    },
  };
}
