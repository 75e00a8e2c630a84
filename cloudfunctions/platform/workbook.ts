import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, Merge, SheetFault } from '#domain/workbook/grid';
import type { WorkbookFault } from '#domain/workbook/faults';
import { cellOf } from './workbook-cell';
import { isCompound, lookThrough } from './workbook-xls';
import { entriesOf, NotAZip, unpack, ZipTooLarge } from './workbook-zip';

const MEGABYTE = 1024 * 1024;
const LIMIT_MB = 5;
const UNPACKED_LIMIT = 60 * MEGABYTE;
/** Spreadsheet XML packs about 10 to 1, rarely over 30; small files are never dangerous. */
const RATIO_LIMIT = 100;
const RATIO_FROM = 2 * MEGABYTE;
const ROW_LIMIT = 20_000;
const COLUMN_LIMIT = 256;
/** Cells that may be merged into others in one sheet. */
const MERGED_LIMIT = 1_000_000;

/**
 * The tags that say where values stand, with attributes in either kind of quotes. None may hold a bare `<` (XML forbids
 * it): so the search for a tag's end stops at the next tag, and a megabyte of tags without an end takes no hours.
 */
const TAG = /<(?:\w+:)?(row|c|v|is)\b(?:((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>)?/g;

type Refused = Extract<
  WorkbookFault,
  | 'NOT_A_WORKBOOK'
  | 'WORKBOOK_IS_TEXT'
  | 'WORKBOOK_ENCRYPTED'
  | 'WORKBOOK_UNREADABLE'
  | 'WORKBOOK_TOO_LARGE'
  | 'WORKBOOK_BOMB'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
>;

/** A file that is not opened, or not to the end: nothing is imported and the clerk is told why. */
export class WorkbookRefused extends Error {
  constructor(
    readonly code: Refused,
    readonly params: SheetFault['params'] = {},
    readonly sheet = '',
  ) {
    super(code);
    this.name = 'WorkbookRefused';
  }

  /** The same as a fault of the workbook as a whole. */
  get fault(): SheetFault {
    return { severity: 'fault', sheet: this.sheet, cell: null, code: this.code, params: this.params };
  }
}

/**
 * Reads every sheet of a workbook (.xlsx, .xls, WPS .et): rows and columns from A1 on, blank leading ones included; what
 * number formats say; of a formula the result that the office last saw; merges, and what is hidden. Refuses before
 * unpacking what would not fit into a function's memory.
 */
export async function readWorkbook(bytes: Buffer): Promise<Grid[]> {
  if (bytes.length > LIMIT_MB * MEGABYTE)
    throw new WorkbookRefused('WORKBOOK_TOO_LARGE', { limitMb: LIMIT_MB });
  if (isCompound(bytes)) guardOld(bytes);
  else if (bytes.subarray(0, 2).toString('latin1') === 'PK') guard(bytes);
  else throw new WorkbookRefused(isText(bytes) ? 'WORKBOOK_IS_TEXT' : 'NOT_A_WORKBOOK');
  return sheetsOf(opened(bytes));
}

/** What browsers and cash programs write and call .xls: a web page, text with commas or tabs, in whatever encoding. */
function isText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 4096);
  const isWide = head.length > 2 && ['fffe', 'feff'].includes(head.subarray(0, 2).toString('hex'));
  return head.length > 0 && (isWide || !head.includes(0));
}

function opened(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
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

function sheetsOf(workbook: WorkBook): Grid[] {
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, index) => {
    const sheet = (workbook.Sheets[name] ?? {}) as Dense;
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
      hiddenRows: placesHidden(sheet['!rows'], rows.length, ({ hpt, hpx }) => hpt === 0 || hpx === 0),
      hiddenColumns: placesHidden(sheet['!cols'], width, ({ wpx, wch, width: wide }) =>
        [wpx, wch, wide].includes(0),
      ),
    };
  });
}

