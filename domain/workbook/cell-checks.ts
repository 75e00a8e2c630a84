import { looksLikeFormula, textOf } from './cell-text';
import { addressOf, isSpecial, type Cell, type Grid, type SheetFault } from './grid';
import type { Column, TableKind } from './kinds';
import { mergedInto } from './merges';

type Found = { code: string; params?: SheetFault['params'] } | null;

/** What may stand in no cell of a column, however its reader understands it. */
function wrongWith<K extends string>(cell: Cell, column: Column<K>): Found {
  const text = textOf(cell).slice(0, 40);
  if (isSpecial(cell)) {
    if (cell.kind === 'error') return { code: 'CELL_IS_ERROR', params: { text } };
    if (cell.kind === 'noResult') return { code: 'FORMULA_WITHOUT_RESULT', params: { text } };
    const isDate = cell.kind === 'day' || cell.kind === 'time';
    if (isDate && !column.words && !(column.days && cell.kind === 'day'))
      return { code: 'TURNED_INTO_DATE', params: { text: cell.shown.slice(0, 40) } };
    if (cell.kind === 'percent' && !column.words && !column.rates)
      return { code: 'CELL_IS_PERCENT', params: { text: cell.shown.slice(0, 40) } };
  }
  if (column.max !== undefined && textOf(cell).length > column.max)
    return { code: 'TEXT_TOO_LONG', params: { max: column.max } };
  return !column.readsFormulas && looksLikeFormula(cell)
    ? { code: 'TEXT_IS_FORMULA', params: { text } }
    : null;
}

/**
 * The faults of cells in a table's rows: error values, formulas without a result, dates and percentages where none can
 * be meant, values merged over several columns or from a row that is none of the table's (`aside`), and sums merged over
 * several rows.
 */
export function checkCells<K extends string>(
  grid: Grid,
  kind: TableKind<K>,
  places: ReadonlyMap<K, number>,
  { rows, aside, down }: { rows: readonly number[]; aside: ReadonlySet<number>; down: readonly Cell[][] },
): SheetFault[] {
  const faults: SheetFault[] = [];
  const add = (row: number, place: number, column: Column<K>, found: NonNullable<Found>): void => {
    faults.push({
      severity: 'fault',
      sheet: grid.name,
      cell: addressOf(row, place),
      code: found.code,
      params: { column: column.title, ...found.params },
    });
  };
  const merged = (grid.merges ?? []).length > 0;
  for (const row of rows) {
    for (const column of kind.columns) {
      const place = places.get(column.key);
      if (place === undefined) continue;
      const found = wrongWith(down[row]?.[place] ?? null, column);
      if (found !== null) add(row, place, column, found);
      const merge = merged ? mergedInto(grid, row, place) : undefined;
      if (merge === undefined) continue;
      const value = textOf(grid.rows[merge.top]?.[merge.left]);
      if (value === '') continue;
      if (place > merge.left)
        add(row, place, column, { code: 'MERGED_ACROSS', params: { text: value.slice(0, 40) } });
      else if (aside.has(merge.top))
        add(row, place, column, { code: 'MERGED_ASIDE', params: { text: value.slice(0, 40) } });
      else if (column.additive)
        add(row, place, column, { code: 'MERGED_SUM', params: { text: value.slice(0, 40) } });
    }
  }
  return faults;
}
