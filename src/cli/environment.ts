// What commands may know of the machine: gathered once at the start, handed to every command.

import type { Language } from '../core/i18n/languages.ts';
import type { Messages } from '../core/i18n/messages.ts';
import type { ReportInput } from '../core/report/input.ts';
import type { Palette } from '../core/reporters/style.ts';
import type { NoticePaths } from '../platform/node/notices.ts';
import type { StartedWorker } from '../platform/node/workers/worker-handle.ts';

export interface Environment {
  /** Milliseconds since 1970: the only look at the clock. */
  readonly now: number;
  readonly language: Language;
  /** Everything that the program says, in that language. */
  readonly messages: Messages;
  readonly version: string;
  readonly noticePaths: NoticePaths;
  /** A worker in which submissions are read; the first may have been started before it was asked for. */
  readonly startWorker: () => StartedWorker;
  /** Width of the terminal in columns, 80 where there is none. */
  readonly columns: number;
  readonly palette: (forFile: boolean) => Promise<Palette>;
  /** Milliseconds, for measuring how long something takes. */
  readonly clock: () => number;
  /** Milliseconds of processor time that the process has taken. */
  readonly processor: () => number;
  /** The user has asked to stop. */
  readonly interrupted: () => boolean;
  readonly errorIsTerminal: boolean;
  readonly print: (content: string | Uint8Array) => void;
  readonly warn: (text: string) => void;
}

/** What every report says it was made by. */
export function toolOf({ version }: Environment): ReportInput['tool'] {
  return { name: 'baosong', version };
}
