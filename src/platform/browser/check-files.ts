// What somebody picked in a page × a notice → its report as JSON; the whole core runs where the page is.

import { reportInput } from '../../core/batch/index.ts';
import type { CheckOptions } from '../../core/check.ts';
import { LANGUAGES, type Language } from '../../core/i18n/languages.ts';
import type { Notice } from '../../core/model/notice.ts';
import { type RawValidator, validatorOf } from '../../core/notice/index.ts';
import { keepFor, reportText } from '../../core/reporters/index.ts';
import { NO_COLOUR } from '../../core/reporters/style.ts';
import { summarize } from '../../core/summarize.ts';
import { readDocument } from '../../documents/index.ts';
import {
  type OpenedSubmission,
  type PackedTree,
  type PickedFile,
  packedTree,
  pickedTree,
  readSubmission,
} from '../../submission/index.ts';

export { sourceOf } from '../../documents/index.ts';
export { providePdfEngine } from './pdf.ts';

/** The module that the build makes of a notice: a page has no compiler of checks, and needs none. */
export interface CompiledNotice {
  readonly notice: Notice;
  readonly checks: Readonly<Record<string, RawValidator>>;
}

export interface PageOptions extends CheckOptions {
  readonly language: Language;
  /** What the report says it was made by. */
  readonly version: string;
}

/** A picked folder → its report. */
export function checkFolder(
  name: string,
  files: readonly PickedFile[],
  compiled: CompiledNotice,
  options: PageOptions,
): Promise<string> {
  return checkOpened(
    { origin: { path: name, name, form: 'folder' }, tree: pickedTree(files) },
    compiled,
    options,
  );
}

/** A picked zip or mail → its report; nothing where the file is no container. */
export async function checkPacked(
  { path: name, ...source }: PickedFile,
  compiled: CompiledNotice,
  options: PageOptions,
): Promise<string | undefined> {
  const packed: PackedTree | undefined = await packedTree(source, name);
  if (packed === undefined) return undefined;
  const { tree, ...how } = packed;
  return checkOpened({ origin: { path: name, name, ...how }, tree }, compiled, options);
}

async function checkOpened(
  { origin, tree }: OpenedSubmission,
  { notice, checks }: CompiledNotice,
  { language, version, ...options }: PageOptions,
): Promise<string> {
  const validators = Object.fromEntries(Object.entries(checks).map(([id, raw]) => [id, validatorOf(raw)]));
  const submission = await readSubmission(origin, tree, notice, readDocument);
  const keep = keepFor(['json'], 'submissions');
  const summary = summarize(submission, { notice, validators }, { ...options, keep });
  const tool = { name: 'baosong', version } as const;
  const messages = await LANGUAGES[language]();
  const input = reportInput([summary], { tool, notice, messages, asOf: summary.asOf });
  return reportText('json', input, { palette: NO_COLOUR, quiet: false, columns: 80, mask: false });
}
