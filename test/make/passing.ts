// The folder in which all is right, with a few things changed → what a check of it finds open.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckOptions } from '../../src/core/check.ts';
import type { FindingView } from '../../src/core/report/view/index.ts';
import { copyOfExample, fillFolder, reportOf, rulesOf, viewOf } from './run.ts';

export const LIST = '报送清单.yaml';

/** What is otherwise than in the passing folder. */
export interface Changes {
  /** Words of the list → other words, each wherever it stands. */
  readonly list?: Readonly<Record<string, string>>;
  /** The whole list, from the one that passes. */
  readonly whole?: (list: string) => string | Uint8Array;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly without?: readonly string[];
  readonly renamed?: Readonly<Record<string, string>>;
  readonly options?: Partial<CheckOptions>;
}

export interface Judged {
  readonly verdict: string;
  /** `severity requirement verdict` of every open finding. */
  readonly open: readonly string[];
  readonly views: readonly FindingView[];
}

const rules = await rulesOf();

/** Of a contact that is changed in the list alone it is rightly told that the paper still prints the former one. */
export function besidesPrinted(open: readonly string[]): readonly string[] {
  return open.filter((each) => each !== 'warning enterprise-contact-printed fail');
}

/** The passing folder with these changes, checked; hints are left out unless they are asked for. */
export async function judge(
  changes: Changes,
  { hints = false, language = 'zh' as 'zh' | 'en' } = {},
): Promise<Judged> {
  const folder = copyOfExample('pass-kunshan');
  const list = join(folder, LIST);
  const whole = changes.whole ?? ((text: string) => text);
  const text = Object.entries(changes.list ?? {}).reduce(
    (before, [old, fresh]) => {
      if (!before.includes(old)) throw new Error(`the list does not hold ${old}`);
      return before.replaceAll(old, fresh);
    },
    readFileSync(list, 'utf8'),
  );
  writeFileSync(list, whole(text));
  for (const [from, to] of Object.entries(changes.renamed ?? {}))
    renameSync(join(folder, from), join(folder, to));
  for (const path of changes.without ?? []) rmSync(join(folder, path));
  fillFolder(folder, changes.files ?? {});
  const report = await reportOf(folder, rules, changes.options);
  const open = report.findings
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'unchecked')
    .filter(({ severity }) => hints || severity !== 'info');
  const views = viewOf(report, rules.notice, language).findings;
  return {
    verdict: report.verdict,
    open: open.map(({ severity, requirement, verdict }) => `${severity} ${requirement} ${verdict}`),
    views,
  };
}
