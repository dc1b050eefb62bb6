// `--limits`: every limit an input meets, as a table.

import { limitRows } from '../../core/i18n/limits.ts';
import { pad } from '../../core/reporters/text-layout.ts';
import { displayWidth } from '../../core/text/display-width.ts';
import type { Environment, ExitCode } from '../environment.ts';

/** Prints the table; what exceeds a limit is a named finding, never a pass. */
export function limitsCommand(environment: Environment): ExitCode {
  const rows = limitRows(environment.language);
  const width = Math.max(...rows.map(([what]) => displayWidth(what)));
  environment.print(rows.map(([what, bound]) => `  ${pad(what, width)}  ${bound}\n`).join(''));
  return 0;
}
