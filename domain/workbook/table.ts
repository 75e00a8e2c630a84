import { answered } from './answers';
import { sortRow, type RowSort } from './body';
import { checkCells } from './cell-checks';
import { plainOf, textOf } from './cell-text';
import { chooseColumns } from './choose-columns';
import { addressOf, type Cell, type Grid, type SheetFault } from './grid';
import { headersIn, type Header } from './header';
import { hiddenColumns, hiddenRows } from './hidden';
import type { TableKind } from './kinds';
import { leftOutRows } from './left-out';
import { spread } from './merges';
import { rowsHeaded } from './row-heads';
import { compareSums } from './sums';
import type { Reading, Part } from './part';

export type { Column, TableKind } from './kinds';

/** One row below the header, with the cells by column and the address that a fault names. */
export interface Row<K extends string> {
  cell(key: K): Cell;
  text(key: K): string;
  plain(key: K): string;
  fault(key: K, code: string, params?: SheetFault['params']): SheetFault;
  warning(key: K, code: string, params?: SheetFault['params'], choices?: string[]): SheetFault;
  address(key: K): string;
  /** The sheet's row, from 0. */
  index: number;
}

export interface Table<K extends string> {
  sheet: string;
  /** What stands above the header; empty if nothing does. */
  title: string;
  rows: Row<K>[];
  has(key: K): boolean;
  /** The unit in a column's header; empty where there is none. */
  unit(key: K): string;
  /** The header cell of a column. */
  headerAddress(key: K): string;
  /** What is wrong with its header and its cells, and what must be confirmed. */
  faults: SheetFault[];
  /** Notes below the last row and sums that agree: left out, to be seen, not asked about. */
  leftOut: SheetFault[];
  /** The columns that were chosen where the sheet has two for one. */
  chosen: Readonly<Record<string, string>>;
}

/** The tables of a workbook by their headers; several may stand below each other in one sheet. */
export function partsOf(grids: readonly Grid[], kinds: readonly TableKind<string>[]): Part[] {
  return grids.flatMap((grid) => {
    const headers = headersIn(grid, kinds);
    let from = 0;
    return headers.map(({ kind, header }, index): Part => {
      const next = headers[index + 1];
      const until =
        next === undefined ? grid.rows.length : titleRow(grid, header.bottom + 1, next.header.top);
      const part = { grid, kind, header, from, until };
      from = until;
      return part;
    });
  });
}

/** Where the title of the next table stands: the one filled cell right above its header, blank rows between. */
function titleRow(grid: Grid, after: number, header: number): number {
  let row = header - 1;
  while (row >= after && filledIn(grid.rows[row]) === 0) row -= 1;
  return row >= after && filledIn(grid.rows[row]) === 1 ? row : header;
}
const filledIn = (cells: readonly Cell[] | undefined): number =>
  (cells ?? []).filter((cell) => textOf(cell) !== '').length;

/** A sheet as a whole as the kind of table it holds; tests and simple callers. */
export function readTable<K extends string>(grid: Grid, kind: TableKind<K>, reading: Reading = {}): Table<K> {
  const [part] = partsOf([grid], [kind as TableKind<string>]);
  const empty = { top: 0, bottom: 0, cells: grid.rows[0] ?? [], score: 0 };
  const whole = { grid, kind: kind as TableKind<string>, header: empty, from: 0, until: grid.rows.length };
  return readPart(part ?? whole, kind, reading);
}

