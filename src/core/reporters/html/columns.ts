// A notice's requirements → the columns of the matrix, grouped by the stage they belong to.

import type { Messages } from '../../i18n/messages.ts';
import { isObject } from '../../json-pointer.ts';
import type { Notice, Requirement } from '../../model/notice.ts';
import { type NoticeColumn, noticeColumns } from '../../notice/index.ts';
import { localized } from '../../report/interpolate.ts';

export interface Column {
  /** By which a submission's cells are kept. */
  readonly id: string;
  readonly title: string;
  /** '≥3份' where a number is asked for. */
  readonly limit: string;
  /** The one stage of all its requirements. */
  readonly stage?: string;
  /** Last days, YYYY-MM-DD, of the stages it spans. */
  readonly due: readonly string[];
  readonly requirements: ReadonlySet<string>;
}

/** Neighbouring columns of one stage; columns of no stage or of several stand alone. */
export interface ColumnGroup {
  readonly stage?: Notice['stages'][number];
  readonly columns: readonly Column[];
}

/** Columns in the notice's order; those ordered by no clause come last. */
export function columnsOf(notice: Notice, messages: Messages): Column[] {
  const all = noticeColumns(notice);
  const isBuiltIn = ({ requirements }: NoticeColumn) =>
    requirements.every((each) => each.clause === undefined);
  return [...all.filter((each) => !isBuiltIn(each)), ...all.filter(isBuiltIn)].map((each) =>
    columnOf(each, notice, messages),
  );
}

function columnOf({ name, requirements }: NoticeColumn, notice: Notice, messages: Messages): Column {
  const stages = [...new Set(requirements.map((each) => each.stage))];
  const [only] = stages;
  return {
    id: name.id,
    title: localized(name, messages),
    limit: requirements.map((each) => limitOf(each, messages)).find((limit) => limit !== '') ?? '',
    ...(stages.length === 1 && only !== undefined ? { stage: only } : {}),
    due: notice.stages.filter((stage) => stages.includes(stage.id)).map((stage) => stage.due),
    requirements: new Set(requirements.map((each) => each.id)),
  };
}

/** The number that is asked for; an upper limit alone (nothing too late, nothing left over) says nothing here. */
function limitOf({ must, unit }: Requirement, messages: Messages): string {
  if (!isObject(must)) return '';
  const [low, high] = [must['minimum'] ?? must['minItems'], must['maximum'] ?? must['maxItems']];
  if (typeof low !== 'number') return '';
  const name = unit ? localized(unit, messages) : '';
  const { html } = messages;
  return typeof high === 'number' ? html.matrix.between(low, high, name) : html.matrix.atLeast(low, name);
}

/** Runs of columns of one stage. */
export function groupsOf(columns: readonly Column[], notice: Notice): ColumnGroup[] {
  const groups: { stage?: Notice['stages'][number]; columns: Column[] }[] = [];
  for (const column of columns) {
    const stage = notice.stages.find((each) => each.id === column.stage);
    const last = groups.at(-1);
    if (stage && last?.stage === stage) last.columns.push(column);
    else groups.push({ ...(stage ? { stage } : {}), columns: [column] });
  }
  return groups;
}

/** '2024-05-31' → 'by 31 May', in the language of the messages. */
export function byDay(date: string, { html }: Messages): string {
  return html.summary.by(Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
