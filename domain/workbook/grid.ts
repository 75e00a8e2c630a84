import * as v from 'valibot';

/**
 * A cell whose number format or state says more than its value: a day (`2026-07-01`), a time of day, a percentage
 * (`160%`), an error value (`#N/A`), a formula that was never computed. `text` is what is read, `shown` what the office saw.
 */
export interface SpecialCell {
  kind: 'day' | 'time' | 'percent' | 'error' | 'noResult';
  text: string;
  shown: string;
}

/** A cell as the workbook holds it: formulas as the result last shown, blanks as null. */
export type Cell = string | number | boolean | null | SpecialCell;

export const isSpecial = (cell: Cell | undefined): cell is SpecialCell =>
  typeof cell === 'object' && cell !== null;

/** The cells that were merged into one, inclusive; its value stands in the first. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as rows of cells; row 0 is the sheet's row 1, column 0 its column A. */
export interface Grid {
  name: string;
  rows: Cell[][];
  merges?: readonly Merge[];
  /** The sheet itself is hidden. */
  hidden?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

/** `E`, for the fifth column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The address people know a cell by: row 2, column 4 is `E3`. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/**
 * Something about a workbook, at its cell (`E3`), or `null` where it is the workbook as a whole. A fault stops the
 * import; a warning must be read and confirmed. A warning with `choices` is a question whose answer decides how the
 * workbook is read. The sentence for the code is the screen's.
 */
export const SheetFault = v.object({
  severity: v.picklist(['fault', 'warning']),
  sheet: v.string(),
  cell: v.nullable(v.string()),
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  choices: v.optional(v.array(v.string())),
  /** What was answered, where it was. */
  choice: v.optional(v.string()),
});
export type SheetFault = v.InferOutput<typeof SheetFault>;
