// A notice's requirements → the columns of a batch's matrix, each once, with the requirements that it shows.

import { memoize } from '../memoize.ts';
import type { ColumnName, Notice, Requirement } from '../model/notice.ts';

export interface NoticeColumn {
  readonly name: ColumnName;
  readonly requirements: readonly Requirement[];
}

/** In the order in which the requirements first name them. */
export const noticeColumns: (notice: Notice) => readonly NoticeColumn[] = memoize(
  ({ requirements }: Notice) => {
    const columns = new Map<string, { name: ColumnName; requirements: Requirement[] }>();
    for (const requirement of requirements) {
      const { column } = requirement;
      if (column === undefined) continue;
      const known = columns.get(column.id);
      if (known) known.requirements.push(requirement);
      else columns.set(column.id, { name: column, requirements: [requirement] });
    }
    return [...columns.values()];
  },
);
