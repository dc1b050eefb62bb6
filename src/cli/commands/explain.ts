// `explain [requirement]`: clause, quote, reading, expected, remedy; without an id the whole register.

import type { Messages } from '../../core/i18n/messages.ts';
import type { Notice, Requirement } from '../../core/model/notice.ts';
import { interpolate, localized, placeholdersOf } from '../../core/report/interpolate.ts';
import { hangingIndent, pad } from '../../core/reporters/text-layout.ts';
import { closest } from '../../core/text/did-you-mean.ts';
import { displayWidth } from '../../core/text/display-width.ts';
import { UserError } from '../../core/user-error.ts';
import { loadNotice } from '../../platform/node/notices.ts';
import { namedNotice } from '../choose-notice.ts';
import type { Environment } from '../environment.ts';
import type { ExitCode } from '../exit-code.ts';

export interface ExplainOptions {
  readonly notice?: string;
  readonly format?: string;
}

/** Prints one requirement, or all of them in a table. Throws UserError `unknownRequirement`. */
export async function explainCommand(
  [id]: readonly string[],
  options: ExplainOptions,
  environment: Environment,
): Promise<ExitCode> {
  const named = await namedNotice(options.notice, environment.noticePaths, []);
  const { notice } = await loadNotice(named, environment.noticePaths);
  const words = environment.messages;
  const chosen = id === undefined ? notice.requirements : [requirementNamed(id, notice)];
  if (options.format === 'json')
    environment.print(`${JSON.stringify(id === undefined ? chosen : chosen[0], null, 2)}\n`);
  else if (id === undefined) environment.print(register(notice, words));
  else
    environment.print(
      chosen.map((each) => page(each, notice, { words, columns: environment.columns })).join('\n'),
    );
  return 0;
}

function requirementNamed(id: string, notice: Notice): Requirement {
  const found = notice.requirements.find((each) => each.id === id);
  if (found) return found;
  const near = closest(
    id,
    notice.requirements.map((each) => each.id),
  );
  throw new UserError('unknownRequirement', { named: id, ...(near ? { similar: near.name } : {}) });
}

/** Every requirement as one line: id, severity, clause, title. */
function register(notice: Notice, words: Messages): string {
  const rows = notice.requirements.map((each) => [
    each.id,
    words.severity[each.severity],
    each.clause ?? '-',
    localized(each.title, words),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return `${notice.number} ${localized(notice.short, words)}\n\n${lines.join('\n')}\n\n${words.explain.more}\n`;
}

interface PageSetting {
  readonly words: Messages;
  readonly columns: number;
}

function page(requirement: Requirement, notice: Notice, { words, columns }: PageSetting): string {
  const figures = placeholdersOf(requirement, notice, words);
  const labels = words.explain;
  const clause = notice.clauses.find((each) => each.id === requirement.clause);
  const stage = notice.stages.find((each) => each.id === requirement.stage);
  const rows: (readonly [string, string])[] = [
    [
      labels.clause,
      clause ? `${localized(clause.title, words)}（${clause.id}）` : words.finding.builtInBasis,
    ],
    [labels.quote, requirement.quote === undefined ? '' : `“${requirement.quote}”`],
    [labels.reading, requirement.reading ? interpolate(localized(requirement.reading, words), figures) : ''],
    [labels.expected, interpolate(localized(requirement.expected, words), figures)],
    [
      labels.remedy,
      remediesOf(requirement, words)
        .map((each) => interpolate(each, { ...figures, gap: 'N', actual: 'N' }))
        .join(''),
    ],
    [labels.stage, stage ? `${localized(stage.title, words)} ${words.day(stage.due)}` : ''],
    [labels.severity, words.severity[requirement.severity]],
    [labels.at, requirement.at],
    [labels.must, JSON.stringify(requirement.must)],
  ];
  const shown = rows.filter(([, text]) => text !== '');
  const width = Math.max(...shown.map(([label]) => displayWidth(label)));
  const lines = shown.flatMap(([label, text]) => hangingIndent(`  ${pad(label, width)}  `, text, columns));
  return `${requirement.id}  ${localized(requirement.title, words)}\n\n${lines.join('\n')}\n`;
}

function remediesOf({ remedy, remedyFor }: Requirement, words: Messages): string[] {
  return [...Object.values(remedyFor ?? {}), remedy].map((both) => `${localized(both, words)} `.trimStart());
}
