// The formats of reports that are text → their names, and a report without what its format alone may hold.

import { REPORTERS } from '../../src/core/reporters/index.ts';

/** Every one but the workbook, which is packed. */
export const TEXT_FORMATS = Object.keys(REPORTERS).filter((name) => name !== 'xlsx');

/** Characters that steer a terminal but that a format needs: RFC 4180 ends its lines with CR LF, Excel asks for the mark. */
const OWN: Readonly<Record<string, (report: string) => string>> = {
  csv: (report) => report.replaceAll('\r\n', '\n').replace(/^\ufeff/m, ''),
};

export function withoutOwn(format: string, report: string): string {
  return OWN[format]?.(report) ?? report;
}
