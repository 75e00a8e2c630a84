import { answered, type Choices } from './answers';
import { textOf } from './cell-text';
import { addressOf, columnLetters, type Grid, type SheetFault } from './grid';
import type { TableKind } from './kinds';
import type { Part } from './part';

/** What the clerk may do with something hidden. Until she has said so it is left out. */
export const HIDDEN_CHOICES = ['leave', 'take'] as const;

/** `5、8–12`. */
export function rowNumbers(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const shown = runs
    .slice(0, 20)
    .map(([from, until]) => (from === until ? `${from + 1}` : `${from + 1}–${until + 1}`));
  return `${shown.join('、')}${runs.length > 20 ? ' 等' : ''}`;
}

const question = (
  sheet: string,
  cell: string | null,
  code: string,
  params: SheetFault['params'],
): SheetFault => ({
  severity: 'warning',
  sheet,
  cell,
  code,
  params,
  choices: [...HIDDEN_CHOICES],
});

/** The rows of a table that are hidden or filtered away: one question for all, and those that are left out. */
export function hiddenRows(
  { grid }: Part,
  rows: readonly number[],
  choices: Choices,
): { faults: SheetFault[]; left: ReadonlySet<number> } {
  const hidden = new Set(grid.hiddenRows ?? []);
  const those = rows.filter((row) => hidden.has(row));
  const [first] = those;
  if (first === undefined) return { faults: [], left: new Set() };
  const params = { count: those.length, rows: rowNumbers(those) };
  const asked = answered(question(grid.name, addressOf(first, 0), 'HIDDEN_ROWS', params), choices);
  return { faults: [asked], left: asked.choice === 'take' ? new Set() : new Set(those) };
}

/** Columns of a table that are hidden: left out they count as missing. Takes them out of `places`. */
export function hiddenColumns<K extends string>(
  { grid, header, until }: Part,
  kind: TableKind<K>,
  places: Map<K, number>,
  choices: Choices,
): SheetFault[] {
  const hidden = new Set(grid.hiddenColumns ?? []);
  return kind.columns.flatMap((column) => {
    const place = places.get(column.key);
    if (place === undefined || !hidden.has(place)) return [];
    const isUsed = grid.rows.slice(header.bottom + 1, until).some((cells) => textOf(cells[place]) !== '');
    if (!isUsed) {
      places.delete(column.key);
      return [];
    }
    const params = { column: column.title, letters: columnLetters(place) };
    const asked = answered(
      question(grid.name, addressOf(header.bottom, place), 'HIDDEN_COLUMN', params),
      choices,
    );
    if (asked.choice === 'take' || (column.required && asked.choice === undefined)) return [asked];
    places.delete(column.key);
    const { sheet, cell } = asked;
    const missing = {
      severity: 'fault' as const,
      sheet,
      cell,
      code: 'COLUMN_MISSING',
      params: { column: column.title },
    };
    return column.required ? [asked, missing] : [asked];
  });
}

/** Sheets that are hidden: one question each, if they hold a table; left out until the clerk takes them. */
export function hiddenSheets(
  parts: readonly Part[],
  choices: Choices,
): { faults: SheetFault[]; parts: Part[] } {
  const seen = new Map<Grid, SheetFault>();
  for (const { grid, kind, header, until } of parts) {
    if (!grid.hidden || seen.has(grid)) continue;
    const rows = Math.max(0, until - header.bottom - 1);
    seen.set(grid, answered(question(grid.name, null, 'HIDDEN_SHEET', { what: kind.what, rows }), choices));
  }
  return {
    faults: [...seen.values()],
    parts: parts.filter(({ grid }) => !grid.hidden || seen.get(grid)?.choice === 'take'),
  };
}
