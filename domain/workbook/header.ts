import { textOf } from './cell-text';
import type { Cell, Grid, Merge } from './grid';
import { columnHeaded, columnsByHeading, headingOf, scoreOf, type KnownColumns } from './heading';
import type { TableKind } from './kinds';
import { spread } from './merges';

/** A header of one or more rows: its cells as one row, in the sheet's columns. */
export interface Header {
  top: number;
  bottom: number;
  cells: Cell[];
  score: number;
}

/** The first header of a sheet stands within so many rows; a title and some lines about the office stand above. */
export const HEADER_WITHIN = 20;
const TALLEST_HEADER = 3;

const isWords = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === null || typeof cell === 'string') &&
  cells.some((cell) => textOf(cell) !== '');

/**
 * Two rows of a header as one. The lower words count, but not a unit alone, which belongs to the words above, nor words
 * that head nothing below some that do (`文件名称` below `定价依据`), unless a cell beside them stands for those already.
 */
function joined<K extends string>(
  upper: readonly Cell[],
  lower: readonly Cell[],
  columns: KnownColumns<K>,
): Cell[] {
  const headed = (cells: readonly Cell[], index: number): K | undefined =>
    columnHeaded(cells[index], columns)?.key;
  const below = new Set(lower.map((_, index) => headed(lower, index)));
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index): Cell => {
    const [high, low] = [upper[index] ?? null, lower[index] ?? null];
    if (textOf(low) === '') return high;
    if (textOf(high) === '' || textOf(high) === textOf(low)) return low;
    if (headingOf(low).name === '') return `${textOf(high)}${textOf(low)}`;
    const key = headed(upper, index);
    const isFirst = key !== undefined && !upper.slice(0, index).some((__, at) => headed(upper, at) === key);
    return headed(lower, index) === undefined && isFirst && !below.has(key) ? high : low;
  });
}

/** Whether a row below a header goes on with it: half of what it says heads something. A first line of texts does not. */
function isHeading<K extends string>(
  next: readonly Cell[],
  above: readonly Cell[],
  columns: KnownColumns<K>,
): boolean {
  const filled = next.flatMap((cell, index) => (textOf(cell) === '' ? [] : [{ cell, index }]));
  const heading = filled.filter(
    ({ cell, index }) =>
      columnHeaded(cell, columns) !== undefined ||
      headingOf(cell).name === '' ||
      textOf(cell) === textOf(above[index]),
  );
  return heading.length * 2 >= filled.length;
}

/** The header that begins in a row, over as many rows as make it name more columns or as few. */
function headerAt<K extends string>(
  across: readonly Cell[][],
  top: number,
  { columns, merges }: { columns: KnownColumns<K>; merges: readonly Merge[] },
): Header {
  let best: Header = {
    top,
    bottom: top,
    cells: across[top] ?? [],
    score: scoreOf(across[top] ?? [], columns),
  };
  // The title above a header names none of its columns.
  if (best.score < 2) return best;
  let cells = best.cells;
  for (let bottom = top + 1; bottom < Math.min(top + TALLEST_HEADER, across.length); bottom += 1) {
    const next = across[bottom] ?? [];
    if (!isWords(next)) break;
    const isTied = merges.some((one) => one.top >= top && one.top <= best.bottom && one.bottom >= bottom);
    if (!isTied && !isHeading(next, cells, columns)) break;
    cells = joined(cells, next, columns);
    const score = scoreOf(cells, columns);
    const unitsOnly = next.every((cell) => textOf(cell) === '' || headingOf(cell).name === '');
    if (score > best.score || (score === best.score && (unitsOnly || isTied)))
      best = { top, bottom, cells, score };
  }
  return best;
}

/** Every header of the kinds in a sheet, from the top down; one that only repeats the one before is not counted. */
export function headersIn(
  grid: Grid,
  kinds: readonly TableKind<string>[],
): { kind: TableKind<string>; header: Header }[] {
  const { across } = spread(grid);
  const found: { kind: TableKind<string>; header: Header }[] = [];
  for (let row = 0; row < across.length; row += 1) {
    if (found.length === 0 && row >= HEADER_WITHIN) break;
    if (!isWords(across[row] ?? [])) continue;
    const [best] = kinds
      .map((kind) => ({
        kind,
        header: headerAt(across, row, { columns: columnsByHeading(kind), merges: grid.merges ?? [] }),
      }))
      .filter(({ kind, header }) => isOf(header, kind))
      .sort((a, b) => b.header.score - a.header.score);
    if (best === undefined) continue;
    const before = found.at(-1);
    if (before?.kind !== best.kind || !repeats(best.header, before.header, best.kind)) found.push(best);
    row = best.header.bottom;
  }
  return found;
}

function isOf<K extends string>({ cells, score }: Header, kind: TableKind<K>): boolean {
  const headed = new Set(cells.map((cell) => columnHeaded(cell, columnsByHeading(kind))?.key));
  const hasAll = (keys: readonly K[]): boolean => keys.every((key) => headed.has(key));
  const isSure = kind.sure !== undefined && hasAll(kind.sure);
  return (score >= kind.enough || isSure) && hasAll(kind.needs ?? []);
}

/** Whether a header names the same columns at the same places. */
export function repeats<K extends string>(header: Header, first: Header, kind: TableKind<K>): boolean {
  const columns = columnsByHeading(kind);
  const placed = ({ cells }: Header): string =>
    cells
      .map((cell) => (typeof cell === 'string' ? (columns.get(headingOf(cell).name)?.key ?? '') : ''))
      .join();
  return placed(header).replace(/,+$/, '') === placed(first).replace(/,+$/, '');
}
