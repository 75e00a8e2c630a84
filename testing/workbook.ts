import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Grid } from '#domain/workbook/grid';
import { readWorkbook } from '#platform/workbook';

/** The workbooks of the demo as the import reads them, by file name without ending. */
export const gridsOf = (name: string): Promise<Grid[]> =>
  readWorkbook(readFileSync(join(__dirname, 'workbooks', `${name}.xlsx`)));

/** A copy of the grids with one sheet changed; the others are as they were. */
export const withSheet = (
  grids: readonly Grid[],
  name: string,
  change: (rows: Cell[][]) => Cell[][],
): Grid[] =>
  grids.map((grid) =>
    grid.name === name ? { ...grid, rows: change(grid.rows.map((row) => [...row])) } : grid,
  );

/** Two blank rows above everything else. */
export const pushedDown = (rows: Cell[][]): Cell[][] => [[], [], ...rows];

/** The column at one place moved to another. */
export const columnMoved =
  (from: number, to: number) =>
  (rows: Cell[][]): Cell[][] =>
    rows.map((row) => {
      const rest = row.filter((_, index) => index !== from);
      return [...rest.slice(0, to), row[from] ?? null, ...rest.slice(to)];
    });
