import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, Merge, SheetFault } from '#domain/workbook/grid';
import { cellOf } from './workbook-cell';
import {
  COLUMN_LIMIT,
  guard,
  guardOld,
  partOf,
  ROW_LIMIT,
  tooManyColumns,
  type Parts,
} from './workbook-guard';
import { WorkbookRefused } from './workbook-refused';
import { isCompound } from './workbook-xls';

export { WorkbookRefused } from './workbook-refused';

const LIMIT_MB = 5;
/** Cells that may be merged into others in one sheet. */
const MERGED_LIMIT = 1_000_000;

/**
 * Reads every sheet of a workbook (.xlsx, .xls, WPS .et): rows and columns from A1 on, blank leading ones included; what
 * number formats say; of a formula the result that the office last saw; merges, and what is hidden. Refuses before
 * unpacking what would not fit into a function's memory.
 */
export async function readWorkbook(bytes: Buffer): Promise<Grid[]> {
  if (bytes.length > LIMIT_MB * 1024 * 1024)
    throw new WorkbookRefused('WORKBOOK_TOO_LARGE', { limitMb: LIMIT_MB });
  if (isCompound(bytes)) {
    guardOld(bytes);
    return sheetsOf(opened(bytes, true), null);
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    throw new WorkbookRefused(isText(bytes) ? 'WORKBOOK_IS_TEXT' : 'NOT_A_WORKBOOK');
  const parts = guard(bytes);
  return sheetsOf(opened(bytes, false), parts);
}

/** What browsers and cash programs write and call .xls: a web page, text with commas or tabs, in whatever encoding. */
function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096);
  const isWide = head.length > 2 && ['fffe', 'feff'].includes(head.subarray(0, 2).toString('hex'));
  return head.length > 0 && (isWide || !head.includes(0));
}

/**
 * `withStyles` for what is hidden in old files. In new ones the guard has seen it, and the reader would take a hundred
 * times as long for each cell of a file without fills.
 */
function opened(bytes: Buffer, withStyles: boolean): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: withStyles,
      cellFormula: true,
      cellHTML: false,
      sheetStubs: true,
      nodim: true,
      sheetRows: ROW_LIMIT + 1,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new WorkbookRefused(isLocked ? 'WORKBOOK_ENCRYPTED' : 'WORKBOOK_UNREADABLE');
  }
}

type Dense = WorkSheet & { '!data'?: (Parameters<typeof cellOf>[0][] | undefined)[] };

function sheetsOf(workbook: WorkBook, parts: Parts | null): Grid[] {
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, index) => {
    const drawn = workbook.Workbook?.Sheets?.[index] as { id?: string } | undefined;
    const seen = parts && partOf(parts, drawn?.id);
    const sheet = (workbook.Sheets[name] ?? {}) as Dense;
    // The reader leaves out a sheet that it cannot read, as if it were empty.
    if (seen && seen.cells > 0 && sheet['!data'] === undefined)
      throw new WorkbookRefused('WORKBOOK_UNREADABLE');
    const rows: Cell[][] = [];
    let width = 0;
    sheet['!data']?.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        const value = cellOf(cell, since1904);
        if (value === null) return;
        if (row >= ROW_LIMIT)
          throw new WorkbookRefused('TOO_MANY_ROWS', { rows: row + 1, limit: ROW_LIMIT }, name);
        if (column >= COLUMN_LIMIT) throw tooManyColumns(column + 1, name);
        while (rows.length <= row) rows.push([]);
        const filled = rows[row] as Cell[];
        while (filled.length < column) filled.push(null);
        filled[column] = value;
        width = Math.max(width, column + 1);
      });
    });
    return {
      name,
      rows: rows.map((cells) => [...cells, ...Array<Cell>(width - cells.length).fill(null)]),
      merges: mergesOf(sheet, rows.length, width),
      hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      hiddenRows: seen
        ? seen.rows.filter((row) => row < rows.length)
        : placesHidden(sheet['!rows'], rows.length, ({ hpt, hpx }) => hpt === 0 || hpx === 0),
      hiddenColumns: seen
        ? seen.columns.filter((column) => column < width)
        : placesHidden(sheet['!cols'], width, ({ wpx, wch, width: wide }) => [wpx, wch, wide].includes(0)),
    };
  });
}

/** Merges as far as there are values; so many that they cannot be a table's are a bomb. */
function mergesOf(sheet: Dense, rows: number, width: number): Merge[] {
  const merges = (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r < rows && s.c < width && s.r >= 0 && s.c >= 0 && e.r >= s.r && e.c >= s.c)
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, rows - 1),
      right: Math.min(e.c, width - 1),
    }));
  const area = merges.reduce((sum, one) => sum + (one.bottom - one.top + 1) * (one.right - one.left + 1), 0);
  if (area > MERGED_LIMIT) throw new WorkbookRefused('WORKBOOK_BOMB');
  return merges;
}

/** Rows or columns that are hidden, filtered away or drawn without any size. */
function placesHidden<T extends { hidden?: boolean }>(
  drawn: readonly (T | undefined)[] | undefined,
  count: number,
  hasNoSize: (one: T) => boolean,
): number[] {
  const places: number[] = [];
  drawn?.forEach((one, place) => {
    if (one && place < count && (one.hidden === true || hasNoSize(one))) places.push(place);
  });
  return places;
}

/** `readWorkbook` for callers that show faults anyway: a refusal becomes the one fault there is. */
export async function openWorkbook(
  bytes: Buffer,
): Promise<{ grids: Grid[]; faults: [] } | { grids: null; faults: [SheetFault] }> {
  try {
    return { grids: await readWorkbook(bytes), faults: [] };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { grids: null, faults: [error.fault] };
    throw error;
  }
}