const tooManyColumns = (columns: number, sheet = ''): WorkbookRefused =>
  new WorkbookRefused('TOO_MANY_COLUMNS', { columns, limit: COLUMN_LIMIT }, sheet);

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

/** Old files are not packed; a row far down, a password and records that do not follow each other are refused. */
function guardOld(bytes: Buffer): void {
  let old: ReturnType<typeof lookThrough>;
  try {
    old = lookThrough(bytes);
  } catch {
    throw new WorkbookRefused('WORKBOOK_UNREADABLE');
  }
  if (old.kind === 'encrypted') throw new WorkbookRefused('WORKBOOK_ENCRYPTED');
  if (old.kind === 'other') throw new WorkbookRefused('NOT_A_WORKBOOK');
  if (old.lastRow > ROW_LIMIT)
    throw new WorkbookRefused('TOO_MANY_ROWS', { rows: old.lastRow, limit: ROW_LIMIT });
}

/** Unpacks once with hard limits and looks how far the sheets reach; throws what the clerk must be told. */
function guard(bytes: Buffer): void {
  try {
    const entries = entriesOf(bytes).filter((one) => /\.xml(\.rels)?$/.test(one.name));
    if (!entries.some((one) => one.name === 'xl/workbook.xml' || /\/workbook\.xml$/.test(one.name)))
      throw new NotAZip();
    const claimed = entries.reduce((total, one) => total + one.unpacked, 0);
    if (claimed > UNPACKED_LIMIT) throw new ZipTooLarge();
    let left = UNPACKED_LIMIT;
    for (const entry of entries) {
      const content = unpack(bytes, entry, left);
      left -= content.length;
      const unpacked = UNPACKED_LIMIT - left;
      if (unpacked > RATIO_FROM && unpacked > RATIO_LIMIT * bytes.length) throw new ZipTooLarge();
      if (content.includes('sheetData')) guardExtent(content.toString('latin1'));
    }
  } catch (error) {
    if (error instanceof ZipTooLarge) throw new WorkbookRefused('WORKBOOK_BOMB');
    if (error instanceof NotAZip || error instanceof RangeError) throw new WorkbookRefused('NOT_A_WORKBOOK');
    throw error;
  }
}

/**
 * How far down and right a sheet has values. One cell at XFD1048576 takes a hundred bytes in the file, and the reader
 * would fill everything before it; rows that are only formatted do not count.
 */
function guardExtent(xml: string): void {
  let row = 0;
  let column = 0;
  let last = 0;
  let cell = { row: 0, column: 0 };
  for (const [, tag, attributes] of xml.matchAll(TAG)) {
    if (attributes === undefined) throw new WorkbookRefused('WORKBOOK_UNREADABLE');
    // No writer escapes a digit; somebody who does wants the address to be overlooked here.
    if (/\sr\s*=\s*["'][^"']*&/.test(attributes)) throw new WorkbookRefused('WORKBOOK_UNREADABLE');
    if (tag === 'row') {
      const above = row;
      row = Number(/\sr\s*=\s*["']\s*(\d+)/.exec(attributes)?.[1] ?? row + 1);
      // Two rows of one number would hide each other.
      if (row <= above) throw new WorkbookRefused('WORKBOOK_UNREADABLE');
      column = 0;
    } else if (tag === 'c') {
      const [, letters, number] = /\sr\s*=\s*["']\s*([A-Za-z]{1,3})(\d+)/.exec(attributes) ?? [];
      column = letters === undefined ? column + 1 : numberOf(letters.toUpperCase());
      cell = { row: number === undefined ? row : Number(number), column };
    } else {
      last = Math.max(last, cell.row);
      if (cell.column > COLUMN_LIMIT) throw tooManyColumns(cell.column);
    }
  }
  if (last > ROW_LIMIT) throw new WorkbookRefused('TOO_MANY_ROWS', { rows: last, limit: ROW_LIMIT });
}

const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
