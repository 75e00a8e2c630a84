import readSheets from 'read-excel-file/universal';
import type { Cell, Grid, SheetFault } from '#domain/workbook/grid';
import type { WorkbookFault } from '#domain/workbook/faults';
import { entriesOf, NotAZip, unpack, ZipTooLarge } from './workbook-zip';

const MEGABYTE = 1024 * 1024;
const LIMIT_MB = 5;
const UNPACKED_LIMIT = 60 * MEGABYTE;
/** Spreadsheet XML packs about 10 to 1, rarely over 30; small files are never dangerous. */
const RATIO_LIMIT = 100;
const RATIO_FROM = 2 * MEGABYTE;
const ROW_LIMIT = 20_000;
const COLUMN_LIMIT = 256;

/**
 * The tags that say where values stand, with attributes in either kind of quotes. None may hold a bare `<` (XML forbids
 * it): so the search for a tag's end stops at the next tag, and a megabyte of tags without an end takes no hours.
 */
const TAG = /<(?:\w+:)?(row|c|v|is)\b(?:((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>)?/g;

type Refused = Extract<
  WorkbookFault,
  'NOT_A_WORKBOOK' | 'WORKBOOK_UNREADABLE' | 'WORKBOOK_TOO_LARGE' | 'WORKBOOK_BOMB' | 'TOO_MANY_ROWS'
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
 * Reads every sheet of an xlsx file: rows and columns from A1 on, blank leading ones included; dates as days; of a
 * formula the result that the office last saw. Refuses before unpacking what would not fit into a function's memory.
 */
export async function readWorkbook(bytes: Buffer): Promise<Grid[]> {
  if (bytes.length > LIMIT_MB * MEGABYTE)
    throw new WorkbookRefused('WORKBOOK_TOO_LARGE', { limitMb: LIMIT_MB });
  guard(bytes);
  // The universal reader goes by the central directory, the one that was guarded; Node's streams the local headers.
  const whole = new Uint8Array(bytes).buffer;
  const sheets = await readSheets(whole).catch((): never => {
    throw new WorkbookRefused('WORKBOOK_UNREADABLE');
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cellOf)) }));
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

function cellOf(value: unknown): Cell {
  // The reader gives a day as its midnight in UTC.
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
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
      if (/worksheets\/[^/]+\.xml$/.test(entry.name)) guardExtent(content.toString('latin1'));
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
      row = Number(/\sr\s*=\s*["']\s*(\d+)/.exec(attributes)?.[1] ?? row + 1);
      column = 0;
    } else if (tag === 'c') {
      const [, letters, number] = /\sr\s*=\s*["']\s*([A-Za-z]{1,3})(\d+)/.exec(attributes) ?? [];
      column = letters === undefined ? column + 1 : numberOf(letters.toUpperCase());
      cell = { row: number === undefined ? row : Number(number), column };
    } else {
      last = Math.max(last, cell.row);
      if (cell.column > COLUMN_LIMIT) throw new WorkbookRefused('WORKBOOK_BOMB');
    }
  }
  if (last > ROW_LIMIT) throw new WorkbookRefused('TOO_MANY_ROWS', { rows: last, limit: ROW_LIMIT });
}

const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
