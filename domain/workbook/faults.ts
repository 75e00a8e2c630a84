/** What can be wrong with any workbook, whatever it is for. `cell` is null where it is the file or the sheet as a whole. */
export const WORKBOOK_FAULTS = [
  'NOT_A_WORKBOOK',
  'WORKBOOK_IS_TEXT',
  'WORKBOOK_ENCRYPTED',
  'WORKBOOK_UNREADABLE',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_BOMB',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_CELLS',
  'NO_TABLE',
  'TWO_TABLES',
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  'COLUMN_UNIT',
  'NO_ROWS',
  'TEXT_IS_FORMULA',
  'TEXT_TOO_LONG',
  'CELL_IS_ERROR',
  'FORMULA_WITHOUT_RESULT',
  'TURNED_INTO_DATE',
  'CELL_IS_PERCENT',
  'MERGED_ACROSS',
  'MERGED_SUM',
  'MERGED_ASIDE',
  'MORE_FAULTS',
] as const;

/** What must be read and confirmed in any workbook; the first four are answered with a choice. */
export const WORKBOOK_WARNINGS = [
  'CHOOSE_COLUMN',
  'HIDDEN_ROWS',
  'HIDDEN_COLUMN',
  'HIDDEN_SHEET',
  'ROW_LEFT_OUT',
  'COLUMNS_LEFT_OUT',
  'SUM_DIFFERS',
] as const;
export type WorkbookFault = (typeof WORKBOOK_FAULTS)[number] | (typeof WORKBOOK_WARNINGS)[number];
