import { firstFaults } from '#domain/workbook/first-faults';
import type { Grid, SheetFault } from '#domain/workbook/grid';
import { inReadingOrder, kindOf, readTable, type TableKind } from '#domain/workbook/table';
import { readCollection, readContents, readFund, readIncome } from './account-import';
import { chargedTwice } from './charged-twice';
import { COLLECTION, CONTENTS, FUND, INCOME, LINES } from './columns';
import { readLines } from './line-import';
import type { FeeSheet } from './sheet';

const KINDS = [LINES, INCOME, FUND, COLLECTION, CONTENTS] as readonly TableKind<string>[];

/** The sheets of a workbook by what they hold; a second one of a kind is a fault, since nobody can say which counts. */
function sortSheets(grids: readonly Grid[]): { of: Map<TableKind<string>, Grid>; faults: SheetFault[] } {
  const of = new Map<TableKind<string>, Grid>();
  const faults: SheetFault[] = [];
  for (const grid of grids) {
    const kind = kindOf(grid, KINDS);
    if (kind === null) continue;
    const first = of.get(kind);
    if (first === undefined) of.set(kind, grid);
    else faults.push(wholeSheet(grid.name, 'TWO_TABLES', { what: kind.what, first: first.name }));
  }
  return { of, faults };
}

const wholeSheet = (sheet: string, code: string, params: SheetFault['params']): SheetFault => ({
  severity: 'fault',
  sheet,
  cell: null,
  code,
  params,
});

/**
 * Reads a fee disclosure from a workbook as a property office sends it. Sheets are known by their header rows, so
 * their names, the order of columns and rows above do not matter. With any fault there is no sheet; warnings come
 * beside it. Faults are in reading order.
 */
export function readFeeSheet(grids: readonly Grid[]): { sheet: FeeSheet | null; faults: SheetFault[] } {
  const { of, faults } = sortSheets(grids);
  const lineGrid = of.get(LINES as TableKind<string>);
  if (lineGrid === undefined) {
    const columns = LINES.columns.filter((one) => one.required).map((one) => one.title);
    const params = { what: LINES.what, columns: columns.join('、') };
    return { sheet: null, faults: [...faults, wholeSheet('', 'NO_TABLE', params)] };
  }
  const table = readTable(lineGrid, LINES);
  const read = readLines(table);
  faults.push(...table.faults, ...read.faults, ...chargedTwice(read.lines));
  const beside = <T>(kind: object, reader: (grid: Grid) => { value: T; faults: SheetFault[] }): T | null => {
    const grid = of.get(kind as TableKind<string>);
    if (grid === undefined) return null;
    const result = reader(grid);
    faults.push(...result.faults);
    return result.value;
  };
  const sheet: FeeSheet = {
    title: table.title || '物业服务收费公示表',
    lines: read.lines.map((one) => one.line),
    income: beside(INCOME, readIncome),
    fund: beside(FUND, readFund),
    collection: beside(COLLECTION, readCollection),
    contents: beside(CONTENTS, readContents),
  };
  const ordered = inReadingOrder(
    faults,
    grids.map((one) => one.name),
  );
  const broken = ordered.some((one) => one.severity === 'fault');
  return { sheet: broken ? null : sheet, faults: firstFaults(ordered) };
}
