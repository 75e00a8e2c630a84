import Big from 'big.js';
import { plainOf, textOf } from './cell-text';
import { addressOf, type Cell, type SheetFault } from './grid';
import type { TableKind } from './kinds';
import type { Part } from './part';

/** A number as people write one in a sum: `1,264.80元`, `62400㎡`; null if it is none. */
export function numberIn(cell: Cell | undefined): Big | null {
  const plain = plainOf(cell)
    .replace(/^(-?)[¥￥]/, '$1')
    .replace(/(元|㎡|户)$/, '');
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(ungrouped) ? new Big(ungrouped) : null;
}

/**
 * Compares the office's own sums with what was read: each with the rows since the sum before, or with all rows above.
 * A sum that agrees is only told; one that does not, or that cannot be compared, must be confirmed.
 */
export function compareSums<K extends string>(
  { grid }: Part,
  kind: TableKind<K>,
  places: ReadonlyMap<K, number>,
  { rows, sums, down }: { rows: readonly number[]; sums: readonly number[]; down: readonly Cell[][] },
): { faults: SheetFault[]; agreed: SheetFault[] } {
  const result: { faults: SheetFault[]; agreed: SheetFault[] } = { faults: [], agreed: [] };
  const additive = kind.columns.filter((one) => one.additive && places.has(one.key));
  let from = -1;
  for (const row of sums) {
    const place = (grid.rows[row] ?? []).findIndex((cell) => textOf(cell) !== '');
    const tell = (code: string, at: number, params: SheetFault['params']): SheetFault => ({
      severity: 'warning',
      sheet: grid.name,
      cell: addressOf(row, at),
      code,
      params: { row: row + 1, text: textOf(grid.rows[row]?.[place]).slice(0, 20), ...params },
    });
    const said = additive.flatMap((column) => {
      const at = places.get(column.key) ?? -1;
      const written = numberIn(grid.rows[row]?.[at]);
      return written === null ? [] : [{ column, at, written }];
    });
    const wrong = said.flatMap(({ column, at, written }) => {
      const total = (above: readonly number[]): Big =>
        above.reduce((sum, one) => sum.plus(numberIn(down[one]?.[at]) ?? 0), new Big(0));
      const above = rows.filter((one) => one < row);
      const [all, part] = [total(above), total(above.filter((one) => one > from))];
      const agrees = written.minus(all).abs().lt('0.005') || written.minus(part).abs().lt('0.005');
      const near = written.minus(all).abs().lt(written.minus(part).abs()) ? all : part;
      return agrees
        ? []
        : [
            tell('SUM_DIFFERS', at, {
              column: column.title,
              written: written.toFixed(),
              computed: near.toFixed(),
            }),
          ];
    });
    result.faults.push(...wrong);
    if (said.length === 0) result.faults.push(tell('ROW_LEFT_OUT', place, { sort: 'sum' }));
    else if (wrong.length === 0) result.agreed.push(tell('ROW_LEFT_OUT', place, { sort: 'sum' }));
    from = row;
  }
  return result;
}