/** Reads a part of a sheet as a kind of table. The faults are those of its header and of cells that no table may hold. */
export function readPart<K extends string>(part: Part, kind: TableKind<K>, reading: Reading = {}): Table<K> {
  const { grid, header } = part;
  const { choices = {} } = reading;
  const { places, units, chosen, faults } = chooseColumns(part, kind, reading);
  faults.push(...hiddenColumns(part, kind, places, choices));
  const { down } = spread(grid);
  const sorted: { row: number; sort: RowSort }[] = [];
  for (let row = header.bottom + 1; row < part.until; row += 1) {
    const width = Math.max(
      1,
      ...(grid.merges ?? []).filter((one) => one.top === row).map((one) => one.right - one.left + 1),
    );
    const facts = { kind, header: header.cells, places, width };
    sorted.push({ row, sort: sortRow(grid.rows[row] ?? [], down[row] ?? [], facts) });
  }
  const hidden = hiddenRows(
    part,
    sorted.filter((one) => one.sort === 'row').map((one) => one.row),
    choices,
  );
  faults.push(...hidden.faults);
  const indices = sorted
    .filter((one) => one.sort === 'row' && !hidden.left.has(one.row))
    .map((one) => one.row);
  const first = headerPlace(header);
  const atHeader = (code: string): SheetFault => ({
    severity: 'fault',
    sheet: grid.name,
    cell: addressOf(header.top, first),
    code,
    params: {},
  });
  if (indices.length === 0) faults.push(atHeader('NO_ROWS'));
  const aside = new Set(sorted.filter((one) => one.sort !== 'row').map((one) => one.row));
  faults.push(...checkCells(grid, kind, places, { rows: indices, aside, down }));
  const headed = rowsHeaded(
    grid,
    kind,
    places,
    sorted.filter((one) => !hidden.left.has(one.row)),
  );
  const left = leftOutRows(
    part,
    sorted.filter((one) => !hidden.left.has(one.row) && !headed.by.has(one.row)),
    indices,
  );
  const rows = indices.map((row) =>
    rowOf(grid.name, down[row] ?? [], { row, columns: places, said: headed.of.get(row) }),
  );
  const sums = compareSums(part, kind, places, { rows: indices, sums: rowsOfSort(sorted, 'sum'), down });
  return {
    sheet: grid.name,
    title: titleAbove(part),
    rows,
    has: (key) => places.has(key) || (headed.by.size > 0 && key === kind.heads?.key),
    unit: (key) => units.get(key) ?? '',
    headerAddress: (key) => addressOf(header.bottom, places.get(key) ?? first),
    faults: [...faults.filter((one) => !headed.fills(one)), ...left.asked, ...sums.faults].map((one) =>
      answered(one, choices),
    ),
    leftOut: [...left.seen, ...sums.agreed],
    chosen,
  };
}

const rowsOfSort = (sorted: readonly { row: number; sort: RowSort }[], sort: RowSort): number[] =>
  sorted.filter((one) => one.sort === sort).map((one) => one.row);

const headerPlace = ({ cells }: Header): number =>
  Math.max(
    0,
    cells.findIndex((cell) => textOf(cell) !== ''),
  );

function rowOf<K extends string>(
  sheet: string,
  cells: readonly Cell[],
  {
    row,
    columns,
    said,
  }: { row: number; columns: ReadonlyMap<K, number>; said: { key: K; cell: Cell } | undefined },
): Row<K> {
  const cell = (key: K): Cell => (said?.key === key ? said.cell : (cells[columns.get(key) ?? -1] ?? null));
  const address = (key: K): string => addressOf(row, columns.get(key) ?? 0);
  return {
    cell,
    text: (key) => textOf(cell(key)),
    plain: (key) => plainOf(cell(key)),
    fault: (key, code, params = {}) => ({ severity: 'fault', sheet, cell: address(key), code, params }),
    warning: (key, code, params = {}, choices) => ({
      severity: 'warning',
      sheet,
      cell: address(key),
      code,
      params,
      ...(choices ? { choices } : {}),
    }),
    address,
    index: row,
  };
}

/** The first words above the header: the title that the office gave the table. */
function titleAbove({ grid, header, from }: Part): string {
  for (const cells of grid.rows.slice(from, Math.max(from, header.top))) {
    const title = cells.map(textOf).find((text) => text !== '');
    if (title !== undefined) return title.slice(0, 120);
  }
  return '';
}
