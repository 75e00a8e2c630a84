import { firstFaults } from '#domain/workbook/first-faults';
import type { Grid, SheetFault } from '#domain/workbook/grid';
import { hiddenSheets } from '#domain/workbook/hidden';
import { inReadingOrder, withoutEchoes } from '#domain/workbook/reading-order';
import { partsOf, readPart, type Part, type Reading, type TableKind } from '#domain/workbook/table';
import { readCollection, readContents, readFund, readIncome } from './account-import';
import { chargedTwice } from './charged-twice';
import { COLLECTION, CONTENTS, FUND, INCOME, LINES, type LineColumn } from './columns';
import { readLines, type Known } from './line-import';
import type { FeeSheet } from './sheet';

const KINDS = [LINES, INCOME, FUND, COLLECTION, CONTENTS] as readonly TableKind<string>[];

/** The tables of a workbook by what they hold; a second one of a kind is a fault, since nobody can say which counts. */
function sortParts(parts: readonly Part[]): { of: Map<TableKind<string>, Part>; faults: SheetFault[] } {
  const of = new Map<TableKind<string>, Part>();
  const faults: SheetFault[] = [];
  for (const part of parts) {
    const { kind, grid } = part;
    const first = of.get(kind);
    if (first === undefined) of.set(kind, part);
    else faults.push(wholeSheet(grid.name, 'TWO_TABLES', { what: kind.what, first: first.grid.name }));
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

export interface ReadFeeSheet {
  sheet: FeeSheet | null;
  /** Faults, and what must be confirmed; in reading order. */
  faults: SheetFault[];
  /** What was left out and is only told. */
  leftOut: SheetFault[];
}

/**
 * Reads a fee disclosure from a workbook as a property office sends it. Tables are known by their header rows, so
 * their sheets, the order of columns and rows above do not matter. With any fault there is no sheet; warnings come
 * beside it.
 */
export function readFeeSheet(grids: readonly Grid[], known: Partial<Known> & Reading = {}): ReadFeeSheet {
  const { roster = null, today = null } = known;
  const shown = hiddenSheets(partsOf(grids, KINDS), known.choices ?? {});
  const { of, faults } = sortParts(shown.parts);
  faults.push(...shown.faults);
  const lines = of.get(LINES as TableKind<string>);
  if (lines === undefined) {
    const columns = LINES.columns.filter((one) => one.required).map((one) => one.title);
    const params = { what: LINES.what, columns: columns.join('、') };
    return { sheet: null, faults: [...faults, wholeSheet('', 'NO_TABLE', params)], leftOut: [] };
  }
  const table = readPart<LineColumn>(lines, LINES, known);
  const read = readLines(table, { roster, today });
  faults.push(...table.faults, ...read.faults, ...chargedTwice(read.lines));
  const leftOut = [...table.leftOut];
  type Reader<T> = (
    part: Part,
    reading: Reading,
  ) => { value: T; faults: SheetFault[]; leftOut: SheetFault[] };
  const beside = <T>(kind: object, reader: Reader<T>): T | null => {
    const part = of.get(kind as TableKind<string>);
    if (part === undefined) return null;
    const result = reader(part, known);
    faults.push(...result.faults);
    leftOut.push(...result.leftOut);
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
  const names = grids.map((one) => one.name);
  const ordered = inReadingOrder(withoutEchoes(faults), names);
  const broken = ordered.some((one) => one.severity === 'fault');
  return {
    sheet: broken ? null : sheet,
    faults: firstFaults(ordered),
    leftOut: inReadingOrder(leftOut, names),
  };
}
