import { isBuildingName } from '#domain/kernel/building-name';
import { codeText } from '#domain/kernel/text';
import { firstFaults } from '#domain/workbook/first-faults';
import type { Grid, SheetFault } from '#domain/workbook/grid';
import { hiddenSheets } from '#domain/workbook/hidden';
import { inReadingOrder, withoutEchoes } from '#domain/workbook/reading-order';
import { partsOf, readPart, type TableKind } from '#domain/workbook/table';
import type { Part, Reading } from '#domain/workbook/part';
import { readCollection, readContents, readFund, readIncome } from './account-import';
import { chargedTwice } from './charged-twice';
import { COLLECTION, CONTENTS, FUND, INCOME, LINES, type LineColumn } from './columns';
import type { Known } from './line-cells';
import { readLines } from './line-import';
import { daysSaid, noLines } from './other-layouts';
import type { FeeSheet } from './sheet';

const KINDS = [LINES, INCOME, FUND, COLLECTION, CONTENTS] as readonly TableKind<string>[];

/**
 * The tables of a workbook by what they hold. A second one of a kind is a fault, since nobody can say which counts; but
 * lines may stand in several tables of one sheet, and in one sheet for each building.
 */
function sortParts(parts: readonly Part[]): { of: Map<TableKind<string>, Part[]>; faults: SheetFault[] } {
  const of = new Map<TableKind<string>, Part[]>();
  const faults: SheetFault[] = [];
  for (const part of parts) {
    const { kind, grid } = part;
    const [first, ...more] = of.get(kind) ?? [];
    const isOneMore =
      first !== undefined &&
      kind.what === LINES.what &&
      (first.grid === grid || [first, ...more, part].every((one) => buildingOf(one) !== null));
    if (first === undefined) of.set(kind, [part]);
    else if (isOneMore) of.get(kind)?.push(part);
    else faults.push(wholeSheet(grid.name, 'TWO_TABLES', { what: kind.what, first: first.grid.name }));
  }
  return { of, faults };
}

/** The building whose sheet it is, by the sheet's name. */
function buildingOf({ grid }: Part): string | null {
  const name = codeText(grid.name);
  return isBuildingName(name) ? name : null;
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
  const parts = of.get(LINES as TableKind<string>) ?? [];
  if (parts.length === 0) return { sheet: null, faults: [...faults, ...noLines(grids)], leftOut: [] };
  const tables = parts.map((part) => {
    const table = readPart<LineColumn>(part, LINES, known);
    const building = parts.length > 1 || !table.has('scope') ? buildingOf(part) : null;
    return { table, building, days: daysSaid(part) };
  });
  const read = readLines(tables, { roster, today, before: known.before ?? [], choices: known.choices ?? {} });
  faults.push(...tables.flatMap(({ table }) => table.faults), ...read.faults, ...chargedTwice(read.lines));
  const leftOut = tables.flatMap(({ table }) => table.leftOut);
  type Reader<T> = (
    part: Part,
    reading: Reading,
  ) => { value: T; faults: SheetFault[]; leftOut: SheetFault[] };
  const beside = <T>(kind: object, reader: Reader<T>): T | null => {
    const [part] = of.get(kind as TableKind<string>) ?? [];
    if (part === undefined) return null;
    const result = reader(part, known);
    faults.push(...result.faults);
    leftOut.push(...result.leftOut);
    return result.value;
  };
  const sheet: FeeSheet = {
    title: tables[0]?.table.title || '物业服务收费公示表',
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
    // Without any line there are only questions.
    sheet: broken || sheet.lines.length === 0 ? null : sheet,
    faults: firstFaults(ordered),
    leftOut: inReadingOrder(leftOut, names),
  };
}
