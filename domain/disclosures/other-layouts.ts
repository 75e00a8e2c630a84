import { buildingName, isBuildingName } from '#domain/kernel/building-name';
import { isDay, type Day } from '#domain/kernel/time';
import { plainOf, textOf } from '#domain/workbook/cell-text';
import { addressOf, type Cell, type Grid, type SheetFault } from '#domain/workbook/grid';
import { columnHeaded, columnsByHeading, scoreOf } from '#domain/workbook/heading';
import type { Part } from '#domain/workbook/part';
import { LINES } from './columns';

const DAY = /(20\d{2})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/g;

/** The days that a table's title and notes name: `以上标准自2026年1月1日起执行`. */
export function daysSaid({ grid, header, from, until }: Part): Day[] {
  const days = new Set<Day>();
  grid.rows.slice(from, until).forEach((cells, index) => {
    const filled = cells.filter((cell) => textOf(cell) !== '');
    const isHeader = index + from >= header.top && index + from <= header.bottom;
    if (isHeader || filled.length > 3) return;
    for (const [, year = '', month = '', day = ''] of filled.map(plainOf).join(' ').matchAll(DAY)) {
      const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (isDay(found)) days.add(found);
    }
  });
  return [...days].slice(0, 3);
}

/** Why no table of lines was found: it lies across, has a column for each building, or there is none. */
export function noLines(grids: readonly Grid[]): SheetFault[] {
  const columns = columnsByHeading(LINES);
  const fault = (sheet: string, cell: string | null, code: string, params: SheetFault['params'] = {}) =>
    ({ severity: 'fault', sheet, cell, code, params }) as const;
  for (const { name, rows } of grids) {
    const width = Math.max(0, ...rows.slice(0, 40).map((cells) => cells.length));
    for (let column = 0; column < Math.min(width, 3); column += 1) {
      const down: Cell[] = rows.slice(0, 40).map((cells) => cells[column] ?? null);
      const isHead = (cell: Cell): boolean => columnHeaded(cell, columns) !== undefined;
      if (scoreOf(down, columns) >= 3)
        return [fault(name, addressOf(down.findIndex(isHead), column), 'TABLE_LIES_ACROSS')];
    }
    for (const [row, cells] of rows.slice(0, 20).entries()) {
      const buildings = cells.filter((cell) => typeof cell === 'string' && isBuildingName(plainOf(cell)));
      const at = cells.findIndex((cell) => columnHeaded(cell, columns)?.key === 'name');
      if (at !== -1 && buildings.length > 1)
        return [
          fault(name, addressOf(row, at), 'BUILDINGS_ACROSS', {
            names: buildings
              .slice(0, 3)
              .map((one) => buildingName(plainOf(one)))
              .join('、'),
          }),
        ];
    }
  }
  const needed = LINES.columns.filter((one) => one.required).map((one) => one.title);
  const usual = LINES.columns.filter((one) => one.usual).map((one) => one.title);
  const said = `${needed.join('、')}，最好还有 ${usual.join('、')}`;
  return [fault('', null, 'NO_TABLE', { what: LINES.what, columns: said })];
}
