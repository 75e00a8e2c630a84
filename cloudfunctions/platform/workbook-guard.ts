import { WorkbookRefused } from './workbook-refused';
import { lookThrough } from './workbook-xls';
import { entriesOf, NotAZip, unpack, ZipTooLarge } from './workbook-zip';

/** Texts take up to seven times as much when they are read: 40 MB of them fit into a function of 512 MB. */
const UNPACKED_LIMIT = 40 * 1024 * 1024;
/** Spreadsheet XML packs about 10 to 1, rarely over 30; small files are never dangerous. */
const RATIO_LIMIT = 100;
const RATIO_FROM = 2 * 1024 * 1024;
export const ROW_LIMIT = 20_000;
export const COLUMN_LIMIT = 256;
/** Cells, formatted blank ones too: so many are read within the memory and time of a function. */
const CELL_LIMIT = 400_000;

/** What is hidden in a sheet, and how many cells it has. */
export interface Seen {
  rows: readonly number[];
  columns: readonly number[];
  cells: number;
}
const NOTHING_HIDDEN: Seen = { rows: [], columns: [], cells: 0 };

/** The parts of a file: what the workbook's relations name, and what was seen in each. */
export interface Parts {
  names: Map<string, string>;
  sheets: Map<string, Seen>;
}

/**
 * The tags that say where values stand, with attributes in either kind of quotes. None may hold a bare `<` (XML forbids
 * it): so the search for a tag's end stops at the next tag, and a megabyte of tags without an end takes no hours.
 */
