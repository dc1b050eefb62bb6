// A folder → its report and its screen, by the program's own functions at a fixed time.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Environment } from '../../src/cli/environment.ts';
import { reportInput } from '../../src/core/batch/index.ts';
import { type CheckOptions, check } from '../../src/core/check.ts';
import { LANGUAGES, type Language } from '../../src/core/i18n/languages.ts';
import type { Messages } from '../../src/core/i18n/messages.ts';
import type { Report } from '../../src/core/model/finding.ts';
import type { Notice } from '../../src/core/model/notice.ts';
import type { Keep } from '../../src/core/model/summary.ts';
import type { ReportInput } from '../../src/core/report/input.ts';
import { sanitize } from '../../src/core/report/sanitize.ts';
import { summaryOf } from '../../src/core/report/summary/index.ts';
import { type ReportView, toView } from '../../src/core/report/view/index.ts';
import { REPORTERS } from '../../src/core/reporters/index.ts';
import { NO_COLOUR } from '../../src/core/reporters/style.ts';
import { text } from '../../src/core/reporters/text/index.ts';
import { readDocument } from '../../src/documents/index.ts';
import { type LoadedNotice, loadNotice } from '../../src/platform/node/notices.ts';
import { openSubmission } from '../../src/platform/node/open-submission.ts';
import { startWorker } from '../../src/platform/node/workers/worker-handle.ts';
import { readSubmission } from '../../src/submission/index.ts';

export const ROOT = join(import.meta.dirname, '../..');
/** All examples, those that lie in the repository too. */
export const EXAMPLES = inject('examples');
export const NOTICE = 'suzhou-2012-26';

/** Without precompiled notices: every check is made from the notice file as it stands now. */
export const NOTICE_PATHS = { schemas: join(ROOT, 'schemas'), compiled: join(ROOT, 'none') };

/** A day on which both stages are past; examples say themselves when they were sent. */
const NOW = Date.parse('2013-01-15T10:00:00+08:00');

const noticesRead = new Map<string, Promise<LoadedNotice>>();

/** Loaded once: compiling its checks takes longer than judging by them. */
export function rulesOf(named = NOTICE): Promise<LoadedNotice> {
  const known = noticesRead.get(named) ?? loadNotice(named, NOTICE_PATHS);
  noticesRead.set(named, known);
  return known;
}

/** The notice's own text, which lies beside its file. */
export function noticeText({ text }: Notice, folder = join(ROOT, 'schemas/notices')): string {
  return readFileSync(join(folder, text), 'utf8');
}

/** Every example folder that holds a list, by name. */
export function exampleNames(): string[] {
  const lists = /^(?:报送清单|manifest)\.ya?ml$/;
  return readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => readdirSync(join(EXAMPLES, name)).some((file) => lists.test(file)))
    .map(({ name }) => name)
    .sort();
}

export async function reportOf(
  path: string,
  rules: LoadedNotice,
  options: Partial<CheckOptions> = {},
): Promise<Report> {
  const { origin, tree } = await openSubmission(path);
  const submission = await readSubmission(origin, tree, rules.notice, readDocument);
  return check(submission, rules, { now: NOW, strict: false, ...options });
}

/** Every catalogue, at once. */
const loaded = Object.entries(LANGUAGES).map(async ([name, load]) => [name, await load()] as const);
export const MESSAGES = Object.fromEntries(await Promise.all(loaded)) as Readonly<Record<Language, Messages>>;

const KEEP_ALL: Keep = { details: true, outcomes: true, passed: true, thumbnails: 'all' };

/** A report → what a reporter is given of it. */
function inputOf(report: Report, notice: Notice, language: Language = 'zh'): ReportInput {
  const safe = sanitize(report);
  const { instant, source } = safe.asOf;
  const asOf = { instant, source };
  const submission = { listed: [], folder: { unlisted: [], skipped: [], refused: [], files: 0, bytes: 0 } };
  const received = source === 'now' ? NOT_GIVEN : { instant, source };
  const summary = summaryOf({ report: safe, notice, submission, asOf, received, named: {} }, KEEP_ALL);
  const messages = MESSAGES[language];
  return reportInput([summary], { tool: TOOL, notice, messages, asOf });
}

const NOT_GIVEN = { source: 'unknown', why: 'notGiven' } as const;

const TOOL = { name: 'baosong', version: '0' } as const;

/** A report in words. */
export function viewOf(report: Report, notice: Notice, language?: Language): ReportView {
  const input = inputOf(report, notice, language);
  const [summary] = input.submissions;
  if (summary === undefined) throw new Error('a report has a summary');
  return toView(summary, input);
}

/** A report as a terminal shows it. */
export function screenOf(report: Report, notice: Notice): string {
  const style = { palette: NO_COLOUR, quiet: false, columns: 80, mask: false };
  return text(inputOf(report, notice), style);
}

/** A environment without a machine: what is printed is kept. */
export function environmentOf(language: Language = 'zh'): {
  environment: Environment;
  printed: () => string;
} {
  let shown = '';
  const print = (more: string | Uint8Array) => {
    shown += typeof more === 'string' ? more : Buffer.from(more).toString();
  };
  const environment: Environment = {
    now: NOW,
    language,
    messages: MESSAGES[language],
    version: '0.0.0',
    noticePaths: NOTICE_PATHS,
    startWorker: () => startWorker(join(ROOT, 'bin', 'reader.js')),
    columns: 80,
    palette: async () => NO_COLOUR,
    clock: () => NOW,
    processor: () => NOW,
    interrupted: () => false,
    errorIsTerminal: false,
    print,
    warn: print,
  };
  return { environment, printed: () => shown };
}

/** A folder of its own for one test, gone when the test ends. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'baosong-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Names below a folder and their contents → the files on disk. */
export function fillFolder(path: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A copy of an example that a test may change. */
export function copyOfExample(name: string): string {
  const path = join(temporaryFolder(), name);
  cpSync(join(EXAMPLES, name), path, { recursive: true });
  return path;
}

/** Every one but the workbook, which is packed. */
export const TEXT_FORMATS = Object.keys(REPORTERS).filter((name) => name !== 'xlsx');

/** Characters that steer a terminal but that a format needs: RFC 4180 ends its lines with CR LF, Excel asks for the mark. */
const OWN: Readonly<Record<string, (report: string) => string>> = {
  csv: (report) => report.replaceAll('\r\n', '\n').replace(/^\ufeff/m, ''),
};

export function withoutOwn(format: string, report: string): string {
  return OWN[format]?.(report) ?? report;
}
