import { looksLikeFormula, plainOf, textOf } from './cell-text';
import { addressOf, type Cell, type Grid, type SheetFault } from './grid';

/** A column as offices head it: `title` is what we call it, `aliases` what else it is called (compared without blanks). */
export interface Column<K extends string> {
  key: K;
  title: string;
  aliases?: readonly string[];
  required?: boolean;
  /** Longest text the column may hold. */
  max?: number;
  /** The column's own reader reports text that looks like a formula. */
  readsFormulas?: boolean;
}

/** A kind of table, recognised by its header row: at least `enough` of its columns, in any order. */
export interface TableKind<K extends string> {
  what: string;
  columns: readonly Column<K>[];
  enough: number;
}

/** One row below the header, with the cells by column and the address that a fault names. */
export interface Row<K extends string> {
  cell(key: K): Cell;
  text(key: K): string;
  plain(key: K): string;
  fault(key: K, code: string, params?: SheetFault['params']): SheetFault;
  warning(key: K, code: string, params?: SheetFault['params']): SheetFault;
  address(key: K): string;
}

export interface Table<K extends string> {
  sheet: string;
  /** What stands above the header; empty if nothing does. */
  title: string;
  rows: Row<K>[];
  has(key: K): boolean;
  /** The header cell of a column. */
  headerAddress(key: K): string;
  faults: SheetFault[];
}

const HEADER_WITHIN = 20;

/** `建筑面积（㎡）*` and `建筑面积` head the same column. */
const heading = (cell: Cell | undefined): string =>
  plainOf(cell)
    .replace(/\(.*?\)|[*:]/g, '')
    .toLowerCase();

/** The columns of a kind of table by every name they go by. */
const columnsByHeading = <K extends string>(kind: TableKind<K>): ReadonlyMap<string, Column<K>> =>
  new Map(
    kind.columns.flatMap((one) => [one.title, ...(one.aliases ?? [])].map((name) => [heading(name), one])),
  );

/** How well a sheet's best row heads a kind of table: the row and how many columns it names. */
export function headerOf<K extends string>(grid: Grid, kind: TableKind<K>): { row: number; score: number } {
  const columns = columnsByHeading(kind);
  return grid.rows.slice(0, HEADER_WITHIN).reduce(
    (best, cells, row) => {
      const named = cells.map((cell) => columns.get(heading(cell))?.key);
      const score = new Set(named.filter((key) => key !== undefined)).size;
      return score > best.score ? { row, score } : best;
    },
    { row: -1, score: 0 },
  );
}

/** The kind of table a sheet holds: the one whose columns its header names most of, if enough. */
export function kindOf(grid: Grid, kinds: readonly TableKind<string>[]): TableKind<string> | null {
  const [best] = kinds
    .map((kind) => ({ kind, score: headerOf(grid, kind).score }))
    .filter(({ kind, score }) => score >= kind.enough)
    .sort((a, b) => b.score - a.score);
  return best?.kind ?? null;
}

const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => textOf(cell) === '');

/** A row with one cell that begins like a remark (注：…, 制表人…): below it is no table any more. */
function isFootnote(cells: readonly Cell[]): boolean {
  const filled = cells.map(textOf).filter((text) => text !== '');
  const [only = ''] = filled;
  return filled.length === 1 && /^(注|备注|附注|说明|填表|制表|审核|编制|以上)/.test(only);
}

/** The rows of a table, down to its footnote or its end; blank rows between are passed over. */
function bodyRows(grid: Grid, header: number): number[] {
  const rows: number[] = [];
  for (let row = header + 1; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    if (isFootnote(cells)) break;
    if (!isBlank(cells)) rows.push(row);
  }
  return rows;
}

/** Reads a sheet as a kind of table. The faults are those of its header and of cells that no table may hold. */
export function readTable<K extends string>(grid: Grid, kind: TableKind<K>): Table<K> {
  const header = headerOf(grid, kind).row;
  const columns = new Map<K, number>();
  const faults: SheetFault[] = [];
  const at = (row: number, column: number, code: string, params: SheetFault['params'] = {}): SheetFault => ({
    severity: 'fault',
    sheet: grid.name,
    cell: addressOf(row, column),
    code,
    params,
  });
  const headings = grid.rows[header] ?? [];
  const known = columnsByHeading(kind);
  headings.forEach((cell, index) => {
    const column = known.get(heading(cell));
    if (column === undefined) return;
    if (columns.has(column.key)) faults.push(at(header, index, 'COLUMN_TWICE', { column: column.title }));
    else columns.set(column.key, index);
  });
  const firstHeading = Math.max(
    0,
    headings.findIndex((cell) => textOf(cell) !== ''),
  );
  for (const one of kind.columns) {
    if (one.required && !columns.has(one.key)) {
      faults.push(at(header, firstHeading, 'COLUMN_MISSING', { column: one.title }));
    }
  }
  const indices = bodyRows(grid, header);
  if (indices.length === 0) faults.push(at(header, firstHeading, 'NO_ROWS'));
  for (const row of indices) {
    for (const one of kind.columns) {
      const index = columns.get(one.key);
      if (index === undefined) continue;
      const cell = grid.rows[row]?.[index] ?? null;
      const params = { column: one.title, text: textOf(cell).slice(0, 40) };
      if (one.max !== undefined && textOf(cell).length > one.max) {
        faults.push(at(row, index, 'TEXT_TOO_LONG', { column: one.title, max: one.max }));
      } else if (!one.readsFormulas && looksLikeFormula(cell)) {
        faults.push(at(row, index, 'TEXT_IS_FORMULA', params));
      }
    }
  }
  return {
    sheet: grid.name,
    title: titleAbove(grid, header),
    rows: indices.map((row) => rowOf(grid, row, columns)),
    has: (key) => columns.has(key),
    headerAddress: (key) => addressOf(header, columns.get(key) ?? firstHeading),
    faults,
  };
}

function rowOf<K extends string>(grid: Grid, row: number, columns: ReadonlyMap<K, number>): Row<K> {
  const cells = grid.rows[row] ?? [];
  const cell = (key: K): Cell => cells[columns.get(key) ?? -1] ?? null;
  const address = (key: K): string => addressOf(row, columns.get(key) ?? 0);
  const report =
    (severity: SheetFault['severity']) =>
    (key: K, code: string, params: SheetFault['params'] = {}): SheetFault => ({
      severity,
      sheet: grid.name,
      cell: address(key),
      code,
      params,
    });
  return {
    cell,
    text: (key) => textOf(cell(key)),
    plain: (key) => plainOf(cell(key)),
    fault: report('fault'),
    warning: report('warning'),
    address,
  };
}

/** The first words above the header: the title that the office gave the table. */
function titleAbove(grid: Grid, header: number): string {
  for (const cells of grid.rows.slice(0, Math.max(0, header))) {
    const title = cells.map(textOf).find((text) => text !== '');
    if (title !== undefined) return title.slice(0, 120);
  }
  return '';
}

/** Faults in reading order: by sheet, then row by row, left to right. */
export function inReadingOrder(faults: readonly SheetFault[], sheets: readonly string[]): SheetFault[] {
  const place = (fault: SheetFault): [number, number, number] => {
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(fault.cell ?? '') ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return [sheets.indexOf(fault.sheet), Number(row), column];
  };
  return [...faults].sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}
