/** What can be wrong with any workbook, whatever it is for. `cell` is null where it is the file or the sheet as a whole. */
export const WORKBOOK_FAULTS = [
  'NOT_A_WORKBOOK',
  'WORKBOOK_UNREADABLE',
  'WORKBOOK_TOO_LARGE',
  'WORKBOOK_BOMB',
  'TOO_MANY_ROWS',
  'NO_TABLE',
  'TWO_TABLES',
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  'NO_ROWS',
  'TEXT_IS_FORMULA',
  'TEXT_TOO_LONG',
  'MORE_FAULTS',
] as const;
export type WorkbookFault = (typeof WORKBOOK_FAULTS)[number];
