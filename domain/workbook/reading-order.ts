import type { SheetFault } from './grid';

/** Faults in reading order: by sheet, then row by row, left to right. */
export function inReadingOrder(faults: readonly SheetFault[], sheets: readonly string[]): SheetFault[] {
  const place = (fault: SheetFault): [number, number, number] => {
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(fault.cell ?? '') ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return [sheets.indexOf(fault.sheet), Number(row), column];
  };
  return [...faults].sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
  });
}

/** What is wrong with a cell whatever its column: what its column's reader then says of the same cell is an echo. */
const OF_THE_CELL = new Set([
  'CELL_IS_ERROR',
  'FORMULA_WITHOUT_RESULT',
  'TURNED_INTO_DATE',
  'CELL_IS_PERCENT',
  'MERGED_ACROSS',
  'MERGED_SUM',
  'MERGED_ASIDE',
  'TEXT_IS_FORMULA',
]);

/** The faults without those that only repeat at the same cell that it holds no text; questions are never an echo. */
export function withoutEchoes(faults: readonly SheetFault[]): SheetFault[] {
  const broken = new Set(
    faults.filter((one) => OF_THE_CELL.has(one.code)).map((one) => `${one.sheet}!${one.cell}`),
  );
  return broken.size === 0
    ? [...faults]
    : faults.filter(
        ({ code, choices, sheet, cell }) =>
          OF_THE_CELL.has(code) || choices !== undefined || !broken.has(`${sheet}!${cell}`),
      );
}
