import { headsRows, type RowSort } from './body';
import { textOf } from './cell-text';
import type { Cell, Grid, SheetFault } from './grid';
import type { TableKind } from './kinds';

interface Headed<K extends string> {
  /** The rows whose words head those below. */
  by: ReadonlySet<number>;
  of: ReadonlyMap<number, { key: K; cell: Cell }>;
  /** Whether a fault says that the column lacks whose words these are. */
  fills(fault: SheetFault): boolean;
}

/** What words that stand alone above rows say of those, where the table has no column for it. */
export function rowsHeaded<K extends string>(
  grid: Grid,
  kind: TableKind<K>,
  places: ReadonlyMap<K, number>,
  sorted: readonly { row: number; sort: RowSort }[],
): Headed<K> {
  const [by, of] = [new Set<number>(), new Map<number, { key: K; cell: Cell }>()];
  const { heads } = kind;
  let cell: Cell = null;
  for (const { row, sort } of heads ? sorted : []) {
    const words = (grid.rows[row] ?? []).find((one) => textOf(one) !== '') ?? null;
    if (sort === 'heading' && headsRows(textOf(words), kind, places)) {
      cell = words;
      by.add(row);
    } else if (sort === 'row' && heads && cell !== null) of.set(row, { key: heads.key, cell });
  }
  const title = kind.columns.find((one) => one.key === heads?.key)?.title;
  const fills = ({ code, params }: SheetFault): boolean =>
    by.size > 0 && code === 'COLUMN_MISSING' && params['column'] === title;
  return { by, of, fills };
}
