import * as v from 'valibot';

/** A cell as the workbook holds it: dates as days (`2026-07-01`), formulas as the result last shown, blanks as null. */
export type Cell = string | number | boolean | null;

/** A sheet as rows of cells; row 0 is the sheet's row 1, column 0 its column A. */
export interface Grid {
  name: string;
  rows: Cell[][];
}

/** The address people know a cell by: row 2, column 4 is `E3`. */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/**
 * Something wrong with a workbook, at its cell (`E3`), or `null` where it is the workbook as a whole.
 * A fault stops the import; a warning must be read and acknowledged. The sentence for the code is the screen's.
 */
export const SheetFault = v.object({
  severity: v.picklist(['fault', 'warning']),
  sheet: v.string(),
  cell: v.nullable(v.string()),
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type SheetFault = v.InferOutput<typeof SheetFault>;
