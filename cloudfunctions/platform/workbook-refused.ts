import type { SheetFault } from '#domain/workbook/grid';
import type { WorkbookFault } from '#domain/workbook/faults';

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
  | 'TOO_MANY_CELLS'
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
