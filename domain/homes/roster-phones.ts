import { maskPhone } from '#domain/kernel/masks';
import { answered, type Choices } from '#domain/workbook/answers';
import type { SheetFault } from '#domain/workbook/grid';
import type { Row, Table } from '#domain/workbook/table';
import type { RosterColumn } from './columns';
import { phonesAt } from './roster-cells';

/** Which of two numbers in one cell is the home's contact. */
export const WHICH_PHONE = ['first', 'last', 'none'];
/** Cells that the question names. */
const NAMED = 20;

export interface Phones {
  /** The one number of a row; undefined where the table has no column for it. */
  of(row: Row<RosterColumn>, faults: SheetFault[]): string | null | undefined;
  /** Asks about the cells with several numbers, once for the table. */
  asked(): SheetFault[];
}

/** The telephone numbers of a table. Where a cell holds several the clerk says which counts; none is cut off unasked. */
export function phonesOf(table: Table<RosterColumn>, choices: Choices): Phones {
  const several: string[] = [];
  const question = (): SheetFault =>
    answered(
      {
        severity: 'warning',
        sheet: table.sheet,
        cell: table.headerAddress('phone'),
        code: 'PHONES_SEVERAL',
        params: {
          count: several.length,
          names: `${several.slice(0, NAMED).join('、')}${several.length > NAMED ? ' 等' : ''}`,
        },
        choices: WHICH_PHONE,
      },
      choices,
    );
  const { choice } = question();
  return {
    of: (row, faults) => {
      if (!table.has('phone')) return undefined;
      const numbers = phonesAt(row, faults) ?? [];
      if (numbers.length > 1) several.push(`${row.address('phone')}（${numbers.map(maskPhone).join('、')}）`);
      if (numbers.length > 1 && choice === 'none') return null;
      return (choice === 'last' ? numbers.at(-1) : numbers[0]) ?? null;
    },
    asked: () => (several.length > 0 ? [question()] : []),
  };
}
