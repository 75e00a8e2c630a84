import type { Cell, Grid, Merge } from './grid';

const cellAt = (grid: Grid, row: number, column: number): Cell => grid.rows[row]?.[column] ?? null;

const byRow = new WeakMap<Grid, Map<number, Merge[]>>();

/** The merges by each row they cover. */
function mergesByRow(grid: Grid): Map<number, Merge[]> {
  const known = byRow.get(grid);
  if (known !== undefined) return known;
  const rows = new Map<number, Merge[]>();
  for (const merge of grid.merges ?? []) {
    for (let row = merge.top; row <= Math.min(merge.bottom, grid.rows.length - 1); row += 1) {
      const there = rows.get(row);
      if (there === undefined) rows.set(row, [merge]);
      else there.push(merge);
    }
  }
  byRow.set(grid, rows);
  return rows;
}

/** The merge that a cell belongs to without being its first; nothing for most cells. */
export const mergedInto = (grid: Grid, row: number, column: number): Merge | undefined =>
  mergesByRow(grid)
    .get(row)
    ?.find((one) => column >= one.left && column <= one.right && (row !== one.top || column !== one.left));

/**
 * The grid with the value of each merge in all of its rows, in its first column only: merged across, a value belongs to
 * none of the columns alone. What a file may still hold below it is seen by nobody and is not read. `header` rows are filled to both sides, since a heading over two columns heads both.
 */
export function spread(grid: Grid): { down: Cell[][]; across: Cell[][] } {
  if (!grid.merges?.length) return { down: grid.rows, across: grid.rows };
  const down = grid.rows.map((cells) => [...cells]);
  for (const { top, left, bottom } of grid.merges) {
    for (let row = top + 1; row <= Math.min(bottom, down.length - 1); row += 1) {
      const cells = down[row];
      if (cells) cells[left] = cellAt(grid, top, left);
    }
  }
  const across = down.map((cells) => [...cells]);
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= Math.min(bottom, across.length - 1); row += 1) {
      const cells = across[row];
      for (let column = left + 1; cells && column <= right; column += 1)
        cells[column] = cellAt(grid, top, left);
    }
  }
  return { down, across };
}