const TAG = /<(?:\w+:)?(row|col|c|v|is)\b(?:((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>)?/g;

export const tooManyColumns = (columns: number, sheet = ''): WorkbookRefused =>
  new WorkbookRefused('TOO_MANY_COLUMNS', { columns, limit: COLUMN_LIMIT }, sheet);
const tooManyCells = (cells: number): WorkbookRefused =>
  new WorkbookRefused('TOO_MANY_CELLS', { cells, limit: CELL_LIMIT });

/** Old files are not packed; a row far down, a password and records that do not follow each other are refused. */
export function guardOld(bytes: Buffer): void {
  let old: ReturnType<typeof lookThrough>;
  try {
    old = lookThrough(bytes);
  } catch {
    throw new WorkbookRefused('WORKBOOK_UNREADABLE');
  }
  if (old.kind === 'encrypted') throw new WorkbookRefused('WORKBOOK_ENCRYPTED');
  if (old.kind === 'other') throw new WorkbookRefused('NOT_A_WORKBOOK');
  if (old.cells > CELL_LIMIT) throw tooManyCells(old.cells);
  if (old.lastRow > ROW_LIMIT)
    throw new WorkbookRefused('TOO_MANY_ROWS', { rows: old.lastRow, limit: ROW_LIMIT });
}

/** Unpacks once with hard limits and looks how far the sheets reach; throws what the clerk must be told. */
export function guard(bytes: Buffer): Parts {
  try {
    const entries = entriesOf(bytes).filter((one) => /\.xml(\.rels)?$/.test(one.name));
    const book = entries.find((one) => /(^|\/)workbook\.xml$/.test(one.name))?.name;
    if (book === undefined) throw new NotAZip();
    const claimed = entries.reduce((total, one) => total + one.unpacked, 0);
    if (claimed > UNPACKED_LIMIT) throw new ZipTooLarge();
    const parts: Parts = { names: new Map(), sheets: new Map() };
    let [left, cells] = [UNPACKED_LIMIT, 0];
    for (const entry of entries) {
      const content = unpack(bytes, entry, left);
      left -= content.length;
      const unpacked = UNPACKED_LIMIT - left;
      if (unpacked > RATIO_FROM && unpacked > RATIO_LIMIT * bytes.length) throw new ZipTooLarge();
      if (entry.name === relsOf(book)) namesIn(content.toString('utf8'), book, parts.names);
      const seen = content.includes('sheetData') ? guardExtent(content.toString('latin1')) : NOTHING_HIDDEN;
      cells += seen.cells;
      if (cells > CELL_LIMIT) throw tooManyCells(cells);
      parts.sheets.set(entry.name, seen);
    }
    return parts;
  } catch (error) {
    if (error instanceof ZipTooLarge) throw new WorkbookRefused('WORKBOOK_BOMB');
    if (error instanceof NotAZip || error instanceof RangeError) throw new WorkbookRefused('NOT_A_WORKBOOK');
    throw error;
  }
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const relsOf = (book: string): string => `${folderOf(book)}_rels/${book.slice(folderOf(book).length)}.rels`;

/** Which part each relation of the workbook names: `rId1` → `xl/worksheets/sheet1.xml`. */
function namesIn(xml: string, book: string, names: Map<string, string>): void {
  for (const [tag] of xml.matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)) {
    const [id, target] = ['Id', 'Target'].map(
      (key) => new RegExp(`\\s${key}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '',
    );
    const path = target?.startsWith('/') ? target : `/${folderOf(book)}${target ?? ''}`;
    names.set(id ?? '', new URL(path, 'file:///').pathname.slice(1));
  }
}

/** What is hidden in the sheet that a relation names. One that cannot be found is not read as if nothing was. */
export function partOf({ names, sheets }: Parts, id: string | undefined): Seen {
  const seen = sheets.get(names.get(id ?? '') ?? '');
  if (seen === undefined) throw new WorkbookRefused('WORKBOOK_UNREADABLE');
  return seen;
}

/**
 * How far down and right a sheet has values. One cell at XFD1048576 takes a hundred bytes in the file, and the reader
 * would fill everything before it; rows that are only formatted do not count.
 */
function guardExtent(xml: string): Seen {
  let row = 0;
  let column = 0;
  let last = 0;
  let cell = { row: 0, column: 0 };
  const seen = { rows: [] as number[], columns: [] as number[], cells: 0 };
  for (const [, tag, attributes] of xml.matchAll(TAG)) {
    if (attributes === undefined) throw new WorkbookRefused('WORKBOOK_UNREADABLE');
    // No writer escapes a digit; somebody who does wants the address to be overlooked here.
    if (/\s(r|hidden|ht|width|min|max)\s*=\s*["'][^"']*&/.test(attributes))
      throw new WorkbookRefused('WORKBOOK_UNREADABLE');
    if (tag === 'row') {
      const above = row;
      row = Number(/\sr\s*=\s*["']\s*(\d+)/.exec(attributes)?.[1] ?? row + 1);
      // Two rows of one number would hide each other.
      if (row <= above) throw new WorkbookRefused('WORKBOOK_UNREADABLE');
      column = 0;
      if (isHidden(attributes) && row <= ROW_LIMIT) seen.rows.push(row - 1);
    } else if (tag === 'col') {
      const [from, until] = ['min', 'max'].map((key) =>
        Number(new RegExp(`\\s${key}\\s*=\\s*["']\\s*(\\d+)`).exec(attributes)?.[1] ?? 0),
      );
      for (let at = from ?? 0; isHidden(attributes) && at <= Math.min(until ?? 0, COLUMN_LIMIT); at += 1)
        seen.columns.push(at - 1);
    } else if (tag === 'c') {
      seen.cells += 1;
      const [, letters, number] = /\sr\s*=\s*["']\s*([A-Za-z]{1,3})(\d+)/.exec(attributes) ?? [];
      column = letters === undefined ? column + 1 : numberOf(letters.toUpperCase());
      cell = { row: number === undefined ? row : Number(number), column };
    } else {
      last = Math.max(last, cell.row);
      if (cell.column > COLUMN_LIMIT) throw tooManyColumns(cell.column);
    }
  }
  if (last > ROW_LIMIT) throw new WorkbookRefused('TOO_MANY_ROWS', { rows: last, limit: ROW_LIMIT });
  return seen;
}

/** Hidden, filtered away, or drawn without any size. */
const isHidden = (attributes: string): boolean =>
  /\shidden\s*=\s*["'](1|true)["']|\s(ht|width)\s*=\s*["']0+(\.0*)?["']/.test(attributes);

const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
