// What every format's reader of sheets gives → cells with merges, row by row.

/** One row that holds anything. */
export interface GridRow {
  /** Its number in the sheet, from 0: what is missing between two rows is a gap. */
  readonly at: number;
  readonly cells: readonly string[];
  readonly hidden: boolean;
}

/** One merged field; both ends are inside. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  /** By the row in which they begin. */
  readonly merges: ReadonlyMap<number, readonly Merge[]>;
}

/** The places of the cells that hold anything. */
export function filledIn({ cells }: GridRow): number[] {
  return cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
}

/** How many columns a row's cells cover, those that are merged over several with their width. */
export function coveredBy(row: GridRow, { merges }: Grid): number {
  const wide = merges.get(row.at) ?? [];
  const widths = filledIn(row).map((column) => {
    const merge = wide.find(({ left }) => left === column);
    return merge ? merge.right - merge.left + 1 : 1;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}
