import type { RowSort } from './body';
import { textOf } from './cell-text';
import { addressOf, type SheetFault } from './grid';
import type { Part } from './part';

/** Rows that are none of the table's: those between its rows must be confirmed, notes below the last are only told. */
export function leftOutRows(
  { grid }: Part,
  sorted: readonly { row: number; sort: RowSort }[],
  rows: readonly number[],
): { asked: SheetFault[]; seen: SheetFault[] } {
  const last = rows.at(-1) ?? -1;
  const [asked, seen]: [SheetFault[], SheetFault[]] = [[], []];
  for (const { row, sort } of sorted) {
    if (sort !== 'note' && sort !== 'heading' && sort !== 'outside') continue;
    const cells = grid.rows[row] ?? [];
    const place = cells.findIndex((cell) => textOf(cell) !== '');
    const text = textOf(cells[place]).slice(0, 40);
    const told: SheetFault = {
      severity: 'warning',
      sheet: grid.name,
      cell: addressOf(row, place),
      code: 'ROW_LEFT_OUT',
      params: { row: row + 1, sort, text },
    };
    (sort === 'note' && row > last ? seen : asked).push(told);
  }
  return { asked, seen };
}
