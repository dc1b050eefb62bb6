// `--limits`: every limit an input meets, as a table.

import type { Messages } from '../../core/i18n/messages.ts';
import { LIMITS, type LimitName } from '../../core/limits.ts';
import { pad } from '../../core/reporters/text-layout.ts';
import { displayWidth } from '../../core/text/display-width.ts';
import type { Environment } from '../environment.ts';
import type { ExitCode } from '../exit-code.ts';

type Unit = 'bytes' | 'milliseconds' | 'megabytes' | 'number';

/** In the order in which they are shown. */
const UNITS: Readonly<Record<LimitName, Unit>> = {
  manifestBytes: 'bytes',
  manifestDepth: 'number',
  manifestNodes: 'number',
  manifestNameCharacters: 'number',
  manifestStringCharacters: 'number',
  findingsPrinted: 'number',
  quotedCharacters: 'number',
  documentBytes: 'bytes',
  pdfBytes: 'bytes',
  expandedBytes: 'bytes',
  entryBytes: 'bytes',
  ratio: 'number',
  ratioFloorBytes: 'bytes',
  archiveEntries: 'number',
  archiveBytes: 'bytes',
  archiveExpandedBytes: 'bytes',
  xmlDepth: 'number',
  xmlAttributes: 'number',
  textCharacters: 'number',
  pdfPages: 'number',
  imageBytes: 'bytes',
  imageHeaderBytes: 'bytes',
  imagePixels: 'number',
  sheetRows: 'number',
  sheetBytes: 'bytes',
  folderDepth: 'number',
  folderFiles: 'number',
  folderBytes: 'bytes',
  manifestMilliseconds: 'milliseconds',
  documentMilliseconds: 'milliseconds',
  submissionMilliseconds: 'milliseconds',
  readerHeapMegabytes: 'megabytes',
  outputBytes: 'bytes',
  noticeBytes: 'bytes',
  partBytes: 'bytes',
  partDepth: 'number',
};

/** Prints the table; what exceeds a limit is a named finding, never a pass. */
export function limitsCommand({ messages, print }: Environment): ExitCode {
  const names = Object.keys(UNITS) as LimitName[];
  const width = Math.max(...names.map((name) => displayWidth(messages.limit[name])));
  print(names.map((name) => `  ${pad(messages.limit[name], width)}  ${boundOf(name, messages)}\n`).join(''));
  return 0;
}

function boundOf(name: LimitName, { seconds }: Messages): string {
  const [bound, unit] = [LIMITS[name], UNITS[name]];
  if (unit === 'milliseconds') return seconds(bound / 1000);
  if (unit === 'megabytes') return `${bound}MB`;
  if (unit === 'number') return String(bound);
  return bound >= 1024 * 1024 ? `${bound / (1024 * 1024)}MB` : `${bound / 1024}KB`;
}
